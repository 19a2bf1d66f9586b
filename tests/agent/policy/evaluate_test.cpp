#include <gtest/gtest.h>

#include "agent/core/text.h"
#include "tests/agent/policy/test_rules.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

/// Accounts with their max_days; all of user_account was read unless a test says otherwise.
class Evaluate : public ::testing::Test {
 protected:
  void account(const char* name, std::optional<std::int64_t> max_days) {
    facts_.writer().add("user_account", {{"name", name},
                                         {"user_id", 1000},
                                         {"group_id", 1000},
                                         {"home", "/"},
                                         {"shell", "/bin/sh"},
                                         {"max_days", max_days},
                                         {"is_system", 0},
                                         {"line", 1}});
  }
  void covered() { facts_.writer().complete("user_account", "/etc/passwd"); }
  Finding judge(const Rule& rule) {
    return judge(pack_of({rule}, {{"max_days", {std::int64_t{7}, {}, "s", Grade::b}}}));
  }
  Finding judge(const Pack& pack) {
    Snapshot snapshot = facts_.snapshot();
    judging_.pack = &pack;
    if (!undeclared_) judging_.profile = &pack.profiles.at("c");
    const auto findings = evaluate(snapshot, judging_);
    EXPECT_TRUE(findings) << findings.error().text();
    return findings && findings->size() == 1 ? findings->front() : Finding{};
  }

  TestFacts facts_;
  Judging judging_;
  bool undeclared_ = false;
};

const std::string select =
    "SELECT name AS subject, name, max_days, max_days <= :max_days AS ok FROM user_account ORDER "
    "BY name";
const HeaderChanges wording{{"observed", "实际 {max_days} | observed {max_days}"}};

TEST_F(Evaluate, GivesEachRowItsVerdictAndWording) {
  covered();
  account("a", 7);
  account("b", 90);
  account("c", std::nullopt);
  const Finding finding = judge(rule_of(select, wording));
  EXPECT_EQ(finding.verdict, Verdict::deviation);
  EXPECT_EQ(finding.severity, Severity::high);
  ASSERT_EQ(finding.rows.size(), 3u);
  EXPECT_EQ(finding.rows[0].verdict, Verdict::compliant);
  EXPECT_EQ(finding.rows[1].verdict, Verdict::deviation);
  EXPECT_EQ(finding.rows[1].observed, (Sentence{"实际 90", "observed 90"}));
  EXPECT_EQ(finding.rows[2].verdict, Verdict::unknown);
  EXPECT_EQ(finding.rows[2].observed, (Sentence{"实际 未知", "observed unknown"}));
  EXPECT_EQ(finding.rows[2].ok, std::nullopt);
  EXPECT_FALSE(finding.rows[2].reason.zh.empty());
  const std::vector<std::pair<std::string, std::string>> columns{{"name", "b"}, {"max_days", "90"}};
  EXPECT_EQ(finding.rows[1].columns, columns);
}

TEST_F(Evaluate, ShowsWordsForOneAndZero) {
  covered();
  account("a", 1);
  account("b", 0);
  account("c", 2);
  account("d", std::nullopt);
  const HeaderChanges choice{{"observed", "{max_days?是:否} | {max_days?yes:no}"}};
  const Finding finding = judge(rule_of(select, choice));
  ASSERT_EQ(finding.rows.size(), 4u);
  EXPECT_EQ(finding.rows[0].observed, (Sentence{"是", "yes"}));
  EXPECT_EQ(finding.rows[1].observed, (Sentence{"否", "no"}));
  EXPECT_EQ(finding.rows[2].observed, (Sentence{"2", "2"}));
  EXPECT_EQ(finding.rows[3].observed, (Sentence{"未知", "unknown"}));
}

TEST_F(Evaluate, IsUnknownWhenOneRowIsAndNoneDeviates) {
  covered();
  account("a", 7);
  account("c", std::nullopt);
  const Finding finding = judge(rule_of(select));
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en, "1 of 2 could not be told");
}

TEST_F(Evaluate, NeverCallsIncompleteFactsCompliant) {
  facts_.writer().gap("user_account", "/etc/passwd", denied("/etc/passwd"));
  account("a", 7);
  const Finding finding = judge(rule_of(select));
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.rows[0].verdict, Verdict::compliant) << "the row itself holds";
  EXPECT_NE(finding.reason.en.find("user_account from /etc/passwd is partial: permission denied"),
            std::string::npos)
      << finding.reason.en;
  EXPECT_NE(finding.reason.zh.find("部分"), std::string::npos);
}

TEST_F(Evaluate, DeviatesByWhatWasSeenEvenOnIncompleteFacts) {
  facts_.writer().gap("user_account", "/etc/passwd", denied("/etc/passwd"));
  account("a", 90);
  EXPECT_EQ(judge(rule_of(select)).verdict, Verdict::deviation);
}

TEST_F(Evaluate, DoubtsADeviationThatAMissingRowCouldMake) {
  facts_.writer().gap("user_account", "/etc/passwd", denied("/etc/passwd"));
  account("a", 90);
  const Finding finding = judge(rule_of(select, {{"complete", "user_account"}}));
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.rows[0].verdict, Verdict::unknown);
  EXPECT_EQ(finding.rows[0].ok, false);
  EXPECT_FALSE(finding.rows[0].reason.en.empty());
}

TEST_F(Evaluate, TakesATableThatNobodyCollectedForUnknown) {
  const Finding finding = judge(rule_of(select));
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en, "user_account was not collected");
}

TEST_F(Evaluate, CountsOnlyTheSourcesTheRuleNames) {
  covered();
  facts_.writer().gap("user_account", "/etc/shadow", denied("/etc/shadow"));
  account("a", 7);
  EXPECT_EQ(judge(rule_of(select)).verdict, Verdict::unknown);
  EXPECT_EQ(judge(rule_of(select, {{"sources", "/etc/passwd"}})).verdict, Verdict::compliant);
  EXPECT_EQ(judge(rule_of(select, {{"sources", "/etc/pass*"}})).verdict, Verdict::compliant);
  const Finding finding = judge(rule_of(select, {{"sources", "/etc/passwd, NIS"}}));
  EXPECT_EQ(finding.verdict, Verdict::unknown)
      << "a source that was never tried is no complete one";
  EXPECT_EQ(finding.reason.en, "the source NIS was not collected");
}

TEST_F(Evaluate, MeansByNoRowWhatTheHeaderSays) {
  covered();
  EXPECT_EQ(judge(rule_of(select, {{"empty", "compliant"}})).verdict, Verdict::compliant);
  EXPECT_EQ(judge(rule_of(select, {{"empty", "not_applicable"}})).verdict, Verdict::not_applicable);
  EXPECT_EQ(judge(rule_of(select, {{"empty", "unknown"}})).verdict, Verdict::unknown);
  EXPECT_EQ(judge(rule_of(select, {{"empty", "deviation"}})).verdict, Verdict::deviation);
  EXPECT_EQ(judge(rule_of(select, {{"empty", "deviation"}, {"on_fail", "lead"}})).verdict,
            Verdict::lead);
}

TEST_F(Evaluate, MeansNothingByNoRowOnIncompleteFacts) {
  facts_.writer().gap("user_account", "/etc/passwd", denied("/etc/passwd"));
  for (const char* empty : {"compliant", "not_applicable", "unknown", "deviation"})
    EXPECT_EQ(judge(rule_of(select, {{"empty", empty}})).verdict, Verdict::unknown) << empty;
}

TEST_F(Evaluate, CallsALeadALead) {
  covered();
  account("a", 90);
  const Finding finding = judge(rule_of(select, {{"on_fail", "lead"}}));
  EXPECT_EQ(finding.verdict, Verdict::lead);
  EXPECT_EQ(finding.rows[0].verdict, Verdict::lead);
}

TEST_F(Evaluate, TrustsNothingOfAFaultyRule) {
  covered();
  account("a", 90);
  account("b", 7);
  const std::pair<const char*, const char*> faulty[] = {
      {"SELECT 'x' AS subject, name, 0 AS ok FROM user_account",
       "the rule returned the subject x twice"},
      {"SELECT name AS subject, name, max_days AS ok FROM user_account",
       "the rule's ok is neither 0, 1 nor NULL: 90"},
      {"SELECT name AS subject, name, '1' AS ok FROM user_account",
       "the rule's ok is neither 0, 1 nor NULL: 1"},
      {"SELECT name AS subject, name, 1.0 AS ok FROM user_account",
       "the rule's ok is neither 0, 1 nor NULL: 1"},
      {"SELECT NULL AS subject, name, 0 AS ok FROM user_account",
       "the rule returned a row without a subject"},
      {"SELECT '  ' AS subject, name, 0 AS ok FROM user_account",
       "the rule returned a row without a subject"},
  };
  for (const auto& [sql, reason] : faulty) {
    const Finding finding = judge(rule_of(sql));
    EXPECT_EQ(finding.verdict, Verdict::unknown) << sql;
    EXPECT_EQ(finding.reason.en, reason);
    for (const Evidence& row : finding.rows) EXPECT_EQ(row.verdict, Verdict::unknown) << sql;
  }
}

TEST_F(Evaluate, StopsARuleThatTakesTooManySteps) {
  covered();
  for (int i = 0; i < 40; ++i) account(("user" + std::to_string(i)).c_str(), 7);
  judging_.step_limit = 10'000;
  const Finding finding =
      judge(rule_of("SELECT a.name AS subject, a.name, count(*) > 0 AS ok FROM user_account a, "
                    "user_account b, user_account c GROUP BY a.name"));
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en, "the rule took more steps than a rule may and was stopped");
}

TEST_F(Evaluate, LetsAGradeDBasisWeighLowUntilConfirmed) {
  covered();
  account("a", 90);
  const Rule rule = rule_of(select, {{"basis", "推断 | inferred (D)"}});
  EXPECT_EQ(judge(rule).severity, Severity::low);
  Tailoring tailoring;
  tailoring.profile = "c";
  tailoring.changes.push_back({"test-rule", {}, {}, false, true, "r", "a", "2026-01-01"});
  judging_.tailoring = &tailoring;
  EXPECT_EQ(judge(rule).severity, Severity::high);
}

TEST_F(Evaluate, ShowsASwitchedOffRuleAsNotApplicableWithItsReason) {
  covered();
  account("a", 90);
  Tailoring tailoring;
  tailoring.profile = "c";
  tailoring.changes.push_back({"test-rule", {}, {}, true, false, "改用指纹", "张三", "2026-01-01"});
  judging_.tailoring = &tailoring;
  const Finding finding = judge(rule_of(select));
  EXPECT_EQ(finding.verdict, Verdict::not_applicable);
  EXPECT_EQ(finding.reason.zh, "已裁剪：改用指纹（批准人 张三，2026-01-01）");
}

TEST_F(Evaluate, JudgesByATailoredParameter) {
  covered();
  account("a", 20);
  Tailoring tailoring;
  tailoring.profile = "c";
  tailoring.changes.push_back({{},
                               "max_days",
                               Parameter{std::int64_t{30}, {}, "s", Grade::b},
                               false,
                               false,
                               "r",
                               "a",
                               "2026-01-01"});
  EXPECT_EQ(judge(rule_of(select)).verdict, Verdict::deviation);
  judging_.tailoring = &tailoring;
  EXPECT_EQ(judge(rule_of(select)).verdict, Verdict::compliant);
}

TEST_F(Evaluate, RefusesATailoringOfAnotherClass) {
  covered();
  Tailoring tailoring;
  tailoring.profile = "other";
  tailoring.file = "tailoring.json";
  const Pack pack = pack_of({});
  Snapshot snapshot = facts_.snapshot();
  judging_.pack = &pack;
  judging_.profile = &pack.profiles.at("c");
  judging_.tailoring = &tailoring;
  const auto findings = evaluate(snapshot, judging_);
  ASSERT_FALSE(findings);
  EXPECT_EQ(findings.error().text(),
            "tailoring tailoring.json: it is for the class other, this terminal is c");
}

TEST_F(Evaluate, JudgesAnUndeclaredTerminalByTheSharedRulesOnly) {
  covered();
  account("a", 90);
  undeclared_ = true;
  Pack pack = pack_of({rule_of(select)}, {{"max_days", {std::int64_t{7}, {}, "s", Grade::b}}});
  EXPECT_EQ(judge(pack).reason.zh, "未声明终端类别") << "a class rule";
  pack.fragments["shared"].rules = {"test-rule"};
  EXPECT_EQ(judge(pack).reason.en, "class not declared")
      << "shared, but its value depends on the class";
  pack.fragments["shared"].parameters = pack.profiles.at("c").parameters;
  EXPECT_EQ(judge(pack).verdict, Verdict::deviation);
}

TEST_F(Evaluate, RunsOnlyTheRulesAskedFor) {
  covered();
  const Rule rule = rule_of("SELECT name AS subject, name, 1 AS ok FROM user_account");
  Rule other = rule;
  other.id = "other-rule";
  const Pack pack = pack_of({rule, other});
  judging_.only_rules = {"other-rule"};
  EXPECT_EQ(judge(pack).rule, "other-rule");
  judging_.only_rules = {"third-rule"};
  Snapshot snapshot = facts_.snapshot();
  EXPECT_EQ(evaluate(snapshot, judging_).error().text(),
            "not found: rule third-rule in the profile c");
}

TEST_F(Evaluate, BindsTimesByDaysBeforeTheSnapshot) {
  covered();
  account("a", 1);
  Parameter since;
  since.days_before = 31;
  const Rule rule = rule_of(
      "SELECT name AS subject, name, :since = '2026-10-22T12:00:00.000000Z' AND :taken_at = "
      "'2026-11-22T12:00:00.000000Z' AS ok FROM user_account");
  EXPECT_EQ(judge(pack_of({rule}, {{"since", since}})).verdict, Verdict::compliant);
}

TEST_F(Evaluate, ShowsWhatOthersWroteAndObeysNothingOfIt) {
  covered();
  account("<script>\x1b[2J\xE2\x80\xAE", 90);
  const Finding finding = judge(rule_of("SELECT name AS subject, name, 0 AS ok FROM user_account"));
  EXPECT_EQ(finding.rows[0].observed.en, "observed " + display("<script>\x1b[2J\xE2\x80\xAE"));
  EXPECT_EQ(finding.rows[0].observed.en.find('\x1b'), std::string::npos);
}

TEST(EvaluateTwice, JudgesTheSameSnapshotByAnotherRegister) {
  TestFacts facts;
  facts.writer().complete("usb_device", "udev");
  facts.writer().add("usb_device", {{"port", "1-1"},
                                    {"device_key", "usb:0951:1666:X"},
                                    {"vendor_id", "0951"},
                                    {"product_id", "1666"},
                                    {"identity", "proven"},
                                    {"kind", "storage"},
                                    {"is_root_hub", 0}});
  const Pack pack = pack_of(
      {rule_of("SELECT device_key AS subject, kind AS name, EXISTS (SELECT 1 FROM "
               "registered_medium r WHERE r.device_key = u.device_key) AS ok FROM usb_device u",
               {{"complete", "registered_medium"}})});
  Snapshot snapshot = facts.snapshot();
  Judging judging;
  judging.pack = &pack;
  judging.profile = &pack.profiles.at("c");
  const auto verdict = [&] { return evaluate(snapshot, judging)->front().verdict; };
  EXPECT_EQ(verdict(), Verdict::unknown) << "no register: never an accusation";
  Register registered;
  judging.registered = &registered;
  EXPECT_EQ(verdict(), Verdict::unknown) << "a register that does not speak of media";
  registered.declared_tables = {"registered_medium"};
  EXPECT_EQ(verdict(), Verdict::deviation) << "an empty list is knowledge";
  registered.rows = {{"registered_medium", {{"device_key", "usb:0951:1666:X"}, {"number", "B1"}}}};
  EXPECT_EQ(verdict(), Verdict::compliant);
}

TEST(EvaluateFile, JudgesAFinishedReadOnlySnapshot) {
  PackFolder folder;
  SnapshotInfo info;
  info.tool_version = "t";
  info.host_kind = "recorded";
  info.root = "/";
  info.taken_at = test_now();
  info.user = "0";
  info.tables = "all";
  auto writer = SnapshotWriter::create(folder.path("s.db"), info);
  ASSERT_TRUE(writer) << writer.error().text();
  ASSERT_OK(writer->add(
      SourceCoverage{"user_account", "/etc/passwd", CoverageState::complete, {}, {}, {}}));
  ASSERT_OK(writer->finish());
  auto snapshot = Snapshot::open(folder.path("s.db"));
  ASSERT_TRUE(snapshot) << snapshot.error().text();
  const Pack pack =
      pack_of({rule_of("SELECT name AS subject, name, 1 AS ok FROM user_account WHERE shell IN "
                       "(SELECT value FROM json_each('[\"x\"]'))")});
  Judging judging;
  judging.pack = &pack;
  judging.profile = &pack.profiles.at("c");
  const auto findings = evaluate(*snapshot, judging);
  ASSERT_TRUE(findings) << findings.error().text();
  EXPECT_EQ(findings->front().verdict, Verdict::compliant) << findings->front().reason.en;
}

TEST(VerdictOf, PutsTheWorstFirst) {
  const auto of = [](std::initializer_list<Verdict> verdicts) {
    std::vector<Evidence> rows;
    for (const Verdict verdict : verdicts) rows.emplace_back().verdict = verdict;
    return verdict_of(rows);
  };
  EXPECT_EQ(of({Verdict::compliant, Verdict::waived, Verdict::unknown, Verdict::lead,
                Verdict::deviation}),
            Verdict::deviation);
  EXPECT_EQ(of({Verdict::compliant, Verdict::waived, Verdict::unknown, Verdict::lead}),
            Verdict::lead);
  EXPECT_EQ(of({Verdict::compliant, Verdict::waived, Verdict::unknown}), Verdict::unknown);
  EXPECT_EQ(of({Verdict::compliant, Verdict::waived}), Verdict::waived);
  EXPECT_EQ(of({Verdict::compliant}), Verdict::compliant);
  EXPECT_EQ(of({}), Verdict::unknown);
}

}  // namespace
}  // namespace mijian
