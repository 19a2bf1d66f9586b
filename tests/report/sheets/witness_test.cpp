// What another reader of .xlsx finds in what is written: openpyxl, in a process of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>

#include "report/sheets/printed_sheet.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr const char* script = R"(
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print("sheets", [(each.title, each.sheet_state) for each in book.worksheets])
print("cells", [(cell.coordinate, cell.data_type, str(cell.value)) for row in sheet.iter_rows(min_row=4) for cell in row if cell.value is not None])
print("formats", [cell.number_format for cell in sheet[4]])
print("merged", sorted(str(each) for each in sheet.merged_cells.ranges))
print("freeze", sheet.freeze_panes, "repeat", sheet.print_title_rows)
print("page", sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage)
print("head", sheet.oddHeader.right.text, "foot", sheet.oddFooter.center.text)
print("lists", [(str(each.sqref), each.formula1) for each in sheet.data_validations.dataValidation])
print("width", sheet.column_dimensions["B"].width > 19.9)
)";

// What it prints; the reason in brackets when it cannot be run.
std::string witnessed(const TemporaryTree& tree, const std::string& path) {
  tree.write("/witness.py", script);
  const std::string command = "PYTHONIOENCODING=utf-8 /usr/bin/python3 -B '" +
                              tree.of("/witness.py") + "' '" + path + "' 2>&1";
  FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c): a test's witness
  std::string said;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) said += static_cast<char>(c);
  EXPECT_EQ(pclose(pipe), 0) << said;
  return said;
}

TEST(Witness, FindsWhatAnEntryOfALedgerNeedsToBePrinted) {
  if (access("/usr/lib/python3/dist-packages/openpyxl", R_OK) != 0)
    GTEST_SKIP() << "no python3-openpyxl here (packaging/packages.txt, group test)";
  const TemporaryTree tree;
  const std::string path = tree.of("/台账.xlsx");
  auto writer = SheetWriter::create(path);
  ASSERT_OK(writer);
  PrintedSheet sheet{
      "计算机", "某单位统计表", "单位（盖章）：", "合计：1 台", "填表人：", "机密 & 内部", {}};
  sheet.columns = {
      {"序号", 6, {}}, {"启用时间", 20, {}}, {"密级", 8, {"机密", "秘密"}}, {"单位", 20, {}}};
  for (int unit = 100; unit < 200; ++unit)
    sheet.columns[3].choices.push_back(std::to_string(unit) + " 室");
  ASSERT_OK(writer->begin_sheet(sheet));
  ASSERT_OK(writer->add_row({{0, CellKind::number, {}, {}, "1"},
                             {1, CellKind::date, {}, {}, "2020-03-04"},
                             {2, CellKind::text, {}, {}, "=1+1"}}));
  ASSERT_OK(writer->finish());
  EXPECT_EQ(witnessed(tree, path),
            "sheets [('计算机', 'visible'), ('_选项', 'hidden')]\n"
            "cells [('A4', 'n', '1'), ('B4', 'd', '2020-03-04 00:00:00'), ('C4', 's', '=1+1')]\n"
            "formats ['General', 'yyyy-mm-dd', '@', '@']\n"
            "merged ['A1:D1', 'B2:C2']\n"
            "freeze A4 repeat $3:$3\n"
            "page landscape 9 None 0 True\n"
            "head 机密 && 内部 foot 第 &P 页 共 &N 页\n"
            "lists [('C4:C504', '\"机密,秘密\"'), ('D4:D504', \"'_选项'!$A$1:$A$100\")]\n"
            "width True\n");
}

}  // namespace
}  // namespace mijian
