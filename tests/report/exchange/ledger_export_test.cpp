// Ledgers out as units print them: heads, rows, periods; and in again without any difference.
#include "report/exchange/ledger_export.h"

#include <gmock/gmock.h>

#include "report/exchange/ledger_import.h"
#include "report/sheets/csv_writer.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/test_store.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// What may stand in a cell and is easily lost: would-be formulas, markup, quotations, digits.
const std::vector<std::string> odd_texts = {"=HYPERLINK(\"http://x\",\"y\")",
                                            "'=1",
                                            "''@x",
                                            "+86 10",
                                            "<script>alert(1)</script>&amp;",
                                            "a,\"b\";c'd",
                                            "1234567890123456000",
                                            "0012",
                                            "12E5",
                                            "TRUE",
                                            "2025-03-01",
                                            "𠀀 Ω é"};

std::string text_for(const LedgerScheme& scheme, const LedgerColumn& column, std::size_t row) {
  switch (column.rule) {
    case CellRule::number:
      return {};
    case CellRule::asset_number:
      return row % 2 == 0 ? "00123456" : "无";
    case CellRule::date:
      return row % 2 == 0 ? "2025-03-01" : "2024-02-29";
    case CellRule::mac:
      return row % 2 == 0 ? "00-1A-2B-3C-4D-5E 00-1A-2B-3C-4D-5F" : "无";
    case CellRule::ip:
      return row % 2 == 0 || !column.none_allowed ? "10.1.2.3" : "无";
    case CellRule::word: {
      const auto& words = scheme.dictionaries.at(column.dictionary);
      return column.name == "state" ? "在用" : words[row % words.size()];
    }
    case CellRule::text:
      break;
  }
  return column.optional && row % 2 == 1 ? "" : odd_texts[row % odd_texts.size()];
}

/// A store with its ledgers.
struct Desk {
  explicit Desk(const std::string& url) {
    auto opened = Store::open(url);
    EXPECT_OK(opened);
    store = std::make_unique<Store>(std::move(*opened));
    auto made = Assets::open(*store);
    EXPECT_OK(made);
    assets = std::make_unique<Assets>(std::move(*made));
  }
  std::int64_t write(const AssetChange& change, std::int64_t second = 1'790'000'000) const {
    auto written = assets->write(deed_of("zhang", second), {change});
    EXPECT_OK(written);
    return written && !written->entries.empty() ? written->entries[0] : 0;
  }
  std::unique_ptr<Store> store;
  std::unique_ptr<Assets> assets;
};

class LedgerExportTest : public OnBothStores {
 protected:
  void SetUp() override {
    OnBothStores::SetUp();
    if (!IsSkipped()) desk_ = std::make_unique<Desk>(url_);
  }

  void fill_all_ledgers() {
    for (std::size_t kind = 0; kind < scheme_.ledgers.size(); ++kind)
      for (std::size_t row = 0; row < odd_texts.size(); ++row) {
        const LedgerKind& ledger = scheme_.ledgers[kind];
        AssetChange change{0, 0, ledger.name, {}, {}, {}};
        for (const LedgerColumn& column : ledger.columns)
          if (auto text = text_for(scheme_, column, row); !text.empty())
            change.set[column.name] = std::move(text);
        change.set["number"] = fmt_number(kind, row);
        ASSERT_THAT(check_row(scheme_, ledger, change.set), IsEmpty()) << ledger.name;
        desk_->write(change);
      }
  }
  static std::string fmt_number(std::size_t kind, std::size_t row) {
    return "0120" + std::to_string(3000000 + kind * 1000 + row);
  }

  /// All ledgers as one workbook.
  static std::string exported(const Desk& desk, const LedgerScheme& scheme,
                              const std::string& path) {
    auto writer = SheetWriter::create(path);
    EXPECT_OK(writer);
    const LedgerSheetEvents events{
        [&](const PrintedSheet& sheet) { return writer->begin_sheet(sheet); },
        [&](const std::vector<SheetCell>& row) { return writer->add_row(row); }};
    for (const LedgerKind& ledger : scheme.ledgers) {
      LedgerExport wish;
      wish.ledger = &ledger;
      wish.form.unit = "某研究所";
      EXPECT_OK(export_ledger(*desk.assets, scheme, wish, events));
    }
    EXPECT_OK(writer->finish());
    auto bytes = read_file(path, 64u << 20);
    EXPECT_OK(bytes);
    return bytes ? *bytes : "";
  }

  std::string csv_of(const Desk& desk, const LedgerKind& ledger) const {
    std::string text{csv_start};
    std::size_t columns = 0;
    const LedgerSheetEvents events{[&](const PrintedSheet& sheet) -> Status {
                                     std::vector<std::string> titles;
                                     for (const auto& column : sheet.columns)
                                       titles.push_back(column.title);
                                     columns = titles.size();
                                     text += csv_row(titles);
                                     return ok;
                                   },
                                   [&](const std::vector<SheetCell>& row) -> Status {
                                     std::vector<std::string> texts(columns);
                                     for (const SheetCell& cell : row)
                                       texts[cell.column] = cell.text;
                                     text += csv_row(texts);
                                     return ok;
                                   }};
    LedgerExport wish;
    wish.ledger = &ledger;
    EXPECT_OK(export_ledger(*desk.assets, scheme_, wish, events));
    return text;
  }

  LedgerImportCounts import_file(const Desk& desk, const std::string& path) {
    refusals_.clear();
    LedgerImportWish wish;
    wish.apply = true;
    const LedgerImportEvents events{[](const LedgerHeader&, const SheetRow&) {},
                                    [&](const ImportedRow& row) -> Status {
                                      for (const RefusedCell& cell : row.refused)
                                        refusals_.push_back(row.number + cell.what.zh);
                                      return ok;
                                    },
                                    [](const Sentence&) {}};
    auto counts = import_ledgers(*desk.assets, scheme_, path, wish, deed_of("li"), events);
    EXPECT_OK(counts);
    return counts ? *counts : LedgerImportCounts{};
  }

  struct Told {
    PrintedSheet sheet;
    std::vector<std::string> numbers, days;  // 报废时间
    std::int64_t rows = 0;
  };
  Told told(LedgerExport wish) const {
    Told all;
    const LedgerSheetEvents events{[&](const PrintedSheet& sheet) -> Status {
                                     all.sheet = sheet;
                                     return ok;
                                   },
                                   [&](const std::vector<SheetCell>& row) -> Status {
                                     for (const SheetCell& cell : row) {
                                       const auto& title = all.sheet.columns[cell.column].title;
                                       if (title == "保密编号") all.numbers.push_back(cell.text);
                                       if (title == "报废时间") all.days.push_back(cell.text);
                                     }
                                     return ok;
                                   }};
    wish.ledger = scheme_.find("classified_computer");
    auto rows = export_ledger(*desk_->assets, scheme_, wish, events);
    EXPECT_OK(rows);
    all.rows = rows ? *rows : -1;
    return all;
  }

  std::int64_t computer(const std::string& number, const std::string& type,
                        const std::string& level, const std::string& state,
                        std::int64_t second = 1'790'000'000) const {
    return desk_->write({0,
                         0,
                         "classified_computer",
                         {{"number", number},
                          {"type", type},
                          {"level", level},
                          {"state", state},
                          {"unit", "012 第十二研究室"}},
                         {},
                         {}},
                        second);
  }
  void become(std::int64_t asset, const std::string& state, std::int64_t second) const {
    const auto now = desk_->assets->at(asset);
    ASSERT_OK(now);
    desk_->write({asset, (*now)->valid_from, "classified_computer", {{"state", state}}, {}, {}},
                 second);
  }

  LedgerScheme scheme_ = built_in_scheme();
  std::unique_ptr<Desk> desk_;
  std::vector<std::string> refusals_;
};
MIJIAN_ON_BOTH_STORES(LedgerExportTest);

TEST_P(LedgerExportTest, ExportImportExportGivesEqualCellsAndKindsOfEveryLedger) {
  fill_all_ledgers();
  const auto first = read_all(exported(*desk_, scheme_, tree_.of("/一.xlsx")), "一.xlsx");
  ASSERT_OK(first);
  const Desk other{"sqlite://" + tree_.of("/other.db")};
  const LedgerImportCounts counts = import_file(other, tree_.of("/一.xlsx"));
  EXPECT_THAT(refusals_, IsEmpty());
  EXPECT_EQ(counts.added, static_cast<std::int64_t>(scheme_.ledgers.size() * odd_texts.size()));
  const auto second = read_all(exported(other, scheme_, tree_.of("/二.xlsx")), "二.xlsx");
  ASSERT_OK(second);
  ASSERT_EQ(first->sheets.size(), scheme_.ledgers.size());
  ASSERT_EQ(second->sheets.size(), first->sheets.size());
  for (std::size_t i = 0; i < first->sheets.size(); ++i) {
    EXPECT_EQ(first->sheets[i].sheet.name, scheme_.ledgers[i].title.zh);
    EXPECT_EQ(first->sheets[i].rows.size(), odd_texts.size() + printed_header_row);
    EXPECT_TRUE(first->sheets[i].rows == second->sheets[i].rows) << scheme_.ledgers[i].name;
  }
}

TEST_P(LedgerExportTest, SeparatedTextComesBackWithEveryCell) {
  fill_all_ledgers();
  const Desk other{"sqlite://" + tree_.of("/other.db")};
  for (const LedgerKind& ledger : scheme_.ledgers) {
    const std::string path = tree_.of("/" + ledger.title.zh + ".csv"),
                      text = csv_of(*desk_, ledger);
    ASSERT_OK(write_file(path, text));
    EXPECT_EQ(import_file(other, path).added, static_cast<std::int64_t>(odd_texts.size()))
        << ledger.name;
    EXPECT_THAT(refusals_, IsEmpty());
    EXPECT_EQ(csv_of(other, ledger), text) << ledger.name;
    EXPECT_EQ(text.find(",="), std::string::npos) << "nothing begins a formula but =\"digits\"";
  }
}

TEST_P(LedgerExportTest, TheHeadHasTitleTotalsAndMarking) {
  computer("01203C20001", "台式机", "秘密", "在用");
  computer("01203C20002", "台式机", "机密", "停用");
  computer("01203C20003", "便携机", "涉密专用", "在用");
  LedgerExport wish;
  wish.form.filled_by = "张三";
  wish.form.filled_on = "2026-11-03";
  const Told all = told(wish);
  EXPECT_EQ(all.rows, 3);
  EXPECT_EQ(all.sheet.title, "第十二研究室涉密计算机统计表") << "the one unit of its rows";
  EXPECT_EQ(all.sheet.line_left, "单位（盖章）：第十二研究室");
  EXPECT_EQ(all.sheet.line_middle, "合计：台式机 2 台  便携机 1 台  共 3 台");
  EXPECT_EQ(all.sheet.line_right, "填表人（签字）：张三  填表日期：2026年11月3日");
  EXPECT_EQ(all.sheet.marking, "密级：机密");
  ASSERT_EQ(all.sheet.columns.size(), 19U);
  EXPECT_EQ(all.sheet.columns[0].title, "序号");
  EXPECT_EQ(all.sheet.columns[18].title, "备注");
  EXPECT_THAT(all.sheet.columns[3].choices, ElementsAre("台式机", "便携机"));
  wish.query.filters.push_back({"level", Match::equals, "秘密"});
  const Told part = told(wish);
  EXPECT_THAT(part.numbers, ElementsAre("01203C20001"));
  EXPECT_EQ(part.sheet.marking, "密级：秘密");
  EXPECT_EQ(part.sheet.line_middle, "合计：台式机 1 台  便携机 0 台  共 1 台");
  wish.query.filters[0].text = "绝密";
  EXPECT_EQ(told(wish).sheet.marking, "");
}

TEST_P(LedgerExportTest, ColumnsThatFewUnitsKeepArePrintedWhereOneDoes) {
  computer("01203C20001", "台式机", "秘密", "在用");
  AssetChange change;
  change.category = "classified_computer";
  change.set = {{"number", "01203C20002"}, {"wireless_module", "已拆除"}};
  ASSERT_OK(desk_->assets->write(deed_of("zhang"), {change}));
  const Told all = told({});
  ASSERT_EQ(all.sheet.columns.size(), 20U);
  EXPECT_EQ(all.sheet.columns[18].title, "无线网卡");
  EXPECT_EQ(all.sheet.columns[19].title, "备注");
}

TEST_P(LedgerExportTest, AScrappedSheetHasWhatBecameSoInItsPeriod) {
  constexpr std::int64_t january = 1'767'571'200, march = 1'772'668'800, june = 1'780'617'600;
  const std::int64_t early = computer("01203C20001", "台式机", "机密", "在用", january),
                     within = computer("01203C20002", "台式机", "机密", "在用", january),
                     gone = computer("01203C20003", "便携机", "秘密", "停用", january);
  computer("01203C20004", "台式机", "机密", "在用", january);
  become(early, "报废", january + 10);
  become(gone, "报废", march);
  become(within, "报废", march + 86400);
  become(gone, "已销毁", march + 2 * 86400);
  become(early, "已回收", march + 3 * 86400);
  const std::int64_t end = desk_->store->head()->sequence;
  computer("01203C20005", "台式机", "机密", "报废", june);
  LedgerExport wish;
  wish.period_end = end;
  wish.form.scrapped_from = "2026-02-01";
  wish.form.to = "2026-05-31";
  wish.utc_offset = 8 * 3600;
  const Told sheet = told(wish);
  EXPECT_THAT(sheet.numbers, ElementsAre("01203C20002", "01203C20003"));
  EXPECT_THAT(sheet.days, ElementsAre("2026-03-06", "2026-03-05"));
  EXPECT_EQ(sheet.sheet.title, "第十二研究室报废涉密计算机统计表");
  EXPECT_EQ(sheet.sheet.line_middle,
            "统计区间：2026年2月1日至2026年5月31日  合计：台式机 1 台  便携机 1 台  共 2 台");
  EXPECT_EQ(sheet.sheet.columns[18].title, "报废时间");
  EXPECT_EQ(sheet.sheet.columns[19].title, "备注");
  wish.period_end = still_valid;
  wish.form.scrapped_from = "2026-06-01", wish.form.to = "2026-06-30";
  const Told next = told(wish);
  EXPECT_THAT(next.numbers, ElementsAre("01203C20005")) << "new and scrapped at once";
  EXPECT_THAT(next.days, ElementsAre("")) << "nobody said when";
  EXPECT_THAT(scrapped_states(scheme_), ElementsAre("报废", "已回收", "已销毁"));
}

TEST_P(LedgerExportTest, ScrappingIsOfTheDayOfItsApprovalWheneverItIsEntered) {
  constexpr std::int64_t january = 1'767'571'200, july = 1'783'209'600;
  const std::int64_t own = computer("01203C20001", "台式机", "机密", "在用", january),
                     later = computer("01203C20002", "台式机", "机密", "在用", january);
  const std::int64_t end = desk_->store->head()->sequence;
  const Approval approval{"报废审批表", "BF-1", "王", "2026-04-01"};
  desk_->write({own, own, "classified_computer", {{"state", "报废"}}, approval, {}}, july);
  const std::int64_t bare =
      desk_->write({later, later, "classified_computer", {{"state", "报废"}}, {}, {}}, july);
  LedgerExport wish;
  wish.period_end = end;
  wish.form.scrapped_from = "2026-02-01", wish.form.to = "2026-06-30";
  EXPECT_THAT(told(wish).numbers, ElementsAre("01203C20001"));
  EXPECT_THAT(told(wish).days, ElementsAre("2026-04-01"));
  desk_->write({later, bare, "classified_computer", {}, approval, {}, {bare}}, july + 100);
  EXPECT_THAT(told(wish).numbers, ElementsAre("01203C20001", "01203C20002"));
}

// What a unit's own sheet said of the day counts, and not when that sheet came in.
TEST_P(LedgerExportTest, ScrappingIsOfTheDayThatItsRowNames) {
  const std::int64_t own = computer("01203C20001", "台式机", "机密", "报废", 1'783'209'600);
  computer("01203C20002", "台式机", "机密", "报废", 1'783'209'600);
  desk_->write({own, own, "classified_computer", {{"scrapped_on", "2025-03-04"}}, {}, {}});
  LedgerExport wish;
  wish.form.scrapped_from = "2025-01-01", wish.form.to = "2025-12-31";
  const Told sheet = told(wish);
  EXPECT_THAT(sheet.numbers, ElementsAre("01203C20001"));
  EXPECT_THAT(sheet.days, ElementsAre("2025-03-04"));
  EXPECT_EQ(sheet.sheet.columns.size(), 20U) << "the day stands there once";
  wish.form.scrapped_from = "2026-01-01", wish.form.to = "2026-12-31";
  EXPECT_THAT(told(wish).numbers, ElementsAre("01203C20002"));
  EXPECT_EQ(told({}).sheet.columns.size(), 20U) << "of the whole ledger it is one column more";
}

TEST_P(LedgerExportTest, TheLedgerOfAPastDayIsAsItWas) {
  const std::int64_t asset = computer("01203C20001", "台式机", "秘密", "在用");
  become(asset, "停用", 1'790'000'100);
  computer("01203C20002", "台式机", "机密", "在用");
  LedgerExport wish;
  wish.query.as_of = asset;
  const Told past = told(wish);
  EXPECT_THAT(past.numbers, ElementsAre("01203C20001"));
  EXPECT_EQ(past.sheet.marking, "密级：秘密");
}

TEST(LedgerSheet, IsEnglishWhereItIsAskedFor) {
  const LedgerScheme scheme = built_in_scheme();
  LedgerForm form;
  form.language = Language::en;
  LedgerTotals totals;
  totals.all = 2;
  totals.types["U盘"] = 2;
  totals.levels["非密"] = 2;
  const PrintedSheet sheet =
      ledger_sheet(scheme, *scheme.find("unclassified_medium"), totals, form);
  EXPECT_EQ(sheet.title, "unclassified media: ledger");
  EXPECT_EQ(sheet.line_middle, "Total: U盘 2 pcs.  in all 2 pcs.");
  EXPECT_EQ(sheet.marking, "Level: 非密");
  EXPECT_EQ(sheet.columns[0].title, "no.");
}

}  // namespace
}  // namespace mijian
