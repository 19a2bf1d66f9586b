#include "tests/support/collecting.h"

namespace mijian {

extern const Collector login_factor_collector;

namespace {

class LoginFactors : public Collecting {
 protected:
  /// "1", "0", "NULL", or "" where the service has no such module.
  std::string required(std::string_view login, const std::string& module) {
    tree_.write("/etc/pam.d/login", login);
    collect(login_factor_collector);
    const Rows rows = facts_.select(
        "SELECT is_required FROM login_factor WHERE service = 'login' AND module = '" + module +
        "'");
    return rows.empty() ? "" : rows[0][0];
  }
};

TEST_F(LoginFactors, AFingerInsteadOfThePasswordIsNotRequired) {
  collect(login_factor_collector, saved_host("openeuler_server"));
  EXPECT_EQ(facts_.select("SELECT is_required, file FROM login_factor WHERE service = 'login' AND "
                          "module = 'pam_fprintd'"),
            (Rows{{"0", "/etc/pam.d/system-auth"}}));
}

TEST_F(LoginFactors, AKeyBesideThePasswordIsRequired) {
  EXPECT_EQ(required("auth required pam_env.so\nauth required pam_u2f.so\n"
                     "auth sufficient pam_unix.so\nauth required pam_deny.so\n",
                     "pam_u2f"),
            "1");
}

TEST_F(LoginFactors, AKeyBehindASufficientPasswordIsNotAsked) {
  EXPECT_EQ(required("auth sufficient pam_unix.so\nauth required pam_u2f.so\n", "pam_u2f"), "0");
}

TEST_F(LoginFactors, AKeyOfDebiansJumpsStandsForThePassword) {
  EXPECT_EQ(required("auth [success=2 default=ignore] pam_u2f.so\n"
                     "auth [success=1 default=ignore] pam_unix.so\n"
                     "auth requisite pam_deny.so\nauth required pam_permit.so\n",
                     "pam_u2f"),
            "0");
}

TEST_F(LoginFactors, WithoutAPasswordTheCardIsTheOnlyWay) {
  EXPECT_EQ(required("auth sufficient pam_pkcs11.so\nauth required pam_deny.so\n", "pam_pkcs11"),
            "1");
}

TEST_F(LoginFactors, NothingIsSaidOfAStackThatLetsNobodyIn) {
  EXPECT_EQ(required("auth required pam_u2f.so\nauth required pam_deny.so\n", "pam_u2f"), "NULL");
}

TEST_F(LoginFactors, NothingIsSaidOfAStackThatIsTooLong) {
  std::string text = "auth required pam_u2f.so\nauth required pam_unix.so\n";
  for (int line = 0; line < 200; ++line) text += "auth optional pam_env.so\n";
  EXPECT_EQ(required(text, "pam_u2f"), "NULL");
}

TEST_F(LoginFactors, AModuleOfManyLinesIsOneRow) {
  tree_.write("/etc/pam.d/login",
              "auth required pam_faillock.so preauth\nauth required pam_unix.so\n"
              "auth required pam_faillock.so authsucc\nsession required pam_limits.so\n");
  collect(login_factor_collector);
  EXPECT_EQ(facts_.select("SELECT module, line FROM login_factor ORDER BY line"),
            (Rows{{"pam_faillock", "1"}, {"pam_unix", "2"}}));
}

TEST_F(LoginFactors, WhatCannotBeReadIsAGap) {
  tree_.write("/etc/pam.d/login", "auth include gone\nauth required pam_unix.so\n");
  collect(login_factor_collector);
  EXPECT_EQ(facts_.coverage("login_factor", "/etc/pam.d"),
            "partial: not found: gone, included by /etc/pam.d/login:1");
  EXPECT_EQ(facts_.select("SELECT module, is_required FROM login_factor"),
            (Rows{{"pam_unix", "NULL"}}));
}

TEST_F(LoginFactors, NothingOfPamIsImpossibleNotEmpty) {
  collect(login_factor_collector);
  EXPECT_EQ(facts_.coverage("login_factor", "/etc/pam.d"), "impossible: not found: /etc/pam.conf");
}

}  // namespace
}  // namespace mijian
