#include "tests/support/collecting.h"

namespace mijian {

extern const Collector login_lockout_collector;

namespace {

class LoginLockout : public Collecting {
 protected:
  void login(std::string_view stack) { tree_.write("/etc/pam.d/login", stack); }
  Row judged(const std::string& columns = "module, deny, unlock_seconds, covers_root, enforced") {
    collect(login_lockout_collector);
    const Rows rows =
        facts_.select("SELECT " + columns + " FROM login_lockout WHERE service = 'login'");
    EXPECT_EQ(rows.size(), 1u);
    return rows.empty() ? Row{} : rows[0];
  }
};

const std::string debian_with_faillock =
    "auth required pam_faillock.so preauth silent\n"
    "auth [success=2 default=ignore] pam_unix.so nullok\n"
    "auth [default=die] pam_faillock.so authfail\n"
    "auth requisite pam_deny.so\n"
    "auth required pam_permit.so\n";

// common-auth is told of through the services that include it.
TEST_F(LoginLockout, NothingLocksOnDebianAsInstalled) {
  collect(login_lockout_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT service, module, deny, enforced FROM login_lockout ORDER BY 1"),
            (Rows{{"lightdm", "NULL", "NULL", "0"},
                  {"login", "NULL", "NULL", "0"},
                  {"su", "NULL", "NULL", "0"},
                  {"su-l", "NULL", "NULL", "0"}}));
  EXPECT_EQ(facts_.coverage("login_lockout", "/etc/pam.d"), "complete: ");
}

TEST_F(LoginLockout, OfOpenEuler) {
  collect(login_lockout_collector, saved_host("openeuler_server"));
  EXPECT_EQ(facts_.select(
                "SELECT service, module, deny, unlock_seconds, covers_root, enforced, file, line "
                "FROM login_lockout ORDER BY 1"),
            (Rows{{"login", "pam_faillock", "5", "300", "1", "1", "/etc/pam.d/system-auth", "3"},
                  {"sshd", "pam_faillock", "3", "300", "1", "1", "/etc/pam.d/password-auth", "3"},
                  {"su", "pam_faillock", "5", "300", "1", "1", "/etc/pam.d/system-auth", "3"}}));
}

TEST_F(LoginLockout, FaillockHasDefaults) {
  login(debian_with_faillock);
  EXPECT_EQ(judged(), (Row{"pam_faillock", "3", "600", "0", "1"}));
  EXPECT_EQ(facts_.select("SELECT file, line FROM login_lockout"),
            (Rows{{"/etc/pam.d/login", "NULL"}}));
}

TEST_F(LoginLockout, FaillockConfIsReadAndNeverIsZero) {
  login(debian_with_faillock);
  tree_.write("/etc/security/faillock.conf",
              "# deny = 9\ndeny = 5\nunlock_time = never\neven_deny_root\n");
  EXPECT_EQ(judged(), (Row{"pam_faillock", "5", "0", "1", "1"}));
  EXPECT_EQ(facts_.select("SELECT file, line FROM login_lockout"),
            (Rows{{"/etc/security/faillock.conf", "2"}}));
}

TEST_F(LoginLockout, FaillockConfOfTheVendorCountsWhereEtcHasNone) {
  login(debian_with_faillock);
  tree_.write("/usr/etc/security/faillock.conf", "deny = 7\n");
  EXPECT_EQ(judged("deny, file"), (Row{"7", "/usr/etc/security/faillock.conf"}));
}

TEST_F(LoginLockout, FaillockConfOfEtcHidesTheVendors) {
  login(debian_with_faillock);
  tree_.write("/usr/etc/security/faillock.conf", "deny = 7\nunlock_time = 60\n");
  tree_.write("/etc/security/faillock.conf", "deny = 4\n");
  EXPECT_EQ(judged("deny, unlock_seconds"), (Row{"4", "600"}));
}

TEST_F(LoginLockout, ASubstackWithFaillockCounts) {
  tree_.write("/etc/pam.d/locking",
              "auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\n"
              "auth [default=die] pam_faillock.so authfail\n");
  login("auth substack locking\nauth required pam_permit.so\n");
  EXPECT_EQ(judged("module, enforced"), (Row{"pam_faillock", "1"}));
}

TEST_F(LoginLockout, ArgumentsBeatTheFile) {
  tree_.write("/etc/security/faillock.conf", "deny = 5\n");
  login(
      "auth required pam_faillock.so preauth deny=4 unlock_time=1200\n"
      "auth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail deny=4\nauth "
      "required pam_deny.so\n");
  EXPECT_EQ(judged(), (Row{"pam_faillock", "4", "1200", "0", "1"}));
}

TEST_F(LoginLockout, ConfNamesAnotherFile) {
  tree_.write("/etc/security/strict.conf", "deny=2\n");
  login(
      "auth required pam_faillock.so preauth conf=/etc/security/strict.conf\n"
      "auth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required "
      "pam_deny.so\n");
  EXPECT_EQ(judged("deny, file"), (Row{"2", "/etc/security/strict.conf"}));
}

TEST_F(LoginLockout, AuthsuccAloneRefusesAsWell) {
  login(
      "auth [success=1 default=bad] pam_unix.so\nauth [default=die] pam_faillock.so authfail\n"
      "auth sufficient pam_faillock.so authsucc\nauth required pam_deny.so\n");
  EXPECT_EQ(judged()[4], "1");
}

TEST_F(LoginLockout, WithoutAuthfailNothingIsCounted) {
  login(
      "auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth required "
      "pam_deny.so\n");
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(LoginLockout, WithoutPreauthOrAuthsuccNobodyIsRefused) {
  login(
      "auth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required "
      "pam_deny.so\n");
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(LoginLockout, AnAuthfailThatIsNeverReachedDoesNotCount) {
  login(
      "auth required pam_faillock.so preauth\nauth requisite pam_unix.so\nauth [default=die] "
      "pam_faillock.so authfail\n");
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(LoginLockout, AnOptionalPreauthRefusesNobody) {
  login(
      "auth optional pam_faillock.so preauth\nauth [success=1 default=ignore] pam_unix.so\n"
      "auth [default=die] pam_faillock.so authfail\nauth required pam_permit.so\n");
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(LoginLockout, DenyZeroLocksNobody) {
  login(
      "auth required pam_faillock.so preauth deny=0\nauth sufficient pam_unix.so\n"
      "auth [default=die] pam_faillock.so authfail\nauth required pam_deny.so\n");
  EXPECT_EQ(judged(), (Row{"pam_faillock", "NULL", "NULL", "0", "0"}));
}

TEST_F(LoginLockout, OtherWaysInDoNotHideTheLock) {
  login(
      "auth sufficient pam_rootok.so\nauth sufficient pam_succeed_if.so user ingroup "
      "nopasswdlogin\n"
      "auth [success=3 default=ignore] pam_biometric.so\n" +
      debian_with_faillock);
  EXPECT_EQ(judged()[4], "1");
}

TEST_F(LoginLockout, Tally2NeedsANumber) {
  login(
      "auth required pam_tally2.so onerr=fail deny=5 unlock_time=900 even_deny_root\nauth required "
      "pam_unix.so\n");
  EXPECT_EQ(judged(), (Row{"pam_tally2", "5", "900", "1", "1"}));
}

TEST_F(LoginLockout, Tally2WithoutANumberOnlyCounts) {
  login("auth required pam_tally2.so\nauth required pam_unix.so\n");
  EXPECT_EQ(judged(), (Row{"pam_tally2", "NULL", "NULL", "0", "0"}));
}

TEST_F(LoginLockout, Tally2BehindASufficientPasswordIsTooLate) {
  login(
      "auth sufficient pam_unix.so\nauth required pam_tally2.so deny=5\nauth required "
      "pam_deny.so\n");
  EXPECT_EQ(judged()[4], "0");
}

TEST_F(LoginLockout, ABadNumberIsAGapAndTheDefaultStands) {
  login(debian_with_faillock);
  tree_.write("/etc/security/faillock.conf", "deny = many\n");
  EXPECT_EQ(judged()[1], "3");
  EXPECT_EQ(facts_.coverage("login_lockout", "/etc/security/faillock.conf"),
            "partial: /etc/security/faillock.conf:1: deny is no number");
}

TEST_F(LoginLockout, AServiceWithoutPasswordsIsLeftOut) {
  login("auth required pam_permit.so\n");
  collect(login_lockout_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM login_lockout"), (Rows{{"0"}}));
}

}  // namespace
}  // namespace mijian
