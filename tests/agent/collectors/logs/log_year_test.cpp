#include "agent/collectors/logs/log_year.h"

#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

LogStamp at(int month, int day, int hour = 12) {
  LogStamp stamp;
  stamp.civil = {0, month, day, hour, 0, 0, 0};
  return stamp;
}

// The years of stamps in one file that was last written at a time.
std::vector<int> years(std::vector<LogStamp> stamps, std::string_view written,
                       const TimeZone& zone = TimeZone{}) {
  YearCounter counter;
  for (LogStamp& stamp : stamps) counter.count(stamp);
  const int first = counter.first_year(*parse_utc(written), zone);
  std::vector<int> found;
  for (const LogStamp& stamp : stamps) found.push_back(stamp.civil.year + first);
  return found;
}

TEST(LogYear, TheFilesTimeGivesTheLastYear) {
  EXPECT_EQ(years({at(3, 1), at(5, 2)}, "2026-05-03T00:00:00Z"), (std::vector{2026, 2026}));
  EXPECT_EQ(years({at(3, 1), at(5, 2)}, "2026-04-03T00:00:00Z"), (std::vector{2025, 2025}));
}

TEST(LogYear, EachNewYearInTheFileIsCounted) {
  EXPECT_EQ(years({at(11, 1), at(1, 2), at(6, 30), at(1, 1)}, "2026-01-01T13:00:00Z"),
            (std::vector{2024, 2025, 2025, 2026}));
  EXPECT_EQ(years({at(7, 1), at(3, 1)}, "2026-03-05T00:00:00Z"), (std::vector{2025, 2026}));
}

TEST(LogYear, AClockPutBackIsNoNewYear) {
  EXPECT_EQ(years({at(3, 5), at(3, 4), at(3, 6)}, "2026-03-07T00:00:00Z"),
            (std::vector{2026, 2026, 2026}));
  EXPECT_EQ(years({at(12, 30), at(1, 1), at(12, 31), at(1, 2)}, "2026-01-03T00:00:00Z"),
            (std::vector{2025, 2026, 2025, 2026}));
}

TEST(LogYear, AMachineWithoutAClockStartsOnNewYearsDay) {
  EXPECT_EQ(years({at(6, 1), at(1, 1, 0), at(6, 2)}, "2026-06-03T00:00:00Z"),
            (std::vector{2026, 2026, 2026}));
}

TEST(LogYear, ALeapDayFixesTheYear) {
  EXPECT_EQ(years({at(2, 29), at(3, 1)}, "2026-03-02T00:00:00Z"), (std::vector{2024, 2024}));
  EXPECT_EQ(years({at(2, 29), at(1, 5)}, "2013-01-06T00:00:00Z"), (std::vector{2012, 2013}));
}

TEST(LogYear, ALogOfFourYearsIsDatedByItsLeapDay) {  // plaso's own sample, last line of November
  const auto text = read_file(MIJIAN_SOURCE_DIR "/tests/data/logs/plaso_syslog", 1u << 20);
  ASSERT_OK(text);
  YearCounter counter;
  std::vector<LogStamp> stamps;
  for (const auto line : lines_of(*text))
    if (auto stamp = parse_log_line(line).stamp) counter.count(*stamp), stamps.push_back(*stamp);
  ASSERT_EQ(stamps.size(), 16u);
  EXPECT_EQ(counter.first_year(*parse_utc("2015-12-01T00:00:00Z"), TimeZone{}), 2012);
  EXPECT_EQ(stamps[6].civil.year, 0);  // 29 February
  EXPECT_EQ(stamps[8].civil.year, 1);  // March behind December
}

TEST(LogYear, AClockThatWasNotSetIsNotCalledInferred) {
  YearCounter counter;
  LogStamp before = at(6, 1), booted = at(1, 1, 0), after = at(6, 1);
  counter.count(before), counter.count(booted), counter.count(after);
  EXPECT_EQ(resolve(booted, 2026, SystemTimeZone{}).quality, TimeQuality::clock_unset);
  EXPECT_EQ(resolve(after, 2026, SystemTimeZone{}).quality, TimeQuality::year_inferred);
  EXPECT_EQ(after.civil.year, 0);
}

TEST(LogYear, LocalTimesBecomeUtcInTheTerminalsZone) {
  const SystemTimeZone shanghai{"Asia/Shanghai", true, TimeZone{28'800}}, unknown;
  LogStamp stamp = at(3, 1, 7);
  EXPECT_EQ(utc_text(resolve(stamp, 2026, shanghai).time), "2026-02-28T23:00:00.000000Z");
  EXPECT_EQ(resolve(stamp, 2026, shanghai).quality, TimeQuality::year_inferred);
  stamp.has_year = true, stamp.civil.year = 2026;
  EXPECT_EQ(resolve(stamp, 0, shanghai).quality, TimeQuality::exact);
  EXPECT_EQ(resolve(stamp, 0, unknown).quality, TimeQuality::zone_assumed);
  stamp.utc = seconds_since_epoch(60);
  EXPECT_EQ(resolve(stamp, 0, shanghai).quality, TimeQuality::clock_unset);
}

}  // namespace
}  // namespace mijian
