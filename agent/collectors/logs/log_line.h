// How a line of a system log begins: its time in the layouts that syslog daemons write, the program
// that speaks, and what it says. Which year a line without one belongs to is log_pass.h's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/logs/log_stamp.h"

namespace mijian {

struct LogLine {
  std::optional<LogStamp> stamp;
  std::string_view program;  // "kernel", "sshd"; empty when the layout has none
  std::string_view message;  // what follows the program's colon
  std::optional<std::int64_t>
      monotonic;         // microseconds since boot, when a kernel line carries them
  bool is_bare = false;  // the kernel's message alone, as dmesg prints it: a layout of whole files
};

/// Never fails: a line of no known layout is all message. Leading NULs, as a crash leaves them, are
/// passed over.
LogLine parse_log_line(std::string_view line);

/// parse_log_line() for the lines of one log.
class LogLineParser {
 public:
  LogLine parse(std::string_view line);

 private:
  LogLine parse_any(std::string_view text);
  bool parse_alike(std::string_view text, LogLine& line);
  void remember(std::string_view text, const LogLine& line);

  KnownMinute minute_;
  // Of the last line with a whole date and six digits behind the second: "+08:00 host kernel: ",
  // and where in it the program stands. Most lines have the same there.
  std::string middle_;
  std::size_t program_at_ = 0, program_size_ = 0;
  bool is_kernel_ = false;
  std::optional<std::int64_t> offset_;  // that its zone means, in microseconds
};

}  // namespace mijian
