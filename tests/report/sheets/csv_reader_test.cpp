#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sheets/read_sheets.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using Texts = std::vector<std::vector<std::string>>;

constexpr std::string_view gb18030_row =
    "\xB1\xA3\xC3\xDC\xB1\xE0\xBA\xC5,\x95\x32\x82\x36\n";  // 保密编号, 𠀀

Texts rows_of(std::string_view bytes) {
  const auto read = read_all(bytes, "台账.csv");
  if (!read) return {{read.error().text()}};
  return texts(read->sheets.at(0));
}

std::string encoding_of(std::string_view bytes) {
  const auto read = read_all(bytes, "台账.csv");
  return read && !read->book.notes.empty() ? read->book.notes[0].what : "";
}

TEST(CsvReader, ReadsQuotationsAndLinesInside) {
  EXPECT_EQ(rows_of("编号,备注\r\n1,\"a,\"\"b\"\"\nc\"\r\n2,\"x\"y\r\n"),
            (Texts{{"编号", "备注"}, {"1", "a,\"b\"\nc"}, {"2", "xy"}}));
  EXPECT_EQ(rows_of("a\"b,c"), (Texts{{"a\"b", "c"}}));
  EXPECT_EQ(rows_of("a\rb\rc"), (Texts{{"a"}, {"b"}, {"c"}}));
}

TEST(CsvReader, CountsBlankRowsAndCells) {
  const auto read = read_all("a,,c\n\n,,\nd\n", "x.csv");
  ASSERT_TRUE(read);
  const WholeSheet& sheet = read->sheets.at(0);
  EXPECT_EQ(sheet.sheet.name, "x");
  ASSERT_EQ(sheet.rows.size(), 2U);
  EXPECT_EQ(sheet.rows[0].cells.size(), 2U);
  EXPECT_EQ(sheet.text(1, 'C'), "c");
  EXPECT_EQ(sheet.text(4, 'A'), "d");
}

TEST(CsvReader, FindsTheSeparator) {
  EXPECT_EQ(rows_of("a;b;c,d\n1;2;3\n"), (Texts{{"a", "b", "c,d"}, {"1", "2", "3"}}));
  EXPECT_EQ(rows_of("某单位统计表\na\tb\tc\n"), (Texts{{"某单位统计表"}, {"a", "b", "c"}}));
  EXPECT_EQ(rows_of("sep=;\r\na,b;c\r\n"), (Texts{{"a,b", "c"}}));
  EXPECT_EQ(rows_of("\"a;b;c;d\",e\n"), (Texts{{"a;b;c;d", "e"}}));
}

TEST(CsvReader, KnowsItsEncodings) {
  EXPECT_EQ(rows_of("\xEF\xBB\xBF密级,1\n"), (Texts{{"密级", "1"}}));
  EXPECT_EQ(encoding_of("\xEF\xBB\xBF密级,1\n"), "UTF-8");
  EXPECT_EQ(rows_of(gb18030_row), (Texts{{"保密编号", "𠀀"}}));
  EXPECT_EQ(encoding_of(gb18030_row), "GB18030");
  const std::string little{
      "\xFF\xFE"
      "a\0,\0\xC6\x5B\n\0",
      10},
      big{"\xFE\xFF\0a\0,\x5B\xC6\0\n", 10};
  EXPECT_EQ(rows_of(little), (Texts{{"a", "密"}}));
  EXPECT_EQ(rows_of(big), (Texts{{"a", "密"}}));
  EXPECT_EQ(encoding_of(big), "UTF-16");
}

TEST(CsvReader, NamesTheByteThatIsNoText) {
  EXPECT_THAT(refusal("a,b\nc,\xFF\xFF\n", "x.csv"),
              HasSubstr("byte 7 (line 2, 0xff) is no GB18030"));
  EXPECT_THAT(refusal("\xEF\xBB\xBF"
                      "a\xFF",
                      "x.csv"),
              HasSubstr("begins as UTF-8"));
  EXPECT_THAT(refusal(std::string{"a\0b", 3}, "x.csv"), HasSubstr("byte 2 is zero"));
  EXPECT_THAT(refusal(std::string{"\xFF\xFE"
                                  "a\0b",
                                  5},
                      "x.csv"),
              HasSubstr("is no UTF-16LE"));
}

TEST(CsvReader, NamesTheCellWhereAQuotationNeverEnds) {
  EXPECT_THAT(refusal("a,b\nc,\"d\ne\n", "台账.csv"),
              HasSubstr("sheet '台账' cell B2: a quotation mark"));
}

TEST(CsvReader, TellsFormulasFromTexts) {
  const auto read = read_all("=\"00123\",=1+1,'=1+1,'-5,-5,it's,'=\n", "x.csv");
  ASSERT_TRUE(read);
  const WholeSheet& sheet = read->sheets.at(0);
  EXPECT_EQ(sheet.at(1, 'A'), (SheetCell{0, CellKind::text, Doubt::none, true, "00123"}));
  EXPECT_EQ(sheet.at(1, 'B'), (SheetCell{1, CellKind::text, Doubt::not_calculated, true, "=1+1"}));
  EXPECT_EQ(sheet.at(1, 'C'), (SheetCell{2, CellKind::text, Doubt::none, false, "=1+1"}));
  EXPECT_EQ(sheet.text(1, 'D'), "-5");
  EXPECT_EQ(sheet.text(1, 'E'), "-5");
  EXPECT_EQ(sheet.text(1, 'F'), "it's");
  EXPECT_EQ(sheet.text(1, 'G'), "=");
}

TEST(CsvReader, DoubtsNumbersThatASpreadsheetShortened) {
  const auto read = read_all("1.23E+15,410101199001011234,410101199001010000\n", "x.csv");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->sheets[0].at(1, 'A').doubt, Doubt::lost_digits);
  EXPECT_EQ(read->sheets[0].at(1, 'B').doubt, Doubt::none);
  EXPECT_EQ(read->sheets[0].at(1, 'C').doubt, Doubt::lost_digits);
}

TEST(CsvReader, HoldsTheBounds) {
  SheetLimits few;
  few.cells = 3;
  EXPECT_THAT(refusal("a,b\nc,d\n", "x.csv", few),
              HasSubstr("sheet 'x' cell B2: more than 3 cells"));
  SheetLimits narrow;
  narrow.columns = 2;
  const auto read = read_all("a,b\nc,d,e\nf,g,h\n", "x.csv", narrow);
  ASSERT_TRUE(read);
  EXPECT_EQ(texts(read->sheets[0]), (Texts{{"a", "b"}, {"c", "d"}, {"f", "g"}}));
  EXPECT_EQ(read->book.notes.back(), (SheetNote{NoteKind::columns_left_out, "x!C2"}));
  SheetLimits brief;
  brief.text_bytes = 5;
  EXPECT_THAT(refusal("a\nbbbbbb\n", "x.csv", brief), HasSubstr("cell A2: a text of more than 5"));
  SheetLimits small;
  small.file_bytes = 3;
  EXPECT_THAT(refusal("a,b,c", "x.csv", small), HasSubstr("a file of more than 3 bytes"));
  EXPECT_THAT(refusal(std::string(16385, ','), "x.csv"), HasSubstr("cell XFE1"));
  std::string tall(1048577, '\n');
  tall.back() = 'a';
  EXPECT_THAT(refusal(tall, "x.csv"), HasSubstr("more than 1048576 rows"));
}

TEST(CsvReader, StopsWhenItsReaderHasEnough) {
  SheetEvents events;
  std::size_t rows = 0;
  events.row = [&](const SheetRow&) -> Status {
    return ++rows == 2 ? Status{failed("enough")} : ok;
  };
  const auto read = read_workbook("a\nb\nc\nd\n", "x.csv", {}, events);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text(), "enough");
  EXPECT_EQ(rows, 2U);
}

TEST(Reading, RefusesWhatHasToBeSavedAsSomethingElse) {
  EXPECT_THAT(refusal("anything", "台账.et"), HasSubstr("请在WPS中另存为.xlsx"));
  EXPECT_THAT(refusal("anything", "台账.ET"), HasSubstr("请在WPS中另存为.xlsx"));
  EXPECT_THAT(refusal("%PDF-1.7", "a.xlsx"), HasSubstr("a PDF"));
  EXPECT_THAT(refusal("\r\n<HTML><table>", "a.xls"), HasSubstr("另存为 .xlsx"));
  EXPECT_THAT(refusal("\xEF\xBB\xBF<?xml version=\"1.0\"?>", "a.xls"),
              HasSubstr("an XML spreadsheet"));
  EXPECT_THAT(refusal("", "a.csv"), HasSubstr("an empty file"));
  EXPECT_EQ(read_all("", "a.csv").error().cause(), Cause::malformed);
  EXPECT_EQ(read_all("x", "a.et").error().cause(), Cause::not_supported);
}

TEST(SheetPlaces, NamesCells) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(16383), "XFD");
  EXPECT_EQ(place_of("计算机", 5, 2, Language::zh), "工作表“计算机”C5 单元格");
  EXPECT_EQ(place_of("计算机", 5, 2, Language::en), "sheet '计算机' cell C5");
}

}  // namespace
}  // namespace mijian
