#include "agent/collectors/accounts/sudoers_policy.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector sudo_rule_collector;

namespace {

class SudoRules : public Collecting {
 protected:
  void sudoers(std::string_view text) { tree_.write("/etc/sudoers", text); }
  Rows rules(const std::string& columns) {
    collect(sudo_rule_collector);
    return facts_.select("SELECT " + columns + " FROM sudo_rule");
  }
  Rows settings(const std::string& columns) {
    collect(sudo_rule_collector);
    return facts_.select("SELECT " + columns + " FROM sudo_setting");
  }
  std::string coverage() { return facts_.coverage("sudo_rule", "/etc/sudoers"); }
};

TEST_F(SudoRules, OfDebianAsInstalled) {
  sudoers(
      "Defaults\tenv_reset\nDefaults\tmail_badpass\n"
      "Defaults\tsecure_path=\"/usr/local/sbin:/usr/bin\"\n# comment \\\nDefaults use_pty\n"
      "root\tALL=(ALL:ALL) ALL\n\n%sudo ALL=(ALL : ALL) ALL\n@includedir /etc/sudoers.d\n");
  EXPECT_EQ(
      rules("who, who_kind, alias, hosts, run_as, commands, is_all_commands, needs_password, "
            "file, line"),
      (Rows{{"root", "user", "", "ALL", "ALL:ALL", "ALL", "1", "1", "/etc/sudoers", "6"},
            {"%sudo", "group", "", "ALL", "ALL : ALL", "ALL", "1", "1", "/etc/sudoers", "8"}}));
  EXPECT_EQ(facts_.select("SELECT name, value, scope, is_negated, line FROM sudo_setting"),
            (Rows{{"env_reset", "NULL", "", "0", "1"},
                  {"mail_badpass", "NULL", "", "0", "2"},
                  {"secure_path", "/usr/local/sbin:/usr/bin", "", "0", "3"},
                  {"use_pty", "NULL", "", "0", "5"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SudoRules, MoreDefaultsThanAreWeighedAreAGap) {
  std::string many;
  for (int count = 0; count < 51; ++count) many += "Defaults authenticate\n";
  sudoers(many + "Defaults !authenticate\nalice ALL=ALL\n");
  EXPECT_EQ(rules("who, needs_password"), (Rows{{"alice", "NULL"}}));
  EXPECT_EQ(coverage(), "partial: more settings than are read");
}

TEST_F(SudoRules, AnAliasWithMoreMembersThanAreKeptIsAGap) {
  std::string many = "User_Alias MANY = u0";
  for (int count = 1; count < 1'001; ++count) many += ", u" + std::to_string(count);
  sudoers(many + "\nMANY ALL=NOPASSWD: ALL\n");
  EXPECT_EQ(rules("count(*)"), (Rows{{"1000"}}));
  EXPECT_EQ(coverage(), "partial: more settings than are read");
}

TEST_F(SudoRules, IncludesInBothSpellingsAndNamesWithADotOrTildePassedOver) {
  sudoers("#includedir /etc/sudoers.d\n#include more\n# include no\n#1000 ALL=/bin/a\n");
  tree_.write("/etc/sudoers.d/20-b", "b ALL=/bin/b\n");
  tree_.write("/etc/sudoers.d/10-a", "a ALL=/bin/a\n");
  tree_.write("/etc/sudoers.d/c.conf", "c ALL=ALL\n");
  tree_.write("/etc/sudoers.d/d~", "d ALL=ALL\n");
  tree_.folder("/etc/sudoers.d/folder");
  tree_.write("/etc/more", "m ALL=/bin/m\n");
  EXPECT_EQ(rules("who, who_kind, file"), (Rows{{"a", "user", "/etc/sudoers.d/10-a"},
                                                {"b", "user", "/etc/sudoers.d/20-b"},
                                                {"m", "user", "/etc/more"},
                                                {"#1000", "id", "/etc/sudoers"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SudoRules, AllFourAliasesNested) {
  sudoers(
      "User_Alias OPS = alice, %wheel : ADMINS = OPS, !eve, bob\nRunas_Alias DB = oracle\n"
      "Host_Alias HERE = fe80::1, web1:THERE=db1\nCmnd_Alias SHELLS = /bin/sh -c x, /bin/bash\n"
      "Cmnd_Alias EVERY = SHELLS, ALL\nADMINS HERE = (DB) EVERY, !SHELLS\n");
  EXPECT_EQ(rules("who, who_kind, alias, hosts, run_as, commands, is_all_commands"),
            (Rows{{"alice", "user", "ADMINS", "HERE", "DB", "EVERY, !SHELLS", "1"},
                  {"%wheel", "group", "ADMINS", "HERE", "DB", "EVERY, !SHELLS", "1"},
                  {"bob", "user", "ADMINS", "HERE", "DB", "EVERY, !SHELLS", "1"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SudoRules, AliasesThatNameEachOtherEnd) {
  sudoers("User_Alias A = B, B, x\nUser_Alias B = A, A, y\nA ALL = ALL\n");
  EXPECT_EQ(rules("who"), (Rows{{"y"}, {"x"}}));
}

TEST_F(SudoRules, NopasswdCarriesOnWithinTheListUntilPasswd) {
  sudoers(
      "a ALL = /bin/a, NOPASSWD: /bin/b, /bin/c, PASSWD: /bin/d : HOST = /bin/e\n"
      "b ALL = NOPASSWD:SETENV: ALL\n");
  EXPECT_EQ(rules("who, hosts, commands, needs_password"),
            (Rows{{"a", "ALL", "/bin/a", "1"},
                  {"a", "ALL", "/bin/b, /bin/c", "0"},
                  {"a", "ALL", "/bin/d", "1"},
                  {"a", "HOST", "/bin/e", "1"},
                  {"b", "ALL", "ALL", "0"}}));
}

TEST_F(SudoRules, NoAuthenticateOfADefaultsCoversAndATagBeatsIt) {
  sudoers("Defaults !authenticate\na ALL = /bin/a, PASSWD: /bin/b\n");
  EXPECT_EQ(rules("commands, needs_password"), (Rows{{"/bin/a", "0"}, {"/bin/b", "1"}}));
}

// sudo lets them in before any tag or Defaults is asked.
TEST_F(SudoRules, AnExemptGroupIsNeverAsked) {
  sudoers(
      "Defaults exempt_group=sudo\n%sudo ALL=(ALL:ALL) ALL\n%sudo ALL = PASSWD: /bin/a\n"
      "alice ALL = PASSWD: ALL\nbob ALL = NOPASSWD: ALL\n%wheel ALL = ALL\nroot ALL = ALL\n");
  EXPECT_EQ(rules("who, needs_password"), (Rows{{"%sudo", "0"},
                                                {"%sudo", "0"},
                                                {"alice", "NULL"},
                                                {"bob", "0"},
                                                {"%wheel", "NULL"},
                                                {"root", "1"}}));
}

TEST_F(SudoRules, TheLastExemptGroupCounts) {
  sudoers(
      "Defaults exempt_group=sudo\nDefaults exempt_group=admin\nDefaults !exempt_group\n"
      "%sudo ALL = ALL\nalice ALL = ALL\n");
  EXPECT_EQ(rules("who, needs_password"), (Rows{{"%sudo", "1"}, {"alice", "1"}}));
}

TEST_F(SudoRules, AnExemptGroupOfSomeMayExemptAnybody) {
  sudoers("Defaults:alice exempt_group=sudo\n%sudo ALL = ALL\nbob ALL = NOPASSWD: ALL\n");
  EXPECT_EQ(rules("who, needs_password"), (Rows{{"%sudo", "NULL"}, {"bob", "0"}}));
}

TEST_F(SudoRules, OfTwoDefaultsTheLastCounts) {
  sudoers("Defaults !authenticate\na ALL = ALL\nDefaults authenticate\n");
  EXPECT_EQ(rules("needs_password"), (Rows{{"1"}}));
}

TEST_F(SudoRules, ABoundDefaultsCoversWhomItNamesAndMayCoverAGroup) {
  sudoers(
      "User_Alias QUICK = alice\nDefaults:QUICK !authenticate\nalice ALL = ALL\nbob ALL = ALL\n"
      "%wheel ALL = ALL\nQUICK ALL = ALL\n");
  EXPECT_EQ(rules("who, needs_password"),
            (Rows{{"alice", "0"}, {"bob", "1"}, {"%wheel", "NULL"}, {"alice", "0"}}));
}

TEST_F(SudoRules, DefaultsBoundToHostsCommandsAndWhomItRunsAs) {
  sudoers(
      "Defaults@ALL,x !authenticate\nDefaults>root authenticate\nDefaults!/bin/q !authenticate\n"
      "a ALL = /bin/p\nb ALL = (oracle) /bin/p\nc ALL = /bin/q\nd ALL = ALL\n");
  EXPECT_EQ(rules("who, needs_password"),
            (Rows{{"a", "1"}, {"b", "0"}, {"c", "0"}, {"d", "NULL"}}));
  EXPECT_EQ(facts_.select("SELECT scope, is_negated FROM sudo_setting"),
            (Rows{{"host: ALL, x", "1"}, {"runas: root", "0"}, {"command: /bin/q", "1"}}));
}

TEST_F(SudoRules, ContinuedLinesEscapesQuotesAndDigests) {
  sudoers(
      "\"Alice B\", DOM\\\\bob, %dom\\ users \\\n  ALL = \\\n"
      "  sha256:AbC+/=, sha512:00ff /bin/a\\,b, /bin/ls \"\", /bin/cat /etc/\\#x key=secret\n");
  EXPECT_EQ(rules("who, commands, line"),
            (Rows{{"Alice B", "/bin/a,b, /bin/ls, /bin/cat …", "1"},
                  {"DOM\\bob", "/bin/a,b, /bin/ls, /bin/cat …", "1"},
                  {"%dom users", "/bin/a,b, /bin/ls, /bin/cat …", "1"}}));
}

TEST_F(SudoRules, OptionsStandBeforeTagsAndExpressionsHoldCommas) {
  sudoers("a ALL = (root) CWD=/tmp TIMEOUT=1h NOPASSWD: ^/bin/(x|y),z$, sudoedit /etc/motd\n");
  EXPECT_EQ(rules("commands, needs_password"), (Rows{{"^/bin/(x|y),z$, sudoedit …", "0"}}));
}

TEST_F(SudoRules, DefaultsWithSeveralSettingsAndOperators) {
  sudoers("Defaults env_keep += \"A B\", !lecture, timestamp_timeout=-1\n");
  EXPECT_EQ(settings("name, value, is_negated"), (Rows{{"env_keep", "+=A B", "0"},
                                                       {"lecture", "NULL", "1"},
                                                       {"timestamp_timeout", "-1", "0"}}));
}

TEST_F(SudoRules, BadLinesAndMissingIncludesAreGaps) {
  sudoers("alice\n@include gone\nbob ALL = ALL\n");
  EXPECT_EQ(rules("who"), (Rows{{"bob"}}));
  EXPECT_EQ(coverage(), "partial: /etc/sudoers:1: not a line of sudoers; not found: /etc/gone");
}

TEST_F(SudoRules, RulesOfADirectoryAreAGap) {
  sudoers("root ALL=ALL\n");
  tree_.write("/etc/nsswitch.conf", "passwd: files\nsudoers: files ldap\n");
  rules("who");
  EXPECT_EQ(coverage(), "partial: rules of sudo that 'ldap' serves are not collected");
}

TEST_F(SudoRules, WhatARemovedSudoLeftBehindIsNothing) {
  sudoers("Defaults !syslog\nalice ALL = NOPASSWD: ALL\n");
  tree_.write("/usr/sbin/cron", "");
  EXPECT_EQ(rules("who"), (Rows{}));
  EXPECT_EQ(facts_.select("SELECT name FROM sudo_setting"), (Rows{}));
  EXPECT_EQ(coverage(), "complete: not installed");
}

TEST_F(SudoRules, RulesOfSssdThatAPieceConfiguresAreAGap) {
  sudoers("root ALL=ALL\n");
  tree_.write("/etc/nsswitch.conf", "sudoers: files sss\n");
  tree_.write("/etc/sssd/conf.d/dom.conf", "[sssd]\n");
  rules("who");
  EXPECT_EQ(coverage(), "partial: rules of sudo that 'sss' serves are not collected");
}

TEST_F(SudoRules, WithoutSudoersNothingIsGranted) {
  EXPECT_EQ(rules("who"), (Rows{}));
  EXPECT_EQ(coverage(), "complete: no such file");
}

}  // namespace
}  // namespace mijian
