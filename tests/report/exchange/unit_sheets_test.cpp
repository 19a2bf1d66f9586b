// What stands in the sheets of real units and is easily taken for something else.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/report/exchange/import_fixture.h"
#include "tests/report/sheets/xlsx_file.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class UnitSheetsTest : public LedgerImportTest {
 protected:
  static std::string with_remark(std::string row, const std::string& remark) {
    return row.insert(row.size() - 1, remark);
  }
};
MIJIAN_ON_BOTH_STORES(UnitSheetsTest);

TEST_P(UnitSheetsTest, ACellThatIsTooLongRefusesItsRowOnly) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "长";
  const std::string sheet =
      header + row("01203C20001") + with_remark(row("01203C20002"), text) + row("01203C20003");
  for (const bool apply : {false, true}) {
    EXPECT_EQ(import_text(sheet, apply).added, 2);
    EXPECT_THAT(told_, Contains(HasSubstr("S3 备注：此格有 1200 字节")));
  }
  EXPECT_EQ(cells_of("01203C20003").at("responsible"), "张三");
  EXPECT_EQ(import_file(tree_.of("/refused.xlsx")).refused, 1) << "it is kept for correction";
}

// An entry has a bound of its own, whatever each of its cells may hold.
TEST_P(UnitSheetsTest, ARowThatIsTooLongAsAWholeIsRefused) {
  std::string wide = row("01203C20001");
  for (const char* cell :
       {"012 第十二研究室", "03 总体组", "张三", "启天 M450", "银河麒麟 V10", "WD-1", "3号楼 301"})
    wide = replace_all(std::move(wide), cell, std::string(999, '\\'));
  wide = with_remark(std::move(wide), std::string(999, '\\'));
  EXPECT_EQ(import_text(header + wide + row("01203C20002")).added, 1);
  EXPECT_THAT(told_, Contains(HasSubstr("各格合计")));
}

TEST_P(UnitSheetsTest, ANumberIsOneAssetsInWhateverLetters) {
  import_text(header + row("01203C20001"));
  for (const char* number : {"01203c20001", "０１２０３ｃ２０００１"}) {
    EXPECT_EQ(import_text(header + row(number, "李四")).refused, 1);
    EXPECT_THAT(told_, ElementsAre(HasSubstr("编号 01203C20001 已登记")));
  }
  EXPECT_EQ(import_text(header + row("01203c20002") + row("01203C20002")).refused, 1);
  EXPECT_THAT(told_[1], HasSubstr("此编号在文件中已出现过"));
  EXPECT_EQ(import_text(header + row("01203c20002", "李四")).changed, 1) << "it is its number";
  const auto seven = assets_->with_number_alike("abcdefG0001");
  EXPECT_TRUE(seven && !*seven);
  EXPECT_EQ(import_text(header + row("ABCDEFG0001")).added, 1);
  EXPECT_EQ(import_text(header + row("abcdefG0001")).refused, 1) << "of many letters, too";
}

TEST_P(UnitSheetsTest, WhatIsLentRecoveredOrDestroyedComesInWithItsLedger) {
  EXPECT_EQ(import_text(header + row("01203C20001", "甲", "借出") +
                        row("01203C20002", "甲", "已回收") + row("01203C20003", "甲", "已销毁"))
                .added,
            3)
      << testing::PrintToString(told_);
  std::erase_if(scheme_.transitions, [](const StateChange& change) {
    return change.from.empty() && change.to == "借出";
  });
  import_text(header + row("01203C20004", "甲", "借出"));
  EXPECT_THAT(told_, ElementsAre(HasSubstr("新登记的资产不能直接为“借出”")));
}

TEST_P(UnitSheetsTest, TheDayOfScrappingIsTaken) {
  std::string titles = header, scrapped = row("01203C20001", "张三", "报废");
  titles.replace(titles.find(",备注"), std::string{",备注"}.size(), ",报废日期,备注");
  scrapped.insert(scrapped.size() - 1, "2025年3月4日,");
  EXPECT_EQ(import_text(titles + scrapped).added, 1) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203C20001").at("scrapped_on"), "2025-03-04");
}

TEST_P(UnitSheetsTest, AHiddenSheetIsNamedWithItsRows) {
  XlsxFile book{sheet_rows({header, row("01203C20001"), row("01203C20002"), "合计,,2 台"})};
  book.part("xl/workbook.xml",
            std::string{"<workbook xmlns=\""} + spreadsheet_namespace +
                "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                "relationships\"><sheets><sheet name=\"涉密计算机2\" sheetId=\"1\" "
                "state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>");
  ASSERT_OK(write_file(tree_.of("/a.xlsx"), book.bytes()));
  EXPECT_EQ(import_file(tree_.of("/a.xlsx")).rows(), 0) << testing::PrintToString(told_);
  EXPECT_THAT(notes_,
              ElementsAre(AllOf(HasSubstr("隐藏的工作表“涉密计算机2”未导入"), HasSubstr("2 行"))));
}

TEST_P(UnitSheetsTest, TotalsBelowTheNumbersAndNotesBelowTheTableArePassedOver) {
  const LedgerImportCounts counts = import_text(
      header + row("01203C20001") +
      "合计,,,,1台\n合计：,,,,20\n,,,,合计：3 台\n备注：本表一式两份，1 份存档\n,注：不含 2024 "
      "年报废的\n填表人：张三,,,,2026-1-1\n注1：2 台待入网\n");
  EXPECT_EQ(counts.skipped, 7) << testing::PrintToString(told_);
  EXPECT_EQ(counts.refused, 0) << testing::PrintToString(told_);
  EXPECT_EQ(import_text(header + with_remark(row(""), "备注：无") + "1,合计,,,0120\n").refused, 2)
      << "a row, and a number that somebody cut";
}

// 操作系统 above 版本 and 安装时间, the other titles over both lines.
TEST_P(UnitSheetsTest, AHeaderOfTwoLinesIsReadAsOne) {
  std::string first = header, second = ",,,,,,,,,版本,安装时间,,,,,,,,\n";
  first = replace_all(std::move(first), "操作系统版本,操作系统安装时间", "操作系统,");
  first = replace_all(std::move(first), "保密编号,固定资产编号", "编号,");
  second.replace(0, 6, ",,,,保密编号,固定资产编号,");
  std::string merged;
  int count = 2;
  for (std::size_t column = 0; column < 19; ++column) {
    if (column == 4 || column == 5 || column == 9 || column == 10) continue;
    const std::string letters = column_letters(column);
    merged += "<mergeCell ref=\"" + letters + "1:" + letters + "2\"/>";
    ++count;
  }
  const XlsxFile book{sheet_rows({first, second, row("01203C20001")}),
                      "<mergeCells count=\"" + std::to_string(count) +
                          "\"><mergeCell ref=\"J1:K1\"/><mergeCell ref=\"E1:F1\"/>" + merged +
                          "</mergeCells>"};
  ASSERT_OK(write_file(tree_.of("/涉密计算机.xlsx"), book.bytes()));
  EXPECT_EQ(import_file(tree_.of("/涉密计算机.xlsx")).added, 1) << testing::PrintToString(told_);
  EXPECT_EQ(cells_of("01203C20001").at("system"), "银河麒麟 V10");
  EXPECT_EQ(cells_of("01203C20001").at("installed_on"), "2025-03-01");
  EXPECT_EQ(cells_of("01203C20001").at("asset_number"), "无");
}

// Who uses a machine is not who answers for it, and a unit's sheet may name both.
TEST_P(UnitSheetsTest, AColumnsOwnTitleIsTakenWhereverAnotherNameOfItStands) {
  const std::pair<const char*, const char*> pairs[] = {{"使用人", "责任人"},
                                                       {"设备编号", "保密编号"},
                                                       {"型号", "品牌型号"},
                                                       {"房间号", "放置地点"},
                                                       {"资产编号", "保密编号"}};
  const auto whole = row("01203C20001");
  for (const auto& [other, title] : pairs) {
    const std::size_t at = header.find(title);
    const std::string before = header.substr(0, at);
    const auto place = std::count(before.begin(), before.end(), ',');
    std::string titles = header, cells = whole;
    titles.insert(at, std::string{other} + ",");
    std::size_t cell = 0;
    for (auto i = place; i > 0; --i) cell = cells.find(',', cell) + 1;
    cells.insert(cell, "SB202500001,");
    EXPECT_EQ(import_text(titles + cells, false).added, 1) << testing::PrintToString(told_);
    EXPECT_THAT(notes_, Contains(AllOf(HasSubstr(other), HasSubstr("未导入"), HasSubstr(title),
                                       Not(HasSubstr("不在台账中")))));
    EXPECT_THAT(told_, ElementsAre("added 01203C20001"));
  }
  const std::string titles = replace_all(header, "责任人,", "使用人,责任人,");
  EXPECT_EQ(import_text(titles + replace_all(whole, "张三,", "李四,张三,")).added, 1);
  EXPECT_EQ(cells_of("01203C20001").at("responsible"), "张三");
}

TEST_P(UnitSheetsTest, ASheetWithTwoOtherNamesOfOneColumnIsRefusedWithBothNamed) {
  for (const char* two : {"使用人,保管人,", "责任人,责任人,"}) {
    const std::string titles = replace_all(header, "责任人,", two),
                      cells = replace_all(row("01203C20001"), "张三,", "李四,张三,");
    const LedgerImportCounts counts = import_text(titles + cells);
    EXPECT_EQ(counts.rows(), 0) << testing::PrintToString(told_);
    EXPECT_EQ(counts.refused_sheets, 1);
    EXPECT_THAT(notes_, Contains(AllOf(HasSubstr("未导入"), HasSubstr("G1"), HasSubstr("H1"),
                                       HasSubstr("责任人"))));
  }
  const std::string numbers = replace_all(header, "保密编号,", "设备编号,资产编号,");
  EXPECT_EQ(import_text(numbers + row("A")).rows(), 0);
  EXPECT_THAT(notes_, Contains(AllOf(HasSubstr("E1“设备编号”"), HasSubstr("F1“资产编号”"))));
}

TEST_P(UnitSheetsTest, AMistakenStateIsTakenBackByTheApprovalOfTheImport) {
  ASSERT_EQ(import_text(header + row("01203C20001")).added, 1);
  ASSERT_EQ(import_text(header + row("01203C20001", "张三", "报废")).changed, 1);
  EXPECT_EQ(import_text(header + row("01203C20001", "张三", "停用")).refused, 1);
  EXPECT_THAT(told_, ElementsAre(HasSubstr("可更正为：在用")));
  EXPECT_EQ(import_text(header + row("01203C20001"), false).changed, 1);
  EXPECT_EQ(import_text(header + row("01203C20001")).changed, 1);
  EXPECT_EQ(cells_of("01203C20001").at("state"), "在用");
}

}  // namespace
}  // namespace mijian
