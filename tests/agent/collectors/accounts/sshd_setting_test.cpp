#include "agent/collectors/accounts/sshd_config.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector sshd_setting_collector;

namespace {

class SshdSettings : public Collecting {
 protected:
  Rows rows(const std::string& columns, const std::string& where = "keyword <> 'include'") {
    collect(sshd_setting_collector);
    return facts_.select("SELECT " + columns + " FROM sshd_setting WHERE " + where);
  }
  std::string coverage() { return facts_.coverage("sshd_setting", "/etc/ssh/sshd_config"); }
};

TEST(SshdConfig, TakesALineApart) {
  const SshdText text = parse_sshd_config(
      "# c\n  Port 22\nBanner = \"/etc/my banner\"  # why\nCiphers=a,b\nAllowUsers x 'y z'\n");
  ASSERT_EQ(text.lines.size(), 4U);
  EXPECT_EQ(text.lines[1].keyword, "banner");
  EXPECT_EQ(text.lines[1].arguments, (std::vector<std::string>{"/etc/my banner"}));
  EXPECT_EQ(text.lines[2].arguments, (std::vector<std::string>{"a,b"}));
  EXPECT_EQ(text.lines[3].arguments, (std::vector<std::string>{"x", "y z"}));
  EXPECT_EQ(text.lines[3].line, 5);
}

TEST(SshdConfig, AnOpenQuoteOrNoValueIsMalformed) {
  EXPECT_EQ(parse_sshd_config("Port\nBanner \"x\nPort 22\n").malformed_lines,
            (std::vector<int>{1, 2}));
}

TEST(SshdConfig, TimesAreAddedUp) {
  EXPECT_EQ(sshd_seconds("90"), 90);
  EXPECT_EQ(sshd_seconds("1h30m"), 5400);
  EXPECT_EQ(sshd_seconds("2W"), 1209600);
  EXPECT_EQ(sshd_seconds("10:30:60"), std::nullopt);
  EXPECT_EQ(sshd_seconds("no"), std::nullopt);
  EXPECT_EQ(sshd_seconds("99999999999999999999"), std::nullopt);
}

TEST_F(SshdSettings, FirstValueWins) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin no\npermitrootlogin yes\n");
  EXPECT_EQ(rows("keyword, value, match, in_force, file, line"),
            (Rows{{"permitrootlogin", "no", "", "1", "/etc/ssh/sshd_config", "1"},
                  {"permitrootlogin", "yes", "", "0", "/etc/ssh/sshd_config", "2"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SshdSettings, KeywordsThatAddUpAreAllInForce) {
  tree_.write("/etc/ssh/sshd_config", "AllowUsers a b\nAllowUsers c\nHostKey /x\nHostKey /y\n");
  EXPECT_EQ(rows("value, in_force"), (Rows{{"a b", "1"}, {"c", "1"}, {"/x", "1"}, {"/y", "1"}}));
}

TEST_F(SshdSettings, IncludesStandWhereTheyAreWrittenInOrderOfTheirNames) {
  tree_.write("/etc/ssh/sshd_config",
              "Include /etc/ssh/sshd_config.d/*.conf more\nMaxAuthTries 6\nX11Forwarding yes\n");
  tree_.write("/etc/ssh/sshd_config.d/20-b.conf", "MaxAuthTries 5\n");
  tree_.write("/etc/ssh/sshd_config.d/10-a.conf", "MaxAuthTries 4\n");
  tree_.write("/etc/ssh/sshd_config.d/.hidden.conf", "MaxAuthTries 1\n");
  tree_.write("/etc/ssh/more", "X11Forwarding no\n");
  EXPECT_EQ(rows("value, in_force, file"), (Rows{{"4", "1", "/etc/ssh/sshd_config.d/10-a.conf"},
                                                 {"5", "0", "/etc/ssh/sshd_config.d/20-b.conf"},
                                                 {"no", "1", "/etc/ssh/more"},
                                                 {"6", "0", "/etc/ssh/sshd_config"},
                                                 {"yes", "0", "/etc/ssh/sshd_config"}}));
}

TEST_F(SshdSettings, AMatchBlockEndsAtTheNextMatchOrTheEndOfItsFile) {
  tree_.write("/etc/ssh/sshd_config",
              "Include /etc/ssh/first\nPasswordAuthentication no\n"
              "Match User Bob Address 10.0.0.0/8\n  PasswordAuthentication yes\n"
              "match group staff\n  Include /etc/ssh/inner\n  PasswordAuthentication yes\n");
  tree_.write("/etc/ssh/first", "Match User eve\nX11Forwarding yes\n");
  tree_.write("/etc/ssh/inner", "Banner none\nMatch host h\nBanner /b\n");
  EXPECT_EQ(rows("keyword, value, match, in_force"),
            (Rows{{"x11forwarding", "yes", "user eve", "1"},
                  {"passwordauthentication", "no", "", "1"},
                  {"passwordauthentication", "yes", "user Bob address 10.0.0.0/8", "1"},
                  {"banner", "none", "group staff", "1"},
                  {"banner", "/b", "group staff and host h", "1"},
                  {"passwordauthentication", "yes", "group staff", "1"}}));
}

TEST_F(SshdSettings, MatchAllBeatsWhatStandsOutside) {
  tree_.write("/etc/ssh/sshd_config",
              "PermitRootLogin yes\nMatch user x\nPermitRootLogin yes\nMatch all\n"
              "PermitRootLogin no\n");
  EXPECT_EQ(rows("value, match, in_force"),
            (Rows{{"yes", "", "0"}, {"yes", "user x", "1"}, {"no", "", "1"}}));
}

TEST_F(SshdSettings, TheCommandLineBeatsTheFiles) {
  tree_.write("/etc/default/ssh",
              "# SSHD_OPTS=-p 1\nSSHD_OPTS=\"-o PermitRootLogin=yes -p 2222\"\n");
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin no\n");
  EXPECT_EQ(rows("keyword, value, in_force, file, line"),
            (Rows{{"permitrootlogin", "yes", "1", "/etc/default/ssh", "2"},
                  {"port", "2222", "1", "/etc/default/ssh", "2"},
                  {"permitrootlogin", "no", "0", "/etc/ssh/sshd_config", "1"}}));
}

TEST_F(SshdSettings, TheUnitsCommandLineCountsToo) {
  tree_.write("/usr/lib/systemd/system/ssh.service",
              "[Service]\nEnvironmentFile=-/etc/default/ssh\nEnvironmentFile=/etc/mine\n"
              "ExecStart=/usr/sbin/sshd -D -o Banner=/old\n");
  tree_.write("/etc/systemd/system/ssh.service.d/a.conf",
              "[Service]\nExecStart=\n"
              "ExecStart=/usr/sbin/sshd -D -f /etc/ssh/other -o PermitRootLogin=yes $SSHD_OPTS\n"
              "Environment=\"SSHD_OPTS=-o MaxAuthTries=9\"\n");
  tree_.write("/etc/mine", "OPTIONS='-p 2222'\n");
  tree_.write("/etc/ssh/sshd_config", "Banner /never\n");
  tree_.write("/etc/ssh/other", "PermitRootLogin no\n");
  const std::string drop_in = "/etc/systemd/system/ssh.service.d/a.conf";
  EXPECT_EQ(rows("keyword, value, in_force, file, line"),
            (Rows{{"permitrootlogin", "yes", "1", drop_in, "3"},
                  {"maxauthtries", "9", "1", drop_in, "4"},
                  {"port", "2222", "1", "/etc/mine", "1"},
                  {"permitrootlogin", "no", "0", "/etc/ssh/other", "1"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SshdSettings, AUnitKnownByTwoNamesIsReadOnce) {
  tree_.write("/usr/lib/systemd/system/ssh.service",
              "[Service]\nExecStart=/usr/sbin/sshd -D -p 2222\n");
  tree_.link("/etc/systemd/system/sshd.service", "/usr/lib/systemd/system/ssh.service");
  tree_.write("/etc/ssh/sshd_config", "");
  EXPECT_EQ(rows("keyword, value, file"),
            (Rows{{"port", "2222", "/usr/lib/systemd/system/ssh.service"}}));
}

TEST_F(SshdSettings, AFileThatAVariableNamesIsAGap) {
  tree_.write("/etc/systemd/system/sshd.service",
              "[Service]\nExecStart=/usr/sbin/sshd -D -f ${CONFIG}\n");
  tree_.write("/etc/ssh/sshd_config", "UsePAM yes\n");
  EXPECT_EQ(rows("keyword"), (Rows{{"usepam"}}));
  EXPECT_EQ(coverage(),
            "partial: /etc/systemd/system/sshd.service:2: an option of sshd whose value only its "
            "start knows");
}

TEST_F(SshdSettings, TheFirstFileHasARowEvenWhenItSaysNothing) {
  tree_.write("/etc/ssh/sshd_config", "# all defaults\n");
  EXPECT_EQ(rows("keyword, value, line", "1"), (Rows{{"include", "/etc/ssh/sshd_config", "NULL"}}));
}

TEST_F(SshdSettings, WhatARemovedServerLeftBehindIsNothing) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin yes\n");
  tree_.write("/usr/sbin/cron", "");
  EXPECT_EQ(rows("keyword", "1"), (Rows{}));
  EXPECT_EQ(coverage(), "complete: not installed");
}

TEST_F(SshdSettings, WhatASelfBuiltServerReadsIsNotKnown) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin no\n");
  tree_.write("/usr/sbin/cron", "");
  tree_.write("/usr/local/openssh/sbin/sshd", "");
  tree_.write("/etc/systemd/system/sshd.service",
              "[Service]\nExecStart=-/usr/local/openssh/sbin/sshd -D\n");
  EXPECT_EQ(rows("keyword", "1"), (Rows{})) << "the removed package left its file behind";
  EXPECT_EQ(coverage(),
            "partial: an sshd whose default file is not known: /usr/local/openssh/sbin/sshd");
}

TEST_F(SshdSettings, ASelfBuiltServerBesideTheSystemsOwnIsAGap) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin no\n");
  tree_.write("/usr/sbin/sshd", "");
  tree_.write("/usr/local/sbin/sshd", "");
  tree_.write("/etc/systemd/system/sshd.service", "[Service]\nExecStart=/usr/local/sbin/sshd -D\n");
  EXPECT_EQ(rows("keyword"), (Rows{{"permitrootlogin"}}));
  EXPECT_EQ(coverage(), "partial: an sshd whose default file is not known: /usr/local/sbin/sshd");
}

TEST_F(SshdSettings, ASelfBuiltServerThatNoUnitStartsIsAGapToo) {
  tree_.write("/usr/sbin/cron", "");
  tree_.write("/usr/local/sbin/sshd", "");
  EXPECT_EQ(rows("keyword", "1"), (Rows{}));
  EXPECT_EQ(coverage(), "partial: an sshd whose default file is not known: /usr/local/sbin/sshd");
}

TEST_F(SshdSettings, ASelfBuiltServerThatIsToldItsFileReadsThat) {
  tree_.write("/usr/sbin/cron", "");
  tree_.write("/opt/ssh/sbin/sshd", "");
  tree_.write("/opt/ssh/etc/sshd_config", "PermitRootLogin yes\n");
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin no\n");
  tree_.write("/etc/systemd/system/sshd.service",
              "[Service]\nExecStart=/opt/ssh/sbin/sshd -D -f /opt/ssh/etc/sshd_config\n");
  EXPECT_EQ(rows("value, file"), (Rows{{"yes", "/opt/ssh/etc/sshd_config"}}));
  EXPECT_EQ(coverage(), "complete: ");
}

TEST_F(SshdSettings, AUnitWhoseServerIsGoneStartsNothing) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin yes\n");
  tree_.write("/usr/sbin/cron", "");
  tree_.write("/etc/systemd/system/sshd.service",
              "[Service]\nExecStart=/usr/local/openssh/sbin/sshd -D\n");
  EXPECT_EQ(rows("keyword", "1"), (Rows{}));
  EXPECT_EQ(coverage(), "complete: not installed");
}

TEST_F(SshdSettings, FilesThatIncludeEachOtherEnd) {
  tree_.write("/etc/ssh/sshd_config", "Include /etc/ssh/a\nInclude /etc/ssh/a\n");
  tree_.write("/etc/ssh/a", "Include /etc/ssh/a\nInclude /etc/ssh/a\n");
  EXPECT_EQ(rows("keyword"), (Rows{}));
  EXPECT_NE(coverage().find("partial"), std::string::npos);
}

TEST_F(SshdSettings, ALineWithoutAValueIsAGap) {
  tree_.write("/etc/ssh/sshd_config", "PermitRootLogin\nUsePAM yes\n");
  EXPECT_EQ(rows("keyword"), (Rows{{"usepam"}}));
  EXPECT_EQ(coverage(),
            "partial: /etc/ssh/sshd_config:1: not 'Keyword value': sshd does not start with it");
}

TEST_F(SshdSettings, WhatIsSetForUsersIsNamedNotTold) {
  tree_.write("/etc/ssh/sshd_config", "SetEnv TOKEN=secret A=b\n");
  EXPECT_EQ(rows("value"), (Rows{{"TOKEN A"}}));
}

}  // namespace
}  // namespace mijian
