#include <gtest/gtest.h>

#include "agent/core/text.h"
#include "tests/agent/policy/test_rules.h"

namespace mijian {
namespace {

// A scheme with one item, in which a part is replaced.
std::string scheme(const std::string& what = "", const std::string& with = "") {
  const std::string text =
      R"({"format": "mijian-scoring/1", "name": "tree", "title": {"zh": "树", "en": "t"},
"note": {"zh": "注", "en": "n"}, "total": 100, "items": [
{"id": "1", "edition": "e", "kind": "一般项", "title": {"zh": "题", "en": "t"}, "value": 4,
"per": "次", "cap": 8, "count": 1, "source": "s", "confidence": "C", "rules": ["test-rule"]}]})";
  return what.empty() ? text : replace_all(text, what, with);
}

std::string complaint(const std::string& text) {
  PackFolder folder;
  folder.write("rules/accounts/test-rule.sql",
               rule_file("SELECT name AS subject, name, 1 AS ok FROM user_account"));
  folder.write("scoring/tree.json", text);
  return folder.complaint();
}

TEST(LoadScoring, ReadsPointsAndKeepsWhatIsNotPublicEmpty) {
  PackFolder folder;
  folder.write("rules/accounts/test-rule.sql",
               rule_file("SELECT name AS subject, name, 1 AS ok FROM user_account"));
  folder.write("scoring/tree.json", scheme("\"cap\": 8", "\"cap\": null"));
  const auto pack = folder.load();
  ASSERT_TRUE(pack) << pack.error().text();
  const ScoringItem& item = pack->scorings.at("tree").items.at(0);
  EXPECT_EQ(item.value, 4);
  EXPECT_EQ(item.cap, std::nullopt);
  EXPECT_EQ(item.per, ScoringPer::occurrence);
  EXPECT_EQ(item.rules, (std::vector<std::string>{"test-rule"}));
}

TEST(LoadScoring, RefusesWhatDoesNotBelong) {
  const std::pair<std::string, std::string> bad[] = {
      {scheme("一般项", "基本项"), "scoring/tree.json:3:1: what stops a review has no points"},
      {scheme("一般项", "普通项"), "scoring/tree.json:3:37: kind: '普通项' is none of"},
      {scheme("\"count\": 1", "\"count\": 50"), "scoring/tree.json:3:"},
      {scheme("\"count\": 1", "\"count\": 0"), "scoring/tree.json:4:"},
      {scheme("\"value\": 4", "\"value\": 4.5"), "scoring/tree.json:3:"},
      {scheme("\"value\": 4", "\"value\": -4"), "scoring/tree.json:3:"},
      {scheme("[\"test-rule\"]", "[\"no-rule\"]"),
       "scoring/tree.json:4:81: rules: the pack has no 'no-rule'"},
      {scheme("\"rules\": [\"test-rule\"]",
              "\"rules\": [\"test-rule\"], \"hints\": [\"test-rule\"]"),
       "scoring/tree.json:4:105: hints: 'test-rule' stands here a second time"},
      {scheme("\"name\": \"tree\"", "\"name\": \"bush\""),
       "scoring/tree.json:1:40: a scoring scheme bears the name of its file"},
      {scheme("mijian-scoring/1", "mijian-scoring/2"), "scoring/tree.json:1:12: format"},
  };
  for (const auto& [text, expected] : bad)
    EXPECT_EQ(complaint(text).substr(0, expected.size()), expected) << complaint(text);
}

TEST(LoadScoring, AProfileNamesOneThatIsThere) {
  PackFolder folder;
  const std::string head =
      R"({"name": "c", "title": {"zh": "类", "en": "c"}, "level": "机密", "scoring": ")";
  folder.write("profiles/c.json", head + "tree\"}");
  EXPECT_NE(folder.complaint().find("scoring: the pack has no 'tree'"), std::string::npos);
}

}  // namespace
}  // namespace mijian
