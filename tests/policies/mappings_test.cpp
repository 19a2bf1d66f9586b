// The mapping to GB/T 22239-2019 level 3: whole, and of things that are there.
#include <gtest/gtest.h>

#include <algorithm>

#include "agent/core/text.h"
#include "tests/policies/case_bench.h"

namespace mijian {
namespace {

const Mapping& level_three() {
  static const Mapping none;
  const auto found = repository_pack()->mappings.find("gbt-22239-2019-l3");
  EXPECT_NE(found, repository_pack()->mappings.end());
  return found == repository_pack()->mappings.end() ? none : found->second;
}

TEST(Mappings, EveryClauseHasARuleOrAManualItem) {
  for (int number = 1; number <= 11; ++number) {
    const std::string clause = "8.1.4." + std::to_string(number);
    EXPECT_TRUE(std::any_of(level_three().clauses.begin(), level_three().clauses.end(),
                            [&](const MappedClause& each) {
                              return each.clause == clause ||
                                     each.clause.rfind(clause + " ", 0) == 0;
                            }))
        << clause;
  }
  for (const MappedClause& each : level_three().clauses)
    EXPECT_FALSE(each.rules.empty() && each.manual.empty()) << each.clause;
}

TEST(Mappings, EveryRuleIsThereAndNoneTwiceInAClause) {
  for (const MappedClause& each : level_three().clauses) {
    for (const std::string& rule : each.rules) {
      EXPECT_EQ(repository_pack()->rules.count(rule), 1u) << each.clause << " " << rule;
      EXPECT_EQ(std::count(each.rules.begin(), each.rules.end(), rule), 1) << each.clause;
    }
  }
}

TEST(Mappings, EveryManualItemOfItsOwnListBelongsToAClause) {
  for (const ManualItem& item : repository_pack()->checklists.at("gbt-22239-2019-l3").items)
    EXPECT_TRUE(std::any_of(level_three().clauses.begin(), level_three().clauses.end(),
                            [&](const MappedClause& each) {
                              return std::count(each.manual.begin(), each.manual.end(), item.id);
                            }))
        << item.id;
}

TEST(Mappings, NumbersThatNobodyVerifiedSaySo) {
  for (const MappedClause& each : level_three().clauses)
    EXPECT_EQ(each.grade, Grade::d) << each.clause;
}

}  // namespace
}  // namespace mijian
