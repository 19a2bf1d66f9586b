#include <gtest/gtest.h>

#include "agent/policy/rule_text.h"
#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

const std::string select = "SELECT name AS subject, name, 1 AS ok FROM user_account";

TEST(ParseRule, ReadsTheHeaderAndKeepsTheSelect) {
  const auto rule =
      parse_rule(rule_file("\n" + select + ";\n", {{"service_clause", "7.4.7.2"},
                                                   {"sources", "/etc/passwd, D-Bus systemd1"},
                                                   {"complete", "user_account, service"},
                                                   {"period", ":usage_since"}}));
  ASSERT_TRUE(rule) << rule.error().text();
  EXPECT_EQ(rule->id, "test-rule");
  EXPECT_EQ(rule->title, (Sentence{"标题", "Title"}));
  EXPECT_EQ(rule->basis, (Sentence{"依据", "Basis"}));
  EXPECT_EQ(rule->grade, Grade::b);
  EXPECT_EQ(rule->severity, Severity::high);
  EXPECT_EQ(rule->complete, (std::vector<std::string>{"user_account", "service"}));
  EXPECT_EQ(rule->sources, (std::vector<std::string>{"/etc/passwd", "D-Bus systemd1"}));
  EXPECT_EQ(rule->period, ":usage_since");
  EXPECT_EQ(rule->service_clause, "7.4.7.2");
  EXPECT_EQ(rule->sql_line, 14);
  EXPECT_EQ(rule->sql, "\n" + select + ";\n");
}

TEST(ParseRule, TakesTheGradeFromEitherHalf) {
  for (const char* basis :
       {"依据 (C) | Basis", "依据（C） | Basis", "依据 | Basis (C)", "依据（C） | Basis (C)"}) {
    const auto rule = parse_rule(rule_file(select, {{"basis", basis}}));
    ASSERT_TRUE(rule) << basis << ": " << rule.error().text();
    EXPECT_EQ(rule->grade, Grade::c) << basis;
    EXPECT_EQ(rule->basis, (Sentence{"依据", "Basis"})) << basis;
  }
}

struct BadHeader {
  HeaderChanges change;
  std::string complaint;
};

TEST(ParseRule, NamesThePlaceOfWhatIsWrongInTheHeader) {
  const BadHeader bad[] = {
      {{{"severity", "hihg"}}, "3:14: severity: 'hihg' is none of high, medium, low"},
      {{{"title", "标题"}}, "2:11: title must be a pair"},
      {{{"title", "标题 | "}}, "2:11: title lacks its English half"},
      {{{"title", "| Title"}}, "2:11: title lacks its Chinese half"},
      {{{"title", "标题 | Title | Titel"}}, "2:11: title must be a pair"},
      {{{"basis", "依据 | Basis"}}, "4:11: basis must end in its grade"},
      {{{"basis", "依据 (A) | Basis (B)"}}, "4:11: basis names two grades"},
      {{{"basis", "(A) | Basis"}}, "4:11: basis names a grade and nothing else"},
      {{{"basis", "依据 | Basis (E)"}}, "4:11: basis must end in its grade"},
      {{{"observed", "实际 {name | observed"}}, "5:21: a brace stands only around"},
      {{{"observed", "实际 {} | observed"}}, "5:21: a brace stands only around"},
      {{{"observed", "实际 {name?是} | observed"}}, "5:21: a brace stands only around"},
      {{{"observed", "实际 } | observed"}}, "5:21: a brace stands only around"},
      {{{"observed", "实际 {a{b}} | observed"}}, "5:21: a brace stands only around"},
      {{{"empty", "fine"}},
       "8:11: empty: 'fine' is none of compliant, not_applicable, unknown, deviation"},
      {{{"complete", "usb_devices"}}, "9:14: complete: there is no table 'usb_devices'"},
      {{{"complete", "user_account, usb_devices"}},
       "9:28: complete: there is no table 'usb_devices'"},
      {{{"complete", ","}}, "9:14: complete: name tables"},
      {{{"on_fail", "waived"}}, "10:13: on_fail: 'waived' is none of deviation, lead"},
      {{{"period", "usage_since"}}, "11:12: period names a parameter"},
      {{{"sources", "a,,b"}}, "11:15: sources: an empty name"},
      {{{"service_clause", "clause seven"}}, "11:20: service_clause is a clause number"},
      {{{"rule", "Test Rule"}}, "1:10: a rule's name has small letters"},
      {{{"color", "red"}}, "11:4: unknown key 'color'; known are rule, title,"},
      {{{"remedy", ""}}, "1:1: the header lacks 'remedy'"},
  };
  for (const BadHeader& header : bad) {
    const auto rule = parse_rule(rule_file(select, header.change));
    ASSERT_FALSE(rule) << header.complaint;
    EXPECT_EQ(rule.error().text().substr(0, header.complaint.size()), header.complaint);
  }
}

TEST(ParseRule, NeedsEveryMandatoryKey) {
  for (const char* key : {"rule", "title", "severity", "basis", "observed", "expected", "remedy",
                          "empty", "complete", "on_fail"}) {
    const auto rule = parse_rule(rule_file(select, {{key, ""}}));
    ASSERT_FALSE(rule) << key;
    EXPECT_NE(rule.error().text().find("the header lacks '" + std::string{key} + "'"),
              std::string::npos)
        << rule.error().text();
  }
}

TEST(ParseRule, RefusesLinesThatAreNoHeader) {
  EXPECT_EQ(complaint("-- rule: a\n-- rule: b\n" + select).substr(0, 29),
            "2:4: 'rule' stands here a sec");
  EXPECT_EQ(complaint("-- just words\n" + select).substr(0, 30), "1:1: a header line reads '-- k");
  EXPECT_EQ(complaint("-- rule:\n" + select), "1:4: 'rule' has no value");
  EXPECT_EQ(complaint(rule_file("")).substr(0, 30), "10:1: no SELECT follows the he");
  EXPECT_EQ(complaint(rule_file("-- only a comment")).substr(0, 5), "11:1:");
  EXPECT_EQ(complaint("").substr(0, 4), "1:1:");
}

TEST(ParseRule, RefusesBytesThatHideSomething) {
  EXPECT_EQ(complaint(rule_file(std::string{"SELECT\x00 1", 9})).substr(0, 30),
            "11:7: a control character stan");
  EXPECT_EQ(complaint(rule_file("SELECT \x1b[2J")), "11:8: a control character stands here");
  EXPECT_EQ(complaint(rule_file("SELECT '\xff'")), "11:1: this line is not UTF-8");
  EXPECT_EQ(complaint(rule_file(std::string(70'000, ' '))), "1:1: a rule is at most 64 KiB");
}

TEST(CodeOf, BlanksCommentsAndTextsAndKeepsPlaces) {
  EXPECT_EQ(code_of("a -- 'b\nc"), "a      \nc");
  EXPECT_EQ(code_of("a /* ; */ b"), "a         b");
  EXPECT_EQ(code_of("a 'it''s; -- x' b"), "a '           ' b");
  EXPECT_EQ(code_of("a \"na'me\" 'x'"), "a \"na'me\" ' '");
  EXPECT_EQ(code_of("a 'open"), "a '    ");
  EXPECT_EQ(code_of("/* open"), "       ");
}

TEST(FindWord, FindsWholeWordsOnly) {
  EXPECT_EQ(find_word("max_days, days", "days"), 10u);
  EXPECT_EQ(find_word("a.Serial = 1", "serial"), 2u);
  EXPECT_EQ(find_word("serials", "serial"), std::string::npos);
  EXPECT_EQ(find_word("abc", ""), std::string::npos);
  EXPECT_EQ(find_word("ab", "abc"), std::string::npos);
  EXPECT_EQ(find_word("a.b", "b", 3), std::string::npos);
}

}  // namespace
}  // namespace mijian
