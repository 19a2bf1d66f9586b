// Past mounts of removable storage: the same mount told by the kernel, udisks and systemd, in one
// log or several and in the journal, is one. Which USB device had the disk's name then is told by
// claims at the end: there may be a million connections, but few mounts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_year.h"
#include "agent/collectors/logs/mount_log.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

struct PastMount {
  std::string device, file_system, mount_point, user_id;
  std::string device_key;  // of the USB device that had the disk's name; empty: none had
  Time key_from;           // since when it had it
  LogTime at;
  bool is_unclean = false;
  bool is_pulled = false;  // no mount, but the end of one: its device left while it lasted
  std::string file;
  std::int64_t line = 0;
  std::vector<std::string> also_in;  // other files that tell the same
};

class MountHistory {
 public:
  static constexpr std::size_t most_mounts = 50'000;

  /// Lines of one log with its rotations; this must outlive the pass, and settle() follows it.
  LogSubscriber subscriber();
  /// What was taken since gets its times and files.
  void settle(const std::vector<LogReport>& reports, const SystemTimeZone& zone);
  /// A message of a source that knows its moment, as a journal does.
  void take(std::string_view program, std::string_view message, Time at, std::string_view file,
            std::int64_t number);

  /// After the last of them: each mount is there once.
  void gather();
  /// True when a disk that had this name and left at `to` left while it was mounted.
  bool was_pulled(std::string_view disk, Time from, Time to) const;
  /// A USB device had a disk's name; of several claims the one that began last counts.
  void claim(std::string_view disk, std::string_view device_key, Time from, std::optional<Time> to);
  /// In order of time, those of removable storage only.
  std::vector<PastMount> mounts() const;
  bool is_full() const { return is_full_; }
  /// A connection had more mounts than could be claimed for it.
  bool claims_left_out() const { return claims_left_out_; }

 private:
  struct Raw {
    LogStamp stamp;
    std::size_t file = 0;
  };
  bool add(const MountEvent& event, std::int64_t number);
  void note_pulled(std::vector<PastMount> pulled);

  std::vector<PastMount> mounts_;
  std::vector<Raw> raw_;  // of the mounts not settled yet, the last ones
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_disk_;  // in order of time
  std::map<std::string, std::vector<Time>, std::less<>> pulled_;  // by disk, in order of time
  bool is_full_ = false, claims_left_out_ = false;
  std::ptrdiff_t claims_left_ = 5'000'000;  // then each connection has few: some last for ever
};

/// Rows of mount_history; users by the names of the host's passwd.
void add_mount_history(const Host& host, const MountHistory& history, FactWriter& facts);

}  // namespace mijian
