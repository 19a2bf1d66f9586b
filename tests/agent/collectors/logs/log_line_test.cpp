#include "agent/collectors/logs/log_line.h"

#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

const std::string message = "usb 1-2: New USB device found";

void expect_kernel(const std::string& head, const std::string& utc) {
  const std::string text = head + message;
  const LogLine line = parse_log_line(text);
  ASSERT_TRUE(line.stamp) << text;
  EXPECT_EQ(line.stamp->utc ? utc_text(*line.stamp->utc) : "local", utc) << text;
  EXPECT_EQ(line.program, "kernel") << text;
  EXPECT_EQ(line.message, message) << text;
}

TEST(LogLine, KnowsTheLayoutsOfSyslogDaemons) {
  expect_kernel("Jan  1 00:00:00 host kernel: [   12.345678] ", "local");
  expect_kernel("Jan 07 11:50:35.859287 host kernel: ", "local");
  expect_kernel("2025-03-01T10:20:30.123456+08:00 host kernel: [   12.345678] ",
                "2025-03-01T02:20:30.123456Z");
  expect_kernel("<6>2025-03-01T10:20:30.123456Z host kernel: ", "2025-03-01T10:20:30.123456Z");
  expect_kernel("<5>1 2024-03-01T10:20:30.1Z host kernel - - - ", "2024-03-01T10:20:30.100000Z");
  expect_kernel("<5>1 2024-03-01T10:20:30.1Z host kernel - - [a b=\"c\"] ",
                "2024-03-01T10:20:30.100000Z");
  expect_kernel("2025-03-01 10:20:30 host kernel: ", "local");
  expect_kernel("Jan  1 00:00:00 host kern.info kernel: [   12.345678][   T81] ", "local");
  expect_kernel("2016-10-25T12:37:24.987014-07:00 DEBUG kernel: [  316.559919] ",
                "2016-10-25T19:37:24.987014Z");
  expect_kernel("Nov 18 08:30:20 kernel: [997.390602] ", "local");
  expect_kernel("2025-03-01T10:20:30+0800 host kernel: ", "2025-03-01T02:20:30.000000Z");
  expect_kernel("2025-03-01T10:20:30+08:00 host kernel: [   12.345678][   T81] ",
                "2025-03-01T02:20:30.000000Z");
  expect_kernel("Jan  1 00:00:00 host user.info kernel: [   12.345678] ", "local");
}

TEST(LogLine, KnowsWhatDmesgPrints) {
  expect_kernel("[   12.345678] ", "1970-01-01T00:00:12.345678Z");
  expect_kernel("[   12.345678][   T81] ", "1970-01-01T00:00:12.345678Z");
  expect_kernel("[Sat Mar  1 10:20:30 2025] ", "local");
  expect_kernel("2025-03-01T10:20:30,123456+08:00 ", "2025-03-01T02:20:30.123456Z");
  EXPECT_TRUE(parse_log_line("[Sat Mar  1 10:20:30 2025] x").is_bare);
  EXPECT_EQ(parse_log_line("[Sat Mar  1 10:20:30 2025] x").stamp->civil.year, 2025);
  EXPECT_FALSE(parse_log_line("Jan  1 00:00:00 host kernel: [   12.345678] x").is_bare);
  EXPECT_FALSE(parse_log_line("2025-03-01 10:20:30,123 h kernel: x").is_bare);
}

TEST(LogLine, ADateThatIsNoneIsNoStamp) {
  for (const char* text : {"2025-02-30T10:20:30Z h kernel: x", "2025-13-01T10:20:30Z h kernel: x",
                           "2025-03-01T10:20:30+99:00 h kernel: x", "2025-03-01T10:2x:30Z h k: x"})
    EXPECT_FALSE(parse_log_line(text).stamp) << text;
}

TEST(LogLine, TheLineBeforeChangesNothing) {
  LogLineParser parser;
  for (const std::string date :
       {"2025-03-01T10:20:30.5+08:00", "2025-03-01T10:20:60+08:00", "2025-03-01T10:20:61+08:00",
        "2025-03-01T10:20:3x+08:00", "2025-03-01T10:21:30+08:00", "2025-03-01T10:21:30-05:30",
        "2025-03-01T10:21:30Z", "2025-03-01T10:21:30", "2025-03-01 10:21:30+99:00",
        "2025-02-29T10:21:30Z", "2025-02-28T10:21:30Z", "0000-00-00T00:00:00Z"}) {
    const std::string text = date + " host kernel: x";
    const LogLine line = parser.parse(text), alone = parse_log_line(text);
    ASSERT_EQ(line.stamp.has_value(), alone.stamp.has_value()) << date;
    EXPECT_EQ(line.program, alone.program) << date;
    if (!line.stamp) continue;
    EXPECT_EQ(line.stamp->utc, alone.stamp->utc) << date;
    EXPECT_EQ(from_civil(line.stamp->civil), from_civil(alone.stamp->civil)) << date;
  }
}

// What two lines have in common is not read twice.
TEST(LogLine, LinesThatBeginAlikeAreReadAsIfAlone) {
  const std::string stamp = "2025-03-01T10:20:30.123456";
  const std::vector<std::string> lines{stamp + "+08:00 host kernel: [    1.000002] usb 1-2: x",
                                       stamp + "+08:00 host kernel: [    1.000003] y",
                                       stamp + "+08:00 host kernel: y",
                                       stamp + "+08:00 host kernel:  y",
                                       stamp + "+08:00 host kernel: ",
                                       stamp + "+08:00 host kernel:",
                                       stamp + "+08:00 host kernel:y z",
                                       stamp + "+08:00 host kernel[1]: [    1.000003] y",
                                       stamp + "+08:00 host foo: kernel: y",
                                       stamp + "+08:00 host foo: y\r",
                                       stamp + "+08:00 kernel: y",
                                       stamp + "-03:00 host kernel: y",
                                       stamp + " host kernel: y",
                                       stamp + " host kernel: z",
                                       stamp + "7+08:00 host kernel: y",
                                       "2025-03-01T10:20:30.12345x+08:00 host kernel: y",
                                       "2025-03-01T10:20:30,123456+08:00 host kernel: y",
                                       "2025-03-01T10:20:61.123456+08:00 host kernel: y",
                                       "2025-03-01x10:20:30.123456+08:00 host kernel: y",
                                       "2025-03-01T10:20x30.123456+08:00 host kernel: y",
                                       "2025-02-29T10:20:30.123456+08:00 host kernel: y",
                                       "2025-03-02T11:20:59.000001+08:00 host kernel: y",
                                       "<4>" + stamp + "+08:00 host kernel: y",
                                       "<30>1 " + stamp + "+08:00 host kernel - - - y",
                                       "Mar  1 10:20:30 host kernel: y"};
  for (const std::string& before : lines) {
    for (const std::string& text : lines) {
      LogLineParser parser;
      parser.parse(before);
      const LogLine line = parser.parse(text), alone = parse_log_line(text);
      ASSERT_EQ(line.stamp.has_value(), alone.stamp.has_value()) << before << "\n" << text;
      EXPECT_EQ(line.program, alone.program) << before << "\n" << text;
      EXPECT_EQ(line.message, alone.message) << before << "\n" << text;
      EXPECT_EQ(line.monotonic, alone.monotonic) << before << "\n" << text;
      EXPECT_EQ(line.is_bare, alone.is_bare) << before << "\n" << text;
      if (!line.stamp) continue;
      EXPECT_EQ(line.stamp->utc, alone.stamp->utc) << before << "\n" << text;
      EXPECT_EQ(line.stamp->has_year, alone.stamp->has_year) << before << "\n" << text;
      EXPECT_EQ(from_civil(line.stamp->civil), from_civil(alone.stamp->civil)) << before << text;
    }
  }
}

TEST(LogLine, TakesTheKernelsOwnClock) {
  EXPECT_EQ(parse_log_line("Jan  1 00:00:00 host kernel: [   12.345678] x").monotonic, 12'345'678);
  EXPECT_EQ(parse_log_line("Jan  1 00:00:00 host sshd[1]: [   12.345678] x").monotonic,
            std::nullopt);
  EXPECT_EQ(parse_log_line("[   30.428482][   T81] usb 1-1: x").monotonic, 30'428'482);
  EXPECT_EQ(parse_log_line("[   30.428482][   T81] usb 1-1: x").message, "usb 1-1: x");
}

TEST(LogLine, AProgramIsTheKernelOnlyByItsOwnName) {
  EXPECT_EQ(parse_log_line("Jan  1 00:00:00 host foo: kernel: usb 1-2: x").program, "foo");
  EXPECT_EQ(parse_log_line("Jan  1 00:00:00 host kernel[0]: x").program, "kernel");
  EXPECT_EQ(parse_log_line("Jan  1 00:00:00 host says kernel: x").program, "");
}

TEST(LogLine, WhatHasNoTimeIsAllMessage) {
  for (const char* text :
       {"", "MMM 22 07:54:32 host x", "Jan 32 07:54:32 host x", "Jan  1 25:00:00 h x", "\tmore"}) {
    EXPECT_FALSE(parse_log_line(text).stamp) << text;
    EXPECT_EQ(parse_log_line(text).message, text);
  }
}

TEST(LogLine, NulsThatACrashLeftAreNoPartOfIt) {
  std::string text(7, '\0');
  text += "Jan  2 03:04:05 host kernel: x\r";
  const LogLine line = parse_log_line(text);
  ASSERT_TRUE(line.stamp);
  EXPECT_EQ(line.stamp->civil.day, 2);
  EXPECT_EQ(line.message, "x");
}

// log2timeline/plaso's own samples: how many lines begin with a time.
int dated_lines(const std::string& name) {
  const auto text = read_file(std::string{MIJIAN_SOURCE_DIR "/tests/data/logs/"} + name, 1u << 20);
  if (!text) return -1;
  int dated = 0;
  for (const auto line : lines_of(*text)) dated += parse_log_line(line).stamp ? 1 : 0;
  return dated;
}

TEST(LogLine, ReadsThePlasoSamples) {
  EXPECT_EQ(dated_lines("plaso_syslog"), 16);
  EXPECT_EQ(dated_lines("plaso_syslog_chromeos"), 8);
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog"), 5);
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog_SyslogProtocol23Format"), 9);
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog_traditional"), 8);
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog_SysklogdFileFormat"), 9);
  EXPECT_EQ(dated_lines("plaso_syslog_cron.log"), 9);
  EXPECT_EQ(dated_lines("plaso_syslog_ssh.log"), 9);
  EXPECT_EQ(dated_lines("plaso_syslog_osx"), 2);
  // What goes over the wire has no line ends: one line begins with a header.
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog_ForwardFormat"), 1);
  EXPECT_EQ(dated_lines("plaso_syslog_rsyslog_TraditionalForwardFormat"), 1);
}

}  // namespace
}  // namespace mijian
