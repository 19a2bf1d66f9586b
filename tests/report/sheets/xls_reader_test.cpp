#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sheets/read_sheets.h"
#include "tests/report/sheets/xls_file.h"

namespace mijian {
namespace {

using testing::HasSubstr;

std::string xls(const std::string& of_book, const std::string& of_sheet, std::size_t sheets = 1) {
  return compound_file({{"Workbook", workbook_stream(of_book, of_sheet, sheets)}});
}

WholeSheet sheet_of(const std::string& of_book, const std::string& of_sheet) {
  const auto read = read_all(xls(of_book, of_sheet), "台账.xls");
  EXPECT_TRUE(read) << read.error().text();
  return read ? read->sheets.at(0) : WholeSheet{};
}

std::string refused(const std::string& of_book, const std::string& of_sheet,
                    const SheetLimits& limits = {}) {
  return refusal(xls(of_book, of_sheet), "台账.xls", limits);
}

std::string double_bytes(double value) {
  return {reinterpret_cast<const char*>(&value), sizeof(value)};
}

const std::string shared_one =
    record(0x00FC, bytes_of(1, 4) + bytes_of(1, 4) + bytes_of(2, 2) + bytes_of(0, 1) + "ok");

TEST(XlsReader, ReadsNumbersInAllTheirForms) {
  const WholeSheet sheet = sheet_of(
      "", cell_record(0x0203, 0, 0, double_bytes(12.5)) +
              cell_record(0x027E, 0, 1, bytes_of(7 << 2 | 2, 4)) +
              cell_record(0x027E, 0, 2, bytes_of(1234 << 2 | 3, 4)) +
              cell_record(0x027E, 0, 3, bytes_of(0x3FF80000, 4)) +
              cell_record(0x027E, 0, 4, bytes_of(static_cast<std::uint32_t>(-5 * 4) | 2, 4)) +
              record(0x00BD, bytes_of(1, 2) + bytes_of(1, 2) + bytes_of(0, 2) +
                                 bytes_of(1 << 2 | 2, 4) + bytes_of(0, 2) +
                                 bytes_of(2 << 2 | 2, 4) + bytes_of(2, 2)));
  EXPECT_EQ(texts(sheet), (std::vector<std::vector<std::string>>{
                              {"12.5", "7", "12.34", "1.5", "-5"}, {"", "1", "2"}}));
}

TEST(XlsReader, ReadsTextsThatGoOnInTheNextRecord) {
  const std::string wide_tail = "\x2D\x4E";  // 中
  const std::string book =
      record(0x00FC, bytes_of(3, 4) + bytes_of(3, 4) + bytes_of(3, 2) + bytes_of(0, 1) + "ab") +
      record(0x003C, bytes_of(1, 1) + wide_tail +  // "ab中"
                         bytes_of(1, 2) + bytes_of(0x0C, 1) + bytes_of(1, 2) + bytes_of(3, 4) +
                         "x" + std::string(5, '!')) +  // "x", a run and an aid
      record(0x003C,
             std::string(2, '!') + bytes_of(2, 2) + bytes_of(0, 1)) +  // the chars are behind
      record(0x003C, bytes_of(0, 1) + "yz");
  const WholeSheet sheet = sheet_of(book, cell_record(0x00FD, 0, 0, bytes_of(0, 4)) +
                                              cell_record(0x00FD, 0, 1, bytes_of(1, 4)) +
                                              cell_record(0x00FD, 0, 2, bytes_of(2, 4)));
  EXPECT_EQ(sheet.text(1, 'A'), "ab中");
  EXPECT_EQ(sheet.text(1, 'B'), "x");
  EXPECT_EQ(sheet.text(1, 'C'), "yz");
}

TEST(XlsReader, ReadsTheResultsOfFormulas) {
  const auto formula = [](unsigned column, const std::string& result) {
    return cell_record(0x0006, 0, column, result + std::string(6, '\0'));
  };
  const std::string as_text = std::string(6, '\0') + "\xFF\xFF";
  const auto kind = [](char of, char value) {
    return std::string{of, 0, value, 0, 0, 0} + "\xFF\xFF";
  };
  const WholeSheet sheet = sheet_of(
      "", formula(0, as_text) + record(0x0207, bytes_of(2, 2) + bytes_of(0, 1) + "ab") +
              formula(1, as_text) + formula(2, kind(1, 1)) + formula(3, kind(2, 0x17)) +
              formula(4, kind(2, 0x55)) + formula(5, kind(3, 0)) + formula(6, double_bytes(3)) +
              cell_record(0x0205, 0, 7, bytes_of(0x2A, 1) + bytes_of(1, 1)));
  EXPECT_EQ(sheet.at(1, 'A'), (SheetCell{0, CellKind::text, Doubt::none, true, "ab"}));
  EXPECT_EQ(sheet.at(1, 'B'), (SheetCell{1, CellKind::text, Doubt::not_calculated, true, ""}));
  EXPECT_EQ(sheet.at(1, 'C'), (SheetCell{2, CellKind::boolean, Doubt::none, true, "TRUE"}));
  EXPECT_EQ(sheet.at(1, 'D'), (SheetCell{3, CellKind::error, Doubt::none, true, "#REF!"}));
  EXPECT_EQ(sheet.at(1, 'E'), (SheetCell{4, CellKind::error, Doubt::none, true, "#ERROR!"}));
  EXPECT_EQ(sheet.at(1, 'G'), (SheetCell{6, CellKind::number, Doubt::none, true, "3"}));
  EXPECT_EQ(sheet.at(1, 'H'), (SheetCell{7, CellKind::error, Doubt::none, false, "#N/A"}));
  EXPECT_EQ(sheet.rows.at(0).cells.size(), 7U);
}

TEST(XlsReader, ReadsWhatProgramsWriteOtherwise) {
  const std::string one = bytes_of(2, 2) + bytes_of(0, 1) + "ok";
  const std::string counted_badly = record(0x00FC, bytes_of(1, 4) + bytes_of(99, 4) + one + one);
  const std::string cells =
      cell_record(0x00FD, 0, 0, bytes_of(1, 4)) +
      cell_record(0x0006, 0, 1, std::string(6, '\0') + "\xFF\xFF" + std::string(6, '\0')) +
      record(0x0207, bytes_of(0, 2));  // an empty text without its flags
  const auto read =
      read_all(compound_file({{"WORKBOOK", workbook_stream(counted_badly, cells)}}), "a.xls");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(texts(read->sheets.at(0)), (std::vector<std::vector<std::string>>{{"ok"}}));
}

TEST(XlsReader, LeavesOutWhatBelongsToObjectsInside) {
  const std::string chart =
      begin_record() + cell_record(0x0203, 9, 9, double_bytes(1)) + record(0x000A, "");
  const WholeSheet sheet =
      sheet_of("", chart + cell_record(0x0204, 0, 0, bytes_of(2, 2) + bytes_of(0, 1) + "ok"));
  EXPECT_EQ(texts(sheet), (std::vector<std::vector<std::string>>{{"ok"}}));
}

TEST(XlsReader, NamesWhatElseIsInTheFile) {
  const auto read =
      read_all(compound_file({{"Workbook", workbook_stream(record(0x01AE, "longer"), "")},
                              {"_VBA_PROJECT_CUR", "x"}}),
               "台账.xls");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->book.format, WorkbookFormat::xls);
  EXPECT_EQ(read->book.notes, (std::vector<SheetNote>{{NoteKind::macros, "_VBA_PROJECT_CUR"},
                                                      {NoteKind::external_links, "SUPBOOK"}}));
}

TEST(XlsReader, NamesTheCellThatIsWrong) {
  EXPECT_THAT(refused(shared_one, cell_record(0x00FD, 4, 2, bytes_of(1, 4))),
              HasSubstr("sheet '表' cell C5: its text is not among the shared texts"));
  EXPECT_THAT(refused("", cell_record(0x0203, 4, 2, double_bytes(1.0 / 0.0))),
              HasSubstr("sheet '表' cell C5: a number without a value"));
  EXPECT_THAT(refused("", cell_record(0x0204, 4, 2, bytes_of(9, 2) + bytes_of(0, 1) + "ok")),
              HasSubstr("sheet '表' cell C5: its text is cut off"));
  EXPECT_THAT(refused("", cell_record(0x0203, 4, 2, "x")),
              HasSubstr("sheet '表': a cell is cut off"));
  EXPECT_THAT(refused("", cell_record(0x0203, 4, 256, double_bytes(1))),
              HasSubstr("beyond column IV"));
  EXPECT_THAT(refused("", cell_record(0x0203, 4, 2, double_bytes(1)) +
                              cell_record(0x0203, 4, 2, double_bytes(1))),
              HasSubstr("cell C5: the cells of a row are not in order"));
  EXPECT_THAT(refused("", cell_record(0x0203, 4, 2, double_bytes(1)) +
                              cell_record(0x0203, 3, 2, double_bytes(1))),
              HasSubstr("row 4 stands after row 5"));
}

TEST(XlsReader, HoldsTheBounds) {
  SheetLimits brief;
  brief.shared_text_bytes = 4;
  EXPECT_THAT(refused(shared_one, "", brief),
              HasSubstr("the texts of its cells are more than 4 bytes"));
  SheetLimits merged;
  merged.merged = 1;
  EXPECT_THAT(refused("", record(0x00E5, bytes_of(2, 2) + std::string(16, '\0')), merged),
              HasSubstr("more than 1 merged ranges"));
  EXPECT_THAT(refused(record(0x00FC, bytes_of(9, 4) + bytes_of(9, 4) + bytes_of(5, 2) + "x"), ""),
              HasSubstr("the texts of its cells are cut off"));
  EXPECT_THAT(refusal(xls("", std::string(4000, '\0'), 3), "台账.xls"),
              HasSubstr("lie over each other"));
}

TEST(XlsReader, RefusesWhatHasToBeSavedAsSomethingElse) {
  EXPECT_THAT(refused(record(0x002F, "xxxx"), ""), HasSubstr("取消口令后另存为 .xlsx"));
  EXPECT_THAT(
      refusal(compound_file({{"EncryptedPackage", "x"}, {"EncryptionInfo", "x"}}), "a.xlsx"),
      HasSubstr("取消口令后另存为 .xlsx"));
  EXPECT_THAT(refusal(compound_file({{"Book", "x"}}), "a.xls"), HasSubstr("Excel 95"));
  EXPECT_THAT(refusal(compound_file({{"Workbook", begin_record(0x0500)}}), "a.xls"),
              HasSubstr("Excel 95"));
  EXPECT_THAT(refusal(compound_file({{"WordDocument", "x"}}), "a.xls"),
              HasSubstr("no spreadsheet"));
}

TEST(XlsReader, RefusesDamagedContainers) {
  const std::string whole = xls(shared_one, cell_record(0x00FD, 0, 0, bytes_of(0, 4)));
  ASSERT_EQ(refusal(whole, "a.xls"), "");
  EXPECT_THAT(refusal(whole.substr(0, 100), "a.xls"), HasSubstr("its beginning is missing"));
  EXPECT_THAT(refusal(whole.substr(0, 2048), "a.xls"), HasSubstr("a damaged .xls container"));
  const auto changed = [&](std::size_t at, const std::string& bytes) {
    std::string other = whole;
    return other.replace(at, bytes.size(), bytes);
  };
  EXPECT_THAT(refusal(changed(30, bytes_of(3, 2)), "a.xls"), HasSubstr("an impossible size"));
  EXPECT_THAT(refusal(changed(48, bytes_of(9999, 4)), "a.xls"), HasSubstr("leads out of the file"));
  // The stream's first sector follows itself.
  const std::size_t table = whole.size() - 512;
  EXPECT_THAT(refusal(changed(table, bytes_of(0, 4)), "a.xls"), HasSubstr("a stream without end"));
  EXPECT_THAT(refusal(changed(table, bytes_of(0xFFFFFFFE, 4)), "a.xls"), HasSubstr("is cut off"));
  // The root's child is its own neighbour.
  const std::size_t folder = whole.find(std::string("R\0o\0o\0t", 7));
  EXPECT_THAT(refusal(changed(folder + 128 + 72, bytes_of(1, 4)), "a.xls"),
              HasSubstr("its folder"));
  EXPECT_THAT(refusal(compound_file({{"Workbook", begin_record() + shared_one}}), "a.xls"),
              HasSubstr("its records are cut off"));
}

}  // namespace
}  // namespace mijian
