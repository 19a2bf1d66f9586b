// A year of one unit with forty terminals, on both stores: parts exchanged with and without leave,
// repairs, reinstallations, a trip, scrapping, changes nobody approved, clones. Which ledgers stood
// on three days and what does not match at its end was written down before.
#include <gmock/gmock.h>

#include "report/fleet/import_snapshot.h"
#include "report/reconciliation/approvals.h"
#include "report/reconciliation/reconcile.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

constexpr int terminals = 40;
const std::string today = "2026-12-31";

std::string number_of(int terminal) {
  const std::string digits = std::to_string(terminal);
  return "01203C2" + std::string(4 - digits.size(), '0') + digits;
}
std::string disk_of(int terminal) { return "DISK-" + std::to_string(terminal); }
std::string mac_of(int terminal, const std::string& mark) {
  const std::string digits = (terminal < 10 ? "0" : "") + std::to_string(terminal);
  return "00" + mark + "1a" + mark + "2b" + mark + "3c" + mark + "4d" + mark + digits;
}
Time noon(const std::string& day) { return *parse_utc(day + "T12:00:00.000000Z"); }

class AYear : public AssetsOnBothStores {
 protected:
  void SetUp() override {
    AssetsOnBothStores::SetUp();
    if (IsSkipped()) return;
    for (int each = 1; each <= terminals; ++each) add_terminal(each);
    add_other("classified_medium", "M1",
              {{"serial", "STICK-1"}, {"level", "机密"}, {"state", "在用"}});
    add_other("classified_medium", "M2",
              {{"serial", "STICK-2"}, {"level", "绝密"}, {"state", "在用"}});
    add_other("security_product", "T1",
              {{"name", "病毒查杀"},
               {"state", "在用"},
               {"certificate", "C-1"},
               {"certificate_until", "2026-10-01"}});
  }

  void write(const std::string& day, AssetChange change, bool approved = true) {
    if (approved) change.approval = Approval{"审批表", "SP-" + day, "王", day};
    const auto written = assets_->write({"zhang", "ledger change", "sm3:00", noon(day)}, {change});
    ASSERT_OK(written);
    ASSERT_TRUE(written->meanwhile.empty());
  }
  void add_other(const std::string& ledger, const std::string& number, Cells cells) {
    AssetChange change;
    change.category = ledger;
    cells["number"] = number;
    change.set = std::move(cells);
    write("2026-01-05", change);
  }
  void add_terminal(int terminal) {
    add_other("classified_computer", number_of(terminal),
              {{"level", "机密"},
               {"state", "在用"},
               {"installed_on", "2025-03-01"},
               {"disk_serial", disk_of(terminal)},
               {"mac", mac_of(terminal, "-")},
               {"system", "Kylin V10"},
               {"place", "301"}});
  }
  void change(const std::string& day, int terminal, const Cells& set, bool approved = true) {
    const auto asset = assets_->with_number(number_of(terminal));
    ASSERT_OK(asset);
    ASSERT_TRUE(*asset);
    AssetChange change;
    change.asset = (*asset)->asset, change.based_on = (*asset)->valid_from;
    change.category = (*asset)->category, change.set = set;
    write(day, change, approved);
  }

  static VisitedTerminal machine(int terminal) {
    VisitedTerminal seen;
    seen.number = number_of(terminal);
    seen.board = "BOARD-" + std::to_string(terminal);
    seen.machine_id = "id-" + std::to_string(terminal);
    seen.disks = {disk_of(terminal)};
    seen.macs = {mac_of(terminal, ":")};
    return seen;
  }
  Import visit(const std::string& day, VisitedTerminal seen) {
    seen.taken_at = utc_text(noon(day));
    const std::string path = tree_.of("/" + std::to_string(++files_) + ".db");
    seen.write(path);
    const auto done = import_snapshot(*store_, *assets_, scheme_, path, {"机密", ""},
                                      {"zhang", "import", "sm3:00", noon(day)});
    EXPECT_OK(done);
    return done ? done->what : Import::aside;
  }

  void live_through_it();
  void visit_all();
  /// "0006 在用 DISK-6 301 2025-03-01" of those that differ from how they began.
  std::vector<std::string> ledger_on(const std::string& day);
  std::vector<std::string> mismatches();

  LedgerScheme scheme_ = built_in_scheme();
  int files_ = 0;
};
MIJIAN_ON_BOTH_STORES(AYear);

void AYear::live_through_it() {
  change("2026-02-10", 5, {{"disk_serial", "NEW-5"}});  // exchanged, approved
  change("2026-03-15", 7, {{"state", "维修"}});         // its board in repair
  change("2026-04-01", 7, {{"state", "在用"}});
  change("2026-04-20", 8, {{"installed_on", "2026-04-20"}});  // reinstalled, approved
  change("2026-06-01", 10, {{"state", "借出"}});              // a trip
  change("2026-06-10", 10, {{"state", "在用"}});
  change("2026-07-01", 11, {{"state", "报废"}});
  change("2026-07-01", 12, {{"state", "报废"}});
  change("2026-07-20", 11, {{"state", "已销毁"}});
  change("2026-07-10", 25, {{"state", "维修"}});  // its disk exchanged, which nobody entered
  change("2026-07-15", 25, {{"state", "在用"}});
  change("2026-07-18", 18, {{"place", "302"}});  // approved, and no reason for another network card
  change("2026-08-01", 13, {{"place", "无人批准的房间"}}, false);
}

// In autumn each is visited that is not destroyed; 21 is forgotten, 6 is visited twice.
void AYear::visit_all() {
  for (int each = 1; each <= terminals; ++each) {
    if (each == 11 || each == 21) continue;
    VisitedTerminal seen = machine(each);
    if (each == 5) seen.disks = {"NEW-5"};
    if (each == 6) seen.disks = {"SECRET-6"};  // exchanged, nobody knows by whom
    if (each == 7) seen.board = "BOARD-7b";
    if (each == 8) seen.installed_at = "2026-04-20T04:00:00.000000Z";
    if (each == 9) seen.installed_at = "2026-05-05T04:00:00.000000Z";
    if (each == 14 || each == 15) seen.machine_id = "cloned";
    if (each == 18) seen.macs.emplace_back("00:1a:2b:3c:4d:ff");
    if (each == 19) seen.media = {"NOBODYS-STICK"};
    if (each == 20) seen.media = {"STICK-1", "STICK-2"};
    if (each == 22) seen.level = "秘密";
    if (each == 25) seen.disks = {"SPARE-25"};
    if (each == 24) seen.disks = {disk_of(24), disk_of(23)};
    EXPECT_EQ(visit("2026-09-15", seen), Import::taken) << each;
  }
  VisitedTerminal clone = machine(16);  // brought its number along, on another machine
  clone.board = "BOARD-X", clone.disks = {"DISK-X"}, clone.macs = {"00:ff:2b:3c:4d:16"};
  EXPECT_EQ(visit("2026-09-16", clone), Import::aside);
  VisitedTerminal stranger = machine(99);
  EXPECT_EQ(visit("2026-09-17", stranger), Import::proposed);
  VisitedTerminal poorer = machine(6);  // somebody without rights looked again and saw no disks
  poorer.disks.clear(), poorer.unread = {"block_device", "usb_history"};
  EXPECT_EQ(visit("2026-10-10", poorer), Import::taken);
  change("2026-10-20", 12, {{"remark", "铭牌不清"}});  // after it was used, long scrapped
}

std::vector<std::string> AYear::ledger_on(const std::string& day) {
  LedgerQuery query;
  query.category = "classified_computer";
  const auto last = store_->last_entry_before(noon(day));
  EXPECT_OK(last);
  query.as_of = *last;
  const auto page = assets_->page(query);
  EXPECT_OK(page);
  EXPECT_EQ(page->total, terminals);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < page->rows.size(); ++i) {
    const Cells& cells = page->rows[i].cells;
    EXPECT_EQ(cells.at("number"), number_of(static_cast<int>(i) + 1));
    const std::string text = cells.at("number").substr(7) + " " + cells.at("state") + " " +
                             cells.at("disk_serial") + " " + cells.at("place") + " " +
                             cells.at("installed_on");
    if (text.find("在用 " + disk_of(static_cast<int>(i) + 1) + " 301 2025-03-01") ==
        std::string::npos)
      rows.push_back(text);
  }
  return rows;
}

std::vector<std::string> AYear::mismatches() {
  const auto rules = load_reconciliation(MIJIAN_SOURCE_DIR "/policies/reconciliation");
  EXPECT_OK(rules);
  auto book = empty_book();
  EXPECT_OK(book);
  BookWriter writer{*book, scheme_};
  EXPECT_OK(writer.add_assets(*assets_));
  EXPECT_OK(writer.add_visits(*store_));
  EXPECT_OK(writer.add_asides(*store_));
  EXPECT_OK(writer.add_unapproved(*assets_));
  std::vector<std::string> all;
  std::vector<Finding> findings = reconcile(*book, *rules, today);
  EXPECT_OK(name_approvals(*store_, *assets_, findings));
  for (const Finding& finding : findings)
    for (const Evidence& row : finding.rows) {
      if (row.verdict != Verdict::deviation && row.verdict != Verdict::lead) continue;
      const auto& [name, approval] = row.columns.back();
      EXPECT_EQ(name, "approval");
      const auto& [before, undated] = row.columns.at(row.columns.size() - 2);
      all.push_back(finding.rule + ": " + row.subject +
                    (approval.empty() ? "" : " (" + approval + ")") +
                    (before == "approval_undated" ? " (when? " + undated + ")" : ""));
    }
  return all;
}

TEST_P(AYear, EndsWithTheLedgersAndTheMismatchesThatWereKnownBefore) {
  live_through_it();
  visit_all();
  EXPECT_THAT(ledger_on("2026-02-01"), testing::IsEmpty());
  EXPECT_THAT(ledger_on("2026-06-05"),
              ElementsAre("0005 在用 NEW-5 301 2025-03-01", "0008 在用 DISK-8 301 2026-04-20",
                          "0010 借出 DISK-10 301 2025-03-01"));
  EXPECT_THAT(ledger_on("2026-10-31"),
              ElementsAre("0005 在用 NEW-5 301 2025-03-01", "0008 在用 DISK-8 301 2026-04-20",
                          "0011 已销毁 DISK-11 301 2025-03-01", "0012 报废 DISK-12 301 2025-03-01",
                          "0013 在用 DISK-13 无人批准的房间 2025-03-01",
                          "0018 在用 DISK-18 302 2025-03-01"));
  const auto number = [](int terminal) { return number_of(terminal); };
  EXPECT_THAT(
      mismatches(),
      UnorderedElementsAre(
          "disk-not-registered: " + number(6) + " SECRET-6",
          "disk-missing: " + number(6) + " DISK-6", "system-reinstalled: " + number(9),
          "retired-asset-used: " + number(12), testing::StartsWith("change-unapproved: "),
          "image-cloned: cloned", "mac-not-registered: " + number(18) + " 00:1a:2b:3c:4d:ff",
          "medium-not-registered: " + number(19) + " usb:0951:1666:NOBODYS-STICK",
          "medium-used-across-levels: " + number(20) + " M2", "level-differs: " + number(22),
          "asset-never-visited: " + number(21), "certificate-expired: T1",
          testing::StartsWith("terminal-not-registered: "),
          testing::StartsWith("snapshot-another-machine: "),
          "disk-not-registered: " + number(25) +
              " SPARE-25 (when? 审批表 SP-2026-07-10，王，2026-07-10)",
          "disk-missing: " + number(25) + " DISK-25 (when? 审批表 SP-2026-07-10，王，2026-07-10)",
          "disk-not-registered: " + number(24) + " DISK-23", "hardware-on-two-assets: disk disk-23",
          "medium-not-seen: M1", "medium-not-seen: M2"));
  const auto state = store_->verify();
  ASSERT_OK(state);
  EXPECT_FALSE(state->fault);
}

TEST_P(AYear, IsTheSameWhenAllIsMadeAgainFromTheEntries) {
  live_through_it();
  visit_all();
  const auto before = mismatches();
  auto writing = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(writing);
  ASSERT_OK(rebuild_index(*writing));
  ASSERT_OK(assets_->rebuild(*writing));
  ASSERT_OK(writing->commit());
  EXPECT_EQ(mismatches(), before);
  EXPECT_EQ(ledger_on("2026-06-05").size(), 3u);
}

}  // namespace
}  // namespace mijian
