#include "agent/collectors/usb/usbguard_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/collectors/usb/usbguard_settings.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> corpus(const std::string& name) {
  const auto text =
      read_file(std::string{MIJIAN_SOURCE_DIR} + "/tests/data/usbguard/" + name, 1u << 20);
  EXPECT_TRUE(text) << text.error().text();
  std::vector<std::string> lines;
  if (text)
    for (const std::string_view line : split(*text, '\n')) lines.emplace_back(line);
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

UsbguardRule rule_of(std::string_view line) {
  const auto rule = parse_usbguard_rule(line);
  EXPECT_TRUE(rule) << line << ": " << rule.error().text();
  EXPECT_TRUE(rule && *rule) << line;
  return rule && *rule ? **rule : UsbguardRule{};
}

bool refused(std::string_view line) { return !parse_usbguard_rule(line); }

TEST(UsbguardText, ReadsEveryRuleThatUsbguardReads) {
  const auto lines = corpus("test-rules.good");
  EXPECT_EQ(lines.size(), 770U);
  std::size_t rules = 0;
  for (const std::string& line : lines) {
    const auto rule = parse_usbguard_rule(line);
    EXPECT_TRUE(rule) << line << ": " << rule.error().text();
    rules += rule && *rule;
  }
  EXPECT_EQ(rules, 767U);  // three are comments
}

TEST(UsbguardText, RefusesEveryRuleThatUsbguardRefuses) {
  std::size_t asked = 0;
  for (const std::string& line : corpus("test-rules.bad")) {
    if (line.empty()) continue;
    ++asked;
    EXPECT_TRUE(refused(line)) << line;
  }
  EXPECT_GE(asked, 74U);
}

TEST(UsbguardText, BlankLinesAndCommentsAreNoRules) {
  std::size_t rules = 0;
  for (const std::string& line : corpus("test-rules.file")) {
    const auto rule = parse_usbguard_rule(line);
    ASSERT_TRUE(rule) << line;
    rules += rule->has_value();
  }
  EXPECT_EQ(rules, 3U);
}

TEST(UsbguardText, ReadsIdsStringsAndInterfaces) {
  const UsbguardRule rule = rule_of(
      R"(  allow   0951:1666  serial "A\"\x42\067\\"  with-interface one-of {  08:06:50 03:*:* } # ours)");
  EXPECT_EQ(rule.target, UsbguardTarget::allow);
  EXPECT_THAT(rule.id.values, ElementsAre("0951:1666"));
  EXPECT_THAT(rule.serial.values, ElementsAre("A\"BC\\"));
  EXPECT_THAT(rule.with_interface.values, ElementsAre("08:06:50", "03:*:*"));
  EXPECT_EQ(rule.with_interface.how, SetOperator::one_of);
  EXPECT_EQ(rule.with_interface.written, "one-of { 08:06:50 03:*:* }");
  EXPECT_EQ(rule.text,
            R"(allow 0951:1666 serial "A\"\x42\067\\" with-interface one-of { 08:06:50 03:*:* })");
}

TEST(UsbguardText, BlanksInsideStringsStay) {
  EXPECT_EQ(rule_of("allow  name \"a  #b\"").text, "allow name \"a  #b\"");
}

TEST(UsbguardText, ReadsWhatNewerVersionsWrite) {
  EXPECT_THAT(rule_of("allow id *:* label \"x\" key \"k\"").id.values, ElementsAre("*:*"));
  EXPECT_EQ(rule_of("block with-interface match-all { 08:*:* }").with_interface.how,
            SetOperator::match_all);
}

TEST(UsbguardText, RefusesWhatTheDaemonWouldNotStartWith) {
  for (const std::string_view line :
       {"match", "device id 1234:5678", "allow\r", "allow name \"a\rb\"", "allow if localtime",
        "allow if random(2)", "allow if rule-applied(a)", "allow id { 1:2 }", "allow name \"\\q\"",
        "allow name \"\\300\"", "allow id 1234:5678serial \"a\"", "allow key \"a\" name \"b\""})
    EXPECT_TRUE(refused(line)) << line;
}

TEST(UsbguardText, SaysWhyALineIsRefused) {
  const auto rule = parse_usbguard_rule("allow colour \"red\"");
  ASSERT_FALSE(rule);
  EXPECT_THAT(rule.error().text(), HasSubstr("colour"));
  EXPECT_EQ(parse_usbguard_rule("allow name \"" + std::string(70'000, 'a') + "\"").error().cause(),
            Cause::too_large);
}

TEST(UsbguardText, AGeneralRuleIsLimitedByNothing) {
  for (const std::string_view line : {"allow", "block id *:*", "reject if true",
                                      "allow label \"all\"", "allow if one-of { true random }"})
    EXPECT_TRUE(is_general(rule_of(line))) << line;
  for (const std::string_view line :
       {"allow id 1234:*", "allow serial \"1\"", "block via-port \"1-1\"", "block if random",
        "block if false", "allow with-interface 08:*:*", "allow with-connect-type \"hardwired\"",
        "block name \"x\"", "block parent-hash \"x\"", "block id none-of { *:* }"})
    EXPECT_FALSE(is_general(rule_of(line))) << line;
}

TEST(UsbguardText, ARuleTakesStorageWhenADeviceWithStorageMayFit) {
  for (const std::string_view line :
       {"allow", "allow id 1234:5678", "allow with-interface 08:06:50",
        "allow with-interface equals { 03:01:01 08:*:* }",
        "allow with-interface one-of { 03:*:* }",  // the device may be storage beside
        "allow with-interface all-of { 03:*:* 0b:*:* }",
        "allow with-interface none-of { 08:06:50 }",  // other storage is left
        "allow with-interface { 03:*:* 03:01:01 }",   // one keyboard face fits both values
        "block if !false"})
    EXPECT_TRUE(takes_storage(rule_of(line))) << line;
  for (const std::string_view line :
       {"allow with-interface 03:01:01", "allow with-interface { 03:01:01 03:00:00 }",
        "allow with-interface none-of { 08:*:* }", "allow with-interface match-all { 03:*:* }",
        "allow hash \"abc=\" with-interface { 03:01:01 03:01:01 }", "block if false",
        "block if none-of { true random }", "allow if { random !true }"})
    EXPECT_FALSE(takes_storage(rule_of(line))) << line;
}

TEST(UsbguardText, WhatIsQuotedIsReadBack) {
  const std::string serial = "a\"b\\c\x01\n\xe5\xaf\x86";
  EXPECT_THAT(rule_of("allow serial " + usbguard_quoted(serial)).serial.values,
              ElementsAre(serial));
}

TEST(UsbguardSettings, TheLastOfANameWins) {
  const UsbguardSettings settings = parse_usbguard_settings(
      "# RuleFile=/a\nRuleFile=/b\n\nImplicitPolicyTarget = block\nRuleFile=/c\nnonsense\n");
  EXPECT_EQ(settings.value("RuleFile"), "/c");
  EXPECT_EQ(settings.value("ImplicitPolicyTarget"), "block");
  EXPECT_EQ(settings.value("RuleFolder"), "");
  EXPECT_THAT(settings.malformed_lines, ElementsAre(6));
}

}  // namespace
}  // namespace mijian
