#include "agent/facts/device_timeline_gaps.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "agent/facts/device_timeline.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr std::int64_t an_hour = 3600 * microseconds_a_second;

/// So many hours into the year.
std::string at(std::int64_t hours) {
  return utc_text({parse_utc("2026-01-01T00:00:00.000000Z")->microseconds + hours * an_hour});
}

void add_sign(TestFacts& facts, const std::string& sign, const std::string& source,
              std::int64_t from, std::int64_t to, Cell up = Null{}, Cell usual = Null{}) {
  facts.writer().add("log_sign", {{"sign", sign},
                                  {"source", source},
                                  {"from_time", at(from)},
                                  {"to_time", at(to)},
                                  {"hours", to - from},
                                  {"up_hours", std::move(up)},
                                  {"usual_hours", std::move(usual)},
                                  {"after_commissioning", 1},
                                  {"file", source}});
}

void add_reach(TestFacts& facts, const std::string& source, std::int64_t from, std::int64_t to) {
  facts.writer().covers("log_sign", source, parse_utc(at(from)), parse_utc(at(to)));
}

/// "source from-to" of each, in hours.
std::vector<std::string> gaps_of(TestFacts& facts, std::int64_t drawn_from = 0) {
  const auto gaps = timeline_gaps_of(facts.snapshot(), *parse_utc(at(drawn_from)));
  EXPECT_TRUE(gaps) << gaps.error().text();
  std::vector<std::string> shown;
  if (!gaps) return shown;
  const auto hours = [](const std::string& utc) {
    return (parse_utc(utc)->microseconds - parse_utc(at(0))->microseconds) / an_hour;
  };
  for (const TimelineGap& gap : *gaps)
    shown.push_back(fmt::format("{} {}-{}", gap.source, hours(gap.from), hours(gap.to)));
  return shown;
}

using Shown = std::vector<std::string>;
constexpr const char *kernel = "/var/log/kern.log", *all = "/var/log/syslog",
                     *logins = "/var/log/wtmp";

TEST(DeviceTimelineGaps, QuietWeeksOfTheKernelAreNoneWhereTheSyslogGoesOn) {
  TestFacts facts;
  add_reach(facts, all, 0, 4000);
  add_sign(facts, "gap", kernel, 100, 1000, 300, 18);
  add_sign(facts, "gap", kernel, 3900, 4200, 300, 18);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/kern.log 4000-4200"});
}

TEST(DeviceTimelineGaps, QuietWeeksOfTheKernelAreSomeWhereNoOtherLogIsKept) {
  TestFacts facts;
  add_reach(facts, kernel, 0, 4000);
  add_sign(facts, "gap", kernel, 100, 1000, 300, 18);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/kern.log 100-1000"});
}

TEST(DeviceTimelineGaps, QuietWeeksOfTheKernelAreNoneWhereTheJournalGoesOn) {
  TestFacts facts;
  facts.writer().add("journal_file", {{"path", "/var/log/journal/f00d/system.journal"},
                                      {"state", "online"},
                                      {"first_at", at(0)},
                                      {"last_at", at(900)},
                                      {"size_bytes", 8}});
  add_sign(facts, "gap", kernel, 100, 1000, 300, 18);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/kern.log 900-1000"});
}

TEST(DeviceTimelineGaps, NightsAndWeekendsOfAMachineThatWasOffAreNone) {
  TestFacts facts;
  add_reach(facts, logins, 0, 4000);
  add_sign(facts, "gap", all, 100, 163, 0, 18);
  EXPECT_TRUE(gaps_of(facts).empty());
}

TEST(DeviceTimelineGaps, ASilenceOfALogIsOneWhereTheMachineWasUpLongerThanIsUsual) {
  TestFacts facts;
  add_reach(facts, logins, 0, 4000);
  add_sign(facts, "gap", all, 100, 163, 40, 18);
  add_sign(facts, "gap", all, 200, 263, 40, 44);
  add_sign(facts, "gap", all, 300, 323, 23, 0);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/syslog 100-163"});
}

TEST(DeviceTimelineGaps, ASilenceOfWhichNothingTellsIsOneWhereItIsLongerThanUsual) {
  TestFacts facts;
  add_sign(facts, "gap", all, 100, 163, Null{}, 124);
  add_sign(facts, "gap", all, 200, 800, Null{}, 124);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/syslog 200-800"});
}

TEST(DeviceTimelineGaps, AnHourThatIsKnownTellsNothingOfTheRestOutsideTheRecordsOfLogins) {
  TestFacts facts;
  add_reach(facts, logins, 700, 4000);
  add_sign(facts, "gap", all, 100, 600, 1, 48);
  add_sign(facts, "gap", all, 710, 1200, 1, 48);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/syslog 100-600"});
}

TEST(DeviceTimelineGaps, AJournalKnowsWhenItsMachineWasUp) {
  TestFacts facts;
  facts.writer().add(
      "journal_file",
      {{"path", "/var/log/journal/f00d/system.journal"}, {"state", "online"}, {"size_bytes", 8}});
  add_sign(facts, "gap", "/var/log/journal/f00d", 100, 800, 2, 0);
  add_sign(facts, "gap", "/var/log/journal/f00d", 900, 960, 30, 0);
  EXPECT_EQ(gaps_of(facts), Shown{"/var/log/journal/f00d 900-960"});
}

TEST(DeviceTimelineGaps, RecordsThatWereTakenAwayCountWhateverElseIsKept) {
  TestFacts facts;
  add_reach(facts, all, 0, 4000);
  add_sign(facts, "rotation_missing", kernel, 100, 200);
  add_sign(facts, "emptied", kernel, 300, 310, 9);
  add_sign(facts, "zeroed_record", logins, 400, 410);
  add_sign(facts, "late_start", all, 500, 600);
  EXPECT_EQ(gaps_of(facts), (Shown{"/var/log/kern.log 100-200", "/var/log/kern.log 300-310",
                                   "/var/log/wtmp 400-410"}));
}

TEST(DeviceTimelineGaps, ThoseThatOverlapAreOneAndTellEveryLog) {
  TestFacts facts;
  add_sign(facts, "gap", all, 100, 300, Null{}, 0);
  add_sign(facts, "rotation_missing", kernel, 200, 400);
  add_sign(facts, "sequence_gap", "/var/log/journal/f00d", 400, 500);
  add_sign(facts, "sequence_gap", "/var/log/journal/f00d", 501, 502);
  EXPECT_EQ(gaps_of(facts),
            (Shown{"/var/log/journal/f00d, /var/log/kern.log, /var/log/syslog 100-500",
                   "/var/log/journal/f00d 501-502"}));
}

TEST(DeviceTimelineGaps, WhatEndedBeforeTheDrawingBeginsIsLeftOut) {
  TestFacts facts;
  add_sign(facts, "rotation_missing", kernel, 100, 200);
  add_sign(facts, "rotation_missing", kernel, 300, 400);
  EXPECT_EQ(gaps_of(facts, 250), Shown{"/var/log/kern.log 300-400"});
}

TEST(DeviceTimelineGaps, OfTooManyTheClosestBecomeOneAndNoneIsLeftOut) {
  TestFacts facts;
  for (int i = 0; i < 150; ++i)  // the last hundred in pairs
    add_sign(facts, "sequence_gap", "journal", i < 50 ? i * 20 : 2000 + i / 2 * 20 + i % 2 * 3,
             (i < 50 ? i * 20 : 2000 + i / 2 * 20 + i % 2 * 3) + 1);
  const Shown gaps = gaps_of(facts);
  ASSERT_EQ(gaps.size(), DeviceTimeline::most_gaps);
  EXPECT_EQ(gaps.back(), "journal 3480-3484");
}

TEST(DeviceTimelineGaps, AreThoseOfTheTimeline) {
  TestFacts facts;
  facts.writer().covers("usb_connection", "kernel log", parse_utc(at(0)), parse_utc(at(4000)));
  add_reach(facts, all, 0, 4000);
  for (int week = 0; week < 20; ++week)
    add_sign(facts, "gap", kernel, week * 168, week * 168 + 63, 9, 18);
  add_sign(facts, "gap", all, 1000, 1100, Null{}, 60);
  const auto timeline = device_timeline_of(facts.snapshot());
  ASSERT_TRUE(timeline) << timeline.error().text();
  ASSERT_EQ(timeline->gaps.size(), 1U);
  EXPECT_EQ(timeline->gaps[0].from, at(1000));
}

}  // namespace
}  // namespace mijian
