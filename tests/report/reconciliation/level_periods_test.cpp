// A medium's use is judged by the levels that it and the terminal had on that day, however late
// somebody looks.
#include <gmock/gmock.h>

#include "report/fleet/import_snapshot.h"
#include "report/reconciliation/reconcile.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string terminal = "01203C30001", stick = "01203M30001";

// Media of a visit were used first on 2026-05-01 and last on 2026-06-01.
class LevelPeriods : public AssetsOnBothStores {
 protected:
  std::int64_t write(AssetChange change, const std::string& day, const std::string& approved_on) {
    if (!approved_on.empty()) change.approval = Approval{"密级变更审批表", "MJ", "王", approved_on};
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc(day + "T09:00:00.000000Z");
    const auto written = assets_->write(deed, {change});
    EXPECT_OK(written);
    return written && !written->entries.empty() ? written->entries[0] : 0;
  }
  void add(const std::string& ledger, const Cells& cells) {
    AssetChange change;
    change.category = ledger, change.set = cells;
    write(std::move(change), "2026-07-01", "2026-07-01");
  }
  std::int64_t change(const std::string& number, const Cells& set, const std::string& day,
                      const std::string& approved_on,
                      const std::vector<std::int64_t>& settles = {}) {
    const auto asset = assets_->with_number(number);
    EXPECT_OK(asset);
    AssetChange change;
    change.asset = (*asset)->asset, change.based_on = (*asset)->valid_from;
    change.category = (*asset)->category, change.set = set, change.settles = settles;
    return write(std::move(change), day, approved_on);
  }
  void begin(const std::string& of_terminal, const std::string& of_stick) {
    add("classified_computer", {{"number", terminal}, {"level", of_terminal}, {"state", "在用"}});
    add("classified_medium",
        {{"number", stick}, {"level", of_stick}, {"state", "在用"}, {"serial", "STICK1"}});
    visit("standalone-mimi", "秘密");
  }
  void visit(const std::string& profile, const std::string& level) {
    VisitedTerminal seen;
    seen.number = terminal, seen.profile = profile, seen.level = level, seen.media = {"STICK1"};
    seen.taken_at = "2026-07-02T12:00:00.000000Z";
    seen.write(tree_.of("/one.db"));
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc("2026-07-03T09:00:00.000000Z");
    const auto done =
        import_snapshot(*store_, *assets_, scheme_, tree_.of("/one.db"), {"机密", ""}, deed);
    ASSERT_OK(done);
    ASSERT_EQ(done->what, Import::taken);
  }
  /// What is said of the stick, up to how late it was used; nothing when it complies.
  std::vector<std::string> told(const std::string& rule = "medium-used-across-levels",
                                const BookDay& day = {}) {
    const auto all = load_reconciliation(MIJIAN_SOURCE_DIR "/policies/reconciliation");
    EXPECT_OK(all);
    auto done = reconcile_store(*store_, *assets_, scheme_, *all, "2026-11-20", day);
    EXPECT_OK(done);
    std::vector<std::string> lines;
    for (const Finding& finding : done->findings)
      for (const Evidence& row : finding.rows)
        if (finding.rule == rule)
          lines.push_back(std::string{stored_word(verdict_words, row.verdict)} + ": " +
                          row.observed.en.substr(0, row.observed.en.find('T')));
    return lines;
  }
  static std::string misused(const std::string& level, const std::string& of_terminal,
                             const std::string& day) {
    return "deviation: " + level + " medium " + stick + " was used on " + of_terminal +
           " terminal " + terminal + " at " + day;
  }

  LedgerScheme scheme_ = built_in_scheme();
};
MIJIAN_ON_BOTH_STORES(LevelPeriods);

TEST_P(LevelPeriods, AMediumRaisedAfterItWasUsedAccusesNobody) {
  begin("秘密", "秘密");
  change(stick, {{"level", "机密"}}, "2026-10-01", "2026-06-15");
  EXPECT_THAT(told(), IsEmpty());
  change(stick, {{"remark", "x"}}, "2026-10-02", "2026-10-02");
  EXPECT_THAT(told(), IsEmpty());
}

TEST_P(LevelPeriods, AMediumLoweredAfterItWasUsedIsNotAcquitted) {
  begin("秘密", "机密");
  change(stick, {{"level", "秘密"}}, "2026-10-01", "2026-05-15");
  EXPECT_THAT(told(), ElementsAre(misused("机密", "秘密", "2026-05-01")));
}

TEST_P(LevelPeriods, ATerminalRaisedAfterItWasUsedIsNotAcquitted) {
  begin("秘密", "机密");
  change(terminal, {{"level", "机密"}}, "2026-10-01", "");
  EXPECT_THAT(told(), ElementsAre(misused("机密", "秘密", "2026-06-01")));
}

TEST_P(LevelPeriods, WithoutAnApprovalAChangeHoldsSinceItsEntryUnlessOneCameAfterwards) {
  begin("秘密", "秘密");
  const std::int64_t raised = change(stick, {{"level", "机密"}}, "2026-10-01", "");
  EXPECT_THAT(told(), IsEmpty());
  change(stick, {{"remark", "x"}}, "2026-10-02", "2026-05-15", {raised});
  EXPECT_THAT(told(), ElementsAre(misused("机密", "秘密", "2026-06-01")));
  BookDay before{{*store_->last_entry_before(*parse_utc("2026-10-01T23:00:00Z")),
                  "2026-10-01T23:00:00.000000Z"},
                 0};
  EXPECT_THAT(told("medium-used-across-levels", before), IsEmpty());
}

TEST_P(LevelPeriods, ADayOfApprovalBeginsWhereTheDeskStands) {
  begin("秘密", "秘密");
  change(stick, {{"level", "机密"}}, "2026-10-01", "2026-06-02");
  EXPECT_THAT(told(), IsEmpty());
  BookDay in_beijing;
  in_beijing.utc_offset_seconds = 8 * 3600;
  change(stick, {{"remark", "x"}}, "2026-10-02", "2026-10-02");
  EXPECT_THAT(told("medium-used-across-levels", in_beijing), IsEmpty());
  in_beijing.utc_offset_seconds = 24 * 3600;  // where it is a day later
  EXPECT_THAT(told("medium-used-across-levels", in_beijing), testing::SizeIs(1));
}

TEST_P(LevelPeriods, AnInternetComputerIsUnclassifiedWithoutSayingSo) {
  add("internet_computer", {{"number", terminal}, {"state", "在用"}});
  add("classified_medium",
      {{"number", stick}, {"level", "机密"}, {"state", "在用"}, {"serial", "STICK1"}});
  visit("internet", "");
  EXPECT_THAT(told(), ElementsAre(misused("机密", "非密", "2026-06-01")));
  EXPECT_THAT(told("level-differs"), IsEmpty());
}

}  // namespace
}  // namespace mijian
