#include <gtest/gtest.h>

#include "agent/collectors/accounts/login_history.h"
#include "tests/support/collecting.h"
#include "tests/support/wtmp_record.h"

namespace mijian {

extern const Collector login_session_collector;

namespace {

class LoginSessions : public Collecting {
 protected:
  WtmpTrail trail() {
    const auto host = Host::recorded(tree_.path());
    if (!host) return {};
    auto trail = read_wtmp(*host, test_now());
    EXPECT_OK(trail);
    return trail ? *trail : WtmpTrail{};
  }
  Rows boots() {
    return facts_.select(
        "SELECT started_at, ended_at, \"end\", file FROM boot ORDER BY started_at");
  }
  Rows sessions() {
    return facts_.select(
        "SELECT user, terminal, origin, started_at, ended_at FROM login_session ORDER BY "
        "started_at");
  }
};

const std::string monday =
    boot_record("2026-05-04T08:00:00Z") + login_record("ada", "tty1", "2026-05-04T08:05:00Z") +
    login_record("bob", "pts/0", "2026-05-04T09:00:00Z", "10.0.0.5") +
    logout_record("pts/0", "2026-05-04T10:00:00Z") + shutdown_record("2026-05-04T17:00:00Z");

TEST_F(LoginSessions, TellsBootsAndLogins) {
  tree_.write("/var/log/wtmp.1", monday);
  tree_.write("/var/log/wtmp", boot_record("2026-11-22T08:00:00Z") +
                                   login_record("ada", ":0", "2026-11-22T08:10:00Z"));
  collect(login_session_collector);
  EXPECT_EQ(boots(), (Rows{{"2026-05-04T08:00:00.000000Z", "2026-05-04T17:00:00.000000Z",
                            "shutdown", "/var/log/wtmp.1"},
                           {"2026-11-22T08:00:00.000000Z", "NULL", "running", "/var/log/wtmp"}}));
  EXPECT_EQ(
      sessions(),
      (Rows{{"ada", "tty1", "NULL", "2026-05-04T08:05:00.000000Z", "2026-05-04T17:00:00.000000Z"},
            {"bob", "pts/0", "10.0.0.5", "2026-05-04T09:00:00.000000Z",
             "2026-05-04T10:00:00.000000Z"},
            {"ada", ":0", "NULL", "2026-11-22T08:10:00.000000Z", "NULL"}}));
  EXPECT_EQ(facts_.coverage("login_session", "/var/log/wtmp"), "complete: ");
}

TEST_F(LoginSessions, WithoutAShutdownABootEndsWithItsLastSign) {
  tree_.write("/var/log/wtmp", boot_record("2026-05-04T08:00:00Z") +
                                   login_record("ada", "tty1", "2026-05-04T08:05:00Z") +
                                   boot_record("2026-05-05T08:00:00Z") +
                                   shutdown_record("2026-05-05T09:00:00Z"));
  collect(login_session_collector);
  EXPECT_EQ(boots()[0], (Row{"2026-05-04T08:00:00.000000Z", "2026-05-04T08:05:00.000000Z", "crash",
                             "/var/log/wtmp"}));
  EXPECT_EQ(sessions()[0][4], "2026-05-04T08:05:00.000000Z");
}

TEST_F(LoginSessions, NothingRunsOnADiskThatWasTakenOut) {
  tree_.write("/var/log/wtmp", boot_record("2026-05-04T08:00:00Z") +
                                   login_record("ada", "tty1", "2026-05-04T08:05:00Z"));
  collect_offline(login_session_collector);
  EXPECT_EQ(boots()[0][2], "crash");
  EXPECT_EQ(sessions()[0][4], "2026-05-04T08:05:00.000000Z");
}

TEST_F(LoginSessions, WithoutWtmpNobodyCouldLook) {
  collect(login_session_collector);
  EXPECT_EQ(facts_.coverage("login_session", "/var/log/wtmp"),
            "impossible: no record of a login or a boot: /var/log/wtmp");
}

TEST_F(LoginSessions, AFileOfOtherBytesIsAGap) {
  tree_.write("/var/log/wtmp.1", std::string(4'000, 'x'));
  tree_.write("/var/log/wtmp", monday);
  collect(login_session_collector);
  EXPECT_EQ(facts_.coverage("boot", "/var/log/wtmp.1"),
            "partial: no login records of a known layout: /var/log/wtmp.1");
  EXPECT_EQ(boots().size(), 1u);
}

TEST_F(LoginSessions, SaysWhoWasThereAtATime) {
  tree_.write("/var/log/wtmp", monday);
  const WtmpTrail told = trail();
  const auto at = [&](const char* time) { return users_at(told, *parse_utc(time)); };
  EXPECT_EQ(at("2026-05-04T07:00:00Z"), std::nullopt);  // wtmp does not reach there
  EXPECT_EQ(at("2026-05-04T08:01:00Z"), "");
  EXPECT_EQ(at("2026-05-04T09:30:00Z"), "ada bob");
  EXPECT_EQ(at("2026-05-04T10:00:00Z"), "ada");
  EXPECT_EQ(at("2026-05-04T18:00:00Z"), "");
}

TEST_F(LoginSessions, AnOrdinaryTrailLooksWhole) {
  tree_.write("/var/log/wtmp",
              monday + boot_record("2026-05-05T16:00:00Z") +  // its clock was of another zone
                  wtmp_record(WtmpType::run_level, "runlevel", "~", "2026-05-05T16:00:20Z") +
                  login_record("ada", "tty1", "2026-05-05T08:05:00Z") +
                  logout_record("tty2", "2026-05-05T08:06:00Z") +  // its getty, nobody's login
                  login_record("bob", "pts/0", "2026-05-05T09:00:00Z") +
                  logout_record("pts/0", "2026-05-05T10:00:00Z") +
                  logout_record("pts/0", "2026-05-05T10:00:01Z") +
                  shutdown_record("2026-05-05T17:00:00Z"));
  EXPECT_TRUE(trail().history.oddities().empty());
}

TEST_F(LoginSessions, AnOddTrailSaysWhere) {
  tree_.write("/var/log/wtmp", monday + std::string(2 * 384, '\0') +
                                   boot_record("2026-05-05T08:00:00Z") +
                                   login_record("ada", "tty1", "2026-05-05T08:05:00Z") +
                                   logout_record("pts/3", "2026-05-05T09:00:00Z") +
                                   login_record("eve", "pts/4", "2026-05-03T09:00:00Z") +
                                   shutdown_record("2026-05-05T17:00:00Z") +
                                   shutdown_record("2026-05-06T17:00:00Z") + "half a record");
  const auto oddities = trail().history.oddities();
  ASSERT_EQ(oddities.size(), 5u);
  EXPECT_EQ(oddities[0].kind, WtmpOddity::Kind::zeroed);
  EXPECT_EQ(oddities[0].count, 2);
  EXPECT_EQ(oddities[0].record, 6);
  EXPECT_EQ(utc_text(oddities[0].from.value()), "2026-05-04T17:00:00.000000Z");
  EXPECT_EQ(utc_text(oddities[0].to.value()), "2026-05-05T08:00:00.000000Z");
  EXPECT_EQ(oddities[1].kind, WtmpOddity::Kind::lone_logout);
  EXPECT_EQ(oddities[2].kind, WtmpOddity::Kind::step_back);
  EXPECT_EQ(oddities[3].kind, WtmpOddity::Kind::lone_shutdown);
  EXPECT_EQ(oddities[4].kind, WtmpOddity::Kind::cut);
  EXPECT_EQ(oddities[4].count, 13);
}

TEST_F(LoginSessions, TheTimeTheMachineWasUpIsKnownFromBootsAndLogins) {
  tree_.write("/var/log/wtmp.1", login_record("ada", "tty1", "2026-05-03T08:00:00Z") +
                                     shutdown_record("2026-05-03T09:00:00Z"));
  tree_.write("/var/log/wtmp", monday);
  const TimeSpans up = trail().history.up(test_now());
  ASSERT_EQ(up.joined().size(), 2u);
  EXPECT_EQ(utc_text(up.joined()[0].from), "2026-05-03T08:00:00.000000Z");
  EXPECT_EQ(utc_text(up.joined()[0].to), "2026-05-03T09:00:00.000000Z");
  EXPECT_EQ(whole_hours(up.microseconds_in(
                {*parse_utc("2026-05-01T00:00:00Z"), *parse_utc("2026-05-10T00:00:00Z")})),
            10);
}

}  // namespace
}  // namespace mijian
