// A unit's own sheets into its ledgers: what is taken, what is refused and why, on both stores.
#include "report/exchange/ledger_import.h"

#include <gmock/gmock.h>

#include "report/exchange/merged_cells.h"
#include "report/exchange/refused_rows.h"
#include "report/sheets/reading.h"
#include "tests/report/sheets/xlsx_file.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string header =
    "序号,单位,科室/课题组,类型,保密编号,固定资产编号,责任人,密级,品牌型号,操作系统版本,"
    "操作系统安装时间,硬盘序列号,MAC地址（有线）,光驱,用途,放置地点,启用时间,使用情况,备注\n";

class LedgerImportTest : public AssetsOnBothStores {
 protected:
  static std::string row(const std::string& number, const std::string& responsible = "张三",
                         const std::string& state = "在用") {
    return "1,012 第十二研究室,03 总体组,台式机," + number + ",/," + responsible +
           ",机密,启天 M450,银河麒麟 V10,2025年3月1日,WD-1,001A2B3C4D5E,无,涉密工作机,3号楼 301,"
           "2025.3.2," +
           state + ",\n";
  }

  /// Imports a .csv of this text; what was told is in told_ and notes_.
  LedgerImportCounts import_text(const std::string& text, bool apply = true,
                                 const std::string& name = "/涉密计算机.csv") {
    EXPECT_OK(write_file(tree_.of(name), text));
    return import_file(tree_.of(name), apply);
  }
  LedgerImportCounts import_file(const std::string& path, bool apply = true) {
    told_.clear(), notes_.clear();
    RefusedRows refused{tree_.of("/refused.xlsx"), Language::zh};
    LedgerImportWish wish;
    wish.apply = apply;
    wish.approval = Approval{"台账移交单", "YJ-1", "王", "2026-11-01"};
    const LedgerImportEvents events{
        [&](const LedgerHeader& found, const SheetRow& as_read) {
          refused.begin(*found.ledger, as_read);
        },
        [&](const ImportedRow& one) {
          told_.push_back(std::string{stored_word(row_fate_words, one.fate)} + " " + one.number +
                          (one.refused.empty() ? "" : " " + refusal_of(one, Language::zh)));
          return one.fate == RowFate::refused ? refused.add(one) : ok;
        },
        [&](const Sentence& note) { notes_.push_back(note.zh); }};
    auto counts = import_ledgers(*assets_, scheme_, path, wish, deed_of("zhang"), events);
    EXPECT_OK(counts);
    EXPECT_OK(refused.finish());
    return counts ? *counts : LedgerImportCounts{};
  }

  /// Rows of a .csv as those of an .xlsx.
  static std::string sheet_rows(const std::vector<std::string>& lines, std::size_t hidden = 0) {
    std::string rows;
    for (std::size_t line = 0; line < lines.size(); ++line) {
      const std::string number = std::to_string(line + 1);
      rows += "<row r=\"" + number + (line == hidden ? "\" hidden=\"1\">" : "\">");
      std::size_t column = 0;
      for (const std::string_view text : split(trim(lines[line]), ','))
        rows += "<c r=\"" + column_letters(column++) + number + "\" t=\"inlineStr\"><is><t>" +
                std::string{text} + "</t></is></c>";
      rows += "</row>";
    }
    return rows;
  }

  Cells cells_of(const std::string& number) {
    auto found = assets_->with_number(number);
    EXPECT_OK(found);
    return found && *found ? (*found)->cells : Cells{};
  }

  LedgerScheme scheme_ = built_in_scheme();
  std::vector<std::string> told_, notes_;
};
MIJIAN_ON_BOTH_STORES(LedgerImportTest);

TEST_P(LedgerImportTest, TakesRowsInTheSpellingOfTheLedgersAndTheSameFileTwiceChangesNothing) {
  const std::string text = "第十二研究所涉密计算机统计表\n单位（盖章）：,,合计：1 台\n" + header +
                           row("01203C20001") + "合计,,1 台\n,填表人（签字）：,,填表日期：\n";
  EXPECT_EQ(import_text(text, false).added, 1);
  EXPECT_THAT(cells_of("01203C20001"), IsEmpty()) << "a preview";
  const LedgerImportCounts first = import_text(text);
  EXPECT_EQ(first.added, 1);
  EXPECT_EQ(first.skipped, 2);
  const Cells cells = cells_of("01203C20001");
  EXPECT_EQ(cells.at("asset_number"), "无");
  EXPECT_EQ(cells.at("installed_on"), "2025-03-01");
  EXPECT_EQ(cells.at("commissioned_on"), "2025-03-02");
  EXPECT_EQ(cells.at("mac"), "00-1A-2B-3C-4D-5E");
  const auto head = store_->head();
  const LedgerImportCounts second = import_text(text);
  EXPECT_EQ(second.same, 1);
  EXPECT_EQ(store_->head()->sequence, head->sequence);
}

TEST_P(LedgerImportTest, RefusedRowsStopNoOthersAndComeBackCorrected) {
  const LedgerImportCounts counts =
      import_text(header + row("01203C20001") + row("0120") + row("01203C20001", "李四") +
                  row("01203C20003", "") + row("01203C20004", "赵", "失踪") + row("01203C20005"));
  EXPECT_EQ(counts.added, 2);
  EXPECT_EQ(counts.refused, 4);
  EXPECT_THAT(told_, ElementsAre("added 01203C20001", HasSubstr("E3 保密编号：“0120”不合要求"),
                                 HasSubstr("E4 保密编号：此编号在文件中已出现过"),
                                 HasSubstr("G5 责任人：必填"),
                                 HasSubstr("R6 使用情况：“失踪”不合要求"), "added 01203C20005"));
  EXPECT_EQ(import_file(tree_.of("/refused.xlsx")).refused, 3)
      << "the number stands there once now";
  EXPECT_THAT(told_[1], HasSubstr("changed 01203C20001"));
}

// 单位 written once over all of its computers, as 密级, a day with its time, and an address in
// blanks are.
TEST_P(LedgerImportTest, MergedCellsAndLooseSpellingsAreUnderstood) {
  const LedgerHeader two{&scheme_.ledgers.front(), {{0, {}}, {1, {}}, {2, {}}}, {}};
  MergedCells merged{{{2, 0, 3, 0}, {2, 2, 2, 5}, {2, 7, 4, 7}}};
  const SheetRow first{2, false, {{0, CellKind::text, {}, {}, "a"}, {7, {}, {}, {}, "far"}}},
      second{3, false, {{1, CellKind::text, {}, {}, "b"}}},
      third{4, false, {{1, CellKind::text, {}, {}, "c"}}};
  merged.see(first);
  EXPECT_EQ(merged.filled(first, two), first);
  merged.see(second);
  EXPECT_EQ(merged.filled(second, two).cells,
            (std::vector<SheetCell>{first.cells[0], second.cells[0]}));
  merged.see(third);
  EXPECT_EQ(merged.filled(third, two), third);
  std::string loose = row("01203C20001");
  loose = replace_all(loose, "机密", "机 密");
  loose = replace_all(loose, "2025年3月1日", "2025/3/1 8:30:00");
  loose = replace_all(loose, "001A2B3C4D5E", "00 1A 2B 3C 4D 5E");
  EXPECT_EQ(import_text(header + loose).added, 1) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203C20001").at("level"), "机密");
  EXPECT_EQ(cells_of("01203C20001").at("installed_on"), "2025-03-01");
}

TEST_P(LedgerImportTest, EveryRowOfAMergedUnitHasIt) {
  std::string blank = row("01203C20002");
  blank.replace(blank.find("012 第十二研究室"), std::string{"012 第十二研究室"}.size(), "");
  const XlsxFile book{sheet_rows({header, row("01203C20001"), blank}),
                      "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>"};
  ASSERT_OK(write_file(tree_.of("/涉密计算机.xlsx"), book.bytes()));
  EXPECT_EQ(import_file(tree_.of("/涉密计算机.xlsx")).added, 2) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203C20002").at("unit"), "012 第十二研究室");
}

TEST_P(LedgerImportTest, HiddenRowsAreTakenAndNamed) {
  const XlsxFile book{sheet_rows({header, row("01203C20001"), row("01203C20002")}, 2)};
  ASSERT_OK(write_file(tree_.of("/涉密计算机.xlsx"), book.bytes()));
  EXPECT_EQ(import_file(tree_.of("/涉密计算机.xlsx")).added, 2) << testing::PrintToString(told_);
  EXPECT_THAT(notes_, ElementsAre(HasSubstr("有 1 行是隐藏的（首行为第 3 行）")));
}

// The same file again may not bring in what was refused because it may be false.
TEST_P(LedgerImportTest, CellsNobodyMayTrustComeBackRefusedUntilTheyAreCorrected) {
  std::string doubtful = row("01203C20001", "=A1");
  doubtful.replace(doubtful.find("WD-1"), 4, "1.23457E+17");
  EXPECT_EQ(import_text(header + doubtful).refused, 1);
  for (const int again : {1, 2}) {
    EXPECT_EQ(import_file(tree_.of("/refused.xlsx")).refused, 1) << again;
    EXPECT_THAT(told_, ElementsAre(AllOf(HasSubstr("责任人：此格尚未更正"),
                                         HasSubstr("硬盘序列号：此格尚未更正"))));
  }
  EXPECT_THAT(cells_of("01203C20001"), IsEmpty());
}

TEST(RefusedRowsTest, MarksErrorsAndNumbersThatLostTheirDigits) {
  const TemporaryTree tree;
  const LedgerScheme scheme = built_in_scheme();
  const LedgerHeader columns{&scheme.ledgers.front(), {}, {}};
  ImportedRow one;
  one.header = &columns;
  one.as_read = {4,
                 false,
                 {{0, CellKind::error, {}, true, "#N/A"},
                  {1, CellKind::number, Doubt::lost_digits, false, "123456789012345696"},
                  {2, CellKind::number, {}, false, "12"}}};
  RefusedRows refused{tree.of("/r.xlsx"), Language::en};
  refused.begin(scheme.ledgers.front(), {3, false, {{2, CellKind::text, {}, false, "c"}}});
  ASSERT_OK(refused.add(one));
  ASSERT_OK(refused.finish());
  SheetRow last;
  const SheetEvents events{{}, [&](const SheetRow& row) { return last = row, ok; }};
  ASSERT_OK(read_workbook_file(tree.of("/r.xlsx"), {}, events));
  EXPECT_EQ(last.find(0)->text, "[to be corrected] #N/A");
  EXPECT_TRUE(awaits_correction(last.find(1)->text)) << last.find(1)->text;
  EXPECT_EQ(last.find(2)->text, "12");
}

// 单位, 审核, 合计 stand in cells of real rows, too.
TEST_P(LedgerImportTest, OnlyShortLinesArePassedOver) {
  std::string remark = row("");
  remark.insert(remark.size() - 1, "审核未通过");
  std::string unit = row("");
  unit.replace(unit.find("012 第十二研究室"), std::string{"012 第十二研究室"}.size(), "单位A");
  const LedgerImportCounts counts = import_text(
      header + remark + unit + row("合计二三四五六") +
      "合计,,3 台\n,单位（盖章）：某所\n填表人：,李,审核人：,王,填表日期：,2026-1-1\n" + header);
  EXPECT_EQ(counts.refused, 3);
  EXPECT_EQ(counts.skipped, 4);
  EXPECT_THAT(told_, ElementsAre(HasSubstr("E2 保密编号：必填"), HasSubstr("E3 保密编号：必填"),
                                 HasSubstr("E4 保密编号：")));
}

TEST_P(LedgerImportTest, OnlyTheCellsThatDifferChangeUnderTheApproval) {
  import_text(header + row("01203C20001"));
  EXPECT_EQ(import_text(header + row("01203C20001", "李四")).changed, 1);
  const auto asset = assets_->with_number("01203C20001");
  ASSERT_OK(asset);
  const auto deeds = assets_->deeds((*asset)->asset);
  ASSERT_OK(deeds);
  ASSERT_EQ(deeds->size(), 2u);
  EXPECT_EQ((*deeds)[1].set, (Cells{{"responsible", "李四"}}));
  EXPECT_EQ((*deeds)[1].approval->number, "YJ-1");
  import_text(header + row("01203C20001", "李四", "已销毁"));
  EXPECT_THAT(told_, ElementsAre(HasSubstr("不能由“在用”变为“已销毁”")));
}

// Older cells stand as somebody typed them.
TEST_P(LedgerImportTest, ACellThatDiffersOnlyBySpellingIsNoChange) {
  import_text(header + row("01203C20001"));
  const auto asset = assets_->with_number("01203C20001");
  ASSERT_OK(asset);
  AssetChange verbatim;
  verbatim.asset = (*asset)->asset, verbatim.based_on = (*asset)->valid_from;
  verbatim.set = {{"mac", "00:1a:2b:3c:4d:5e"}};
  ASSERT_OK(assets_->write(deed_of("zhang"), {verbatim}));
  EXPECT_EQ(import_text(header + row("01203C20001")).same, 1) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203C20001").at("mac"), "00:1a:2b:3c:4d:5e");
  EXPECT_EQ(import_text(header + row("01203C20001", "李四")).changed, 1);
  EXPECT_EQ(cells_of("01203C20001").at("mac"), "00:1a:2b:3c:4d:5e") << "only what differs";
}

TEST_P(LedgerImportTest, ANumberOfAnotherLedgerIsNotTaken) {
  AssetChange other;
  other.category = "classified_medium";
  other.set = {{"number", "01203C20001"}};
  ASSERT_OK(assets_->write(deed_of("zhang"), {other}));
  import_text(header + row("01203C20001"));
  EXPECT_THAT(told_, ElementsAre(HasSubstr("此编号在另一台账 classified_medium 中")));
}

TEST_P(LedgerImportTest, SaysWhichSheetsAndColumnsWereNotTaken) {
  import_text("a,b\n1,2\n", true, "/plan.csv");
  EXPECT_THAT(notes_, testing::Contains(HasSubstr("没有认出台账表头")));
  std::string wider = header;
  wider.insert(wider.size() - 1, ",楼宇");
  import_text(wider + row("01203C20001"));
  EXPECT_THAT(notes_, testing::Contains(HasSubstr("T1 栏“楼宇”不在台账中")));
  EXPECT_EQ(cells_of("01203C20001").at("level"), "机密");
}

TEST_P(LedgerImportTest, OtherNamesOfColumnsAndLedgersToldByTheirTitle) {
  const std::string text =
      "互联网计算机台账\n设备编号,名称,IP,物理地址,用途,部门,位置,集团许可证编号,状态,厂商,型号,"
      "操作系统,启用日期,系统安装日期,硬盘SN,负责人\n"
      "01203I50001,上网机1,10.0.0.8,00:1a:2b:3c:4d:5e,查资料,三室,301,XK-1,在用,联想,M450,"
      "Windows 10,20250302,2025/3/1,S-1,张三\n";
  EXPECT_EQ(import_text(text, true, "/x.csv").added, 1) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203I50001").at("licence"), "XK-1");
  EXPECT_EQ(cells_of("01203I50001").at("mac"), "00-1A-2B-3C-4D-5E");
}

TEST_P(LedgerImportTest, AFileThatIsBrokenAtItsEndWritesNothing) {
  std::string text = header;
  for (int i = 0; i < 1300; ++i) text += row("01203C2" + std::to_string(1000 + i));
  ASSERT_OK(write_file(tree_.of("/涉密计算机.csv"), text + "\"never closed"));
  LedgerImportWish wish;
  wish.apply = true;
  std::size_t told = 0;
  const LedgerImportEvents events{[](const LedgerHeader&, const SheetRow&) {},
                                  [&](const ImportedRow&) { return ++told, ok; },
                                  [](const Sentence&) {}};
  EXPECT_FALSE(import_ledgers(*assets_, scheme_, tree_.of("/涉密计算机.csv"), wish,
                              deed_of("zhang"), events));
  EXPECT_EQ(told, 0u);
  EXPECT_EQ(store_->head()->sequence, 0);
}

TEST_P(LedgerImportTest, WhatIsNoWorkbookIsRefusedAsAWhole) {
  ASSERT_OK(write_file(tree_.of("/x.xlsx"), std::string("PK\x03\x04", 4) + std::string(100, 'x')));
  LedgerImportWish wish;
  const LedgerImportEvents events{[](const LedgerHeader&, const SheetRow&) {},
                                  [](const ImportedRow&) { return ok; }, [](const Sentence&) {}};
  EXPECT_FALSE(import_ledgers(*assets_, scheme_, tree_.of("/x.xlsx"), wish, deed_of("x"), events));
  EXPECT_FALSE(import_ledgers(*assets_, scheme_, tree_.of("/no.csv"), wish, deed_of("x"), events));
}

}  // namespace
}  // namespace mijian
