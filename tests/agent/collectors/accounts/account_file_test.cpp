#include "agent/collectors/accounts/account_file.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string state_and_scheme(std::string_view field) {
  const PasswordField password = parse_password_field(field);
  return password.state + " " + password.scheme;
}

TEST(PasswordField, NamesTheScheme) {
  EXPECT_EQ(state_and_scheme("$y$j9T$abc$def"), "set yescrypt");
  EXPECT_EQ(state_and_scheme("$6$salt$hash"), "set sha512");
  EXPECT_EQ(state_and_scheme("$5$salt$hash"), "set sha256");
  EXPECT_EQ(state_and_scheme("$sm3$salt$hash"), "set sm3");
  EXPECT_EQ(state_and_scheme("$gy$j9T$a$b"), "set gost-yescrypt");
  EXPECT_EQ(state_and_scheme("$2b$12$xxxxxxxxxxxxxxxxxxxxxx"), "set bcrypt");
  EXPECT_EQ(state_and_scheme("$1$salt$hash"), "set md5");
  EXPECT_EQ(state_and_scheme("$zz$unheard-of"), "set other");
  EXPECT_EQ(state_and_scheme("abJnggxhB/yWI"), "set des");
}

TEST(PasswordField, TellsLockedFromNeverSet) {
  EXPECT_EQ(state_and_scheme(""), "empty ");
  EXPECT_EQ(state_and_scheme("!$6$salt$hash"), "locked sha512");
  EXPECT_EQ(state_and_scheme("!!$6$salt$hash"), "locked sha512");  // usermod -L on RHEL
  for (const char* field : {"!", "!!", "*", "!*", "*LK*", "*NP*", "x"})
    EXPECT_EQ(state_and_scheme(field), "none ") << field;
}

TEST(Passwd, ReadsAnAccount) {
  const PasswdFile file = parse_passwd("root:x:0:0:root:/root:/bin/bash\n");
  ASSERT_EQ(file.entries.size(), 1u);
  EXPECT_EQ(file.entries[0].name, "root");
  EXPECT_EQ(file.entries[0].home, "/root");
  EXPECT_EQ(file.entries[0].shell, "/bin/bash");
  EXPECT_EQ(file.entries[0].password.state, "");  // kept in shadow
  EXPECT_TRUE(file.faults.empty());
}

TEST(Passwd, AShortLineIsAnAccountAsTheCLibrarySeesIt) {
  const PasswdFile file = parse_passwd("ghost::0:0\n");
  ASSERT_EQ(file.entries.size(), 1u);
  EXPECT_EQ(file.entries[0].user_id, 0);
  EXPECT_EQ(file.entries[0].password.state, "empty");
  EXPECT_EQ(file.entries[0].shell, "");
}

TEST(Passwd, BadLinesAreNamedByNumberAndTheRestStands) {
  const PasswdFile file = parse_passwd(
      "nonsense\nroot:x:0:0::/root:/bin/sh\na:x:-1:0:::\nb:x:4294967296:0:::\n:x:1:1:::\n");
  EXPECT_EQ(file.entries.size(), 1u);
  ASSERT_EQ(file.faults.size(), 4u);
  EXPECT_EQ(file.faults[0].line, 1);
  EXPECT_EQ(file.faults[3].line, 5);
}

TEST(Passwd, NisLinesAreFaultsNotAccounts) {
  const PasswdFile file = parse_passwd("+::::::\n-mallory::::::\n+@admins:x:0:0:::\n");
  EXPECT_TRUE(file.entries.empty());
  EXPECT_EQ(file.faults.size(), 3u);
}

TEST(Passwd, CommentsBlankLinesAndLeadingBlanksAreWhatTheCLibraryMakesOfThem) {
  const PasswdFile file = parse_passwd("# root:x:0:0:::\n\n   \n\t toor:x:0:0::/:/bin/sh");
  ASSERT_EQ(file.entries.size(), 1u);
  EXPECT_EQ(file.entries[0].name, "toor");
  EXPECT_EQ(file.entries[0].line, 4);
}

TEST(Shadow, ReadsEveryField) {
  const ShadowFile file = parse_shadow("bob:$6$s$h:20000:1:90:7:14:21000:\n");
  ASSERT_EQ(file.entries.size(), 1u);
  const ShadowEntry& bob = file.entries[0];
  EXPECT_EQ(bob.changed_day, 20000);
  EXPECT_EQ(bob.min_days, 1);
  EXPECT_EQ(bob.max_days, 90);
  EXPECT_EQ(bob.warn_days, 7);
  EXPECT_EQ(bob.inactive_days, 14);
  EXPECT_EQ(bob.expires_day, 21000);
}

TEST(Shadow, EmptyAndNegativeFieldsAreNotSet) {
  const ShadowFile file = parse_shadow("bob:$6$s$h::-1:::::\nold:*:1:2:3\n");
  ASSERT_EQ(file.entries.size(), 2u);
  EXPECT_EQ(file.entries[0].changed_day, std::nullopt);
  EXPECT_EQ(file.entries[0].min_days, std::nullopt);
  EXPECT_EQ(file.entries[1].max_days, 3);
  EXPECT_TRUE(file.faults.empty());
}

TEST(Shadow, FaultsNeverQuoteTheLine) {
  const ShadowFile file = parse_shadow("$6$secret$hash\nbob:$6$secret$hash:soon:0:::::\n");
  ASSERT_EQ(file.faults.size(), 2u);
  for (const LineFault& fault : file.faults)
    EXPECT_EQ(fault.what.find("secret"), std::string::npos);
}

TEST(Group, OneEntryEachWithItsMembers) {
  const GroupFile file =
      parse_group("sudo:x:27:alice,bob\nempty:x:100:\nloose:x:101:, carol ,\nbad:x:\n+:::\n");
  ASSERT_EQ(file.entries.size(), 3u);
  EXPECT_EQ(file.entries[0].members, (std::vector<std::string>{"alice", "bob"}));
  EXPECT_TRUE(file.entries[1].members.empty());
  EXPECT_EQ(file.entries[2].members, (std::vector<std::string>{"carol"}));
  EXPECT_EQ(file.faults.size(), 2u);
}

TEST(LoginDefs, NamesValuesAndLines) {
  const auto settings = parse_login_defs(
      "# comment\nPASS_MAX_DAYS\t90\n\n  UMASK 027  \nENV_PATH \"PATH=/bin\" tail\nALONE\n");
  ASSERT_EQ(settings.size(), 4u);
  EXPECT_EQ(settings[0].name, "PASS_MAX_DAYS");
  EXPECT_EQ(settings[0].value, "90");
  EXPECT_EQ(settings[0].line, 2);
  EXPECT_EQ(settings[1].value, "027");
  EXPECT_EQ(settings[2].value, "PATH=/bin");
  EXPECT_EQ(settings[3].value, "");
}

}  // namespace
}  // namespace mijian
