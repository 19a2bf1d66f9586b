// Points in time and how they are written: UTC text YYYY-MM-DDTHH:MM:SS.ffffffZ (DESIGN §3).
// Only programs/ read the system's clock; everybody else is given a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/words.h"

namespace mijian {

/// Microseconds since 1970-01-01T00:00:00Z.
struct Time {
  std::int64_t microseconds = 0;
  friend bool operator==(const Time&, const Time&) = default;
  friend auto operator<=>(const Time&, const Time&) = default;
};

constexpr std::int64_t microseconds_a_second = 1'000'000;
constexpr Time seconds_since_epoch(std::int64_t seconds) {
  return {seconds * microseconds_a_second};
}

/// Clocks that nobody set, or that lost their battery, go on from 1970, 1980, 2000 or the years
/// after it: what is dated before any system that can be audited (the oldest are of 2015) tells no
/// time, and five years are left to files that were brought along.
constexpr Time first_set_clock = seconds_since_epoch(1'262'304'000);  // 2010-01-01

/// A calendar date and time of day, in whatever zone the caller means.
struct CivilTime {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0;
};

Time from_civil(const CivilTime& utc);
CivilTime to_civil(Time time);

/// "2026-11-22T21:05:09.000000Z": 27 characters that sort as the times do.
std::string utc_text(Time time);
/// Reads utc_text() and RFC 3339 with any fraction and offset; none for anything else.
std::optional<Time> parse_utc(std::string_view text);
/// Seconds east of Greenwich in "Z", "+08:00" or "+0800"; and "+08:00" of them.
std::optional<std::int64_t> parse_utc_offset(std::string_view text);
std::string utc_offset_text(std::int64_t seconds);
/// "2026-11-22 21:05:09" in a zone that is `offset_seconds` east of Greenwich.
std::string local_text(Time time, std::int64_t offset_seconds);

/// How much a time is worth.
enum class TimeQuality { exact, year_inferred, zone_assumed, clock_unset };
constexpr Word<TimeQuality> time_quality_words[] = {
    {TimeQuality::exact, "exact", {"准确", "exact"}},
    {TimeQuality::year_inferred, "year_inferred", {"年份为推断", "year inferred"}},
    {TimeQuality::zone_assumed, "zone_assumed", {"时区为假定", "zone assumed"}},
    {TimeQuality::clock_unset, "clock_unset", {"时钟未校准", "clock unset"}},
};

/// The system's clock, or a fixed one for tests and --now.
class Clock {
 public:
  Clock() = default;
  explicit Clock(Time fixed) : fixed_{fixed} {}
  Time now() const;

 private:
  std::optional<Time> fixed_;
};

}  // namespace mijian
