#include "agent/policy/score.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

/// A finding of one rule with so many subjects of its own verdict.
Finding finding_of(const std::string& rule, Verdict verdict, std::size_t subjects = 1) {
  Finding finding;
  finding.rule = rule;
  finding.verdict = verdict;
  for (std::size_t i = 0; i < subjects; ++i) {
    Evidence row;
    row.subject = std::to_string(i);
    row.verdict = verdict;
    finding.rows.push_back(row);
  }
  return finding;
}

ScoringItem item_of(const std::string& id, std::optional<std::int64_t> value,
                    std::optional<std::int64_t> cap, ScoringPer per = ScoringPer::thing) {
  ScoringItem item;
  item.id = id;
  item.value = value;
  item.cap = cap;
  item.per = per;
  item.rules = {"rule"};
  item.hints = {"hint"};
  return item;
}

ScoreLine line_of(const ScoringItem& item, const std::vector<Finding>& findings) {
  Scoring scoring;
  scoring.items = {item};
  return score_of(scoring, {findings}).lines.at(0);
}

struct Deduction {
  ScoringPer per;
  std::int64_t low, high;
};

class Deductions : public testing::TestWithParam<Deduction> {};

// Worked out by hand: 3 subjects deviate from the rule, 2 from the hint, 4 points each.
TEST_P(Deductions, FollowWhatTheyAreFor) {
  const ScoreLine line = line_of(
      item_of("1", 4, {}, GetParam().per),
      {finding_of("rule", Verdict::deviation, 3), finding_of("hint", Verdict::deviation, 2)});
  EXPECT_EQ(line.low, GetParam().low);
  EXPECT_EQ(line.high, GetParam().high);
  EXPECT_EQ(line.state, ScoreState::deducted);
  EXPECT_EQ(line.because, (std::vector<std::string>{"rule", "hint"}));
}
INSTANTIATE_TEST_SUITE_P(Score, Deductions,
                         testing::Values(Deduction{ScoringPer::thing, 12, 20},
                                         Deduction{ScoringPer::occurrence, 4, 20},
                                         Deduction{ScoringPer::terminal, 4, 4},
                                         Deduction{ScoringPer::person, 4, 4}));

TEST(Score, StopsAtTheCap) {
  const ScoreLine line = line_of(item_of("1", 4, 10), {finding_of("rule", Verdict::deviation, 2),
                                                       finding_of("hint", Verdict::deviation, 2)});
  EXPECT_EQ(line.low, 8);
  EXPECT_EQ(line.high, 10) << "4 × 4 = 16, capped";
}

TEST(Score, AWeightWithoutPointsCostsAtMostTheWeight) {
  const ScoreLine line = line_of(item_of("1", {}, 8), {finding_of("rule", Verdict::deviation, 5)});
  EXPECT_EQ(line.low, 0) << "how much a single failure costs is not public";
  EXPECT_EQ(line.high, 8);
}

TEST(Score, NoPublicPointsDeductNothing) {
  const ScoreLine line = line_of(item_of("1", {}, {}), {finding_of("rule", Verdict::deviation, 5)});
  EXPECT_EQ(line.state, ScoreState::deducted);
  EXPECT_EQ(line.low, 0);
  EXPECT_EQ(line.high, 0);
}

TEST(Score, LeadsUnknownAndWaivedStayOutside) {
  struct Outside {
    Verdict verdict;
    ScoreState state;
  };
  for (const auto& [verdict, state] :
       {Outside{Verdict::lead, ScoreState::hinted}, Outside{Verdict::unknown, ScoreState::open},
        Outside{Verdict::waived, ScoreState::clear}, Outside{Verdict::compliant, ScoreState::clear},
        Outside{Verdict::not_applicable, ScoreState::not_applicable}}) {
    const ScoreLine line = line_of(item_of("1", 4, {}), {finding_of("rule", verdict, 3)});
    EXPECT_EQ(line.low + line.high, 0) << stored_word(verdict_words, verdict);
    EXPECT_EQ(line.state, state) << stored_word(verdict_words, verdict);
  }
}

TEST(Score, AHintAloneIsForAPersonToClarify) {
  const ScoreLine line = line_of(item_of("1", 4, {}), {finding_of("hint", Verdict::deviation, 1)});
  EXPECT_EQ(line.state, ScoreState::hinted);
  EXPECT_EQ(line.low, 0);
  EXPECT_EQ(line.high, 4);
}

TEST(Score, WhatStopsAReviewIsNeverPoints) {
  ScoringItem item = item_of("基本项 2", {}, {});
  item.kind = ScoringKind::basic;
  Scoring scoring;
  scoring.items = {item};
  const ScoreSheet sheet = score_of(scoring, {{finding_of("rule", Verdict::deviation, 3)}});
  EXPECT_EQ(sheet.lines[0].state, ScoreState::hinted) << "a risk to clarify, not a conclusion";
  EXPECT_EQ(sheet.high, 0);
}

TEST(Score, WhatWasNotAskedIsOpenWhereOnlySomeRulesWere) {
  Scoring scoring;
  scoring.items = {item_of("1", 4, {})};
  scoring.items[0].hints = {};
  const std::vector<Finding> none, complies{finding_of("hint", Verdict::compliant)};
  EXPECT_EQ(score_of(scoring, {none, false}).lines[0].state, ScoreState::open);
  EXPECT_EQ(score_of(scoring, {none, true}).lines[0].state, ScoreState::not_applicable);
  scoring.items[0].hints = {"hint"};
  EXPECT_EQ(score_of(scoring, {complies, false}).lines[0].state, ScoreState::open);
}

TEST(Score, SaysHowMuchOfItIsKnown) {
  ScoringItem block = item_of("1-50", {}, 100), seen = item_of("53", 4, {}),
              unseen = item_of("58", 6, {}), other = item_of("55", 4, {});
  block.count = 50;
  block.rules = block.hints = unseen.rules = unseen.hints = {};
  other.rules = {"not asked of this class"};
  Scoring scoring;
  scoring.items = {block, seen, unseen, other};
  const ScoreSheet sheet = score_of(scoring, {{finding_of("rule", Verdict::deviation, 2)}});
  EXPECT_EQ(sheet.items, 53);
  EXPECT_EQ(sheet.valued, 3) << "the points of 1–50 together are no item's points";
  EXPECT_EQ(sheet.judged, 1);
  EXPECT_EQ(sheet.low, 8);
  EXPECT_EQ(sheet.lines[2].state, ScoreState::beyond);
  EXPECT_EQ(sheet.lines[3].state, ScoreState::not_applicable);
}

}  // namespace
}  // namespace mijian
