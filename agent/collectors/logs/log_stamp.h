// The time at the front of a log line, in the layouts that syslog daemons, dmesg and auditd write.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
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

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Six digits at once, of which the text must have so many from there; negative for anything else.
inline int six_digits(std::string_view text, std::size_t at) {
  // The first in the lowest byte: each with its neighbour, then three pairs.
  static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
  constexpr std::uint64_t zeros = 0x3030'3030'3030, to_ten = 0x7676'7676'7676,
                          high_bits = 0x8080'8080'8080, pairs = 0x00ff'00ff'00ff;
  std::uint32_t four = 0;
  std::uint16_t two = 0;
  std::memcpy(&four, text.data() + at, sizeof four);
  std::memcpy(&two, text.data() + at + sizeof four, sizeof two);
  const std::uint64_t digits = (four | std::uint64_t{two} << 32) ^ zeros;
  if (((digits | (digits + to_ten)) & high_bits) != 0) return -1;
  const std::uint64_t all = (digits * 10 + (digits >> 8)) & pairs;
  return static_cast<int>((all & 0xff) * 10'000 + (all >> 16 & 0xff) * 100 + (all >> 32));
}

/// "2025-03-01T10:20:30.123456": how long a stamp is behind which only the zone may follow.
constexpr std::size_t iso_size = 26;
/// True when the marks between the numbers of "2025-03-01T10:20:30" stand there.
inline bool has_iso_marks(std::string_view text) {
  return text[4] == '-' && text[7] == '-' && text[13] == ':' && text[16] == ':' &&
         (text[10] == 'T' || text[10] == ' ');
}

/// The microseconds of a text of iso_size or more; negative when it has no six digits there.
inline int iso_fraction(std::string_view text) {
  constexpr std::size_t point_at = 19;
  return text[point_at] == '.' ? six_digits(text, point_at + 1) : -1;
}

// Each takes its stamp from the front of the text, or leaves all of it.
/// "Jan  1 00:00:00" and what journalctl makes of it, "Jan 01 00:00:00.123456".
std::optional<LogStamp> take_traditional(std::string_view& text);
/// "2025-03-01T10:20:30.123456+08:00", or without a zone and with a blank for the T.
bool take_iso(std::string_view& text, KnownMinute& minute, LogStamp& stamp);
/// "[Sat Mar  1 10:20:30 2025] " of dmesg -T.
std::optional<LogStamp> take_bracketed(std::string_view& text);
/// Takes nothing: "type=SYSCALL msg=audit(1364481363.243:24287): arch=…", or "node=host type=…".
std::optional<LogStamp> audit_stamp(std::string_view text);

}  // namespace mijian
