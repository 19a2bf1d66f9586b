#include "agent/collectors/logs/log_gaps.h"

#include <gtest/gtest.h>

#include <string>

#include "agent/collectors/logs/log_pass.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// A line of a minute of May 2026, counted from its first day.
std::string line_at(int minute) {
  const int day = minute / 1440 + 1, hour = minute / 60 % 24;
  return "May " + std::string(day < 10 ? " " : "") + std::to_string(day) + " " + two(hour) + ":" +
         two(minute % 60) + ":00 host daemon: something worth a line of its own\n";
}

std::string lines_between(int first, int end) {
  std::string text;
  for (int minute = first; minute < end; ++minute) text += line_at(minute);
  return text;
}

LogReport read(const std::string& text) {
  TemporaryTree tree;
  tree.write("/log", text);
  auto host = Host::offline(tree.path());
  if (!host) return {};
  const LogSubscriber nobody{{"no such text"}, [](const FoundLine&) {}};
  auto reports = read_logs(*host, {"/log", {"/log"}}, TimeZone{}, {nobody});
  EXPECT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].outcome.has_value(), reports[0].first.has_value());
  return reports[0];
}

constexpr std::int64_t an_hour = std::int64_t{3'600} * microseconds_a_second;

TEST(LogGaps, FindsTheLineBehindASilence) {
  const auto report = read(lines_between(0, 700) + lines_between(1'000, 3'000));
  ASSERT_EQ(report.breaks.silences.size(), 1u);
  const LogBreak& silence = report.breaks.silences[0];
  EXPECT_EQ(silence.line, 701);
  EXPECT_EQ(silence.before.civil.hour, 11);
  EXPECT_EQ(silence.after.civil.hour, 16);
  EXPECT_EQ(silence.microseconds, 301 * an_hour / 60);
  EXPECT_EQ(report.lines, 2'700);
  EXPECT_TRUE(report.breaks.steps_back.empty());
}

TEST(LogGaps, FindsEverySilenceWhereverItLiesInAPiece) {
  // A piece of 8 KiB holds some 130 of these lines: silences at its ends, in it, and several in it.
  for (const int first : {1, 2, 64, 129, 130, 131, 132, 260, 261, 262}) {
    const auto report = read(lines_between(0, first) + lines_between(first + 90, first + 100) +
                             lines_between(first + 200, first + 900));
    ASSERT_EQ(report.breaks.silences.size(), 2u) << first;
    EXPECT_EQ(report.breaks.silences[0].line, first + 1);
    EXPECT_EQ(report.breaks.silences[1].line, first + 11);
  }
}

TEST(LogGaps, AnHourlyRhythmFasterThanAnHourIsNoSilence) {
  std::string text;
  for (int minute = 0; minute < 10'000; minute += 59) text += line_at(minute);
  EXPECT_TRUE(read(text).breaks.silences.empty());
}

TEST(LogGaps, LinesWithoutATimeBelongToTheOneBefore) {
  std::string text = line_at(0);
  for (int line = 0; line < 40; ++line) text += "  at some.java.Frame(Frame.java:1)\n";
  const auto report = read(text + line_at(1) + line_at(200));
  ASSERT_EQ(report.breaks.silences.size(), 1u);
  EXPECT_EQ(report.breaks.silences[0].line, 43);
  EXPECT_FALSE(report.breaks.starts_inside_line);
}

TEST(LogGaps, ANewYearIsNoSilenceAndNoStepBack) {
  const auto report = read(
      "Dec 31 23:50:00 host daemon: old\nJan  1 00:20:00 host daemon: new\n"
      "Jan  1 01:10:00 host daemon: new\n");
  EXPECT_TRUE(report.breaks.silences.empty());
  EXPECT_TRUE(report.breaks.steps_back.empty());
}

TEST(LogGaps, AClockThatStartsAtNewYearIsPassedOver) {
  const auto report = read(lines_between(0, 100) + "Jan  1 00:00:05 host kernel: booting\n" +
                           lines_between(101, 200));
  EXPECT_TRUE(report.breaks.silences.empty());
  EXPECT_TRUE(report.breaks.steps_back.empty());
}

TEST(LogGaps, AStepBackIsFoundWithItsLine) {
  const auto report = read(lines_between(500, 900) + lines_between(700, 1'200));
  ASSERT_EQ(report.breaks.steps_back.size(), 1u);
  EXPECT_EQ(report.breaks.steps_back[0].line, 401);
  EXPECT_EQ(report.breaks.steps_back[0].microseconds, -199 * an_hour / 60);
  EXPECT_TRUE(report.breaks.silences.empty());
}

TEST(LogGaps, LinesALittleOutOfOrderAreNoStepBack) {
  EXPECT_TRUE(read(line_at(10) + line_at(8) + line_at(11)).breaks.steps_back.empty());
}

TEST(LogGaps, KeepsTheLongestOfTooManyAndSaysHowManyAreLeftOut) {
  std::string text;
  for (int year = 2000; year < 2004; ++year)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 28; ++day)
        text += std::to_string(year) + "-" + two(month) + "-" + two(day) +
                "T10:00:00+08:00 host daemon: once a day\n";
  const auto breaks = read(text).breaks;
  EXPECT_EQ(breaks.silences.size(), LogGaps::most_breaks);
  EXPECT_EQ(breaks.left_out, 4 * 12 * 28 - 1 - static_cast<int>(LogGaps::most_breaks));
  std::int64_t longest = 0;
  for (const LogBreak& silence : breaks.silences) longest = std::max(longest, silence.microseconds);
  EXPECT_EQ(longest, 4 * 24 * an_hour);  // from a 28th to a 1st
}

TEST(LogGaps, AFileThatBeginsInsideALineSaysSo) {
  EXPECT_TRUE(read("thing worth a line\n" + lines_between(0, 10)).breaks.starts_inside_line);
  EXPECT_FALSE(read(lines_between(0, 10)).breaks.starts_inside_line);
  EXPECT_FALSE(read("no log at all\n").breaks.starts_inside_line);
}

TEST(LogGaps, HolesOfNulsAreSeenShortAndLong) {
  for (const std::size_t size : {4'096u, 700'000u}) {
    const auto report =
        read(lines_between(0, 300) + std::string(size, '\0') + lines_between(300, 400));
    EXPECT_EQ(report.breaks.nul_line, 301) << size;
    EXPECT_TRUE(report.breaks.silences.empty());
  }
  EXPECT_EQ(read(lines_between(0, 400)).breaks.nul_line, 0);
}

}  // namespace
}  // namespace mijian
