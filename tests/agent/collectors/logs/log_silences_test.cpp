// Silences of logs and journals that nothing explains are holes of every history told from them.
#include "agent/collectors/logs/log_silences.h"

#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"
#include "tests/support/journal_maker.h"
#include "tests/support/wtmp_record.h"

namespace mijian {

extern const Collector log_history_collector;

namespace {

constexpr std::int64_t an_hour = 3600 * microseconds_a_second;

class LogSilences : public Collecting {
 protected:
  // A line of a daemon and one of the kernel every hour, from one time up to another.
  static std::string lines(const char* from, const char* to) {
    std::string all;
    for (Time time = *parse_utc(from); time < *parse_utc(to); time.microseconds += an_hour)
      all += line(time, "cron[1]: hello") + line(time, "kernel: [  1.000000] hello");
    return all;
  }
  static std::string line(Time time, const std::string& text) {
    return utc_text(time) + " host " + text + "\n";
  }
  static std::string line(const char* time, const std::string& text) {
    return line(*parse_utc(time), text);
  }
  // What became of a log in the histories of networks, mounts and USB; "none" is no gap.
  Rows holes(const std::string& source = "/var/log/syslog") {
    return {{facts_.coverage("network_event", source), facts_.coverage("mount_history", source),
             facts_.coverage("usb_connection", source)}};
  }
  static Rows everywhere(const std::string& what) { return {{what, what, what}}; }
  std::string reach(const std::string& source = "system logs") {
    return facts_
        .select(
            "SELECT ifnull(min(covers_from), 'never') FROM collection WHERE table_name = "
            "'network_event' AND source = '" +
            source + "'")
        .front()
        .front();
  }

  const std::string spring = lines("2026-03-01T08:00:00Z", "2026-03-03T18:00:00Z"),
                    summer = lines("2026-06-01T08:00:00Z", "2026-06-03T18:00:00Z");
};

TEST_F(LogSilences, ALogThatWasSilentForMonthsWhileTheMachineWasUpIsNoHistoryOfThem) {
  tree_.write("/var/log/wtmp", boot_record("2026-03-01T07:00:00Z") +
                                   login_record("ada", "tty1", "2026-03-01T07:05:00Z") +
                                   shutdown_record("2026-06-03T19:00:00Z"));
  tree_.write("/var/log/syslog", spring + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(), everywhere("partial: nothing was written for 2151 hours while the machine was "
                                "up, from 2026-03-03T17:00:00.000000Z"));
  EXPECT_EQ(reach(), "2026-06-01T08:00:00.000000Z");
}

TEST_F(LogSilences, AMachineThatWasOffHasNothingToWrite) {
  tree_.write("/var/log/wtmp",
              boot_record("2026-03-01T07:00:00Z") + shutdown_record("2026-03-03T18:00:00Z") +
                  boot_record("2026-06-01T08:00:00Z") + shutdown_record("2026-06-03T19:00:00Z"));
  tree_.write("/var/log/syslog", spring + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(), everywhere("none"));
  EXPECT_EQ(reach(), "2026-03-01T08:00:00.000000Z");
}

TEST_F(LogSilences, WithoutWtmpNobodyKnowsThatTheMachineWasOff) {
  tree_.write("/var/log/syslog", spring + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(), everywhere("partial: nothing was written for 2151 hours, and nothing tells "
                                "that the machine was down, from 2026-03-03T17:00:00.000000Z"));
}

TEST_F(LogSilences, WhatWtmpReachesOverIsToldByItAndOnlyTheRestIsOpen) {
  tree_.write("/var/log/wtmp", boot_record("2026-03-05T07:00:00Z") +
                                   shutdown_record("2026-03-05T08:00:00Z") +
                                   boot_record("2026-06-01T08:00:00Z"));
  tree_.write("/var/log/syslog", spring + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(), everywhere("partial: nothing was written for 2151 hours, and nothing tells "
                                "that the machine was down, from 2026-03-03T17:00:00.000000Z"));
}

TEST_F(LogSilences, ALogThatEndedAndBeganAgainWithABootEndedWithTheMachine) {
  const std::string end = line("2026-03-03T18:00:00Z",
                               "rsyslogd: [origin software=\"rsyslogd\" swVersion=\"8.2302.0\" "
                               "x-pid=\"9\"] exiting on signal 15."),
                    boot = line("2026-06-01T07:59:00Z",
                                "kernel: [    0.000000] Linux version 6.1.0-26-amd64");
  tree_.write("/var/log/syslog", spring + end + boot + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(), everywhere("none"));
}

TEST_F(LogSilences, OneThatWasStoppedAndStartedAgainDidNot) {
  const std::string origin = "rsyslogd: [origin software=\"rsyslogd\" x-pid=\"9\"] ";
  tree_.write("/var/log/syslog",
              spring + line("2026-03-03T18:00:00Z", origin + "exiting on signal 15.") +
                  line("2026-06-01T07:59:00Z", origin + "start") + summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes()[0][0].substr(0, 58),
            "partial: nothing was written for 2149 hours, and nothing t");
}

TEST_F(LogSilences, TheKernelAloneMayHaveNothingToSayForWeeks) {
  const std::string one = "kernel: [  1.000000] hello";
  const std::string text = line("2026-03-01T08:00:00Z", one) + line("2026-04-01T08:00:00Z", one) +
                           line("2026-06-01T08:00:00Z", one);
  tree_.write("/var/log/wtmp", boot_record("2026-03-01T07:00:00Z") +
                                   login_record("ada", "tty1", "2026-03-01T07:05:00Z") +
                                   shutdown_record("2026-06-03T19:00:00Z"));
  tree_.write("/var/log/kern.log", text);
  collect_offline(log_history_collector);
  EXPECT_EQ(facts_.coverage("usb_connection", "/var/log/kern.log"), "none");
  tree_.write("/var/log/syslog", line("2026-03-01T08:00:00Z", "cron[1]: hello") +
                                     line("2026-06-01T08:00:00Z", "cron[1]: hello"));
  TestFacts beside;
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  run_collector(log_history_collector, *host, beside);
  EXPECT_EQ(beside.coverage("usb_connection", "/var/log/syslog"),
            "partial: nothing was written for 2208 hours while the machine was up, from "
            "2026-03-01T08:00:00.000000Z");
}

TEST_F(LogSilences, BeforeCommissioningNobodyAsks) {
  tree_.write("/var/log/syslog", spring + summer);
  DeclaredTerminal terminal;
  terminal.commissioned_on = "2026-06-02";
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  ASSERT_OK(log_history_collector.collect(
      *host, {test_now(), MIJIAN_SOURCE_DIR "/policies", &terminal}, facts_.writer()));
  EXPECT_EQ(holes(), everywhere("none"));
}

TEST_F(LogSilences, OfFilesThatWereNamedNobodyKnowsTheMachine) {
  tree_.write("/var/log/syslog", spring + summer);
  const auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  CollectContext context{test_now(), MIJIAN_SOURCE_DIR "/policies", nullptr};
  context.logs = {"/var/log/syslog"};
  ASSERT_OK(log_history_collector.collect(*host, context, facts_.writer()));
  EXPECT_EQ(holes(), everywhere("none"));
}

TEST_F(LogSilences, ARunningMachineThatCeasedToWriteIsNotLookedAtSince) {
  tree_.write("/proc/stat", "cpu 1 2 3\nbtime 1780214400\n");  // 2026-05-31T08:00:00Z
  tree_.write("/var/log/syslog", summer);
  collect(log_history_collector);
  const Row hole{
      "nothing was written for 4123 hours while the machine was up, from "
      "2026-06-03T17:00:00.000000Z"};
  const std::string gaps = "SELECT reason FROM collection WHERE state = 'partial' AND source = ";
  EXPECT_EQ(facts_.select(gaps + "'system logs' AND table_name = 'network_event'"), (Rows{hole}));
  EXPECT_EQ(facts_.select(gaps + "'kernel log' AND table_name = 'usb_history'"), (Rows{hole}));
}

TEST_F(LogSilences, ADiskThatWasTakenOutHasNoSince) {
  tree_.write("/proc/stat", "cpu 1 2 3\nbtime 1780214400\n");
  tree_.write("/var/log/syslog", summer);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes("system logs")[0][0], "complete: ");
}

class JournalSilence : public LogSilences {
 protected:
  static constexpr Time started = {1'772'323'200'000'000};  // 2026-03-01T00:00:00Z
  static constexpr double a_day = 86'400;
  static constexpr const char* folder = "/var/log/journal/abc";
  static constexpr const char* file = "/var/log/journal/abc/system.journal";

  void SetUp() override {
    if (const std::string why = no_journal_maker(); !why.empty()) GTEST_SKIP() << why;
  }
  // An entry of the kernel every six hours.
  void writes(double from_day, double to_day) {
    for (double day = from_day; day <= to_day; day += 0.25)
      maker_.at(day * a_day + 1).kernel("hello", "usb");
  }
  Rows gaps() {
    return facts_.select(
        "SELECT substr(from_time, 1, 16), substr(to_time, 1, 16), up_hours FROM log_sign WHERE "
        "sign = 'gap' ORDER BY from_time");
  }

  JournalMaker maker_;
};

TEST_F(JournalSilence, InOneBootTheMachineWasUpByItsOwnClock) {
  maker_.boot(JournalMaker::first_boot, started);
  writes(0, 3);
  writes(40, 42);
  maker_.write(tree_, file);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(folder), everywhere("partial: nothing was written for 888 hours while the "
                                      "machine was up, from 2026-03-04T00:00:01.001500Z"));
  EXPECT_EQ(reach("systemd journal"), "2026-04-10T00:00:01.001500Z");
  EXPECT_EQ(gaps(), (Rows{{"2026-03-04T00:00", "2026-04-10T00:00", "888"}}));
}

TEST_F(JournalSilence, BetweenTwoBootsTheMachineWasDown) {
  maker_.boot(JournalMaker::first_boot, started);
  writes(0, 3);
  maker_.boot(JournalMaker::second_boot, {started.microseconds + 40 * 24 * an_hour});
  writes(0, 2);
  maker_.write(tree_, file);
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(folder), everywhere("none"));
  EXPECT_EQ(reach("systemd journal"), "2026-03-01T00:00:01.001500Z");
  EXPECT_EQ(gaps(), (Rows{{"2026-03-04T00:00", "2026-04-10T00:00", "0"}}));
}

TEST_F(JournalSilence, UnlessWtmpShowsItUp) {
  maker_.boot(JournalMaker::first_boot, started);
  writes(0, 3);
  maker_.boot(JournalMaker::second_boot, {started.microseconds + 40 * 24 * an_hour});
  writes(0, 2);
  maker_.write(tree_, file);
  tree_.write("/var/log/wtmp",
              boot_record("2026-03-10T08:00:00Z") + shutdown_record("2026-03-12T08:00:00Z"));
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(folder)[0][0],
            "partial: nothing was written for 888 hours while the machine was up, from "
            "2026-03-04T00:00:01.001500Z");
  EXPECT_EQ(gaps(), (Rows{{"2026-03-04T00:00", "2026-04-10T00:00", "48"}}));
}

TEST_F(JournalSilence, ALogThatWroteOnCoversIt) {
  maker_.boot(JournalMaker::first_boot, started);
  writes(0, 3);
  writes(10, 12);
  maker_.write(tree_, file);
  tree_.write("/var/log/syslog", lines("2026-03-03T18:00:00Z", "2026-03-20T00:00:00Z"));
  collect_offline(log_history_collector);
  EXPECT_EQ(holes(folder), everywhere("none"));
  EXPECT_EQ(reach(), "2026-03-01T00:00:01.001500Z");
}

TEST_F(JournalSilence, BetweenTwoFilesItIsSeenToo) {
  maker_.boot(JournalMaker::first_boot, started);
  writes(0, 3);
  maker_.write(tree_, "/var/log/journal/abc/system@1-1-1.journal");
  writes(20.1, 22);
  maker_.write(tree_, file);
  collect_offline(log_history_collector);
  ASSERT_EQ(gaps().size(), 1u);
  EXPECT_EQ(gaps()[0], (Row{"2026-03-04T00:00", "2026-03-21T02:24", "410"}));
}

}  // namespace
}  // namespace mijian
