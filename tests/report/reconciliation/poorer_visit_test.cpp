// A newer visit that saw less: what the one before it saw stands, with that one's day, and what
// nobody looked at now is never said to comply.
#include <gmock/gmock.h>

#include "report/exchange/inspection.h"
#include "report/fleet/import_snapshot.h"
#include "report/reconciliation/reconcile.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::UnorderedElementsAre;

const std::string number = "01203C20001";

class PoorerVisit : public AssetsOnBothStores {
 protected:
  void SetUp() override {
    AssetsOnBothStores::SetUp();
    if (IsSkipped()) return;
    AssetChange change;
    change.category = "classified_computer";
    change.set = {{"number", number},          {"level", "机密"},
                  {"state", "在用"},           {"disk_serial", "DISK-1"},
                  {"system", "Kylin V10"},     {"installed_on", "2025-03-01"},
                  {"mac", "00-1A-2B-3C-4D-5E"}};
    ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  }

  void visit(const std::string& day, VisitedTerminal seen) {
    seen.taken_at = day + "T12:00:00.000000Z";
    const std::string path = tree_.of("/" + day + ".db");
    seen.write(path);
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc(seen.taken_at);
    const auto done = import_snapshot(*store_, *assets_, scheme_, path, {"机密", ""}, deed);
    ASSERT_OK(done);
    ASSERT_EQ(done->what, Import::taken);
  }

  static VisitedTerminal with_deviations() {
    VisitedTerminal seen;
    seen.disks = {"DISK-1", "EVIL"};
    seen.media = {"STICK1"};
    return seen;
  }

  /// As all stood at the end of a day.
  BookDay end_of(const std::string& day) {
    const Time end = *parse_utc(day + "T23:59:59.999999Z");
    auto last = store_->last_entry_before(end);
    EXPECT_OK(last);
    return {{*last, utc_text(end)}, 0};
  }

  /// "rule: subject=verdict" of what is not compliant in these rules.
  std::vector<std::string> told(const std::vector<std::string>& rules, const BookDay& day = {}) {
    const auto all = load_reconciliation(MIJIAN_SOURCE_DIR "/policies/reconciliation");
    EXPECT_OK(all);
    auto done = reconcile_store(*store_, *assets_, scheme_, *all, "2026-11-20", day);
    EXPECT_OK(done);
    std::vector<std::string> lines;
    for (const Finding& finding : done->findings) {
      if (std::count(rules.begin(), rules.end(), finding.rule) == 0) continue;
      for (const Evidence& row : finding.rows)
        lines.push_back(finding.rule + ": " + row.subject + "=" +
                        std::string{stored_word(verdict_words, row.verdict)} + " " +
                        row.observed.en.substr(0, row.observed.en.find('T')));
    }
    return lines;
  }

  LedgerScheme scheme_ = built_in_scheme();
};
MIJIAN_ON_BOTH_STORES(PoorerVisit);

TEST_P(PoorerVisit, HidesNothingThatTheOneBeforeItSaw) {
  visit("2026-11-15", with_deviations());
  VisitedTerminal poorer;
  poorer.disks.clear();
  poorer.unread = {"block_device", "usb_history"};
  visit("2026-11-16", poorer);
  EXPECT_THAT(told({"disk-not-registered", "disk-missing", "medium-not-registered"}),
              UnorderedElementsAre(
                  "disk-not-registered: " + number + " EVIL=deviation the visit of 2026-11-15",
                  "disk-not-registered: " + number + "=unknown the visit of 2026-11-16",
                  HasSubstr("disk-missing: " + number + " DISK-1=unknown"),
                  HasSubstr("medium-not-registered: " + number + " usb:0951:1666:STICK1=deviation"),
                  "medium-not-registered: " + number + "=unknown the visit of 2026-11-16"));
}

TEST_P(PoorerVisit, AWholeLookEndsWhatWasSeenBefore) {
  visit("2026-11-15", with_deviations());
  visit("2026-11-16", {});
  EXPECT_THAT(told({"disk-not-registered", "disk-missing"}), testing::IsEmpty());
}

TEST_P(PoorerVisit, PartsOfSeveralVisitsStandTogether) {
  visit("2026-11-14", with_deviations());
  VisitedTerminal part;
  part.disks = {"OTHER"};
  part.unread = {"block_device"};
  visit("2026-11-15", part);
  part.disks.clear();
  visit("2026-11-16", part);
  EXPECT_THAT(told({"disk-not-registered"}),
              UnorderedElementsAre(
                  "disk-not-registered: " + number + " EVIL=deviation the visit of 2026-11-14",
                  "disk-not-registered: " + number + " OTHER=deviation the visit of 2026-11-15",
                  "disk-not-registered: " + number + "=unknown the visit of 2026-11-16"));
}

TEST_P(PoorerVisit, AnEarlierClassAndInstallationStillAccuse) {
  VisitedTerminal first;
  first.profile = "internet";
  first.level = "非密";
  first.installed_at = "2026-05-05T04:00:00.000000Z";
  visit("2026-11-15", first);
  std::vector<SheetComplaint> complaints;
  Visit sheet = inspected_visit(
      number, "机密", {{"inspector", {"李四", "C3"}}, {"inspected_on", {"2026-11-16", "C4"}}},
      complaints);
  ASSERT_TRUE(complaints.empty());
  sheet.snapshot = "sm3:sheet";
  const auto asset = assets_->with_number(number);
  ASSERT_OK(asset);
  auto writing = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(writing);
  const auto document = store_->contents().put(to_json(sheet).dump(-1));
  ASSERT_OK(document);
  ASSERT_OK(writing->append(SnapshotRecord{(*asset)->asset, *document, sheet.taken_at, sheet.level,
                                           sheet.identifiers, *document}));
  ASSERT_OK(writing->commit());
  EXPECT_THAT(told({"class-differs", "system-reinstalled"}),
              UnorderedElementsAre(HasSubstr("class-differs: " + number + "=deviation"),
                                   HasSubstr("system-reinstalled: " + number + "=deviation")));
}

TEST_P(PoorerVisit, ADiskWithABlankInItsSerialAccusesNobody) {
  const auto asset = assets_->with_number(number);
  ASSERT_OK(asset);
  AssetChange change;
  change.asset = (*asset)->asset, change.based_on = (*asset)->valid_from;
  change.category = "classified_computer";
  change.set = {{"disk_serial", "WD-WX11 A123 DISK-1"}};
  ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  VisitedTerminal seen;
  seen.disks = {"WD-WX11 A123", "DISK-1"};
  visit("2026-11-15", seen);
  EXPECT_THAT(told({"disk-not-registered", "disk-missing"}), testing::IsEmpty());
  seen.disks = {"DISK-1"};
  visit("2026-11-16", seen);
  EXPECT_THAT(told({"disk-not-registered"}), testing::IsEmpty());
  EXPECT_THAT(told({"disk-missing"}), testing::SizeIs(2)) << "nothing tells that it was one";
}

// Scrapped by an approval of October, typed in after it was visited in November.
TEST_P(PoorerVisit, IsAfterTheApprovalThoughBeforeTheDayItWasTyped) {
  visit("2026-11-15", {});
  const auto scrap = [&](const std::string& state, const std::string& approved_on) {
    const auto asset = assets_->with_number(number);
    ASSERT_OK(asset);
    AssetChange change;
    change.asset = (*asset)->asset, change.based_on = (*asset)->valid_from;
    change.category = "classified_computer";
    change.set = {{"state", state}};
    change.approval = Approval{"报废审批表", "BF-1", "王", approved_on};
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc("2026-11-18T09:00:00.000000Z");
    ASSERT_OK(assets_->write(deed, {change}));
  };
  scrap("报废", "2026-11-15");
  EXPECT_THAT(told({"retired-asset-used"}), testing::IsEmpty()) << "the day itself is not over";
  scrap("在用", "2026-11-16");
  scrap("报废", "2026-11-14");
  EXPECT_THAT(told({"retired-asset-used"}), testing::SizeIs(1));
  scrap("在用", "2026-11-16");
  scrap("报废", "2031-01-01");
  EXPECT_THAT(told({"retired-asset-used"}), testing::IsEmpty()) << "the day it was typed";
}

// In a clone's place: told until that machine comes in under its own number.
TEST_P(PoorerVisit, AnotherMachineUnderItsNumberIsToldUntilItIsSettled) {
  visit("2026-11-15", {});
  VisitedTerminal clone;
  clone.board = "BOARD-2", clone.disks = {"DISK-2"}, clone.macs = {"00:1a:2b:3c:4d:5f"};
  clone.taken_at = "2026-11-16T12:00:00.000000Z";
  const auto import = [&](const std::string& name) {
    clone.write(tree_.of(name));
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc("2026-11-18T09:00:00.000000Z");
    return import_snapshot(*store_, *assets_, scheme_, tree_.of(name), {"机密", ""}, deed)->what;
  };
  ASSERT_EQ(import("/clone.db"), Import::aside);
  EXPECT_THAT(told({"snapshot-another-machine"}),
              testing::ElementsAre(HasSubstr("=deviation 2026-11-18")));
  AssetChange own;
  own.category = "classified_computer", own.set = {{"number", "01203C20002"}};
  ASSERT_OK(assets_->write(deed_of("zhang"), {own}));
  clone.number = "01203C20002";
  ASSERT_EQ(import("/own.db"), Import::taken);
  EXPECT_THAT(told({"snapshot-another-machine"}), testing::IsEmpty());
  clone.number = "01203C20099", clone.taken_at = "2026-11-17T12:00:00.000000Z";
  ASSERT_EQ(import("/renumbered.db"), Import::proposed);
  EXPECT_THAT(told({"number-not-registered", "terminal-not-registered"}),
              testing::ElementsAre(HasSubstr("number-not-registered: ")));
}

TEST_P(PoorerVisit, APastDayIsJudgedByWhatWasThereThen) {
  const auto write = [&](const std::string& day, const Cells& set, std::optional<Approval> approval,
                         const std::vector<std::int64_t>& settles) {
    const auto asset = assets_->with_number(number);
    EXPECT_OK(asset);
    AssetChange change;
    change.asset = (*asset)->asset, change.based_on = (*asset)->valid_from;
    change.category = "classified_computer", change.set = set;
    change.approval = std::move(approval), change.settles = settles;
    Deed deed = deed_of("zhang");
    deed.at = *parse_utc(day + "T09:00:00.000000Z");
    const auto written = assets_->write(deed, {change});
    EXPECT_OK(written);
    return written ? written->entries.at(0) : 0;
  };
  const Approval approval{"审批表", "SP-1", "王", "2027-01-03"};
  visit("2027-01-01", with_deviations());
  const std::int64_t moved = write("2027-01-02", {{"place", "302"}}, {}, {});
  write("2027-01-03", {{"disk_serial", "DISK-1、EVIL"}}, approval, {moved});
  visit("2027-01-04", {});
  const std::vector<std::string> rules{"disk-not-registered", "disk-missing", "change-unapproved",
                                       "asset-never-visited"};
  EXPECT_THAT(told(rules), testing::ElementsAre(HasSubstr("change-unapproved"),
                                                HasSubstr("disk-missing: " + number + " EVIL")));
  EXPECT_THAT(told(rules, end_of("2027-01-03")),
              testing::ElementsAre(HasSubstr("change-unapproved")));
  EXPECT_THAT(told(rules, end_of("2027-01-02")),
              UnorderedElementsAre(HasSubstr("change-unapproved"), HasSubstr("change-unapproved"),
                                   HasSubstr("disk-not-registered: " + number + " EVIL")));
  EXPECT_THAT(told(rules, end_of("2027-01-01")),
              UnorderedElementsAre(HasSubstr("change-unapproved"),
                                   HasSubstr("disk-not-registered: " + number + " EVIL")));
  EXPECT_THAT(told(rules, end_of("2026-12-31")),
              UnorderedElementsAre(HasSubstr("change-unapproved"), HasSubstr("asset-never")));
  EXPECT_THAT(told(rules, end_of("2020-01-01")), testing::IsEmpty());
}

// A terminal that was entered later was of no ledger on that day.
TEST_P(PoorerVisit, OnThatDayATerminalThatWasEnteredLaterWasOfNoLedger) {
  VisitedTerminal seen;
  seen.number = "01203C20007", seen.board = "B7", seen.disks = {"D7"}, seen.macs = {};
  seen.taken_at = "2027-01-01T12:00:00.000000Z";
  seen.write(tree_.of("/7.db"));
  Deed deed = deed_of("zhang");
  deed.at = *parse_utc(seen.taken_at);
  const auto imported =
      import_snapshot(*store_, *assets_, scheme_, tree_.of("/7.db"), {"机密", ""}, deed);
  ASSERT_OK(imported);
  AssetChange own;
  own.category = "classified_computer", own.set = {{"number", "01203C20007"}};
  own.origin = {imported->entry, computer_row};
  deed.at = *parse_utc("2027-01-05T12:00:00.000000Z");
  ASSERT_OK(assets_->write(deed, {own}));
  const std::vector<std::string> rules{"terminal-not-registered"};
  EXPECT_THAT(told(rules), testing::IsEmpty());
  EXPECT_THAT(told(rules, end_of("2027-01-04")), testing::SizeIs(1));
  EXPECT_THAT(told(rules, end_of("2026-12-31")), testing::IsEmpty());
}

}  // namespace
}  // namespace mijian
