#include "agent/collectors/logs/time_spans.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TimeSpan span(std::int64_t from, std::int64_t to) { return {Time{from}, Time{to}}; }

TEST(TimeSpans, JoinsWhatTouches) {
  TimeSpans spans;
  for (const TimeSpan& one : {span(5, 7), span(1, 2), span(2, 4), span(6, 9), span(9, 8)})
    spans.add(one);
  EXPECT_EQ(spans.joined(), (std::vector<TimeSpan>{span(1, 4), span(5, 9)}));
}

TEST(TimeSpans, MeasuresWhatLiesInASpan) {
  TimeSpans spans;
  spans.add(span(10, 20)), spans.add(span(30, 40));
  EXPECT_EQ(spans.microseconds_in(span(0, 100)), 20);
  EXPECT_EQ(spans.microseconds_in(span(15, 35)), 10);
  EXPECT_EQ(spans.microseconds_in(span(20, 30)), 0);
  EXPECT_EQ(spans.microseconds_in(span(41, 50)), 0);
}

TEST(TimeSpans, TakesHolesOut) {
  TimeSpans spans, holes;
  spans.add(span(0, 100)), spans.add(span(200, 300));
  holes.add(span(10, 20)), holes.add(span(90, 210)), holes.add(span(290, 400));
  EXPECT_EQ(spans.without(holes).joined(),
            (std::vector<TimeSpan>{span(0, 10), span(20, 90), span(210, 290)}));
}

}  // namespace
}  // namespace mijian
