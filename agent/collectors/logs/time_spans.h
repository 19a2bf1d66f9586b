// Spans of time that may touch and overlap: when a machine was up, slept, or a log was written.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

struct TimeSpan {
  Time from, to;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

class TimeSpans {
 public:
  /// One that ends before it begins is passed over.
  void add(TimeSpan span);
  void add(const TimeSpans& others);
  /// In order, without overlaps.
  const std::vector<TimeSpan>& joined() const;
  /// How much of a span lies in any of them.
  std::int64_t microseconds_in(TimeSpan span) const;
  /// What of these lies in none of the others.
  TimeSpans without(const TimeSpans& others) const;
  bool empty() const { return spans_.empty(); }

 private:
  mutable std::vector<TimeSpan> spans_;
  mutable bool is_joined_ = true;
};

/// Whole hours from one time to another.
std::int64_t whole_hours(std::int64_t microseconds);

}  // namespace mijian
