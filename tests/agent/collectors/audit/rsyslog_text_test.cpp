#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/collectors/audit/rsyslog_rule.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Each rule as "selector > kind target".
std::vector<std::string> rules_of(std::string_view text) {
  std::vector<std::string> found;
  for (const RsyslogRule& rule : parse_rsyslog(text).rules)
    found.push_back(rule.selector + " > " + rule.kind + " " + rule.target);
  return found;
}

TEST(RsyslogText, ReadsDebiansFile) {
  const RsyslogText text = parse_rsyslog(
      "module(load=\"imuxsock\") # local\n#module(load=\"immark\")\n$FileOwner root\n"
      "$IncludeConfig /etc/rsyslog.d/*.conf\n\n"
      "*.*;auth,authpriv.none\t\t-/var/log/syslog\nauth,authpriv.*\t\t\t/var/log/auth.log\n"
      "*.emerg\t\t\t\t:omusrmsg:*\n");
  EXPECT_THAT(text.malformed_lines, IsEmpty());
  ASSERT_EQ(text.includes.size(), 1U);
  EXPECT_EQ(text.includes[0].pattern, "/etc/rsyslog.d/*.conf");
  EXPECT_EQ(text.includes[0].before, 0U);
  ASSERT_EQ(text.rules.size(), 3U);
  EXPECT_EQ(text.rules[0].selector, "*.*;auth,authpriv.none");
  EXPECT_EQ(text.rules[0].target, "/var/log/syslog");
  EXPECT_EQ(text.rules[0].kind, "file");
  EXPECT_EQ(text.rules[1].line, 7);
  EXPECT_EQ(text.rules[2].kind, "user");
  EXPECT_EQ(text.rules[2].target, "*");
}

TEST(RsyslogText, KnowsEveryLegacyAction) {
  EXPECT_THAT(rules_of("a.* @10.0.0.1\na.* @@(z9)log.unit:6514;RSYSLOG_ForwardFormat\n"
                       "a.* |/dev/xconsole\na.* root,admin\na.* *\na.* ~\na.* stop\n"
                       "a.* ?DynFile;fmt\na.* /var/log/x;fmt\na.* -/var/log/y   # note\n"
                       "a.* :omrelp:log.unit:2514\n"),
              ElementsAre("a.* > remote @10.0.0.1", "a.* > remote @@log.unit:6514",
                          "a.* > pipe /dev/xconsole", "a.* > user root,admin", "a.* > user *",
                          "a.* > discard ~", "a.* > discard stop", "a.* > file ?DynFile",
                          "a.* > file /var/log/x", "a.* > file /var/log/y",
                          "a.* > remote relp://log.unit:2514"));
}

TEST(RsyslogText, KeepsPasswordsAndArgumentsOut) {
  EXPECT_THAT(
      rules_of("a.* :ommysql:db,logs,writer,Secret123\na.* ^/bin/alert --token=Secret123\n"
               "action(type=\"ommysql\" server=\"db\" pwd=\"Secret123\")\n"),
      ElementsAre("a.* > other :ommysql:", "a.* > other ^/bin/alert", "* > other :ommysql:"));
}

TEST(RsyslogText, ActionsAreWrittenAsLegacyOnes) {
  EXPECT_THAT(
      rules_of("action(type=\"omfile\" file=\"/var/log/all\" template=\"t\")\n"
               "*.* action(type=\"omfwd\"\n  target=\"log.unit\" port=\"514\" protocol=\"tcp\")\n"
               "auth.* action(type='omfwd' Target='log.unit')\n"
               "action(type=\"omfile\" dynaFile=\"perhost\")\n"
               "action(type=\"omusrmsg\" users=\"root\")\n"),
      ElementsAre("* > file /var/log/all", "*.* > remote @@log.unit:514",
                  "auth.* > remote @log.unit", "* > file ?perhost", "* > user root"));
}

TEST(RsyslogText, ASelectorContinuedOverLinesIsOne) {
  const RsyslogText text = parse_rsyslog(
      "*.=info;*.=notice;*.=warn;\\\n\tauth,authpriv.none;\\\n\tmail.none \\\n"
      "\t\t-/var/log/messages\nkern.* /var/log/kern.log\n");
  ASSERT_EQ(text.rules.size(), 2U);
  EXPECT_EQ(text.rules[0].selector, "*.=info;*.=notice;*.=warn;auth,authpriv.none;mail.none");
  EXPECT_EQ(text.rules[0].target, "/var/log/messages");
  EXPECT_EQ(text.rules[1].line, 5);
}

TEST(RsyslogText, ConditionsAreNotMistakenForEverything) {
  EXPECT_THAT(
      rules_of("if $programname == 'then' and ($msg contains \"x\") then {\n"
               "  action(type=\"omfile\" file=\"/var/log/a\")\n  stop\n}\n"
               "else if $x == '}' then /var/log/b\nelse { auth.* /var/log/c\n}\n*.* /var/log/d\n"),
      ElementsAre("if $programname == 'then' and ($msg contains \"x\") > file /var/log/a",
                  "if $programname == 'then' and ($msg contains \"x\") > discard stop",
                  "if not $programname == 'then' and ($msg contains \"x\") and if $x == '}' > file "
                  "/var/log/b",
                  "if not $programname == 'then' and ($msg contains \"x\") and if not $x == '}': "
                  "auth.* > file /var/log/c",
                  "*.* > file /var/log/d"));
}

TEST(RsyslogText, PropertyFiltersAndWhatFollowsThem) {
  EXPECT_THAT(rules_of(":msg, contains, \"IN=\" -/var/log/iptables.log\n& stop\n"
                       ":programname, isequal, \"a\\\"b\" { /var/log/x\n}\n"),
              ElementsAre(":msg, contains, \"IN=\" > file /var/log/iptables.log",
                          ":msg, contains, \"IN=\" > discard stop"));
}

TEST(RsyslogText, RulesetsAreNamedAndTemplatesPassedOver) {
  const RsyslogText text = parse_rsyslog(
      "template(name=\"l\" type=\"list\") {\n  constant(value=\"}\") # don't\n"
      "  property(name=\"msg\")\n}\n"
      "ruleset(name=\"far\" queue.type=\"LinkedList\") {\n  *.* /var/log/far\n"
      "  action(type=\"omfile\" file=\"/var/log/far2\")\n  call other\n}\n"
      "input(type=\"imtcp\" port=\"514\" ruleset=\"far\")\n/* stop\n */ set $.a = 'x;y';\n"
      "*.* /var/log/near\n");
  EXPECT_THAT(text.malformed_lines, IsEmpty());
  ASSERT_EQ(text.rules.size(), 3U);
  EXPECT_EQ(text.rules[0].selector, "ruleset far: *.*");
  EXPECT_EQ(text.rules[1].selector, "ruleset far");
  EXPECT_EQ(text.rules[2].selector, "*.*");
}

TEST(RsyslogText, IncludesOfBothKinds) {
  const RsyslogText text = parse_rsyslog(
      "*.* /a\ninclude(file=\"/etc/rsyslog.d/*.conf\" mode=\"optional\")\n*.* /b\n"
      "$includeconfig /etc/x.conf\ninclude(text=\"auth.* /c\")\n");
  ASSERT_EQ(text.includes.size(), 2U);
  EXPECT_TRUE(text.includes[0].optional);
  EXPECT_EQ(text.includes[0].before, 1U);
  EXPECT_FALSE(text.includes[1].optional);
  EXPECT_EQ(text.includes[1].before, 2U);
  EXPECT_EQ(text.rules.size(), 2U);
}

TEST(RsyslogText, SaysWhatItDidNotUnderstand) {
  EXPECT_THAT(parse_rsyslog("}\n*.* /a\n%%%\nauth.*\n").malformed_lines, ElementsAre(1, 3, 4));
  EXPECT_THAT(parse_rsyslog("if $x == 'never closed then /a\n*.* /b\n").malformed_lines,
              ElementsAre(3));
  EXPECT_THAT(parse_rsyslog("ruleset(name=\"r\") { *.* /a\n").malformed_lines, ElementsAre(2));
}

TEST(RsyslogText, DeepNestingAndEndlessListsStayBounded) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "if a then {";
  EXPECT_FALSE(parse_rsyslog(deep).malformed_lines.empty());
  std::string again = "*.* /a\n";
  for (int i = 0; i < 50'000; ++i) again += "& {";
  EXPECT_FALSE(parse_rsyslog(again).malformed_lines.empty());
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "*.* /a\n";
  EXPECT_LE(parse_rsyslog(many).rules.size(), 10'001U);
}

}  // namespace
}  // namespace mijian
