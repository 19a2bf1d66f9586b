#include "agent/core/clock.h"

#include <gtest/gtest.h>

#include <ctime>
#include <tuple>

namespace mijian {
namespace {

TEST(Clock, WritesUtcThatSortsAsTheTimesDo) {
  EXPECT_EQ(utc_text({0}), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(utc_text({-1}), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(utc_text(from_civil({2024, 2, 29, 23, 59, 59, 7})), "2024-02-29T23:59:59.000007Z");
}

TEST(Clock, TheEndsOfTimeOverflowNothing) {
  for (const std::int64_t stamp : {INT64_MIN, INT64_MAX}) {
    const CivilTime civil = to_civil({stamp});
    EXPECT_GE(civil.microsecond, 0);
    EXPECT_LT(civil.microsecond, microseconds_a_second);
    EXPECT_FALSE(parse_utc(utc_text({stamp})).has_value()) << "no year of four digits";
  }
}

TEST(Clock, ReadsWhatItWrites) {
  for (const std::int64_t stamp : {-86400000001LL, 0LL, 951782400000000LL, 4102444800123456LL})
    EXPECT_EQ(parse_utc(utc_text({stamp})), Time{stamp});
}

TEST(Clock, ReadsOffsetsAndFractions) {
  EXPECT_EQ(parse_utc("2025-03-01T10:20:30.5+08:00"), parse_utc("2025-03-01T02:20:30.500000Z"));
  EXPECT_EQ(parse_utc("2025-03-01 10:20:30-0130"), parse_utc("2025-03-01T11:50:30Z"));
}

TEST(Clock, RefusesWhatIsNoTime) {
  for (const char* text :
       {"", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-01-01T24:00:00Z",
        "2025-01-01T00:00:00", "2025-01-01", "2025-01-01T00:00:00+99:00", "xxxx-01-01T00:00:00Z"})
    EXPECT_EQ(parse_utc(text), std::nullopt) << text;
}

TEST(Clock, ReadsTheCalendarAsTheCLibraryDoes) {
  constexpr std::int64_t days_of_900_years = 900 * 365;
  for (std::int64_t day = -days_of_900_years; day < days_of_900_years; ++day) {
    const std::time_t moment = day * 86400 + 86399;
    std::tm expected{};
    ASSERT_NE(gmtime_r(&moment, &expected), nullptr);
    const CivilTime civil = to_civil(seconds_since_epoch(moment));
    ASSERT_EQ(
        std::make_tuple(civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second),
        std::make_tuple(expected.tm_year + 1900, expected.tm_mon + 1, expected.tm_mday, 23, 59,
                        59));
  }
}

TEST(Clock, ShowsLocalTime) { EXPECT_EQ(local_text({0}, 8 * 3600), "1970-01-01 08:00:00"); }

TEST(Clock, WritesAndReadsOffsets) {
  for (const std::int64_t seconds : {0, 28800, -12600})
    EXPECT_EQ(parse_utc_offset(utc_offset_text(seconds)), seconds);
  EXPECT_EQ(utc_offset_text(-12600), "-03:30");
  EXPECT_EQ(parse_utc_offset("8"), std::nullopt);
}

TEST(Clock, AFixedClockStands) { EXPECT_EQ(Clock{Time{5}}.now(), Time{5}); }

}  // namespace
}  // namespace mijian
