#include "agent/collectors/accounts/pam_file.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

PamLine only(std::string_view text, bool names_services = false) {
  const PamFile file = parse_pam_file(text, names_services);
  EXPECT_EQ(file.lines.size(), 1u) << text;
  return file.lines.empty() ? PamLine{} : file.lines[0];
}

TEST(PamFile, TakesALineApart) {
  const PamLine line =
      only("auth\trequired  /lib/security/pam_env.so  readenv=1 envfile=/etc/default/locale\n");
  EXPECT_EQ(line.stack, "auth");
  EXPECT_EQ(line.control, "required");
  EXPECT_EQ(pam_module_name(line.target), "pam_env");
  EXPECT_EQ(line.arguments, "readenv=1 envfile=/etc/default/locale");
}

TEST(PamFile, ABracketControlMayHoldBlanks) {
  const PamLine line = only("password [success=1 default=ignore] pam_unix.so obscure yescrypt");
  EXPECT_EQ(line.control, "[success=1 default=ignore]");
  EXPECT_EQ(line.target, "pam_unix.so");
}

TEST(PamFile, ADashAndCapitalsAreNoneOfTheStacksName) {
  EXPECT_EQ(only("-SESSION optional pam_systemd.so").stack, "session");
}

TEST(PamFile, KnowsThreeWaysToInclude) {
  EXPECT_EQ(only("@include common-auth").target, "common-auth");
  EXPECT_EQ(only("@include common-auth").stack, "");
  EXPECT_EQ(only("auth include system-auth").kind, PamLine::Kind::include);
  EXPECT_EQ(only("auth substack password-auth").kind, PamLine::Kind::substack);
}

TEST(PamFile, AContinuedLineKeepsItsFirstNumber) {
  const PamFile file = parse_pam_file(
      "# first\npassword requisite \\\n  pam_pwquality.so \\\n  minlen=12\nauth required "
      "pam_deny.so\n");
  ASSERT_EQ(file.lines.size(), 2u);
  EXPECT_EQ(file.lines[0].line, 2);
  EXPECT_EQ(file.lines[0].target, "pam_pwquality.so");
  EXPECT_EQ(file.lines[0].arguments, "minlen=12");
  EXPECT_EQ(file.lines[1].line, 5);
}

TEST(PamFile, ACommentEndsItsLineEvenBeforeABackslash) {
  const PamFile file =
      parse_pam_file("auth required pam_unix.so # nullok \\\nauth required pam_deny.so\n");
  ASSERT_EQ(file.lines.size(), 2u);
  EXPECT_EQ(file.lines[0].arguments, "");
}

TEST(PamFile, BadLinesAreCountedNotObeyed) {
  const PamFile file = parse_pam_file(
      "auth required\nwhatever required pam_unix.so\n@include\nauth [success=1 pam_unix.so\n");
  EXPECT_TRUE(file.lines.empty());
  EXPECT_EQ(file.bad_lines, (std::vector<int>{1, 2, 3, 4}));
}

TEST(PamFile, PamConfNamesTheServiceFirst) {
  const PamLine line = only("Login auth required pam_unix.so nullok", true);
  EXPECT_EQ(line.service, "login");
  EXPECT_EQ(line.stack, "auth");
}

TEST(PamFile, TheLastOfAnArgumentCounts) {
  EXPECT_EQ(pam_argument("deny=3 silent deny=5", "deny"), "5");
  EXPECT_EQ(pam_argument("silent", "silent"), "");
  EXPECT_EQ(pam_argument("[deny=4]", "deny"), "4");
  EXPECT_EQ(pam_argument("even_deny_root", "deny"), std::nullopt);
  EXPECT_EQ(pam_argument("root_unlock_time=60", "unlock_time"), std::nullopt);
}

TEST(PamFile, ControlsSayWhatFollows) {
  EXPECT_EQ(pam_action("required", "success"), "ok");
  EXPECT_EQ(pam_action("required", "auth_err"), "bad");
  EXPECT_EQ(pam_action("requisite", "auth_err"), "die");
  EXPECT_EQ(pam_action("sufficient", "success"), "done");
  EXPECT_EQ(pam_action("Optional", "auth_err"), "ignore");
  EXPECT_EQ(pam_action("[success=2 default=ignore]", "success"), "2");
  EXPECT_EQ(pam_action("[success=2 default=ignore]", "auth_err"), "ignore");
  EXPECT_EQ(pam_action("[success=ok]", "auth_err"), "bad");  // what is not named is bad
  EXPECT_EQ(pam_action("misspelt", "success"), "bad");
}

TEST(PamFile, ModuleSettingsWithAndWithoutEquals) {
  const auto settings = parse_module_settings(
      "# minlen = 8\nminlen = 10\nminclass=3 # three\ndeny 5\neven_deny_root\n\n");
  ASSERT_EQ(settings.size(), 4u);
  EXPECT_EQ(settings[0].name + "|" + settings[0].value, "minlen|10");
  EXPECT_EQ(settings[0].line, 2);
  EXPECT_EQ(settings[1].name + "|" + settings[1].value, "minclass|3");
  EXPECT_EQ(settings[2].name + "|" + settings[2].value, "deny|5");
  EXPECT_EQ(settings[3].name + "|" + settings[3].value, "even_deny_root|");
}

}  // namespace
}  // namespace mijian
