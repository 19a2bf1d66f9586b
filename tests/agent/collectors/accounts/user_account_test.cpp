// The accounts, groups and login.defs of whole hosts; the grammars have tests of their own.
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector login_default_collector, user_account_collector, user_group_collector;

namespace {

class UserAccount : public Collecting {
 protected:
  void passwd(std::string_view text) { tree_.write("/etc/passwd", text); }
  void shadow(std::string_view text) { tree_.write("/etc/shadow", text); }
  std::string one(const std::string& columns) { return one(columns, "name = 'bob'"); }
  std::string one(const std::string& columns, const std::string& where) {
    const Rows rows = facts_.select("SELECT " + columns + " FROM user_account WHERE " + where);
    return rows.size() == 1 ? rows[0][0] : std::to_string(rows.size()) + " rows";
  }
};

// Day 20778 is 2026-11-21; tests say now is the 22nd.
const std::string bob = "bob:x:1000:1000::/home/bob:/bin/bash\n";

TEST_F(UserAccount, OfDebianAsInstalled) {
  collect(user_account_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(
      facts_.select(
          "SELECT name, user_id, can_log_in, password_state, password_scheme, is_system "
          "FROM user_account WHERE name IN ('root', 'daemon', 'nobody', 'zhang') ORDER BY line"),
      (Rows{{"root", "0", "0", "none", "NULL", "0"},
            {"daemon", "1", "0", "none", "NULL", "1"},
            {"nobody", "65534", "0", "none", "NULL", "1"},
            {"zhang", "1000", "1", "set", "yescrypt", "0"}}));
  EXPECT_EQ(facts_.select("SELECT changed_at, min_days, max_days, warn_days FROM user_account "
                          "WHERE name = 'zhang'"),
            (Rows{{"2026-03-02T00:00:00.000000Z", "0", "99999", "7"}}));
  for (const char* source : {"/etc/passwd", "/etc/shadow", "/etc/login.defs", "/etc/nsswitch.conf"})
    EXPECT_EQ(facts_.coverage("user_account", source), "complete: ") << source;
}

TEST_F(UserAccount, WithoutShadowNothingIsKnownOfPasswords) {
  passwd(bob + "svc:x:999:999::/:/usr/sbin/nologin\n");
  tree_.folder("/etc/shadow");  // cannot be read as a file
  collect(user_account_collector);
  EXPECT_EQ(
      facts_.select(
          "SELECT name, can_log_in, password_state, password_scheme, max_days FROM user_account"),
      (Rows{{"bob", "NULL", "NULL", "NULL", "NULL"}, {"svc", "0", "NULL", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("user_account", "/etc/shadow").substr(0, 10), "impossible");
}

TEST_F(UserAccount, AMissingShadowThatAccountsReferToIsNoCompleteSource) {
  passwd(bob);
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/shadow").substr(0, 10), "impossible");
}

TEST_F(UserAccount, AMissingShadowNobodyRefersToIsComplete) {
  passwd("bob:$6$s$h:1000:1000::/home/bob:/bin/bash\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/shadow").substr(0, 8), "complete");
  EXPECT_EQ(one("password_state || ' ' || can_log_in"), "set 1");
}

TEST_F(UserAccount, AHashLeftInPasswdCountsAndNotTheOneInShadow) {
  passwd("bob::1000:1000::/home/bob:/bin/bash\n");
  shadow("bob:!:20000:0:99999:7:::\n");
  collect(user_account_collector);
  EXPECT_EQ(one("password_state || ' ' || can_log_in"), "empty 1");
}

TEST_F(UserAccount, NoLineInShadowMeansNoPassword) {
  passwd(bob);
  shadow("root:*:20000:0:99999:7:::\n");
  collect(user_account_collector);
  EXPECT_EQ(one("password_state || ' ' || can_log_in"), "none 0");
}

TEST_F(UserAccount, ExpiredAndOverdueAccountsCannotLogIn) {
  passwd(bob + "amy:x:1001:1001::/home/amy:/bin/bash\ntom:x:1002:1002::/home/tom:/bin/bash\n");
  shadow(
      "bob:$6$s$h:20000:0:99999:7::20778:\n"  // expired yesterday
      "amy:$6$s$h:20700:0:30:7:10::\n"        // 30 + 10 days are over
      "tom:$6$s$h:20700:0:30:7:::\n");        // overdue, but asked for a new password at login
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT name, can_log_in FROM user_account ORDER BY line"),
            (Rows{{"bob", "0"}, {"amy", "0"}, {"tom", "1"}}));
  EXPECT_EQ(one("expires_at"), "2026-11-21T00:00:00.000000Z");
}

TEST_F(UserAccount, AChangeDueAtTheNextLoginHasNoDay) {
  passwd(bob);
  shadow("bob:$6$s$h:0:0:99999:7:::\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT changed_at, can_log_in FROM user_account"),
            (Rows{{"NULL", "1"}}));
}

TEST_F(UserAccount, NumbersOfDaysBeyondAnyCalendarAreNoDates) {
  passwd(bob);
  shadow("bob:$6$s$h:9223372036854775807:0:9223372036854775807:7:5:9223372036854775807:\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT changed_at, expires_at, can_log_in FROM user_account"),
            (Rows{{"NULL", "NULL", "1"}}));
}

TEST_F(UserAccount, DuplicatesAreKeptAndTheFirstShadowLineCounts) {
  passwd(bob + "bob:x:0:0::/root:/bin/bash\n");
  shadow("bob:$6$s$h:20000:0:99999:7:::\nbob::20000:0:99999:7:::\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT user_id, password_state, line FROM user_account ORDER BY line"),
            (Rows{{"1000", "set", "1"}, {"0", "set", "2"}}));
}

TEST_F(UserAccount, BadLinesAndNisAreGapsWithTheirLine) {
  passwd("root:x:0:0::/root:/bin/sh\nrubbish\n+::::::\n");
  shadow("root:*:20000::::::\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/passwd"),
            "partial: /etc/passwd:2: not name:password:uid:gid:comment:home:shell; "
            "/etc/passwd:3: accounts come from a network directory (NIS), which is not asked");
}

TEST_F(UserAccount, APasswdTooLargeToReadIsNotAnEmptyOne) {
  passwd(std::string(Host::default_limit + 1, '\n'));
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM user_account"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("user_account", "/etc/passwd").substr(0, 10), "impossible");
}

TEST_F(UserAccount, UidMinOfLoginDefsDividesSystemAccounts) {
  passwd("old:x:600:600::/home/old:/bin/sh\nsvc:x:499:499::/:/bin/sh\nroot:x:0:0::/:/bin/sh\n");
  shadow("");
  tree_.write("/etc/login.defs", "UID_MIN 1000\nUID_MIN 500\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.select("SELECT name, is_system FROM user_account ORDER BY line"),
            (Rows{{"old", "0"}, {"svc", "1"}, {"root", "0"}}));
}

TEST_F(UserAccount, DirectoriesThatServeAccountsAreAGap) {
  passwd(bob);
  shadow("bob:*:::::::\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files ldap # sss\nshadow: files\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/nsswitch.conf"),
            "partial: accounts that 'ldap' serves are not collected");
}

TEST_F(UserAccount, AServiceThatIsNotKnownIsAGap) {
  passwd(bob);
  shadow("bob:*:::::::\n");
  tree_.write("/etc/nsswitch.conf",
              "passwd: files [!UNAVAIL=return SUCCESS=merge UNAVAIL=continue] vas4 extrausers\n");
  tree_.write("/var/lib/extrausers/passwd", "mallory::0:0::/root:/bin/bash\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/nsswitch.conf"),
            "partial: accounts that 'vas4' serves are not collected; accounts that 'extrausers' "
            "serves are not collected");
}

TEST_F(UserAccount, ServicesThatServeNobodyElseAreNoGap) {
  passwd(bob);
  shadow("bob:*:::::::\n");
  tree_.write("/etc/nsswitch.conf", "passwd: compat mymachines altfiles extrausers systemd\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/nsswitch.conf"), "complete: ");
}

TEST_F(UserAccount, SssThatIsConfiguredInAPieceOnlyIsAGap) {
  passwd(bob);
  shadow("bob:*:::::::\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files sss\n");
  tree_.write("/etc/sssd/conf.d/dom.conf", "[sssd]\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/nsswitch.conf"),
            "partial: accounts that 'sss' serves are not collected");
}

TEST_F(UserAccount, SssOfAnUnconfiguredSssdIsNoGap) {
  passwd(bob);
  shadow("bob:*:::::::\n");
  tree_.write("/etc/nsswitch.conf", "passwd: sss files systemd\n");
  collect(user_account_collector);
  EXPECT_EQ(facts_.coverage("user_account", "/etc/nsswitch.conf"), "complete: ");
  TestFacts configured;
  tree_.write("/etc/sssd/sssd.conf", "[sssd]\n");
  const auto host = Host::recorded(tree_.path());
  ASSERT_OK(user_account_collector.collect(*host, {test_now(), {}, nullptr}, configured.writer()));
  EXPECT_EQ(configured.coverage("user_account", "/etc/nsswitch.conf").substr(0, 7), "partial");
}

TEST_F(UserAccount, NoHashLeavesTheCollector) {
  passwd("bob:$1$SECRETA$x:1000:1000:SECRETB:/home/bob:/bin/bash\nrubbish SECRETC\nx:x:9:9:::\n");
  shadow("x:$6$SECRETD$x:::::::\nSECRETE\nbob:$y$SECRETF:zz::::::\n");
  collect(user_account_collector);
  std::string all;
  const Snapshot snapshot = facts_.snapshot();
  for (const char* table : {"user_account", "collection"})
    for (const Row& row : select_from(snapshot.database(), "SELECT * FROM " + std::string{table}))
      for (const std::string& cell : row) all += cell + "\n";
  EXPECT_EQ(all.find("SECRET"), std::string::npos) << all;
}

TEST_F(UserAccount, GroupsHaveARowForEachMember) {
  collect(user_group_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT group_id, member FROM user_group WHERE name IN ('root', 'sudo', "
                          "'cdrom') ORDER BY 1, 2"),
            (Rows{{"0", "NULL"}, {"24", "zhang"}, {"27", "li"}, {"27", "zhang"}}));
  EXPECT_EQ(facts_.coverage("user_group", "/etc/group"), "complete: ");
}

TEST_F(UserAccount, LoginDefaultsKeepEveryLine) {
  tree_.write("/etc/login.defs", "PASS_MAX_DAYS 99999\n# PASS_MIN_LEN 5\nPASS_MAX_DAYS 30\n");
  collect(login_default_collector);
  EXPECT_EQ(facts_.select("SELECT name, value, file, line FROM login_default ORDER BY line"),
            (Rows{{"PASS_MAX_DAYS", "99999", "/etc/login.defs", "1"},
                  {"PASS_MAX_DAYS", "30", "/etc/login.defs", "3"}}));
}

TEST_F(UserAccount, NoLoginDefsIsSaidSo) {
  collect(login_default_collector);
  EXPECT_EQ(facts_.coverage("login_default", "/etc/login.defs"),
            "complete: no such file: the programs' own defaults hold");
}

}  // namespace
}  // namespace mijian
