#include "agent/collectors/logs/log_signs.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"
#include "tests/support/wtmp_record.h"

namespace mijian {
namespace {

constexpr std::int64_t a_minute = 60 * microseconds_a_second;

Time at(const char* utc) { return *parse_utc(utc); }

class LogSigns : public testing::Test {
 protected:
  // A line every ten minutes, from one time up to another.
  static std::string lines(const char* from, const char* to,
                           const std::string& text = "cron[1]: nothing to see") {
    std::string all;
    for (Time time = at(from); time < at(to); time.microseconds += 10 * a_minute)
      all += line(time, text);
    return all;
  }
  static std::string line(Time time, const std::string& text) {
    return utc_text(time) + " host " + text + "\n";
  }
  static std::string line(const char* time, const std::string& text) {
    return line(at(time), text);
  }

  // What lies below the tree at its time: source, sign, from, to, hours, up_hours, usual, count,
  // file, line.
  Rows signs(const char* now = "2026-05-20T12:00:00Z", bool live = false) {
    auto host = live ? Host::recorded(tree_.path()) : Host::offline(tree_.path());
    if (!host) return {{"no host"}};
    const SystemTimeZone zone{"UTC", true, TimeZone{offset_}};
    auto wtmp = read_wtmp(*host, at(now));
    EXPECT_OK(wtmp);
    LogScene scene{*host, at(now), zone, {}, wtmp ? *wtmp : WtmpTrail{}};
    read_trails(scene, {"/var/log/syslog", "/var/log/kern.log", "/var/log/auth.log"});
    TestFacts facts;
    add_log_signs(scene, commissioning_, facts.writer());
    coverage_ = facts.coverage("log_sign", "/var/log/syslog");
    rotation_coverage_ = facts.coverage("log_sign", "/var/log/syslog.1");
    coverages_ = facts.select(
        "SELECT state, reason FROM collection WHERE source = '/var/log/syslog' ORDER BY state");
    wtmp_coverage_ = facts.coverage("log_sign", "/var/log/wtmp");
    Rows rows = facts.select(
        "SELECT sign, substr(from_time, 1, 16), substr(to_time, 1, 16), hours, up_hours, "
        "usual_hours, count, file, line FROM log_sign ORDER BY file, line, from_time");
    after_ = facts.select("SELECT DISTINCT after_commissioning FROM log_sign");
    return rows;
  }

  void age(const std::string& inside, const char* utc) {
    timespec then{};
    then.tv_sec = static_cast<time_t>(at(utc).microseconds / microseconds_a_second);
    const timespec times[] = {then, then};
    ASSERT_EQ(::utimensat(AT_FDCWD, tree_.of(inside).c_str(), times, 0), 0);
  }

  TemporaryTree tree_;
  std::int64_t offset_ = 0;
  Commissioning commissioning_;
  std::string coverage_, rotation_coverage_, wtmp_coverage_;
  Rows after_, coverages_;
};

const std::string up_all_week = boot_record("2026-05-11T08:00:00Z") +
                                login_record("ada", "tty1", "2026-05-11T08:05:00Z") +
                                shutdown_record("2026-05-18T18:00:00Z");

TEST_F(LogSigns, AGapWhileTheMachineWasUpSaysForHowLong) {
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/var/log/syslog", lines("2026-05-11T08:00:00Z", "2026-05-12T10:00:00Z") +
                                     lines("2026-05-12T15:00:00Z", "2026-05-13T08:00:00Z"));
  EXPECT_EQ(signs(), (Rows{{"gap", "2026-05-12T09:50", "2026-05-12T15:00", "5", "5", "0", "NULL",
                            "/var/log/syslog", "157"}}));
  EXPECT_EQ(coverage_, "complete: ");
}

TEST_F(LogSigns, AMachineThatWasOffOverTheWeekendHasNoHoursUp) {
  tree_.write("/var/log/wtmp",
              boot_record("2026-05-15T08:00:00Z") + shutdown_record("2026-05-15T18:00:00Z") +
                  boot_record("2026-05-18T08:00:00Z") + shutdown_record("2026-05-18T18:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-15T08:00:00Z", "2026-05-15T18:00:00Z") +
                                     lines("2026-05-18T08:00:00Z", "2026-05-18T18:00:00Z"));
  EXPECT_EQ(signs(), (Rows{{"gap", "2026-05-15T17:50", "2026-05-18T08:00", "62", "0", "0", "NULL",
                            "/var/log/syslog", "61"}}));
}

TEST_F(LogSigns, WithoutAnyOtherRecordNothingTellsWhetherItWasUp) {
  tree_.write("/var/log/syslog", lines("2026-05-15T08:00:00Z", "2026-05-15T18:00:00Z") +
                                     lines("2026-05-18T08:00:00Z", "2026-05-18T18:00:00Z"));
  ASSERT_EQ(signs().size(), 1u);
  EXPECT_EQ(signs()[0][4], "NULL");
  EXPECT_EQ(wtmp_coverage_, "impossible: not found: /var/log/wtmp");
}

TEST_F(LogSigns, AnotherLogShowsTheMachineUp) {
  tree_.write("/var/log/syslog", lines("2026-05-15T08:00:00Z", "2026-05-15T10:00:00Z") +
                                     lines("2026-05-15T18:00:00Z", "2026-05-15T20:00:00Z"));
  tree_.write("/var/log/auth.log", lines("2026-05-15T08:00:00Z", "2026-05-15T13:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0][3], "8");
  EXPECT_EQ(found[0][4], "3");
}

TEST_F(LogSigns, SleepIsNotUp) {
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/var/log/syslog",
              lines("2026-05-12T08:00:00Z", "2026-05-12T18:00:00Z") +
                  line("2026-05-12T18:00:00Z", "kernel: [  100.000000] PM: suspend entry (deep)") +
                  line("2026-05-13T08:00:00Z", "kernel: [  101.000000] PM: suspend exit") +
                  lines("2026-05-13T08:10:00Z", "2026-05-13T18:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0][3], "14");
  EXPECT_EQ(found[0][4], "0");
}

TEST_F(LogSigns, AQuietLogHasOrdinaryGaps) {
  tree_.write("/var/log/wtmp", up_all_week);
  std::string text;
  for (const char* day : {"11", "12", "13", "14", "15"})
    text += line((std::string{"2026-05-"} + day + "T09:00:00Z").c_str(), "kernel: one line a day");
  tree_.write("/var/log/kern.log", text);
  const Rows found = signs();
  ASSERT_EQ(found.size(), 4u);
  for (const Row& row : found) {
    EXPECT_EQ(row[4], "24");
    EXPECT_EQ(row[5], "48");  // up to here a silence is nothing for this log
  }
}

TEST_F(LogSigns, LogrotatesNormalWorkIsNoSign) {
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/etc/logrotate.d/rsyslog", "/var/log/syslog\n{\n\trotate 2\n\tdaily\n}\n");
  tree_.write("/etc/machine-id", "0123456789abcdef0123456789abcdef\n");
  age("/etc/machine-id", "2020-01-01T00:00:00Z");
  tree_.write("/var/log/syslog.2", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog.1", lines("2026-05-12T00:00:00Z", "2026-05-13T00:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-13T00:00:00Z", "2026-05-14T00:00:00Z"));
  tree_.write("/var/log/kern.log.1", lines("2026-05-11T08:00:00Z", "2026-05-18T00:00:00Z"));
  tree_.write("/var/log/kern.log", "");
  EXPECT_EQ(signs(), Rows{});
}

TEST_F(LogSigns, ARotationThatIsMissingHasItsTime) {
  tree_.write("/var/log/syslog.3", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog.1", lines("2026-05-13T00:00:00Z", "2026-05-14T00:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-14T00:00:00Z", "2026-05-15T00:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1], (Row{"gap", "2026-05-11T23:50", "2026-05-13T00:00", "24", "NULL", "0", "NULL",
                           "/var/log/syslog.1", "1"}));
  EXPECT_EQ(found[0], (Row{"rotation_missing", "2026-05-11T23:50", "2026-05-13T00:00", "24", "NULL",
                           "NULL", "1", "/var/log/syslog.1", "NULL"}));
}

TEST_F(LogSigns, ADatedRotationIsMissingWhereRecordsAreMissingToo) {
  const auto week = [&](const char* name, const char* from, const char* to) {
    tree_.write(std::string{"/var/log/syslog"} + name, lines(from, to));
  };
  week("-20260405", "2026-03-29T00:00:00Z", "2026-04-05T00:00:00Z");
  week("-20260412", "2026-04-05T00:00:00Z", "2026-04-12T00:00:00Z");
  week("-20260419", "2026-04-12T00:00:00Z", "2026-04-19T00:00:00Z");
  week("-20260503", "2026-04-26T00:00:00Z", "2026-05-03T00:00:00Z");
  week("", "2026-05-03T00:00:00Z", "2026-05-05T00:00:00Z");
  const Rows found = signs();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0][0], "rotation_missing");
  EXPECT_EQ(found[0][1], "2026-04-18T23:50");
  EXPECT_EQ(found[0][6], "1");
  tree_.write("/var/log/syslog-20260503", lines("2026-04-19T00:00:00Z", "2026-05-03T00:00:00Z"));
  EXPECT_EQ(signs(), Rows{});  // the machine was off on the day of the rotation, that is all
}

TEST_F(LogSigns, AnEmptyLogThatNoRotationMadeIsEmptied) {
  tree_.write("/var/log/syslog.1", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog", "");
  EXPECT_EQ(signs(), Rows{});
  age("/var/log/syslog", "2036-05-12T09:00:00Z");  // long after the other was renamed, just now
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], (Row{"emptied", "2026-05-11T23:50", "2036-05-12T09:00", "87681", "NULL",
                           "NULL", "NULL", "/var/log/syslog", "NULL"}));
}

TEST_F(LogSigns, AnEmptyRotationOfABusyLogIsEmptied) {
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/var/log/syslog.2", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog.1", "");
  tree_.write("/var/log/syslog", lines("2026-05-13T00:00:00Z", "2026-05-14T00:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1], (Row{"emptied", "2026-05-11T23:50", "2026-05-13T00:00", "24", "24", "NULL",
                           "NULL", "/var/log/syslog.1", "NULL"}));
}

TEST_F(LogSigns, ARotationFullOfLinesIsNotEmptiedThoughNobodyUnderstandsItsTimes) {
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/var/log/syslog.2", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog.1", "1778544000 host cron[1]: a line\n");
  tree_.write("/var/log/syslog", lines("2026-05-13T00:00:00Z", "2026-05-14T00:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0][0], "gap");
  EXPECT_EQ(rotation_coverage_, "partial: none of its lines says a known time");
  tree_.write("/var/log/syslog.1", "1970-01-01T00:00:09Z host cron[1]: a clock that is not set\n");
  EXPECT_EQ(signs().size(), 1u);
}

TEST_F(LogSigns, AFloodOfMarksIsAGapAndOneWordSaidAgainIsNoFlood) {
  const auto flood = [&](const char* second) {
    std::string all;
    for (std::size_t turn = 0; turn <= LogWatch::most_marks / 2; ++turn)
      all += line("2026-05-12T08:00:00Z", "systemd-sleep[9]: Suspending") +
             line("2026-05-12T08:00:00Z", std::string{"systemd-sleep[9]: "} + second);
    return all;
  };
  const std::string stop = line("2026-05-12T08:00:10Z",
                                "kernel: [ 9.000000] audit: type=1305 audit(1778580000.123:77): "
                                "op=set audit_enabled=0 old=1");
  tree_.write("/var/log/syslog", flood("Suspending") + stop);
  ASSERT_EQ(signs().size(), 1u);
  EXPECT_EQ(coverage_, "complete: ");
  tree_.write("/var/log/syslog", flood("System resumed.") + stop);
  EXPECT_EQ(signs(), Rows{});
  EXPECT_EQ(coverages_,
            (Rows{{"complete", "NULL"},
                  {"partial", "more marks than are kept; the later ones are missing"}}));
}

TEST_F(LogSigns, TheLogOfAuditdIsReadWhereverItLies) {
  tree_.write("/etc/audit/auditd.conf", "log_file = /data/audit/audit.log\n");
  tree_.write("/data/audit/audit.log",
              "type=SYSCALL msg=audit(1778580000.123:1): arch=c000003e\n" +
                  std::string(4'096, '\0') +
                  "type=SYSCALL msg=audit(1778580001.123:2): arch=c000003e\n");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  LogScene scene{*host, at("2026-05-20T12:00:00Z"), {}, {}, {}};
  read_other_trails(scene);
  const auto found = log_signs(scene);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, LogSign::Kind::shortened);
  EXPECT_EQ(found[0].file, "/data/audit/audit.log");
  EXPECT_TRUE(scene.gaps.empty());
}

TEST_F(LogSigns, WhereAuditdWritesMayBeUnknown) {
  tree_.folder("/etc/audit/auditd.conf");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  LogScene scene{*host, at("2026-05-20T12:00:00Z"), {}, {}, {}};
  read_other_trails(scene);
  ASSERT_EQ(scene.gaps.size(), 1u);
  EXPECT_EQ(scene.gaps[0].first, "/etc/audit/auditd.conf");
}

TEST_F(LogSigns, ALogWithoutOneDateIsNoCompleteOne) {
  tree_.write("/var/log/syslog", "1970-01-01T00:00:09Z host cron[1]: a clock that is not set\n");
  signs();
  EXPECT_EQ(coverage_, "partial: the clock was not set when it was written");
  tree_.write("/var/log/syslog", "1778544000 host cron[1]: a line\n");
  signs();
  EXPECT_EQ(coverage_, "partial: none of its lines says a known time");
  tree_.write("/var/log/syslog", "");
  signs();
  EXPECT_EQ(coverage_, "complete: no dated line");
}

TEST_F(LogSigns, ALogThatBeginsLaterThanItMustIsLate) {
  const std::string conf = "/var/log/syslog {\n  weekly\n  rotate 4\n}\n";
  tree_.write("/etc/machine-id", "0123456789abcdef0123456789abcdef\n");
  age("/etc/machine-id", "2026-03-01T00:00:00Z");
  tree_.write("/var/log/syslog.1", lines("2026-05-11T08:00:00Z", "2026-05-12T00:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-12T00:00:00Z", "2026-05-13T00:00:00Z"));
  EXPECT_EQ(signs(), Rows{});  // nobody knows how many are kept
  tree_.write("/etc/logrotate.d/rsyslog", conf);
  EXPECT_EQ(signs(), (Rows{{"late_start", "2026-03-01T00:00", "2026-05-11T08:00", "1712", "NULL",
                            "NULL", "NULL", "/var/log/syslog.1", "NULL"}}));
  age("/etc/machine-id", "2026-05-11T07:50:00Z");  // a fresh system
  EXPECT_EQ(signs(), Rows{});
}

TEST_F(LogSigns, AClockThatWasSetBackIsTold) {
  tree_.write("/var/log/syslog", lines("2026-05-12T08:00:00Z", "2026-05-12T18:00:00Z") +
                                     lines("2026-05-12T12:00:00Z", "2026-05-12T20:00:00Z"));
  EXPECT_EQ(signs(), (Rows{{"clock_set_back", "2026-05-12T12:00", "2026-05-12T17:50", "5", "NULL",
                            "NULL", "NULL", "/var/log/syslog", "61"}}));
}

TEST_F(LogSigns, ABootWithTheHardwaresClockIsNoClockSetBack) {
  tree_.write("/var/log/syslog",
              lines("2026-05-12T08:00:00Z", "2026-05-12T18:00:00Z") +
                  line("2026-05-13T16:00:00Z", "kernel: [    0.000000] Linux version 6.1.0") +
                  line("2026-05-13T16:00:01Z", "kernel: [    1.000000] more of it") +
                  lines("2026-05-13T08:00:30Z", "2026-05-13T18:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0][0], "gap");
}

TEST_F(LogSigns, TheEndOfSummerTimeIsNoClockSetBackAndNewYearNone) {
  // A zone file: one hour back at 2026-10-25T01:00:00Z, as in the middle of Europe.
  std::string tzif = "TZif";
  tzif += std::string(16, '\0');
  const auto number = [](std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
  };
  for (const std::uint32_t count : {0u, 0u, 0u, 1u, 2u, 8u}) tzif += number(count);
  tzif += number(
      static_cast<std::uint32_t>(at("2026-10-25T01:00:00Z").microseconds / microseconds_a_second));
  tzif += std::string(1, '\1');
  tzif += number(7'200) + std::string("\1\0", 2) + number(3'600) + std::string("\0\4", 2);
  tzif += std::string("CES\0CET\0", 8);
  const auto zone = TimeZone::parse(tzif);
  ASSERT_OK(zone);
  tree_.write("/var/log/syslog",
              "Oct 25 02:10:00 host cron[1]: a\nOct 25 02:55:00 host cron[1]: a\n"
              "Oct 25 02:05:00 host cron[1]: b\nOct 25 02:50:00 host cron[1]: b\n"
              "Oct 25 03:20:00 host cron[1]: c\n");
  age("/var/log/syslog", "2026-10-25T03:00:00Z");
  auto host = Host::offline(tree_.path());
  ASSERT_OK(host);
  LogScene scene{*host, at("2026-11-01T00:00:00Z"), {"Europe/Berlin", true, *zone}, {}, {}};
  read_trails(scene, {"/var/log/syslog"});
  EXPECT_TRUE(log_signs(scene).empty());
}

TEST_F(LogSigns, LoggingThatStoppedWhileTheMachineWentOnIsTold) {
  const std::string daemon =
      "rsyslogd: [origin software=\"rsyslogd\" swVersion=\"8.2302.0\" "
      "x-pid=\"640\" x-info=\"https://www.rsyslog.com\"] ";
  tree_.write("/var/log/wtmp", up_all_week);
  tree_.write("/var/log/syslog",
              lines("2026-05-12T08:00:00Z", "2026-05-12T10:00:00Z") +
                  line("2026-05-12T10:00:00Z", daemon + "exiting on signal 15.") +
                  line("2026-05-12T10:40:00Z", daemon + "start") +
                  lines("2026-05-12T10:40:00Z", "2026-05-12T12:00:00Z"));
  EXPECT_EQ(signs(), (Rows{{"logging_stopped", "2026-05-12T10:00", "2026-05-12T10:40", "0", "0",
                            "NULL", "NULL", "/var/log/syslog", "13"}}));
}

TEST_F(LogSigns, ARestartAndAShutdownStopNoLogging) {
  const std::string daemon =
      "rsyslogd: [origin software=\"rsyslogd\" swVersion=\"8.2302.0\" "
      "x-pid=\"640\" x-info=\"https://www.rsyslog.com\"] ";
  tree_.write("/var/log/wtmp",
              boot_record("2026-05-12T08:00:00Z") + shutdown_record("2026-05-12T12:00:05Z") +
                  boot_record("2026-05-13T08:00:00Z") + shutdown_record("2026-05-13T12:00:05Z"));
  tree_.write("/var/log/syslog",
              lines("2026-05-12T08:00:00Z", "2026-05-12T10:00:00Z") +
                  line("2026-05-12T10:00:00Z", daemon + "exiting on signal 15.") +
                  line("2026-05-12T10:00:02Z", daemon + "start") +
                  lines("2026-05-12T10:10:00Z", "2026-05-12T12:00:00Z") +
                  line("2026-05-12T12:00:00Z", daemon + "exiting on signal 15.") +
                  line("2026-05-13T08:00:00Z", "kernel: [    0.000000] Linux version 6.1.0") +
                  line("2026-05-13T08:00:10Z", daemon + "start") +
                  lines("2026-05-13T08:10:00Z", "2026-05-13T12:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);  // the night, with no hour up
  EXPECT_EQ(found[0][0], "gap");
  EXPECT_EQ(found[0][4], "0");
}

TEST_F(LogSigns, AuditingThatIsSwitchedOffIsTold) {
  tree_.write("/var/log/syslog",
              lines("2026-05-12T08:00:00Z", "2026-05-12T10:00:00Z") +
                  line("2026-05-12T10:00:00Z",
                       "kernel: [ 9.000000] audit: type=1305 audit(1778580000.123:77): op=set "
                       "audit_enabled=0 old=1 auid=0 ses=1 res=1") +
                  line("2026-05-12T10:01:00Z",
                       "kernel: [ 69.000000] audit: type=1305 audit(1778580060.123:78): op=set "
                       "audit_enabled=1 old=0 auid=0 ses=1 res=1") +
                  lines("2026-05-12T10:10:00Z", "2026-05-12T11:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0][0], "logging_stopped");
  EXPECT_EQ(found[0][8], "13");
}

TEST_F(LogSigns, CutFilesHolesAndBrokenArchivesAreTold) {
  tree_.write("/var/log/syslog.2.gz", "\x1f\x8b\x08 no archive at all");
  tree_.write("/var/log/syslog.1",
              "of a line\n" + lines("2026-05-12T08:00:00Z", "2026-05-12T10:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-12T10:00:00Z", "2026-05-12T12:00:00Z") +
                                     std::string(4'096, '\0') +
                                     lines("2026-05-12T12:00:00Z", "2026-05-12T13:00:00Z"));
  const Rows found = signs();
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0][0] + found[0][7] + found[0][8], "shortened/var/log/syslog13");
  EXPECT_EQ(found[1][0] + found[1][7] + found[1][8], "shortened/var/log/syslog.11");
  EXPECT_EQ(found[2][0] + found[2][7], "unreadable/var/log/syslog.2.gz");
}

TEST_F(LogSigns, RecordsOfWtmpThatWereZeroedAreCounted) {
  tree_.write("/var/log/wtmp", boot_record("2026-05-12T08:00:00Z") + std::string(768, '\0') +
                                   shutdown_record("2026-05-12T18:00:00Z"));
  EXPECT_EQ(signs(), (Rows{{"zeroed_record", "2026-05-12T08:00", "2026-05-12T18:00", "10", "NULL",
                            "NULL", "2", "/var/log/wtmp", "NULL"}}));
}

TEST_F(LogSigns, ABootThatWtmpDoesNotKnowIsAHole) {
  tree_.write("/var/log/wtmp",
              boot_record("2026-05-12T08:00:00Z") + shutdown_record("2026-05-12T18:00:00Z") +
                  boot_record("2026-05-14T08:00:00Z") + shutdown_record("2026-05-14T18:00:00Z"));
  std::string text;
  for (const char* boot : {"2026-05-12T08:00:05Z", "2026-05-13T08:00:05Z", "2026-05-14T08:00:05Z"})
    text += line(boot, "kernel: [    0.000000] Linux version 6.1.0");
  tree_.write("/var/log/kern.log", text);
  Rows holes;
  for (const Row& row : signs())
    if (row[0] == "login_hole") holes.push_back(row);
  EXPECT_EQ(holes, (Rows{{"login_hole", "2026-05-13T08:00", "2026-05-13T08:00", "0", "NULL", "NULL",
                          "1", "/var/log/kern.log", "NULL"}}));
}

TEST_F(LogSigns, OnALiveMachineSilenceUpToNowCounts) {
  tree_.folder("/.mijian-recorded");
  tree_.write("/var/log/wtmp", boot_record("2026-05-20T08:00:00Z"));
  tree_.write("/var/log/syslog", lines("2026-05-20T08:00:00Z", "2026-05-20T09:00:00Z"));
  EXPECT_EQ(signs("2026-05-20T12:00:00Z", true),
            (Rows{{"gap", "2026-05-20T08:50", "2026-05-20T12:00", "3", "3", "0", "NULL",
                   "/var/log/syslog", "6"}}));
}

TEST_F(LogSigns, WhatEndedBeforeCommissioningIsMarkedSo) {
  tree_.write("/var/log/syslog", lines("2026-05-15T08:00:00Z", "2026-05-15T10:00:00Z") +
                                     lines("2026-05-15T18:00:00Z", "2026-05-15T20:00:00Z"));
  commissioning_ = Commissioning{at("2026-05-16T00:00:00Z")};
  signs();
  EXPECT_EQ(after_, (Rows{{"0"}}));
  commissioning_ = Commissioning{at("2026-05-15T12:00:00Z")};
  signs();
  EXPECT_EQ(after_, (Rows{{"1"}}));
}

TEST_F(LogSigns, TheLogOfAuditdIsReadByItsOwnTimes) {
  const LogLine line = parse_log_line(
      "node=host type=CONFIG_CHANGE msg=audit(1778580000.123:77): op=set audit_enabled=0 old=1");
  ASSERT_TRUE(line.stamp && line.stamp->utc);
  EXPECT_EQ(utc_text(*line.stamp->utc), "2026-05-12T10:00:00.123000Z");
  const auto mark = parse_log_mark(line);
  ASSERT_TRUE(mark);
  EXPECT_EQ(mark->kind, LogMark::Kind::stopped);
}

}  // namespace
}  // namespace mijian
