// Which year lines without one belong to: counted within a file by its months, fixed by when the
// file was last written. What comes of it is called inferred.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agent/collectors/logs/log_line.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/core/clock.h"

namespace mijian {

/// Takes the stamps of one file in order and says how many New Years lie between the first and
/// each.
class YearCounter {
 public:
  /// Sets the year of a stamp that has none, from 0.
  void count(LogStamp& stamp);
  /// The calendar year of year 0, when the file was last written at `written`.
  int first_year(Time written, const TimeZone& zone) const;

 private:
  bool fits_leap_days(int first_year) const;

  bool seen_ = false;
  CivilTime last_;
  std::vector<int> leap_years_;  // counted years that have a 29 February
};

struct LogTime {
  Time time;
  TimeQuality quality = TimeQuality::exact;
};

/// A counted stamp as a moment.
LogTime resolve(const LogStamp& stamp, int first_year, const SystemTimeZone& zone);

}  // namespace mijian
