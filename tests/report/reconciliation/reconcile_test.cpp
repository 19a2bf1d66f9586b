// The rules of policies/reconciliation over rows of a book: tests/report/reconciliation/cases.
#include "report/reconciliation/reconcile.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "agent/core/file.h"
#include "agent/core/words.h"
#include "tests/policies/case_file.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;

const std::string rules_folder = MIJIAN_SOURCE_DIR "/policies/reconciliation";
const std::string cases_folder = MIJIAN_SOURCE_DIR "/tests/report/reconciliation/cases";
constexpr const char* today = "2026-11-22";

const ReconciliationRules& all_rules() {
  static const Result<ReconciliationRules> rules = load_reconciliation(rules_folder);
  EXPECT_OK(rules);
  static const ReconciliationRules none;
  return rules ? *rules : none;
}

ReconciliationRules only(const std::string& name) {
  ReconciliationRules one;
  one.parameters = all_rules().parameters;
  for (const Rule& rule : all_rules().rules)
    if (rule.id == name) one.rules.push_back(rule);
  return one;
}

std::string shown(Verdict verdict) { return std::string{stored_word(verdict_words, verdict)}; }

// "deviation; A1 WD-2=deviation" of the subjects that the case names.
std::string said(const Finding& finding, const RuleCase& expected) {
  std::string text = shown(finding.verdict);
  for (const auto& [subject, verdict] : expected.subjects) {
    std::string said = shown(Verdict::compliant);  // those are not told
    for (const Evidence& row : finding.rows)
      if (row.subject == subject) said = shown(row.verdict);
    text += "; " + subject + "=" + said;
  }
  return text;
}

std::string wanted(const RuleCase& expected) {
  std::string text = shown(expected.verdict);
  for (const auto& [subject, verdict] : expected.subjects)
    text += "; " + subject + "=" + shown(verdict);
  return text;
}

TEST(ReconciliationRules, EveryCaseComesOutAsItSays) {
  std::size_t cases = 0;
  for (const Rule& rule : all_rules().rules) {
    SCOPED_TRACE(rule.id);
    const auto text = read_file(cases_folder + "/" + rule.id + ".cases.sql", 1u << 20);
    ASSERT_OK(text);
    const auto parsed = parse_cases(*text);
    ASSERT_OK(parsed);
    const ReconciliationRules one = only(rule.id);
    bool accuses = false, acquits = false;
    for (const RuleCase& each : *parsed) {
      SCOPED_TRACE(each.name);
      auto book = empty_book();
      ASSERT_OK(book);
      ASSERT_OK(book->run(each.inserts));
      const auto findings = reconcile(*book, one, today);
      ASSERT_EQ(findings.size(), 1u);
      EXPECT_EQ(said(findings[0], each), wanted(each)) << findings[0].reason.en;
      const auto open =
          std::count_if(each.subjects.begin(), each.subjects.end(),
                        [](const auto& subject) { return subject.second != Verdict::compliant; });
      EXPECT_EQ(static_cast<std::ptrdiff_t>(findings[0].rows.size()), open)
          << "rows without a word in the case";
      accuses = accuses || each.verdict == Verdict::deviation || each.verdict == Verdict::lead;
      acquits = acquits || each.verdict == Verdict::compliant;
      ++cases;
    }
    EXPECT_TRUE(accuses) << "no case accuses";
    EXPECT_TRUE(acquits) << "no case acquits";
  }
  EXPECT_GE(cases, 3 * all_rules().rules.size() - 10);
}

TEST(ReconciliationRules, NoCaseIsLeftWithoutItsRule) {
  for (const auto& entry : std::filesystem::directory_iterator{cases_folder}) {
    const std::string file = entry.path().filename().string();
    EXPECT_EQ(only(file.substr(0, file.find('.'))).rules.size(), 1u) << file;
  }
}

// What the ledger has no column for is not what it says is none.
TEST(ReconciliationRules, SayWhetherALedgerHasNoSuchColumnOrABlankCell) {
  const auto told = [&](const std::string& inserts) {
    auto book = empty_book();
    EXPECT_OK(book);
    EXPECT_OK(book->run(
        "INSERT INTO asset (number, ledger, kind) VALUES ('A1', 'classified_computer', 'computer');"
        "INSERT INTO visit (entry, number, taken_at) VALUES (1, 'A1', "
        "'2026-06-01T08:00:00.000000Z');"
        "INSERT INTO seen_address (entry, number, address, family) VALUES (1, 'A1', '10.1.2.4', "
        "'inet');" +
        inserts));
    const auto findings = reconcile(*book, only("ip-not-registered"), today);
    EXPECT_EQ(findings.at(0).rows.size(), 1u);
    return findings[0].rows.empty() ? Sentence{} : findings[0].rows[0].observed;
  };
  const Sentence none = told("");
  EXPECT_THAT(none.zh, HasSubstr("台账：无此栏"));
  EXPECT_THAT(none.en, HasSubstr("the ledger has: no such column"));
  const Sentence blank = told("INSERT INTO ledger_column VALUES ('classified_computer', 'ip')");
  EXPECT_THAT(blank.zh, HasSubstr("台账：空白"));
  EXPECT_THAT(told("INSERT INTO none_of VALUES ('A1', 'ip')").zh, HasSubstr("台账：无"));
}

TEST(ReconciliationRules, ReadNothingButTheBookAndWhatIsWrongHasItsPlace) {
  TemporaryTree tree;
  const auto good = read_file(rules_folder + "/change-unapproved.sql", 1u << 20);
  ASSERT_OK(good);
  tree.write("/parameters.json", "{}");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = *good;
    text.replace(text.find(from), from.size(), to);
    tree.write("/change-unapproved.sql", text);
    const auto loaded = load_reconciliation(tree.path());
    return loaded ? std::string{"ok"} : loaded.error().text();
  };
  EXPECT_EQ(with("unapproved u", "unapproved u"), "ok");
  EXPECT_THAT(with("unapproved u", "usb_device u"), HasSubstr("change-unapproved.sql:15"));
  EXPECT_THAT(with("unapproved u", "unapproved u, sqlite_schema s"), HasSubstr("is no fact table"));
  EXPECT_THAT(with("0 AS ok", ":days AS ok"), HasSubstr("has no value in parameters.json"));
}

}  // namespace
}  // namespace mijian
