#include "agent/collectors/logs/time_spans.h"

#include <algorithm>

namespace mijian {

void TimeSpans::add(TimeSpan span) {
  if (span.to < span.from) return;
  spans_.push_back(span);
  is_joined_ = false;
}

void TimeSpans::add(const TimeSpans& others) {
  for (const TimeSpan& span : others.spans_) add(span);
}

const std::vector<TimeSpan>& TimeSpans::joined() const {
  if (is_joined_) return spans_;
  std::sort(spans_.begin(), spans_.end(),
            [](const TimeSpan& one, const TimeSpan& other) { return one.from < other.from; });
  std::vector<TimeSpan> whole;
  for (const TimeSpan& span : spans_) {
    if (!whole.empty() && span.from <= whole.back().to)
      whole.back().to = std::max(whole.back().to, span.to);
    else
      whole.push_back(span);
  }
  spans_ = std::move(whole);
  is_joined_ = true;
  return spans_;
}

std::int64_t TimeSpans::microseconds_in(TimeSpan span) const {
  const auto& spans = joined();
  auto next = std::lower_bound(spans.begin(), spans.end(), span.from,
                               [](const TimeSpan& one, Time time) { return one.to < time; });
  std::int64_t sum = 0;
  for (; next != spans.end() && next->from < span.to; ++next)
    sum += std::min(next->to, span.to).microseconds - std::max(next->from, span.from).microseconds;
  return sum;
}

TimeSpans TimeSpans::without(const TimeSpans& others) const {
  TimeSpans left;
  const auto& holes = others.joined();
  auto first = holes.begin();
  for (const TimeSpan& span : joined()) {
    while (first != holes.end() && first->to < span.from) ++first;
    Time from = span.from;
    for (auto hole = first; hole != holes.end() && hole->from < span.to; ++hole) {
      left.add({from, hole->from});
      from = std::max(from, hole->to);
    }
    left.add({from, span.to});
  }
  return left;
}

std::int64_t whole_hours(std::int64_t microseconds) {
  constexpr std::int64_t an_hour = std::int64_t{3'600} * microseconds_a_second;
  return microseconds / an_hour;
}

}  // namespace mijian
