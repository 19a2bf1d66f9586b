// How a line of a system log begins: its time in the layouts that syslog daemons write, the program
// that speaks, and what it says. Which year a line without one belongs to is log_pass.h's business.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
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

/// The minute and the zone that a line with a whole date gave: most lines give those of the line
/// before.
class KnownMinute {
 public:
  /// Reads "2025-03-01T10:20:30", whose separators stand where they must; false when it is no time.
  bool read(std::string_view text, CivilTime& civil);
  /// What read() gave last, as if it were UTC.
  Time utc(const CivilTime& civil) const;
  /// Seconds east of Greenwich; none when it is no zone.
  std::optional<std::int64_t> offset(std::string_view zone);

 private:
  std::array<char, 16> text_{};
  CivilTime civil_;  // its start
  Time start_;
  std::string zone_ = "Z";
  std::int64_t offset_ = 0;
};

/// parse_log_line() for the lines of one log.
class LogLineParser {
 public:
  LogLine parse(std::string_view line);

 private:
  KnownMinute minute_;
};

}  // namespace mijian
