// One workbook as several programs write it: what is read is the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/core/file.h"
#include "tests/report/sheets/read_sheets.h"

namespace mijian {
namespace {

struct Foreign {
  std::string file;
  bool calculated;
};
class ForeignBook : public testing::TestWithParam<Foreign> {
 protected:
  void SetUp() override {
    const auto bytes =
        read_file(MIJIAN_SOURCE_DIR "/tests/data/sheets/" + GetParam().file, 1 << 20);
    ASSERT_TRUE(bytes) << bytes.error().text();
    auto read = read_all(*bytes, GetParam().file);
    ASSERT_TRUE(read) << read.error().text();
    book_ = std::move(*read);
    ASSERT_EQ(book_.sheets.size(), 3U);
  }
  SheetCell formula(SheetCell calculated) const {
    calculated.formula = true;
    if (GetParam().calculated) return calculated;
    return {calculated.column, CellKind::text, Doubt::not_calculated, true, ""};
  }
  WholeBook book_;
};

TEST_P(ForeignBook, HasItsTextsAndNumbers) {
  const WholeSheet& sheet = book_.sheets[0];
  EXPECT_EQ(sheet.sheet.name, "涉密计算机");
  EXPECT_EQ(sheet.text(1, 'A'), "某单位涉密计算机统计表");
  EXPECT_EQ(sheet.text(2, 'H'), "序列号");
  EXPECT_EQ(sheet.at(3, 'D'), (SheetCell{3, CellKind::number, Doubt::none, false, "12.5"}));
  EXPECT_EQ(sheet.at(4, 'D'), (SheetCell{3, CellKind::number, Doubt::none, false, "000123"}));
  EXPECT_EQ(sheet.at(4, 'A'),
            (SheetCell{0, CellKind::text, Doubt::none, false, " =1+1\n<&>\"𠀀 "}));
  EXPECT_EQ(sheet.at(3, 'H').doubt, Doubt::lost_digits);
  EXPECT_EQ(sheet.at(3, 'H').text.substr(0, 14), "12345678901234");
  EXPECT_EQ(sheet.at(4, 'H'),
            (SheetCell{7, CellKind::text, Doubt::none, false, "410101199001011234"}));
  EXPECT_EQ(sheet.at(3, 'G').text, "TRUE");
  EXPECT_EQ(sheet.at(3, 'G').kind, CellKind::boolean);
}

TEST_P(ForeignBook, HasItsDays) {
  const WholeSheet& sheet = book_.sheets[0];
  EXPECT_EQ(sheet.at(3, 'B'), (SheetCell{1, CellKind::date, Doubt::none, false, "2020-03-04"}));
  EXPECT_EQ(sheet.at(4, 'B'), (SheetCell{1, CellKind::date, Doubt::none, false, "2020-03-04"}));
  EXPECT_EQ(sheet.at(3, 'C'),
            (SheetCell{2, CellKind::date, Doubt::none, false, "2020-03-04 18:30:00"}));
  EXPECT_EQ(sheet.at(4, 'C'),
            (SheetCell{2, CellKind::date, Doubt::part_of_date, false, "2020-03-04"}));
  EXPECT_EQ(sheet.at(9, 'B'), (SheetCell{1, CellKind::time, Doubt::none, false, "09:05:00"}));
  EXPECT_EQ(sheet.at(9, 'C'), formula({2, CellKind::date, Doubt::none, true, "2020-03-05"}));
}

TEST_P(ForeignBook, HasTheResultsOfItsFormulas) {
  const WholeSheet& sheet = book_.sheets[0];
  EXPECT_EQ(sheet.at(3, 'E'), formula({4, CellKind::text, Doubt::none, true, "01203C20001/12.5"}));
  EXPECT_EQ(sheet.at(4, 'E'), formula({4, CellKind::number, Doubt::none, true, "25"}));
  EXPECT_EQ(sheet.at(3, 'F'), formula({5, CellKind::error, Doubt::none, true, "#DIV/0!"}));
  EXPECT_EQ(sheet.at(4, 'F'), formula({5, CellKind::error, Doubt::none, true, "#N/A"}));
  EXPECT_EQ(sheet.at(4, 'G'), formula({6, CellKind::boolean, Doubt::none, true, "FALSE"}));
}

TEST_P(ForeignBook, SaysWhatIsHiddenAndMerged) {
  const WholeSheet& sheet = book_.sheets[0];
  EXPECT_FALSE(sheet.sheet.hidden);
  EXPECT_THAT(sheet.sheet.merged,
              testing::UnorderedElementsAre(CellRange{1, 0, 1, 7}, CellRange{8, 0, 9, 0}));
  ASSERT_EQ(sheet.sheet.hidden_columns.size(), 1U);
  EXPECT_TRUE(sheet.sheet.hidden_columns[0].holds(0, 3));
  for (const SheetRow& row : sheet.rows) EXPECT_EQ(row.hidden, row.number == 5) << row.number;
  EXPECT_EQ(book_.sheets[1].sheet.name, "旧台账");
  EXPECT_TRUE(book_.sheets[1].sheet.hidden);
  EXPECT_EQ(book_.sheets[1].text(1, 'A'), "不要删除");
  EXPECT_TRUE(book_.sheets[2].rows.empty());
  EXPECT_EQ(book_.book.notes, (std::vector<SheetNote>{{NoteKind::hidden_sheet, "旧台账"}}));
}

INSTANTIATE_TEST_SUITE_P(Xlsx, ForeignBook,
                         testing::Values(Foreign{"ledger.openpyxl.xlsx", false},
                                         Foreign{"ledger.libreoffice.xlsx", true},
                                         Foreign{"ledger_1904.openpyxl.xlsx", false},
                                         Foreign{"ledger_1904.libreoffice.xlsx", true}));

INSTANTIATE_TEST_SUITE_P(Xls, ForeignBook,
                         testing::Values(Foreign{"ledger.libreoffice.xls", true},
                                         Foreign{"ledger_1904.libreoffice.xls", true}));

}  // namespace
}  // namespace mijian
