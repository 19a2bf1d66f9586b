// How a line of a system log begins: its time in the layouts that syslog daemons write, the program
// that speaks, and what it says. Which year a line without one belongs to is log_pass.h's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

/// A time as a line gives it.
struct LogStamp {
  std::optional<Time> utc;  // the line says its zone
  CivilTime civil;  // otherwise: local time; without a year, `year` counts from the file's first
  bool has_year = false;
  bool is_unset = false;  // YearCounter saw that the clock was not set yet
};

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

}  // namespace mijian
