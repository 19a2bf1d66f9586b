// A unit's own sheets into its ledgers: what is taken, what is refused and why, on both stores.
#include "report/exchange/ledger_import.h"

#include <gmock/gmock.h>

#include "report/exchange/merged_cells.h"
#include "report/sheets/reading.h"
#include "tests/report/exchange/import_fixture.h"
#include "tests/report/sheets/xlsx_file.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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
  EXPECT_EQ(import_file(tree_.of("/refused.xlsx")).refused, 4)
      << "the number stands there once now, and is no other asset's for that";
  EXPECT_THAT(told_[1], HasSubstr("保密编号：此格尚未更正"));
  EXPECT_EQ(cells_of("01203C20001").at("responsible"), "张三");
}

// 单位 written once over all of its computers, as 密级, a day with its time, and an address in
// blanks are.
TEST_P(LedgerImportTest, MergedCellsAndLooseSpellingsAreUnderstood) {
  const LedgerHeader two{&scheme_.ledgers.front(), {{0, {}}, {1, {}}, {2, {}}}, {}, {}, {}};
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
  const LedgerHeader columns{&scheme.ledgers.front(), {}, {}, {}, {}};
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
