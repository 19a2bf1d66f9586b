// Snapshots come in on both stores: known, unknown, cloned, hostile, too secret, twice.
#include "report/fleet/import_snapshot.h"

#include <gmock/gmock.h>

#include "report/store/asides.h"
#include "report/store/visits.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class ImportSnapshot : public AssetsOnBothStores {
 protected:
  Imported import_file(const std::string& path, const ImportWish& wish = {"机密", ""}) {
    auto imported =
        import_snapshot(*store_, *assets_, scheme_, path, wish, deed_of("zhang", after_test_now));
    EXPECT_OK(imported);
    return imported ? *imported : Imported{};
  }
  Imported import_of(const VisitedTerminal& terminal, const ImportWish& wish = {"机密", ""}) {
    const std::string path = tree_.of("/" + std::to_string(++files_) + ".db");
    terminal.write(path);
    return import_file(path, wish);
  }

  Visit visit_in(const Imported& imported) {
    auto row = visit_at(*store_, imported.entry);
    EXPECT_OK(row);
    auto bytes = store_->contents().get((*row)->document);
    EXPECT_OK(bytes);
    auto visit = visit_from_json(*parse_json(*bytes));
    EXPECT_OK(visit);
    return visit ? *visit : Visit{};
  }

  /// The computer's row of a visit, as it was proposed, becomes an asset.
  std::int64_t take_computer(const Imported& imported, const std::string& number) {
    AssetChange change;
    ProposedAsset row = visit_in(imported).proposed.at(0);
    change.category = row.ledger;
    change.set = row.cells;
    change.set["number"] = number;
    change.origin = {imported.entry, computer_row};
    const auto written = assets_->write(deed_of("zhang"), {change});
    EXPECT_OK(written);
    return written ? written->entries.at(0) : 0;
  }

  /// A computer as somebody typed it, never visited.
  std::int64_t add_row(Cells cells) {
    AssetChange change;
    change.category = "classified_computer";
    change.set = std::move(cells);
    change.set["number"] = "01203C20001";
    const auto written = assets_->write(deed_of("zhang"), {change});
    EXPECT_OK(written);
    return written ? written->entries.at(0) : 0;
  }

  std::vector<std::string> lines(const std::string& sql, std::size_t columns) {
    auto rows = store_->connection().rows(sql, columns);
    EXPECT_OK(rows);
    std::vector<std::string> all;
    for (const StoreRow& row : *rows) all.push_back(join(row.cells(), "|"));
    return all;
  }

  LedgerScheme scheme_ = built_in_scheme();
  int files_ = 0;
};
MIJIAN_ON_BOTH_STORES(ImportSnapshot);

TEST_P(ImportSnapshot, AnUnknownTerminalProposesItsRowsAndIsKnownOnceTheyAreTaken) {
  VisitedTerminal terminal;
  terminal.media = {"S1"};
  terminal.products = {"clamav"};
  const Imported first = import_of(terminal);
  EXPECT_EQ(first.what, Import::proposed);
  const Visit visit = visit_in(first);
  ASSERT_THAT(visit.proposed, SizeIs(3));
  EXPECT_EQ(visit.proposed[0].ledger, "classified_computer");
  EXPECT_EQ(visit.proposed[0].cells, (RowCells{{"unit", "012 第十二研究室"},
                                               {"department", "03 总体组"},
                                               {"type", "台式机"},
                                               {"number", "01203C20001"},
                                               {"responsible", "张三"},
                                               {"level", "机密"},
                                               {"model", "Great Wall TN140A2"},
                                               {"system", "Kylin V10 (SP1)"},
                                               {"installed_on", "2025-03-01"},
                                               {"disk_serial", "DISK-1"},
                                               {"mac", "00-1a-2b-3c-4d-5e"},
                                               {"optical", "无"},
                                               {"place", "3号楼 301"},
                                               {"state", "在用"}}));
  EXPECT_EQ(visit.proposed[1].ledger, "security_product");
  EXPECT_EQ(visit.proposed[2].ledger, "classified_medium");
  EXPECT_EQ(visit.proposed[2].cells.at("serial"), "S1");

  const std::int64_t asset = take_computer(first, "01203C20001");
  EXPECT_THAT(lines("SELECT asset FROM visit", 1), testing::ElementsAre(std::to_string(asset)));
  terminal.disks = {"DISK-1", "DISK-2"};
  const Imported second = import_of(terminal);
  EXPECT_EQ(second.what, Import::taken);
  EXPECT_EQ(second.asset, asset);
  const auto standing = standing_visits(*store_);
  ASSERT_OK(standing);
  ASSERT_THAT(*standing, SizeIs(1));
  EXPECT_EQ(standing->front().entry, second.entry);
}

TEST_P(ImportSnapshot, ARowIsTakenOnceOnly) {
  const Imported imported = import_of({});
  take_computer(imported, "01203C20001");
  AssetChange again;
  again.category = "classified_computer";
  again.set = {{"number", "01203C20002"}};
  again.origin = {imported.entry, computer_row};
  const auto refused = assets_->write(deed_of("li"), {again});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().text(), HasSubstr("already"));
}

TEST_P(ImportSnapshot, TheSameFileTwiceChangesNothing) {
  VisitedTerminal{}.write(tree_.of("/one.db"));
  const Imported first = import_file(tree_.of("/one.db"));
  const auto head = store_->head();
  const Imported second = import_file(tree_.of("/one.db"));
  EXPECT_EQ(second.what, Import::there);
  EXPECT_EQ(second.entry, first.entry);
  EXPECT_EQ(store_->head()->sequence, head->sequence);
}

TEST_P(ImportSnapshot, AClonedImageStaysAnotherTerminal) {
  take_computer(import_of({}), "01203C20001");
  VisitedTerminal clone;
  clone.board = "BOARD-2", clone.disks = {"DISK-2"}, clone.macs = {"00:1a:2b:3c:4d:5f"};
  const Imported refused = import_of(clone);  // the image brought its number along
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_THAT(refused.hint.en, HasSubstr("another machine"));
  clone.number = "01203C20002";
  const Imported own = import_of(clone);
  EXPECT_EQ(own.what, Import::proposed);
  const std::int64_t asset = take_computer(own, "01203C20002");
  EXPECT_EQ(lines("SELECT DISTINCT asset FROM identifier WHERE kind = 'machine_id'", 1).size(), 2u);
  EXPECT_EQ(import_of(clone).what, Import::there);
  clone.installed_at = "2025-03-01T05:00:00.000000Z";
  EXPECT_EQ(import_of(clone).asset, asset);
}

TEST_P(ImportSnapshot, ANumberWithoutAVisitIsHeldAgainstItsLedgerRow) {
  add_row({{"disk_serial", "Disk-1"}, {"mac", "00-1A-2B-3C-4D-5E"}});
  VisitedTerminal foreign;
  foreign.board = "BOARD-9", foreign.disks = {"DISK-9"}, foreign.macs = {"00:1a:2b:3c:4d:99"};
  const Imported refused = import_of(foreign);
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_THAT(refused.hint.en, HasSubstr("what its ledger row says"));
  EXPECT_EQ(import_of({}).what, Import::taken) << "the true one, spelt otherwise in the ledger";
}

TEST_P(ImportSnapshot, AnExchangedMachineComesInOnceItsLedgerRowSaysSo) {
  const std::int64_t asset =
      add_row({{"disk_serial", "DISK-1"}, {"mac", "00-1A-2B-3C-4D-5E"}, {"level", "机密"}});
  EXPECT_EQ(import_of({}).what, Import::taken);
  VisitedTerminal exchanged;
  exchanged.board = "BOARD-9", exchanged.disks = {"DISK-9"};
  exchanged.macs = {"00:1a:2b:3c:4d:99"};
  EXPECT_EQ(import_of(exchanged).what, Import::aside);
  AssetChange change;
  change.asset = asset, change.based_on = asset;
  change.set = {{"disk_serial", "DISK-9"}, {"mac", "00-1A-2B-3C-4D-99"}};
  change.approval = Approval{"变更审批表", "BG-1", "王", "2026-11-01"};
  ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  const Imported imported = import_of(exchanged);
  EXPECT_EQ(imported.what, Import::taken);
  EXPECT_THAT(imported.hint.en, HasSubstr("an exchange that was entered"));
}

TEST_P(ImportSnapshot, AVisitThatToldNoHardwareLetsNoOtherMachineIn) {
  const Imported first = import_of({});
  const std::int64_t asset = take_computer(first, "01203C20001");
  const auto sheet = store_->contents().put("sheet");
  ASSERT_OK(sheet);
  auto writing = Writing::begin(*store_, deed_of("zhang", after_test_now));
  ASSERT_OK(writing);
  ASSERT_OK(writing->append(SnapshotRecord{asset,
                                           *sheet,
                                           "2026-11-23T00:00:00.000000Z",
                                           "机密",
                                           {{"number", "01203C20001"}},
                                           visit_at(*store_, first.entry)->value().document}));
  ASSERT_OK(writing->commit());
  VisitedTerminal clone;
  clone.board = "BOARD-2", clone.disks = {"DISK-2"}, clone.macs = {"00:1a:2b:3c:4d:5f"};
  EXPECT_EQ(import_of(clone).what, Import::aside);
}

TEST_P(ImportSnapshot, OneExchangedPartIsNotAnotherTerminal) {
  const std::int64_t asset = take_computer(import_of({}), "01203C20001");
  VisitedTerminal repaired;
  repaired.board = "BOARD-2";
  const Imported imported = import_of(repaired);
  EXPECT_EQ(imported.what, Import::taken);
  EXPECT_EQ(imported.asset, asset);
  EXPECT_THAT(imported.hint.en, HasSubstr("parts are other"));
  EXPECT_THAT(imported.hint.zh, HasSubstr("主板序列号 BOARD-1 → BOARD-2"));
}

TEST_P(ImportSnapshot, ASnapshotOfTheFormerHardwareThatComesLateIsItsOwn) {
  VisitedTerminal old, exchanged;
  old.taken_at = "2026-01-10T08:00:00.000000Z", exchanged.taken_at = "2026-06-10T08:00:00.000000Z";
  const std::int64_t asset = take_computer(import_of(old), "01203C20001");
  exchanged.disks = {"DISK-2"};
  ASSERT_EQ(import_of(exchanged).what, Import::taken);
  exchanged.board = "BOARD-2", exchanged.taken_at = "2026-07-10T08:00:00.000000Z";
  ASSERT_EQ(import_of(exchanged).what, Import::taken);
  old.taken_at = "2026-03-10T08:00:00.000000Z";
  const Imported late = import_of(old);
  EXPECT_EQ(late.what, Import::taken) << late.hint.en;
  EXPECT_EQ(late.asset, asset);
  EXPECT_EQ(late.hint.en, "");
}

TEST_P(ImportSnapshot, WhatTellsNothingOfItsHardwareIsAPersonsToRecognise) {
  take_computer(import_of({}), "01203C20001");
  VisitedTerminal bare;
  bare.board.clear(), bare.disks.clear(), bare.macs.clear();
  bare.taken_at = utc_text({test_now().microseconds + 1});
  const Imported imported = import_of(bare);
  EXPECT_EQ(imported.what, Import::taken);
  EXPECT_THAT(imported.hint.en, HasSubstr("a person says"));
}

TEST_P(ImportSnapshot, WithoutANumberItIsKnownByBoardAndDisk) {
  const std::int64_t asset = take_computer(import_of({}), "01203C20001");
  VisitedTerminal silent;
  silent.number.clear();
  const Imported imported = import_of(silent, {"机密", "秘密"});
  EXPECT_EQ(imported.what, Import::taken);
  EXPECT_EQ(imported.asset, asset);
  silent.disks = {"DISK-9"};
  EXPECT_EQ(import_of(silent, {"机密", "秘密"}).what, Import::proposed);
}

TEST_P(ImportSnapshot, NothingAboveTheDesksLevelComesIn) {
  VisitedTerminal secret;
  secret.level = "绝密", secret.profile = "standalone-juemi";
  const Imported refused = import_of(secret);
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_EQ(lines("SELECT entry FROM visit", 1).size(), 0u);
  EXPECT_THAT(lines("SELECT reason FROM aside", 1),
              testing::ElementsAre("密级“绝密”高于本管理端的“机密”"));
  EXPECT_EQ(import_of(secret, {"绝密", ""}).what, Import::proposed) << "once the desk may have it";
  secret.level.clear(), secret.number = "01203C20009";
  EXPECT_EQ(import_of(secret, {"绝密", ""}).what, Import::aside) << "nobody said its level";
  VisitedTerminal between;
  between.level = "涉密专用", between.profile = "intermediate", between.number = "01203C40001";
  const Imported unsaid = import_of(between);
  EXPECT_EQ(unsaid.what, Import::aside);
  EXPECT_THAT(unsaid.hint.zh, HasSubstr("“涉密专用”不分高低"));
  EXPECT_EQ(import_of(between, {"机密", "绝密"}).what, Import::aside);
  EXPECT_EQ(import_of(between, {"机密", "秘密"}).what, Import::proposed);
}

TEST_P(ImportSnapshot, OfWhatIsTooSecretOnlyItsDigestIsKept) {
  VisitedTerminal secret;
  secret.level = "绝密", secret.profile = "standalone-juemi";
  import_of(secret);
  secret.level = "涉密专用", secret.profile = "intermediate";  // nobody said of what level it is
  import_of(secret);
  EXPECT_EQ(lines("SELECT snapshot FROM aside", 1).size(), 2u);
  EXPECT_THAT(lines("SELECT digest FROM content", 1), testing::IsEmpty());
  ASSERT_OK(write_file(tree_.of("/bad.db"), "bad"));
  import_file(tree_.of("/bad.db"));
  EXPECT_THAT(lines("SELECT digest FROM content", 1), SizeIs(1)) << "others are kept for a person";
}

TEST_P(ImportSnapshot, NoneOfADayToComeIsTheNewest) {
  take_computer(import_of({}), "01203C20001");
  VisitedTerminal later;
  later.taken_at = "2099-01-01T00:00:00.000000Z";
  const Imported refused = import_of(later);
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_THAT(refused.hint.zh, HasSubstr("还没有到"));
  later.taken_at = "2026-12-01T00:00:00.000000Z";  // its clock is some hours ahead
  EXPECT_EQ(import_of(later).what, Import::taken);
}

TEST_P(ImportSnapshot, NorIsOneOfAClockThatNobodySet) {
  VisitedTerminal unset;
  unset.taken_at = "1970-01-01T09:00:00.000000Z";
  const Imported refused = import_of(unset);
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_THAT(refused.hint.zh, HasSubstr("校正时钟后重新采集"));
  unset.taken_at = "2019-12-31T23:59:59.000000Z";
  EXPECT_EQ(import_of(unset).what, Import::aside);
  unset.taken_at = "2020-01-01T00:00:00.000000Z";
  EXPECT_EQ(import_of(unset).what, Import::proposed);
}

TEST_P(ImportSnapshot, AClassOfAHigherLevelCounts) {
  VisitedTerminal secret;
  secret.profile = "standalone-juemi", secret.level = "秘密";
  const Imported refused = import_of(secret);
  EXPECT_EQ(refused.what, Import::aside);
  EXPECT_THAT(refused.hint.zh, HasSubstr("类别“standalone-juemi”是绝密级的"));
  EXPECT_THAT(refused.hint.en, HasSubstr("above this desk's, 机密"));
  secret.level.clear();
  EXPECT_EQ(import_of(secret, {"机密", "秘密"}).what, Import::aside) << "whatever a person says";
  EXPECT_THAT(lines("SELECT digest FROM content", 1), testing::IsEmpty());
  secret.profile = "standalone-jimi", secret.level = "秘密";
  import_of(secret);
  EXPECT_THAT(lines("SELECT level FROM visit", 1), testing::ElementsAre("机密"));
  secret.profile = "standalone-mimi", secret.level = "机密", secret.number = "01203C20002";
  import_of(secret);
  EXPECT_THAT(lines("SELECT level FROM visit", 1), testing::ElementsAre("机密", "机密"));
}

TEST_P(ImportSnapshot, WhatWasRefusedIsToldWithWhatItDeclaresUntilItComesIn) {
  const std::int64_t asset =
      add_row({{"disk_serial", "DISK-1"}, {"mac", "00-1A-2B-3C-4D-5E"}, {"level", "机密"}});
  VisitedTerminal exchanged;
  exchanged.board = "BOARD-9", exchanged.disks = {"DISK-9"};
  exchanged.macs = {"00:1a:2b:3c:4d:99"};
  import_of(exchanged);
  VisitedTerminal secret;
  secret.level = "绝密", secret.profile = "standalone-juemi";
  import_of(secret);
  auto refused = asides(*store_);
  ASSERT_OK(refused);
  ASSERT_THAT(*refused, SizeIs(2));
  const AsideRecord& other = refused->front().record;
  EXPECT_EQ(other.cause, AsideCause::another_machine);
  EXPECT_EQ(other.number, "01203C20001");
  EXPECT_EQ(other.taken_at, exchanged.taken_at);
  EXPECT_THAT(other.reason_en, HasSubstr("another machine"));
  EXPECT_THAT(other.identifiers, testing::Contains(testing::Pair("board_serial", "BOARD-9")));
  EXPECT_EQ(refused->back().record.number, "") << "of what is too secret only the reason is kept";
  EXPECT_EQ(asides(*store_, refused->front().entry)->size(), 1u) << "on the day before";
  AssetChange change;
  change.asset = asset, change.based_on = asset;
  change.set = {{"disk_serial", "DISK-9"}, {"mac", "00-1A-2B-3C-4D-99"}};
  ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  EXPECT_EQ(import_file(tree_.of("/1.db")).what, Import::taken);
  EXPECT_THAT(*asides(*store_), SizeIs(1));
}

TEST_P(ImportSnapshot, AnEntryFromBeforeItsCauseWasKeptIsReadByItsReason) {
  auto writing = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(writing);
  Json change = Json::object();
  change.set("snapshot", "sm3:1");
  change.set("file", "x.db");
  change.set("reason", "编号 01203C20001 的主板、硬盘等硬件与上次检查时全都不同：是另一台机器");
  ASSERT_OK(writing->append("aside", std::move(change)));
  ASSERT_OK(writing->commit());
  auto again = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(again);
  ASSERT_OK(rebuild_index(*again));
  ASSERT_OK(again->commit());
  const auto refused = asides(*store_);
  ASSERT_OK(refused);
  ASSERT_THAT(*refused, SizeIs(1));
  EXPECT_EQ(refused->front().record.number, "01203C20001");
  EXPECT_EQ(refused->front().record.cause, AsideCause::another_machine);
}

TEST_P(ImportSnapshot, HostileFilesBringNothingIn) {
  VisitedTerminal{}.write(tree_.of("/good.db"));
  const auto good = read_file(tree_.of("/good.db"), 1u << 26);
  ASSERT_OK(good);
  const auto changed_by = [&](const std::string& name, const std::string& sql) {
    const std::string path = tree_.of("/" + name);
    EXPECT_OK(write_file(path, *good));
    auto database = Database::create(path);
    EXPECT_OK(database);
    EXPECT_OK(database->run(sql));
    database->close();
    return path;
  };
  std::vector<std::string> hostile{
      changed_by("trigger.db", "CREATE TRIGGER t AFTER INSERT ON usb_history BEGIN SELECT 1; END"),
      changed_by("view.db", "CREATE VIEW v AS SELECT * FROM terminal_identity"),
      changed_by("table.db", "CREATE TABLE other(a)"),
      changed_by("column.db", "ALTER TABLE terminal_identity ADD COLUMN more TEXT"),
  };
  std::string broken = *good;
  for (std::size_t i = 4096; i < broken.size(); i += 97) broken[i] ^= 0x5a;
  ASSERT_OK(write_file(tree_.of("/pages.db"), broken));
  ASSERT_OK(write_file(tree_.of("/cut.db"), good->substr(0, good->size() / 2)));
  ASSERT_OK(write_file(tree_.of("/empty.db"), ""));
  for (const char* name : {"/pages.db", "/cut.db", "/empty.db"}) hostile.push_back(tree_.of(name));
  for (const std::string& path : hostile) EXPECT_EQ(import_file(path).what, Import::aside) << path;
  EXPECT_EQ(lines("SELECT entry FROM visit", 1).size(), 0u);
  EXPECT_EQ(lines("SELECT snapshot FROM aside", 1).size(), hostile.size());
  const auto head = store_->head();
  for (const std::string& path : hostile) EXPECT_EQ(import_file(path).what, Import::aside);
  EXPECT_EQ(store_->head()->sequence, head->sequence) << "refused again, not written again";
}

TEST_P(ImportSnapshot, TheTablesAreMadeAgainFromTheEntries) {
  const Imported first = import_of({});
  take_computer(first, "01203C20001");
  VisitedTerminal other;
  other.number = "01203C20007", other.board = "B7", other.disks = {"D7"}, other.macs = {};
  import_of(other);
  ASSERT_OK(write_file(tree_.of("/bad.db"), "bad"));
  import_file(tree_.of("/bad.db"));
  const auto all = [&] {
    auto lists = lines("SELECT entry, asset, snapshot, document FROM visit ORDER BY entry", 4);
    for (const auto& more :
         {lines("SELECT kind, value, entry, asset FROM identifier ORDER BY 1, 2, 3", 4),
          lines("SELECT snapshot, entry, reason FROM aside", 3),
          lines("SELECT origin, asset FROM asset_origin", 2)})
      lists.insert(lists.end(), more.begin(), more.end());
    return lists;
  };
  const auto before = all();
  auto writing = Writing::begin(*store_, deed_of("zhang"));
  ASSERT_OK(writing);
  ASSERT_OK(rebuild_index(*writing));
  ASSERT_OK(assets_->rebuild(*writing));
  ASSERT_OK(writing->commit());
  EXPECT_EQ(all(), before);
}

}  // namespace
}  // namespace mijian
