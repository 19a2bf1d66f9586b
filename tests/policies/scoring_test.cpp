// The scoring schemes of the pack: what of them findings can tell, and what only a person can.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tests/policies/case_bench.h"

namespace mijian {
namespace {

using Items = std::map<std::string, std::set<std::string>>;

/// Papers, rooms and people, which no program sees, and items whose text nobody published.
const Items& left_to_a_person() {
  static const Items items = {
      {"fenbao-tree",
       {"1.1", "1.2.1", "1.3.1", "1.3.3", "1.4.2", "1.4.3", "1.4.9", "2.1", "2.2", "2.3", "2.4",
        "2.6", "2.9"}},
      {"jungong-500", {"基本项 1", "基本项 4", "基本项 5", "基本项 6", "38", "52"}},
      {"zicha-2014", {"1-50", "51-52", "56", "58", "59"}}};
  return items;
}

std::set<std::string> items_without_rules(const Scoring& scoring) {
  std::set<std::string> ids;
  for (const ScoringItem& item : scoring.items)
    if (item.rules.empty() && item.hints.empty()) ids.insert(item.id);
  return ids;
}

const ScoringItem& item_of(const std::string& scheme, const std::string& id) {
  static const ScoringItem none;
  for (const ScoringItem& item : repository_pack()->scorings.at(scheme).items)
    if (item.id == id) return item;
  ADD_FAILURE() << scheme << " has no " << id;
  return none;
}

bool suggests(const ScoringItem& item, const std::string& rule) {
  return std::count(item.hints.begin(), item.hints.end(), rule) > 0;
}

TEST(Scorings, EveryItemHasRulesOrIsLeftToAPerson) {
  ASSERT_TRUE(repository_pack());
  Items found;
  for (const auto& [name, scoring] : repository_pack()->scorings)
    found[name] = items_without_rules(scoring);
  EXPECT_EQ(found, left_to_a_person());
}

TEST(Scorings, EveryRuleIsOfThePackAndAskedBySomeClass) {
  ASSERT_TRUE(repository_pack());
  std::set<std::string> asked;
  for (const auto& [name, profile] : repository_pack()->profiles)
    asked.insert(profile.rules.begin(), profile.rules.end());
  for (const auto& [name, scoring] : repository_pack()->scorings)
    for (const ScoringItem& item : scoring.items)
      for (const auto* rules : {&item.rules, &item.hints})
        for (const std::string& rule : *rules)
          EXPECT_TRUE(asked.count(rule) == 1) << name << " " << item.id << ": " << rule;
}

// A name is a hint: what stands in the file is not looked at.
TEST(Scorings, FilesMarkedAsSecretSuggestTheirItems) {
  ASSERT_TRUE(repository_pack());
  EXPECT_TRUE(suggests(item_of("zicha-2014", "54"), "file-marking-secret"));
  EXPECT_TRUE(suggests(item_of("jungong-500", "基本项 3"), "file-marking-secret"));
  EXPECT_TRUE(suggests(item_of("fenbao-tree", "2.7"), "file-marking-secret"));
}

}  // namespace
}  // namespace mijian
