#include "report/sheets/printed_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

// libxlsxwriter 1.1.4 copies the range of a list twice and frees one copy: some 20 bytes for every
// long list of a workbook. LeakSanitizer asks this function what not to report.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:lxw_strdup"; }

namespace mijian {
namespace {

using testing::HasSubstr;

PrintedSheet printed_ledger(std::size_t columns = 5) {
  PrintedSheet sheet;
  sheet.name = "涉密计算机";
  sheet.title = "某单位涉密计算机统计表";
  sheet.line_left = "单位（盖章）：";
  sheet.line_middle = "合计：台式机 2 台";
  sheet.line_right = "填表人（签字）：    填表日期：";
  sheet.marking = "机密★5年";
  for (std::size_t column = 0; column < columns; ++column)
    sheet.columns.push_back({"栏" + std::to_string(column + 1), 14, {}});
  return sheet;
}

class Printing : public testing::Test {
 protected:
  void SetUp() override {
    auto writer = SheetWriter::create(path_);
    ASSERT_OK(writer);
    writer_.emplace(std::move(*writer));
  }
  WholeBook finished() {
    EXPECT_OK(writer_->finish());
    const auto bytes = read_file(path_, 64 << 20);
    EXPECT_OK(bytes);
    auto read = read_all(*bytes, "台账.xlsx");
    EXPECT_OK(read);
    return read ? std::move(*read) : WholeBook{};
  }
  TemporaryTree tree_;
  std::string path_ = tree_.of("/台账.xlsx");
  std::optional<SheetWriter> writer_;
};

TEST_F(Printing, PutsTheTitleTheLineAndTheHeaderAboveTheRows) {
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  ASSERT_OK(writer_->add_row({{0, CellKind::number, {}, {}, "1"}}));
  const WholeBook book = finished();
  const WholeSheet& sheet = book.sheets.at(0);
  EXPECT_EQ(sheet.sheet.name, "涉密计算机");
  EXPECT_EQ(texts(sheet),
            (std::vector<std::vector<std::string>>{
                {"某单位涉密计算机统计表"},
                {"单位（盖章）：", "合计：台式机 2 台", "", "", "填表人（签字）：    填表日期："},
                {"栏1", "栏2", "栏3", "栏4", "栏5"},
                {"1"}}));
  EXPECT_EQ(sheet.sheet.merged, (std::vector<CellRange>{{1, 0, 1, 4}, {2, 1, 2, 3}}));
  EXPECT_TRUE(book.book.notes.empty());
}

// Every kind of cell, and every text that a spreadsheet would make something else of.
TEST_F(Printing, ReadsBackAsItWasWritten) {
  const std::vector<std::vector<SheetCell>> rows = {
      {{0, CellKind::text, {}, {}, "=1+1"},
       {1, CellKind::text, {}, {}, "+5"},
       {2, CellKind::text, {}, {}, "-5"},
       {3, CellKind::text, {}, {}, "@SUM(A1)"},
       {4, CellKind::text, {}, {}, "http://x.cn"}},
      {{0, CellKind::text, {}, {}, "00123"},
       {1, CellKind::text, {}, {}, "410101199001011234"},
       {2, CellKind::text, {}, {}, " 前 后 "},
       {4, CellKind::text, {}, {}, "一\n二\t<&>\"'𠀀"}},
      {{0, CellKind::text, {}, {}, "_x0041_"},
       {1,
        CellKind::text,
        {},
        {},
        "a\x01"
        "b"},
       {2, CellKind::text, {}, {}, "2020-03-04"},
       {3, CellKind::text, {}, {}, "TRUE"}},
      {{0, CellKind::number, {}, {}, "1"},
       {1, CellKind::number, {}, {}, "-12.5"},
       {2, CellKind::number, {}, {}, "00123"},
       {3, CellKind::number, {}, {}, "12345678901234"},
       {4, CellKind::number, {}, {}, "0.3"}},
      {{0, CellKind::date, {}, {}, "2020-03-04"},
       {1, CellKind::date, {}, {}, "2020-03-04 18:30:15"},
       {2, CellKind::time, {}, {}, "09:05:00"},
       {3, CellKind::boolean, {}, {}, "FALSE"},
       {4, CellKind::date, {}, {}, "9999-12-31"}},
  };
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  for (const auto& row : rows) ASSERT_OK(writer_->add_row(row));
  const WholeBook book = finished();
  ASSERT_EQ(book.sheets.at(0).rows.size(), 3 + rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row)
    EXPECT_EQ(book.sheets[0].rows[3 + row].cells, rows[row]) << row;
}

// What no spreadsheet keeps as a number or a day stands as text, with all its digits.
TEST_F(Printing, WritesAsTextWhatWouldNotReadBack) {
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  ASSERT_OK(writer_->add_row({{0, CellKind::number, {}, {}, "12345678901234567"},
                              {1, CellKind::date, {}, {}, "1900-01-01"},
                              {2, CellKind::date, {}, {}, "2020年3月"},
                              {3, CellKind::number, {}, {}, "1.50"},
                              {4, CellKind::error, {}, {}, "#N/A"}}));
  ASSERT_OK(writer_->add_row(
      {{0, CellKind::text, {}, {}, std::string{"a\0b", 3}}, {1, CellKind::text, {}, {}, "\xFF"}}));
  const WholeBook book = finished();
  for (const SheetCell& cell : book.sheets.at(0).rows.at(3).cells)
    EXPECT_EQ(cell.kind, CellKind::text);
  EXPECT_EQ(book.sheets[0].text(4, 'A'), "12345678901234567");
  EXPECT_EQ(book.sheets[0].text(4, 'B'), "1900-01-01");
  EXPECT_EQ(book.sheets[0].text(4, 'D'), "1.50");
  EXPECT_EQ(book.sheets[0].text(5, 'A'), "a\\x00b");
  EXPECT_EQ(book.sheets[0].text(5, 'B'), "\\xff");
}

TEST_F(Printing, PutsLongListsIntoAHiddenSheet) {
  PrintedSheet sheet = printed_ledger(2);
  sheet.columns[0].choices = {"在用", "停用"};
  for (int word = 0; word < 60; ++word)
    sheet.columns[1].choices.push_back("第" + std::to_string(word) + "研究室");
  ASSERT_OK(writer_->begin_sheet(sheet));
  const WholeBook book = finished();
  ASSERT_EQ(book.sheets.size(), 2U);
  EXPECT_TRUE(book.sheets[1].sheet.hidden);
  EXPECT_EQ(book.sheets[1].text(60, 'A'), "第59研究室");
}

TEST_F(Printing, WritesSeveralSheets) {
  ASSERT_OK(writer_->begin_sheet(printed_ledger(1)));
  ASSERT_OK(writer_->add_row({{0, CellKind::text, {}, {}, "一"}}));
  PrintedSheet second = printed_ledger(2);
  second.name = "介质";
  ASSERT_OK(writer_->begin_sheet(second));
  ASSERT_OK(writer_->add_row({{1, CellKind::text, {}, {}, "二"}}));
  const WholeBook book = finished();
  ASSERT_EQ(book.sheets.size(), 2U);
  EXPECT_EQ(book.sheets[0].text(4, 'A'), "一");
  EXPECT_EQ(book.sheets[1].text(4, 'B'), "二");
}

TEST_F(Printing, RefusesWhatNoSheetCanHold) {
  PrintedSheet bad = printed_ledger();
  bad.name = "a/b";
  EXPECT_THAT(writer_->begin_sheet(bad).error().text(), HasSubstr("sheet 'a/b'"));
  EXPECT_FALSE(writer_->begin_sheet(printed_ledger(0)));
  EXPECT_FALSE(writer_->add_row({}));
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  EXPECT_FALSE(writer_->begin_sheet(printed_ledger()));  // the same name again
  const auto longer = writer_->add_row({{1, CellKind::text, {}, {}, std::string(32768, 'x')}});
  ASSERT_FALSE(longer);
  EXPECT_EQ(longer.error().cause(), Cause::too_large);
  EXPECT_THAT(longer.error().text(), HasSubstr("sheet '涉密计算机' cell B4"));
  EXPECT_FALSE(writer_->add_row({{5, CellKind::text, {}, {}, "x"}}));
  EXPECT_FALSE(
      writer_->add_row({{1, CellKind::text, {}, {}, "x"}, {1, CellKind::text, {}, {}, "y"}}));
}

TEST_F(Printing, LeavesNothingUnlessFinished) {
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  ASSERT_OK(writer_->add_row({{0, CellKind::text, {}, {}, "x"}}));
  writer_.reset();
  EXPECT_TRUE(std::filesystem::is_empty(tree_.path()));
}

TEST_F(Printing, LeavesOneFileWithTheSameBytesForTheSameRows) {
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  finished();
  EXPECT_EQ(std::filesystem::status(path_).permissions(), std::filesystem::perms(0600));
  const auto first = read_file(path_, 1 << 20);
  SetUp();  // another writer; the first one ends
  ASSERT_OK(writer_->begin_sheet(printed_ledger()));
  finished();
  writer_.reset();
  EXPECT_EQ(*read_file(path_, 1 << 20), *first);
  const auto entries = std::filesystem::directory_iterator{tree_.path()};
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1);
}

TEST(Writing, SaysWhereItMayNotWrite) {
  EXPECT_THAT(SheetWriter::create("/no/such/folder/x.xlsx").error().text(), HasSubstr("/no/such"));
}

}  // namespace
}  // namespace mijian
