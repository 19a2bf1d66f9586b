#include "agent/collectors/logs/log_year.h"

#include <algorithm>

namespace mijian {
namespace {

constexpr int most_years = 100;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Days since New Year in a leap year, so that every date has a place.
int day_of_year(const CivilTime& civil) {
  constexpr int before[] = {0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335};
  return before[std::clamp(civil.month, 1, 12) - 1] + civil.day - 1;
}

// A machine without a clock of its own starts in the first minutes of 1 January, every time.
bool may_be_unset(const CivilTime& civil, const CivilTime& last) {
  return civil.month == 1 && civil.day == 1 && civil.hour == 0 && last.month > 1 && last.month < 12;
}

}  // namespace

void YearCounter::count(LogStamp& stamp) {
  if (stamp.utc || stamp.has_year) return;
  CivilTime& civil = stamp.civil;
  civil.year = last_.year;
  if (!seen_) civil.year = 0;
  if (seen_ && may_be_unset(civil, last_)) {
    stamp.is_unset = true;
    return;
  }
  // A week back is a clock put right, more is a New Year gone by.
  constexpr int step = 7, whole = 366;
  const int days = seen_ ? day_of_year(civil) - day_of_year(last_) : 0;
  if (days < -step && civil.year < most_years) ++civil.year;
  if (days > whole - step && civil.year > 0) --civil.year;
  if (civil.month == 2 && civil.day == 29 &&
      (leap_years_.empty() || leap_years_.back() != civil.year))
    leap_years_.push_back(civil.year);
  seen_ = true;
  last_ = civil;
}

int YearCounter::first_year(Time written, const TimeZone& zone) const {
  constexpr std::int64_t slack = 86'400;  // the last line may wait in a buffer, the zone be unknown
  const Time latest{written.microseconds + slack * microseconds_a_second};
  int year = to_civil(written).year + 1 - last_.year;
  const auto end = [&] {
    CivilTime civil = last_;
    civil.year += year;
    return zone.to_utc(civil);
  };
  while (seen_ && end() > latest) --year;
  constexpr int longest_without_leap = 8;
  for (int back = 0; back < longest_without_leap; ++back)
    if (fits_leap_days(year - back)) return year - back;
  return year;
}

bool YearCounter::fits_leap_days(int first_year) const {
  return std::all_of(leap_years_.begin(), leap_years_.end(),
                     [&](int year) { return is_leap(first_year + year); });
}

LogTime resolve(const LogStamp& stamp, int first_year, const SystemTimeZone& zone) {
  LogTime resolved;
  if (stamp.utc) {
    resolved.time = *stamp.utc;
  } else {
    CivilTime civil = stamp.civil;
    if (!stamp.has_year) civil.year += first_year;
    resolved.time = zone.zone.to_utc(civil);
    resolved.quality = zone.known ? TimeQuality::exact : TimeQuality::zone_assumed;
    if (!stamp.has_year) resolved.quality = TimeQuality::year_inferred;
  }
  if (stamp.is_unset || resolved.time < first_set_clock)
    resolved.quality = TimeQuality::clock_unset;
  return resolved;
}

}  // namespace mijian
