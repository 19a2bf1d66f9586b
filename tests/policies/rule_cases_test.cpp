// Every case of every rule, as written; and that each rule has the cases it needs.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "tests/policies/case_bench.h"
#include "tests/policies/case_file.h"

namespace mijian {
namespace {

std::vector<RuleCase> repository_cases() {
  const auto cases = cases_below(MIJIAN_SOURCE_DIR "/tests/policies/cases");
  return cases ? *cases : std::vector<RuleCase>{};
}

std::string test_name(const ::testing::TestParamInfo<RuleCase>& info) {
  std::string name;
  for (const char c : info.param.rule + "__" + info.param.name)
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name + "_" + std::to_string(info.param.line);
}

std::string place(const RuleCase& rule_case) {
  return rule_case.file + ":" + std::to_string(rule_case.line) + ": " + rule_case.name;
}

std::string_view word(Verdict verdict) { return stored_word(verdict_words, verdict); }

std::string shown(const Finding& finding) {
  std::string text{word(finding.verdict)};
  text += " (" + finding.reason.en + ")";
  for (const Evidence& row : finding.rows)
    text += "\n  " + row.subject + "=" + std::string{word(row.verdict)} + ": " + row.observed.en +
            " " + row.reason.en;
  return text;
}

const Evidence* find_row(const Finding& finding, const std::string& subject) {
  for (const Evidence& row : finding.rows)
    if (row.subject == subject) return &row;
  return nullptr;
}

class RuleCases : public ::testing::TestWithParam<RuleCase> {
 protected:
  void SetUp() override {
    if (!repository_pack()) GTEST_SKIP() << "the pack is not whole, see RulePack.IsWhole";
    auto bench = CaseBench::make(*repository_pack(), GetParam());
    ASSERT_TRUE(bench) << place(GetParam()) << ": " << bench.error().text();
    bench_ = std::make_unique<CaseBench>(std::move(*bench));
    auto finding = bench_->judge();
    ASSERT_TRUE(finding) << place(GetParam()) << ": " << finding.error().text();
    finding_ = std::move(*finding);
  }
  /// Sub-queries of a change are judged as often as there are rows and columns.
  Finding after(const std::string& change) {
    auto finding = bench_->judge_after(change);
    if (!finding)
      ADD_FAILURE() << place(GetParam()) << ": " << change << ": " << finding.error().text();
    return finding ? *finding : Finding{};
  }
  void expect_no_excuse(const std::string& change);
  void expect_no_accusation(const std::string& change);

  std::unique_ptr<CaseBench> bench_;
  Finding finding_;
};

bool accuses(Verdict verdict) { return verdict == Verdict::deviation || verdict == Verdict::lead; }
bool excuses(Verdict verdict) {
  return verdict == Verdict::compliant || verdict == Verdict::not_applicable;
}

TEST_P(RuleCases, ComesOutAsExpected) {
  const RuleCase& expected = GetParam();
  EXPECT_EQ(word(finding_.verdict), word(expected.verdict))
      << place(expected) << "\nis " << shown(finding_);
  EXPECT_NE(finding_.reason.en.substr(0, 8), "the rule")
      << place(expected) << ": " << finding_.reason.en;
  for (const auto& [subject, verdict] : expected.subjects) {
    const Evidence* row = find_row(finding_, subject);
    ASSERT_NE(row, nullptr) << place(expected) << ": no row about " << subject << "\nis "
                            << shown(finding_);
    EXPECT_EQ(word(row->verdict), word(verdict))
        << place(expected) << ": " << subject << "\nis " << shown(finding_);
  }
}

TEST_P(RuleCases, SaysWhatWasObserved) {
  for (const auto& [subject, words] : GetParam().words) {
    const Evidence* row = find_row(finding_, subject);
    ASSERT_NE(row, nullptr) << place(GetParam()) << ": no row about " << subject;
    EXPECT_NE(row->observed.en.find(words), std::string::npos)
        << place(GetParam()) << ": " << subject << " says: " << row->observed.en;
  }
}

void RuleCases::expect_no_excuse(const std::string& change) {
  const Finding changed = after(change);
  const std::string story = place(GetParam()) + "\nafter " + change + "\nis " + shown(changed);
  if (accuses(finding_.verdict)) { EXPECT_FALSE(excuses(changed.verdict)) << story; }
  for (const Evidence& row : finding_.rows) {
    if (!accuses(row.verdict)) continue;
    const Evidence* same = find_row(changed, row.subject);
    const bool vanished_row = !same && changed.rows.size() < finding_.rows.size();
    EXPECT_FALSE(vanished_row) << row.subject << " vanished: " << story;
    if (same) { EXPECT_FALSE(excuses(same->verdict)) << row.subject << ": " << story; }
  }
}

TEST_P(RuleCases, AnUnknownValueNeverExcuses) {
  for (const ColumnRead& read : bench_->rule().reads) {
    const Table* table = find_table(read.table);
    const Column* column = table->find(read.column);
    if (!column || column->nullability != nullable || read.table == "collection") continue;
    const std::string change = "UPDATE " + read.table + " SET " + read.column + " = NULL";
    expect_no_excuse(change);
    const auto rows = bench_->rows_of(read.table);
    ASSERT_TRUE(rows) << rows.error().text();
    for (const std::string& row : *rows) expect_no_excuse(change + " WHERE rowid = " + row);
  }
}

void RuleCases::expect_no_accusation(const std::string& change) {
  const Finding changed = after(change);
  const std::string story = place(GetParam()) + "\nafter " + change + "\nis " + shown(changed);
  if (!accuses(finding_.verdict)) { EXPECT_FALSE(accuses(changed.verdict)) << story; }
  for (const Evidence& row : changed.rows) {
    if (!accuses(row.verdict)) continue;
    const Evidence* before = find_row(finding_, row.subject);
    EXPECT_TRUE(before && accuses(before->verdict)) << row.subject << ": " << story;
  }
}

TEST_P(RuleCases, AMissingRowNeverAccuses) {
  const Rule& rule = bench_->rule();
  for (const std::string& table : rule.tables) {
    const bool under_complete =
        std::find(rule.complete.begin(), rule.complete.end(), table) != rule.complete.end();
    if (under_complete || table == "collection" || table == "snapshot_info") continue;
    const auto rows = bench_->rows_of(table);
    ASSERT_TRUE(rows) << rows.error().text();
    for (const std::string& row : *rows)
      expect_no_accusation("DELETE FROM " + table + " WHERE rowid = " + row);
  }
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RuleCases);
INSTANTIATE_TEST_SUITE_P(Cases, RuleCases, ::testing::ValuesIn(repository_cases()), test_name);

TEST(RulePack, IsWhole) {
  ASSERT_TRUE(repository_pack()) << repository_pack().error().text();
  const auto cases = cases_below(MIJIAN_SOURCE_DIR "/tests/policies/cases");
  ASSERT_TRUE(cases) << cases.error().text();
}

TEST(RulePack, GivesEveryRuleTheCasesItNeeds) {
  ASSERT_TRUE(repository_pack()) << repository_pack().error().text();
  const auto cases = cases_below(MIJIAN_SOURCE_DIR "/tests/policies/cases");
  if (!cases) GTEST_SKIP() << "the cases cannot be read, see RulePack.IsWhole";
  std::map<std::string, std::multiset<Verdict>> seen;
  for (const RuleCase& rule_case : *cases) {
    seen[rule_case.rule].insert(rule_case.verdict);
    for (const auto& entry : rule_case.subjects) seen[rule_case.rule].insert(entry.second);
  }
  for (const auto& [id, rule] : repository_pack()->rules) {
    const auto& verdicts = seen[id];
    EXPECT_GE(verdicts.size(), 4u) << rule.file << ": fewer than four cases";
    EXPECT_TRUE(verdicts.count(Verdict::compliant) || verdicts.count(Verdict::not_applicable))
        << rule.file << ": no case that complies";
    EXPECT_TRUE(verdicts.count(Verdict::deviation) || verdicts.count(Verdict::lead))
        << rule.file << ": no case that deviates";
    EXPECT_TRUE(verdicts.count(Verdict::unknown)) << rule.file << ": no case that could not tell";
  }
}

TEST(RulePack, ListsEveryRuleInSomeProfile) {
  ASSERT_TRUE(repository_pack()) << repository_pack().error().text();
  std::set<std::string> listed;
  for (const auto& [name, profile] : repository_pack()->profiles)
    listed.insert(profile.rules.begin(), profile.rules.end());
  for (const auto& [id, rule] : repository_pack()->rules)
    EXPECT_TRUE(listed.count(id)) << rule.file << ": no profile lists it";
}

}  // namespace
}  // namespace mijian
