#include "tests/support/collecting.h"

namespace mijian {

extern const Collector automatic_login_collector;

namespace {

class AutomaticLogins : public Collecting {
 protected:
  Rows rows(const std::string& columns) {
    collect(automatic_login_collector);
    return facts_.select("SELECT " + columns + " FROM automatic_login");
  }
};

TEST_F(AutomaticLogins, NobodyWhereNothingSaysSo) {
  tree_.write("/etc/lightdm/lightdm.conf", "[Seat:*]\n#autologin-user=alice\nautologin-user=\n");
  tree_.write("/etc/gdm3/daemon.conf", "[daemon]\nAutomaticLogin=alice\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/lightdm"), "complete: ");
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/sddm.conf"), "complete: no such file");
}

TEST_F(AutomaticLogins, WhatStandsBehindAllThatIsReadIsAGap) {
  std::string text;
  for (int at = 0; at < 100'000; ++at) text += "a=b\n";
  tree_.write("/etc/lightdm/lightdm.conf", text + "[Seat:*]\nautologin-user=alice\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/lightdm"),
            "partial: /etc/lightdm/lightdm.conf: more settings than are read");
}

TEST_F(AutomaticLogins, TheLastFileOfLightdmCounts) {
  tree_.write("/usr/share/lightdm/lightdm.conf.d/90-x.conf",
              "[Seat:*]\nautologin-user=vendor\nallow-guest=true\n");
  tree_.write("/etc/lightdm/lightdm.conf.d/10-x.conf",
              "[Seat:*]\nautologin-user=drop\nautologin-user-timeout=30\n");
  tree_.write("/etc/lightdm/lightdm.conf",
              "[LightDM]\nautologin-user=none\n[SeatDefaults]\nallow-guest=false\n[Seat:*]\n"
              "autologin-user=alice\nallow-guest=false\n");
  EXPECT_EQ(rows("manager, user, is_timed, is_guest, file, line"),
            (Rows{{"lightdm", "alice", "1", "0", "/etc/lightdm/lightdm.conf", "6"}}));
}

TEST_F(AutomaticLogins, LightdmOffersGuestsWhereAccountsCanBeMadeForThem) {
  tree_.write("/usr/sbin/lightdm", "");
  tree_.write("/usr/sbin/guest-account", "");
  EXPECT_EQ(rows("manager, user, is_guest, file, line"),
            (Rows{{"lightdm", "guest", "1", "/usr/sbin/guest-account", "NULL"}}));
}

TEST_F(AutomaticLogins, AGuestWhoIsLoggedInAtOnce) {
  tree_.write("/etc/lightdm/lightdm.conf", "[Seat:*]\nautologin-guest=true\nallow-guest=true\n");
  EXPECT_EQ(rows("user, is_guest, line"), (Rows{{"guest", "1", "2"}}));
}

TEST_F(AutomaticLogins, OfGdmAtOnceAndAfterAWhile) {
  tree_.write("/etc/gdm3/daemon.conf",
              "[daemon]\nAutomaticLoginEnable = true\nAutomaticLogin = alice\n"
              "TimedLoginEnable=true\nTimedLogin=bob\n[security]\n");
  EXPECT_EQ(rows("manager, user, is_timed, line"),
            (Rows{{"gdm", "alice", "0", "3"}, {"gdm", "bob", "1", "5"}}));
}

TEST_F(AutomaticLogins, OfSddmByAnyFileOfItsFolder) {
  tree_.write("/etc/sddm.conf.d/autologin", "[Autologin]\nUser=alice\n");
  tree_.write("/etc/sddm.conf.d/.hidden", "[Autologin]\nUser=bob\n");
  EXPECT_EQ(rows("user, file"), (Rows{{"alice", "/etc/sddm.conf.d/autologin"}}));
}

TEST_F(AutomaticLogins, OfLightdmByTheLocalDataFolder) {
  tree_.write("/usr/share/lightdm/lightdm.conf.d/90-x.conf", "[Seat:*]\nautologin-user=bob\n");
  tree_.write("/usr/local/share/lightdm/lightdm.conf.d/10-x.conf",
              "[Seat:*]\nautologin-user=alice\nallow-guest=false\n");
  EXPECT_EQ(rows("user, file"),
            (Rows{{"alice", "/usr/local/share/lightdm/lightdm.conf.d/10-x.conf"}}));
}

TEST_F(AutomaticLogins, OfSddmByItsLastFile) {
  tree_.write("/etc/sddm.conf.d/kde.conf", "[Autologin]\nUser=alice\nSession=plasma\n");
  tree_.write("/usr/lib/sddm/sddm.conf.d/default.conf", "[Autologin]\nUser=\n");
  EXPECT_EQ(rows("manager, user, file"), (Rows{{"sddm", "alice", "/etc/sddm.conf.d/kde.conf"}}));
}

TEST_F(AutomaticLogins, ADisplayManagerThatIsGoneLogsNobodyIn) {
  tree_.write("/etc/gdm3/daemon.conf",
              "[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=alice\n");
  tree_.write("/usr/sbin/lightdm", "");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/gdm3"), "complete: not installed");
}

TEST_F(AutomaticLogins, GettysByDropInUnitAndInittab) {
  tree_.write("/usr/lib/systemd/system/getty@.service",
              "[Service]\nExecStart=-/sbin/agetty -o '-p -- \\\\u' --noclear - $TERM\n");
  tree_.write(
      "/etc/systemd/system/getty@tty1.service.d/autologin.conf",
      "[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin root --noclear %I $TERM\n");
  tree_.write("/etc/systemd/system/serial-getty@.service",
              "[Service]\nExecStart=-/sbin/agetty -a bob %I\n");
  tree_.write("/usr/lib/systemd/system/serial-getty@.service",
              "[Service]\nExecStart=-/sbin/agetty -a hidden %I\n");
  tree_.write("/etc/inittab",
              "# 1:2345:respawn:/sbin/agetty -a x\n"
              "1:2345:respawn:/sbin/mingetty --autologin=carol tty1\n");
  EXPECT_EQ(rows("manager, user, file, line"),
            (Rows{{"getty", "root", "/etc/systemd/system/getty@tty1.service.d/autologin.conf", "3"},
                  {"getty", "bob", "/etc/systemd/system/serial-getty@.service", "2"},
                  {"getty", "carol", "/etc/inittab", "2"}}));
}

TEST_F(AutomaticLogins, AnEmptyExecStartTakesBackTheOneBefore) {
  tree_.write("/etc/systemd/system/getty@tty1.service.d/10-a.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin root %I\n");
  tree_.write("/etc/systemd/system/getty@tty1.service.d/20-b.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty %I\n");
  EXPECT_EQ(rows("user"), (Rows{}));
}

TEST_F(AutomaticLogins, GettysInEveryFolderThatSystemdSearches) {
  tree_.write("/usr/local/lib/systemd/system/getty@tty1.service.d/a.conf",
              "[Service]\nExecStart=-/sbin/agetty -a alice %I\n");
  tree_.write("/etc/systemd/system.control/getty@tty2.service.d/b.conf",
              "[Service]\nExecStart=-/sbin/agetty -a bob %I\n");
  tree_.write("/run/systemd/system.control/getty@tty3.service",
              "[Service]\nExecStart=-/sbin/agetty -a carol %I\n");
  EXPECT_EQ(rows("user, file"),
            (Rows{{"alice", "/usr/local/lib/systemd/system/getty@tty1.service.d/a.conf"},
                  {"bob", "/etc/systemd/system.control/getty@tty2.service.d/b.conf"},
                  {"carol", "/run/systemd/system.control/getty@tty3.service"}}));
}

TEST_F(AutomaticLogins, DropInsCountByTheirNamesAcrossFolders) {
  tree_.write("/etc/systemd/system/getty@tty1.service.d/10-a.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty %I\n");
  tree_.write("/usr/lib/systemd/system/getty@tty1.service.d/20-b.conf",
              "[Service]\nExecStart=-/sbin/agetty -a alice %I\n");
  tree_.write("/etc/systemd/system/getty@tty2.service.d/a.conf", "[Service]\n");
  tree_.write("/usr/lib/systemd/system/getty@tty2.service.d/a.conf",
              "[Service]\nExecStart=-/sbin/agetty -a hidden %I\n");
  EXPECT_EQ(rows("user"), (Rows{{"alice"}}));
}

TEST_F(AutomaticLogins, AMaskedUnitStartsNothingAndIsNoGap) {
  tree_.folder("/dev/null");  // no file to be read, like the device
  tree_.write("/usr/lib/systemd/system/serial-getty@.service",
              "[Service]\nExecStart=-/sbin/agetty -a hidden %I\n");
  tree_.write("/etc/systemd/system/serial-getty@.service.d/a.conf",
              "[Service]\nExecStart=-/sbin/agetty -a alice %I\n");
  tree_.link("/etc/systemd/system/serial-getty@.service", "/dev/null");
  tree_.link("/etc/systemd/system/getty@tty1.service.d/b.conf", "/dev/null");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"), "complete: ");
}

TEST_F(AutomaticLogins, AGettyThatStartsAShellInsteadOfLogin) {
  tree_.write("/etc/systemd/system/getty@tty1.service.d/a.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty --noclear -n -l /bin/bash tty1\n");
  tree_.write("/etc/systemd/system/getty@tty2.service.d/a.conf",
              "[Service]\nExecStart=\nExecStart=-/bin/bash -l\nUser=alice\n");
  tree_.write("/etc/systemd/system/getty@tty3.service.d/a.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty -n -l /opt/menu tty1\n");
  tree_.write("/etc/inittab", "1:2345:respawn:/bin/login -f root\n2:2345:respawn:-/bin/sh\n");
  EXPECT_EQ(rows("user, file, line"),
            (Rows{{"root", "/etc/systemd/system/getty@tty1.service.d/a.conf", "3"},
                  {"alice", "/etc/systemd/system/getty@tty2.service.d/a.conf", "3"},
                  {"root", "/etc/inittab", "1"},
                  {"root", "/etc/inittab", "2"}}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"),
            "partial: /etc/systemd/system/getty@tty3.service.d/a.conf:3: a console starts "
            "/opt/menu in the place of login, and what that asks for is not known");
}

TEST_F(AutomaticLogins, AConsoleUnitThatStartsAScriptIsAGap) {
  tree_.write("/etc/systemd/system/getty@tty1.service.d/a.conf",
              "[Service]\nExecStart=\nExecStart=/usr/local/bin/auto.sh\n");
  tree_.write("/usr/lib/systemd/system/rescue.service",
              "[Service]\nExecStart=-/lib/systemd/systemd-sulogin-shell rescue\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"),
            "partial: /etc/systemd/system/getty@tty1.service.d/a.conf:3: a console starts "
            "/usr/local/bin/auto.sh in the place of login, and what that asks for is not known");
}

TEST_F(AutomaticLogins, AScriptThatIsTakenBackIsNoGap) {
  tree_.write("/usr/lib/systemd/system/getty@.service", "[Service]\nExecStart=/opt/auto.sh\n");
  tree_.write("/etc/systemd/system/getty@.service.d/a.conf",
              "[Service]\nExecStart=\nExecStart=-/sbin/agetty %I\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"), "complete: ");
}

TEST_F(AutomaticLogins, OfInittabOnlyWhatIsKeptRunningMayBeALogin) {
  tree_.write("/etc/inittab",
              "id:2:initdefault:\nsi::sysinit:/etc/init.d/rcS\nl2:2:wait:/etc/init.d/rc 2\n"
              "~~:S:wait:/sbin/sulogin\nca::ctrlaltdel:/sbin/shutdown -r now\n"
              "T0:23:off:/sbin/agetty -a root ttyS0\nT1:23:respawn:/sbin/getty -f a:b tty1\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"), "complete: ");
}

TEST_F(AutomaticLogins, WhatInittabKeepsRunningIsAGapWhenItIsNotKnown) {
  tree_.write("/etc/inittab", "tty1::askfirst:/opt/menu\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "getty units"),
            "partial: /etc/inittab:1: a console starts /opt/menu in the place of login, and what "
            "that asks for is not known");
}

TEST_F(AutomaticLogins, AConsoleThatIsLinkedToAUnitOfAnotherName) {
  tree_.write("/etc/systemd/system/autologin@.service",
              "[Service]\nExecStart=-/sbin/agetty --autologin pi --noclear %I $TERM\n");
  tree_.link("/etc/systemd/system/getty.target.wants/getty@tty1.service",
             "/etc/systemd/system/autologin@.service");
  EXPECT_EQ(rows("user, file, line"),
            (Rows{{"pi", "/etc/systemd/system/autologin@.service", "2"}}));
}

TEST_F(AutomaticLogins, RootShellsOfSystemdsOwn) {
  tree_.write("/usr/lib/systemd/system/debug-shell.service", "");
  tree_.link("/etc/systemd/system/sysinit.target.wants/debug-shell.service",
             "/usr/lib/systemd/system/debug-shell.service");
  tree_.write("/etc/systemd/system/rescue.service.d/x.conf",
              "[Service]\nEnvironment=SYSTEMD_SULOGIN_FORCE=1\n");
  EXPECT_EQ(rows("manager, user, file, line"),
            (Rows{{"console", "root",
                   "/etc/systemd/system/sysinit.target.wants/debug-shell.service", "NULL"},
                  {"console", "root", "/etc/systemd/system/rescue.service.d/x.conf", "2"}}));
}

TEST_F(AutomaticLogins, EverybodyWherePamPermitsBeforeThePassword) {
  tree_.write("/etc/pam.d/lightdm",
              "auth requisite pam_nologin.so\nauth sufficient pam_permit.so\n"
              "auth required pam_unix.so\n");
  tree_.write("/etc/pam.d/login",
              "auth [success=1 default=ignore] pam_unix.so nullok\n"
              "auth requisite pam_deny.so\nauth required pam_permit.so\n");
  EXPECT_EQ(rows("manager, user, file, line"), (Rows{{"pam", "ALL", "/etc/pam.d/lightdm", "2"}}));
}

TEST_F(AutomaticLogins, NobodyWhereWhatMayAskForThePasswordCannotBeRead) {
  tree_.write("/etc/pam.d/login", "auth include gone\nauth required pam_permit.so\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/pam.d"),
            "partial: not found: gone, included by /etc/pam.d/login:1");
}

TEST_F(AutomaticLogins, NobodyWhereSomethingElseThanAPasswordIsAsked) {
  tree_.write("/etc/pam.d/lightdm", "auth required pam_u2f.so\nauth required pam_env.so\n");
  tree_.write("/etc/pam.d/su", "auth sufficient pam_rootok.so\nauth required pam_unix.so\n");
  tree_.write("/etc/pam.d/login", "auth optional pam_unix.so\nauth required pam_own.so\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/pam.d"),
            "partial: /etc/pam.d/login:2: no password is needed beside pam_own, and what that "
            "asks for is not known");
}

TEST_F(AutomaticLogins, MembersOfAGroupThatJumpsOverThePassword) {
  tree_.write("/etc/pam.d/lightdm",
              "auth [success=done ignore=ignore default=bad] pam_selinux_permit.so\n"
              "auth required pam_succeed_if.so user != root quiet\n"
              "auth [success=2 default=ignore] pam_succeed_if.so user ingroup nopasswdlogin\n"
              "auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\n"
              "auth required pam_permit.so\n");
  tree_.write("/etc/group", "nopasswdlogin:x:110:alice\n");
  tree_.write("/etc/passwd", "root:x:0:0::/root:/bin/sh\n");
  EXPECT_EQ(rows("manager, user, file, line"), (Rows{{"pam", "alice", "/etc/pam.d/lightdm", "3"}}));
}

TEST_F(AutomaticLogins, ThoseWhosePrimaryGroupPamLetsIn) {
  tree_.write("/etc/pam.d/lightdm",
              "auth sufficient pam_succeed_if.so user ingroup nopasswdlogin\n"
              "auth required pam_unix.so\n");
  tree_.write("/etc/group", "nopasswdlogin:x:998:bob\n");
  tree_.write("/etc/passwd",
              "alice:x:1000:998::/home/alice:/bin/bash\n"
              "bob:x:1001:998::/home/bob:/bin/bash\n"
              "carol:x:1002:1002::/home/carol:/bin/bash\n");
  EXPECT_EQ(rows("user"), (Rows{{"alice"}, {"bob"}}));
}

TEST_F(AutomaticLogins, WhomPamLetsInIsUnknownWithoutPasswd) {
  tree_.write("/etc/pam.d/lightdm",
              "auth sufficient pam_succeed_if.so user ingroup nopasswdlogin\n"
              "auth required pam_unix.so\n");
  tree_.write("/etc/group", "nopasswdlogin:x:998:\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/pam.d"), "partial: not found: /etc/passwd");
}

TEST_F(AutomaticLogins, ConditionsThatLetInWhomNoNameTells) {
  tree_.write("/etc/pam.d/lightdm",
              "auth [success=done ignore=ignore default=bad] pam_selinux_permit.so\n"
              "auth sufficient pam_localuser.so\nauth required pam_unix.so\n");
  tree_.write("/etc/pam.d/login",
              "auth [success=ignore default=2] pam_succeed_if.so user ingroup staff\n"
              "auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\n"
              "auth required pam_permit.so\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/pam.d"),
            "partial: /etc/pam.d/lightdm:2: pam_localuser lets in whom its condition fits, and "
            "that is not worked out; /etc/pam.d/login:1: pam_succeed_if lets in whom its condition "
            "does not fit, and that is not worked out: user ingroup staff");
}

TEST_F(AutomaticLogins, MembersOfAGroupThatPamLetsIn) {
  tree_.write("/etc/pam.d/lightdm",
              "auth sufficient pam_succeed_if.so user ingroup nopasswdlogin\n"
              "auth required pam_succeed_if.so user ingroup staff\nauth required pam_unix.so\n");
  tree_.write("/etc/group", "nopasswdlogin:x:110:alice,bob\nstaff:x:50:carol\n");
  tree_.write("/etc/passwd", "root:x:0:0::/root:/bin/sh\n");
  EXPECT_EQ(rows("manager, user, file, line"), (Rows{{"pam", "alice", "/etc/pam.d/lightdm", "1"},
                                                     {"pam", "bob", "/etc/pam.d/lightdm", "1"}}));
}

TEST_F(AutomaticLogins, AUserWhomPamLetsInByName) {
  tree_.write("/etc/pam.d/lightdm",
              "auth sufficient pam_succeed_if.so quiet user = alice\n"
              "auth sufficient pam_succeed_if.so user in bob:carol\nauth required pam_unix.so\n");
  EXPECT_EQ(rows("manager, user, line"),
            (Rows{{"pam", "alice", "1"}, {"pam", "bob", "2"}, {"pam", "carol", "2"}}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/pam.d"), "complete: ");
}

TEST_F(AutomaticLogins, OtherConditionsThatLetSomebodyInAreAGap) {
  tree_.write("/etc/pam.d/lightdm",
              "auth sufficient pam_succeed_if.so uid >= 1000 quiet\n"
              "auth sufficient pam_succeed_if.so user ingroup staff uid < 2000\n"
              "auth requisite pam_succeed_if.so uid >= 1000 quiet\nauth required pam_unix.so\n");
  tree_.write("/etc/group", "staff:x:50:carol\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(
      facts_.coverage("automatic_login", "/etc/pam.d"),
      "partial: /etc/pam.d/lightdm:1: pam_succeed_if lets in whom its condition fits, and "
      "that is not worked out: uid >= 1000; /etc/pam.d/lightdm:2: pam_succeed_if lets in whom "
      "its condition fits, and that is not worked out: user ingroup staff uid < 2000");
}

TEST_F(AutomaticLogins, OfGreetdByItsFirstSession) {
  tree_.write("/etc/greetd/config.toml",
              "[default_session]\ncommand = \"agreety --cmd sway\"\nuser = \"greeter\"\n"
              "[initial_session] # once\ncommand = \"sway\"\nuser = 'alice' # me\n");
  EXPECT_EQ(rows("manager, user, file, line"),
            (Rows{{"greetd", "alice", "/etc/greetd/config.toml", "6"}}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/greetd"), "complete: ");
}

TEST_F(AutomaticLogins, AGreetdThatIsWrittenAnotherWayIsAGap) {
  tree_.write("/etc/greetd/config.toml",
              "initial_session.user = \"alice\"\n[default_session]\ncommand = \"sway\"\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/greetd"),
            "partial: /etc/greetd/config.toml:1: a first session without a plain user; "
            "/etc/greetd/config.toml:3: a default session that is no known greeter");
}

TEST_F(AutomaticLogins, OfLxdmSlimAndNodm) {
  tree_.write("/etc/lxdm/lxdm.conf", "[base]\n# autologin=x\nautologin=alice\n");
  tree_.write("/etc/slim.conf", "# auto_login yes\ndefault_user bob\nauto_login yes\n");
  tree_.write("/etc/default/nodm", "NODM_ENABLED=true\nNODM_USER='carol'\n");
  EXPECT_EQ(rows("manager, user, file, line"), (Rows{{"lxdm", "alice", "/etc/lxdm/lxdm.conf", "3"},
                                                     {"slim", "bob", "/etc/slim.conf", "2"},
                                                     {"nodm", "carol", "/etc/default/nodm", "2"}}));
}

TEST_F(AutomaticLogins, OtherManagersThatLogNobodyIn) {
  tree_.write("/etc/lxdm/lxdm.conf", "[base]\nautologin=\n");
  tree_.write("/etc/slim.conf", "default_user bob\nauto_login no\n");
  tree_.write("/etc/default/nodm", "NODM_ENABLED=false\nNODM_USER=root\n");
  EXPECT_EQ(rows("user"), (Rows{}));
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/slim.conf"), "complete: ");
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/default/nodm"), "complete: ");
  EXPECT_EQ(facts_.coverage("automatic_login", "/etc/greetd"), "complete: no such file");
}

TEST_F(AutomaticLogins, NodmLogsRootInWhereNobodyIsNamed) {
  tree_.write("/etc/default/nodm", "NODM_ENABLED=true\n");
  EXPECT_EQ(rows("manager, user, line"), (Rows{{"nodm", "root", "NULL"}}));
}

}  // namespace
}  // namespace mijian
