// Past mounts as the systemd journal tells them, one file at a time: what udisks, ntfs-3g, usbmount
// and systemd said, found by the journal's own index, and what the kernel noted soon after a USB
// disk had come. All else that the kernel notes stays unread: a firewall alone fills millions of
// entries with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/mount_history.h"
#include "agent/collectors/usb/kernel_message.h"
#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/systemd_journal.h"

namespace mijian {

class MountJournals {
 public:
  /// Notes of the kernel in all files together; more than these fails, and later ones are missing.
  static constexpr std::size_t most_notes = 200'000;

  explicit MountJournals(MountHistory& mounts, std::size_t most = most_notes)
      : mounts_{mounts}, most_{most} {}

  /// A message of the kernel about a device, or a warning of it.
  void take(const KernelMessage& message, std::string_view file);
  /// After all such messages of a file: what else this file tells.
  Status read(SystemdJournal& journal, std::string_view file);

 private:
  Status take(std::string_view program, SystemdJournal& journal, std::string_view file);
  Status read_notes(SystemdJournal& journal, std::string_view file);
  Status read_notes(SystemdJournal& journal, Time from, Time to, std::string_view file);

  MountHistory& mounts_;
  std::size_t most_, notes_ = 0;
  std::vector<Time> disks_;  // when those of this file came
};

}  // namespace mijian
