#include "tests/support/collecting.h"

namespace mijian {

extern const Collector password_quality_collector;

namespace {

class PasswordQuality : public Collecting {
 protected:
  void passwd(std::string_view stack) { tree_.write("/etc/pam.d/passwd", stack); }
  void pwquality_conf(std::string_view text) { tree_.write("/etc/security/pwquality.conf", text); }
  /// The one row of /etc/pam.d/passwd.
  Row judged(const std::string& columns =
                 "module, enforced, min_length, min_classes, remember, root_too") {
    collect(password_quality_collector);
    const Rows rows =
        facts_.select("SELECT " + columns + " FROM password_quality WHERE service = 'passwd'");
    EXPECT_EQ(rows.size(), 1u);
    return rows.empty() ? Row{} : rows[0];
  }
};

const std::string store = "password required pam_unix.so use_authtok\n";

// common-password is told of through passwd, which includes it.
TEST_F(PasswordQuality, OfDebianWithPwquality) {
  collect(password_quality_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select(
                "SELECT service, module, enforced, min_length, min_classes, remember, root_too, "
                "file, line "
                "FROM password_quality WHERE service IN ('passwd', 'common-password') ORDER BY 1"),
            (Rows{{"passwd", "pam_pwquality", "1", "10", "3", "0", "0",
                   "/etc/security/pwquality.conf", "3"}}));
  EXPECT_EQ(
      facts_.select(
          "SELECT count(*) FROM password_quality WHERE service IN ('su', 'chfn', 'polkit-1')"),
      (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("password_quality", "/etc/security/pwquality.conf"), "complete: ");
}

TEST_F(PasswordQuality, OfOpenEuler) {
  collect(password_quality_collector, saved_host("openeuler_server"));
  EXPECT_EQ(
      facts_.select(
          "SELECT service, module, enforced, min_length, min_classes, remember, root_too, file, "
          "line "
          "FROM password_quality WHERE service IN ('passwd', 'password-auth', 'sshd') ORDER BY 1"),
      (Rows{{"passwd", "pam_pwquality", "1", "8", "3", "5", "1", "/etc/pam.d/system-auth", "13"},
            {"sshd", "pam_pwquality", "1", "8", "3", "5", "1", "/etc/pam.d/password-auth", "13"}}));
}

TEST_F(PasswordQuality, DebianWithoutPwqualityAsksForSix) {
  tree_.write("/etc/debian_version", "12.9\n");
  passwd(
      "password [success=1 default=ignore] pam_unix.so obscure yescrypt\n"
      "password requisite pam_deny.so\npassword required pam_permit.so\n");
  EXPECT_EQ(judged(), (Row{"pam_unix", "1", "6", "0", "0", "0"}));
}

TEST_F(PasswordQuality, ElsewherePamUnixAloneAsksForNothing) {
  passwd("password required pam_unix.so sha512 shadow\n");
  EXPECT_EQ(judged(), (Row{"NULL", "0", "NULL", "NULL", "0", "0"}));
}

TEST_F(PasswordQuality, PamUnixTakesALengthAndAMemory) {
  passwd("password required pam_unix.so minlen=12 remember=4\n");
  EXPECT_EQ(judged(), (Row{"pam_unix", "1", "12", "0", "4", "0"}));
}

TEST_F(PasswordQuality, ArgumentsBeatTheFileAndTheFileBeatsItsDropIns) {
  pwquality_conf("minlen = 10\nminclass = 2\n");
  tree_.write("/etc/security/pwquality.conf.d/50-unit.conf",
              "minlen = 20\nucredit = -1\nenforce_for_root\n");
  passwd("password requisite pam_pwquality.so minclass=4\n" + store);
  EXPECT_EQ(judged(), (Row{"pam_pwquality", "1", "10", "4", "0", "1"}));
}

TEST_F(PasswordQuality, DropInsAreReadInOrderOfTheirNames) {
  tree_.write("/etc/security/pwquality.conf.d/10.conf", "minlen = 20\n");
  tree_.write("/etc/security/pwquality.conf.d/20.conf", "minlen = 14\n");
  tree_.write("/etc/security/pwquality.conf.d/30.conf.off", "minlen = 6\n");
  passwd("password requisite pam_pwquality.so\n" + store);
  EXPECT_EQ(judged("min_length, file, line"),
            (Row{"14", "/etc/security/pwquality.conf.d/20.conf", "1"}));
}

TEST_F(PasswordQuality, TheDefaultOfLibpwqualityHasNoLine) {
  passwd("password requisite pam_pwquality.so retry=3\n" + store);
  EXPECT_EQ(judged("min_length, min_classes, file, line"),
            (Row{"8", "0", "/etc/pam.d/passwd", "NULL"}));
}

TEST_F(PasswordQuality, PositiveCreditsAreTakenOff) {
  passwd("password requisite pam_pwquality.so minlen=12 dcredit=2 lcredit=1\n" + store);
  EXPECT_EQ(judged()[2], "9");
}

TEST_F(PasswordQuality, CracklibHasDefaultsOfItsOwn) {
  passwd("password required pam_cracklib.so retry=3\n" + store);
  EXPECT_EQ(judged(), (Row{"pam_cracklib", "1", "6", "0", "0", "0"}));
}

TEST_F(PasswordQuality, AnOptionalCheckIsNotEnforced) {
  passwd("password optional pam_pwquality.so minlen=12\n" + store);
  EXPECT_EQ(judged()[1], "0");
}

TEST_F(PasswordQuality, ACheckBehindTheStoreIsNotEnforced) {
  passwd("password required pam_unix.so\npassword required pam_pwquality.so minlen=12\n");
  EXPECT_EQ(judged()[1], "0");
}

TEST_F(PasswordQuality, ARequiredCheckNeedsAStoreThatTakesItsWord) {
  passwd("password required pam_pwquality.so minlen=12\npassword required pam_unix.so\n");
  EXPECT_EQ(judged()[1], "0");  // pam_unix would ask again and store the answer
}

TEST_F(PasswordQuality, ACheckThatIsJumpedOverIsNotEnforced) {
  passwd(
      "password [success=1 default=ignore] pam_permit.so\npassword requisite pam_pwquality.so\n" +
      store);
  EXPECT_EQ(judged()[1], "0");
}

TEST_F(PasswordQuality, EnforcingOffOnlyWarns) {
  pwquality_conf("minlen = 12\nenforcing = 0\n");
  passwd("password requisite pam_pwquality.so\n" + store);
  EXPECT_EQ(judged()[1], "0");
}

TEST_F(PasswordQuality, TheMainFileSetsEnforcingBack) {
  tree_.write("/etc/security/pwquality.conf.d/a.conf", "enforcing = 0\n");
  pwquality_conf("enforcing = 1\n");
  passwd("password requisite pam_pwquality.so\n" + store);
  EXPECT_EQ(judged("enforced"), (Row{"1"}));
}

TEST_F(PasswordQuality, PasswdqcReadsAFileWhereItIsNamed) {
  tree_.write("/etc/security/passwdqc.conf",
              "# ours\nmin=disabled,disabled,disabled,disabled,12\nenforce=users\n");
  passwd("password requisite pam_passwdqc.so config=/etc/security/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("enforced, min_length, root_too, file, line"),
            (Row{"1", "12", "0", "/etc/security/passwdqc.conf", "2"}));
}

TEST_F(PasswordQuality, WhatPasswdqcIsToldLaterCounts) {
  tree_.write("/etc/passwdqc.conf", "min=disabled,disabled,disabled,disabled,12\nenforce=none\n");
  passwd(
      "password requisite pam_passwdqc.so min=disabled,24,11,8,6 config=/etc/passwdqc.conf "
      "enforce=everyone\n" +
      store);
  EXPECT_EQ(judged("enforced, min_length, root_too"), (Row{"1", "12", "1"}));
}

TEST_F(PasswordQuality, PasswdqcOfAFileMayOnlyWarn) {
  tree_.write("/etc/passwdqc.conf", "enforce=none\n");
  passwd("password requisite pam_passwdqc.so config=/etc/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("enforced, min_length, root_too"), (Row{"0", "7", "0"}));
}

TEST_F(PasswordQuality, AFileOfPasswdqcThatCannotBeReadIsAGap) {
  passwd("password requisite pam_passwdqc.so config=/etc/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("enforced, min_length"), (Row{"1", "NULL"}));
  EXPECT_EQ(facts_.coverage("password_quality", "/etc/pam.d"),
            "partial: not found: /etc/passwdqc.conf");
}

TEST_F(PasswordQuality, AFileOfPasswdqcThatNamesItselfIsAGap) {
  tree_.write("/etc/passwdqc.conf", "config=/etc/passwdqc.conf\n");
  passwd("password requisite pam_passwdqc.so config=/etc/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("min_length"), (Row{"NULL"}));
}

TEST_F(PasswordQuality, FilesOfPasswdqcThatNameTooManyAreAGap) {
  std::string names;
  for (int i = 0; i < 1'000; ++i) names += "config=/etc/passwdqc.conf\n";
  tree_.write("/etc/passwdqc.conf", names);
  passwd("password requisite pam_passwdqc.so config=/etc/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("min_length"), (Row{"NULL"}));
  const std::string said = facts_.coverage("password_quality", "/etc/pam.d");
  EXPECT_NE(said.find("/etc/passwdqc.conf: "), std::string::npos) << said;
  EXPECT_LT(said.size(), 2'000u);
}

TEST_F(PasswordQuality, OneFileOfPasswdqcMayNotNameThousandsOfOthers) {
  std::string names;
  for (int i = 0; i < 1'000; ++i) names += "config=/etc/none.conf\n";
  tree_.write("/etc/none.conf", "# nothing\n");
  tree_.write("/etc/passwdqc.conf", names);
  passwd("password requisite pam_passwdqc.so config=/etc/passwdqc.conf\n" + store);
  EXPECT_EQ(judged("min_length"), (Row{"NULL"}));
  EXPECT_NE(facts_.coverage("password_quality", "/etc/pam.d")
                .find("/etc/none.conf: more files than are read"),
            std::string::npos);
}

TEST_F(PasswordQuality, PwhistoryRemembersTenUnlessTold) {
  const std::string stack = "password required pam_pwhistory.so use_authtok";
  passwd("password requisite pam_pwquality.so\n" + stack + "\n" + store);
  EXPECT_EQ(judged()[4], "10");
}

TEST_F(PasswordQuality, PwhistoryConfIsHeard) {
  tree_.write("/etc/security/pwhistory.conf", "remember = 7\n");
  passwd("password requisite pam_pwquality.so\npassword required pam_pwhistory.so use_authtok\n" +
         store);
  EXPECT_EQ(judged()[4], "7");
}

TEST_F(PasswordQuality, AnOptionalPwhistoryRemembersNothing) {
  passwd("password requisite pam_pwquality.so\npassword optional pam_pwhistory.so remember=9\n" +
         store);
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(PasswordQuality, ANumberThatIsNoneIsAGapWithItsLine) {
  pwquality_conf("\nminlen = twelve\n");
  passwd("password requisite pam_pwquality.so\n" + store);
  EXPECT_EQ(judged()[2], "8");
  EXPECT_EQ(facts_.coverage("password_quality", "/etc/security/pwquality.conf"),
            "partial: /etc/security/pwquality.conf:2: minlen is no number");
}

TEST_F(PasswordQuality, AMakersOwnModuleIsNamedAndItsDemandIsUnknown) {
  passwd("password requisite pam_deepin_pw_check.so\npassword required pam_unix.so use_authtok\n");
  EXPECT_EQ(judged(), (Row{"pam_deepin_pw_check", "1", "NULL", "NULL", "0", "0"}));
  EXPECT_EQ(facts_.coverage("password_quality", "/etc/pam.d"),
            "partial: what pam_deepin_pw_check asks for is not known (/etc/pam.d/passwd:1)");
}

}  // namespace
}  // namespace mijian
