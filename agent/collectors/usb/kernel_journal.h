// What the kernel said, as the systemd journal keeps it: one file at a time, only the entries that
// may concern devices and media, found by the journal's own index instead of reading them all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/usb/kernel_message.h"
#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/systemd_journal.h"

namespace mijian {

/// What became of one file.
struct JournalReport {
  Status outcome;  // not ok: what was read before stands
  bool has_kernel_entries = false;
  std::int64_t unread = 0;  // entries that libsystemd could not give
  std::int64_t taken = 0;   // entries that matched
};

/// Entries of one file in order; `take` may fail for an entry that cannot be read.
JournalReport read_journal(SystemdJournal& journal, const std::vector<JournalMatch>& any_of,
                           const std::function<Status(SystemdJournal&)>& take);

/// Hands over every message of the kernel about devices (of a subsystem that devices to be plugged
/// belong to, or a warning) that holds one of the needles, from one file. Cursors are made from
/// source_of().
JournalReport read_kernel_journal(SystemdJournal& journal, std::size_t source,
                                  const std::vector<std::string>& needles,
                                  const std::function<void(const KernelMessage&)>& take);
KernelSource source_of(const JournalFile& file);
/// The cursor of an entry, as journalctl writes it.
std::string journal_cursor(const KernelSource& source, std::int64_t number);

/// The boots of a folder in order of their first entries; files that cannot be read are passed
/// over.
std::vector<JournalBoot> boots_of(const Host& host, const SystemdJournalLibrary& library,
                                  const JournalFolder& folder);

}  // namespace mijian
