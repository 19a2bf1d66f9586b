// A disk that was exchanged is explained by a repair of that time only, and the visits tell which.
#include "report/reconciliation/disk_exchange.h"

#include <gmock/gmock.h>

#include "report/fleet/import_snapshot.h"
#include "report/reconciliation/approvals.h"
#include "report/reconciliation/reconcile.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

Time noon(const std::string& day) { return *parse_utc(day + "T12:00:00.000000Z"); }

class DiskExchange : public AssetsOnBothStores {
 protected:
  void SetUp() override {
    AssetsOnBothStores::SetUp();
    if (IsSkipped()) return;
    change("2023-01-05", {{"number", "01203C20001"}, {"state", "在用"}, {"disk_serial", "OLD"}});
  }
  void change(const std::string& day, const Cells& set) {
    AssetChange change;
    if (newest_ != 0) change.asset = asset_, change.based_on = newest_;
    change.category = "classified_computer", change.set = set;
    change.approval = Approval{"审批表", day, "王", day};
    const auto written = assets_->write({"zhang", "ledger change", "sm3:00", noon(day)}, {change});
    ASSERT_OK(written);
    if (newest_ == 0) asset_ = written->entries.at(0);
    newest_ = written->entries.at(0);
  }
  void repair(const std::string& from, const std::string& to) {
    change(from, {{"state", "维修"}});
    change(to, {{"state", "在用"}});
  }
  void visit(const std::string& day, const std::vector<std::string>& disks, bool is_whole = true) {
    VisitedTerminal seen;
    seen.disks = disks;
    if (!is_whole) seen.unread = {"block_device"};
    seen.taken_at = utc_text(noon(day));
    seen.write(tree_.of("/" + day + ".db"));
    const auto done =
        import_snapshot(*store_, *assets_, built_in_scheme(), tree_.of("/" + day + ".db"),
                        {"机密", ""}, {"zhang", "import", "sm3:00", noon(day)});
    ASSERT_OK(done);
    ASSERT_EQ(done->what, Import::taken);
  }
  /// "rule: what is told of an approval" of both differences.
  std::vector<std::string> told() {
    const auto rules = load_reconciliation(MIJIAN_SOURCE_DIR "/policies/reconciliation");
    EXPECT_OK(rules);
    auto done = reconcile_store(*store_, *assets_, built_in_scheme(), *rules, "2026-11-20");
    EXPECT_OK(done);
    EXPECT_OK(name_approvals(*store_, *assets_, done->findings));
    std::vector<std::string> lines;
    for (const Finding& finding : done->findings)
      for (const Evidence& row : finding.rows)
        if (finding.rule.starts_with("disk-") && row.verdict == Verdict::deviation)
          lines.push_back(finding.rule + ": " + told_approval(row).zh);
    return lines;
  }
  static std::vector<std::string> both(const std::string& approval) {
    return {"disk-not-registered: " + approval, "disk-missing: " + approval};
  }
  std::int64_t asset_ = 0, newest_ = 0;
};
MIJIAN_ON_BOTH_STORES(DiskExchange);

TEST_P(DiskExchange, IsNotExplainedByARepairOfYearsBefore) {
  repair("2023-03-01", "2023-03-05");
  visit("2026-05-01", {"OLD"});
  visit("2026-06-01", {"NEW"});
  visit("2026-07-01", {"NEW"});
  EXPECT_THAT(told(), testing::UnorderedElementsAreArray(both("")));
}

TEST_P(DiskExchange, IsExplainedByTheRepairBetweenTheVisits) {
  repair("2023-03-01", "2023-03-05");
  visit("2026-05-01", {"OLD"});
  repair("2026-05-10", "2026-05-12");
  visit("2026-06-01", {"NEW"});
  repair("2026-06-10", "2026-06-12");
  visit("2026-07-01", {"NEW"});
  EXPECT_THAT(told(), testing::UnorderedElementsAreArray(
                          both("审批表 2026-05-10，王，2026-05-10（可能说明此差异，由人核对）")));
}

TEST_P(DiskExchange, OfATimeThatNobodyKnowsIsNotExplainedByAnyRepair) {
  repair("2023-03-01", "2023-03-05");
  visit("2026-07-01", {"NEW"});
  EXPECT_THAT(told(), testing::UnorderedElementsAreArray(both(
                          "何时发生不详（没有检查可据以判断），不能对应到某次审批；可查：审批表 "
                          "2023-03-01，王，2023-03-01")));
}

TEST_P(DiskExchange, AnApprovalOfALaterEntryExplainsNothingOnADayBefore) {
  visit("2026-05-01", {"OLD"});
  repair("2026-05-10", "2026-05-12");
  visit("2026-06-01", {"NEW"});
  const std::int64_t then = newest_;
  change("2026-07-01", {{"disk_serial", "NEWER"}});
  change("2026-07-02", {{"number", "01203C20002"}});
  const auto explained = [&](std::int64_t as_of) {
    std::vector<Finding> findings(1);
    findings[0].rows.emplace_back().verdict = Verdict::deviation;
    findings[0].rows[0].columns = {{"number", as_of == then ? "01203C20001" : "01203C20002"},
                                   {"about", "disk_serial 维修"},
                                   {"disk_came", "NEW"},
                                   {"taken_at", utc_text(noon("2026-06-01"))}};
    EXPECT_OK(name_approvals(*store_, *assets_, findings, as_of));
    return told_approval(findings[0].rows[0]).zh;
  };
  EXPECT_THAT(explained(then), testing::HasSubstr("2026-05-10")) << "it has another number now";
  EXPECT_THAT(explained(still_valid), testing::HasSubstr("2026-07-01"));
}

TEST_P(DiskExchange, AVisitThatLookedAtNoDisksTellsNoTime) {
  visit("2026-05-01", {"OLD"});
  visit("2026-05-20", {}, false);
  visit("2026-06-01", {"NEW"});
  const auto came = disk_came(*store_, asset_, "new", "2026-07-01T00:00:00.000000Z");
  const auto went = disk_went(*store_, asset_, "OLD", "2026-07-01T00:00:00.000000Z");
  ASSERT_OK(came);
  ASSERT_OK(went);
  for (const auto& between : {*came, *went}) {
    ASSERT_TRUE(between);
    EXPECT_EQ(between->after, utc_text(noon("2026-05-01")));
    EXPECT_EQ(between->by, utc_text(noon("2026-06-01")));
  }
}

}  // namespace
}  // namespace mijian
