#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sheets/read_sheets.h"
#include "tests/report/sheets/xlsx_file.h"
#include "tests/report/sheets/zipped.h"

namespace mijian {
namespace {

using testing::HasSubstr;

WholeSheet sheet_of(const XlsxFile& file) {
  const auto read = read_all(file.bytes(), "台账.xlsx");
  EXPECT_TRUE(read) << read.error().text();
  return read ? read->sheets.at(0) : WholeSheet{};
}

std::string refused(const XlsxFile& file, const SheetLimits& limits = {}) {
  return refusal(file.bytes(), "台账.xlsx", limits);
}

TEST(XlsxReader, ReadsTextsWhereverTheyStand) {
  const WholeSheet sheet = sheet_of(
      XlsxFile{
          R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>在</t></r>
               <r><rPr><b/></rPr><t xml:space="preserve"> 用</t></r><rPh sb="0" eb="1"><t>zai</t></rPh></is></c>
               <c r="D2" t="str"><f>A2</f><v>_x41_&lt;_x4E2D__x005F_x41_</v></c></row>)"}
          .shared(
              "<si><t>不</t></si><si><r><t>机</t></r><r><t>密</t></r><rPh><t>ji</t></rPh></si>"));
  EXPECT_EQ(sheet.text(2, 'A'), "机密");
  EXPECT_EQ(sheet.text(2, 'B'), "在 用");
  EXPECT_EQ(sheet.at(2, 'D'), (SheetCell{3, CellKind::text, Doubt::none, true, "_x41_<中_x41_"}));
}

TEST(XlsxReader, ReadsATextOnceThatStandsTwice) {
  const WholeSheet sheet = sheet_of(XlsxFile{
      R"(<row><c t="inlineStr"><v>一</v><is><t>二</t></is></c><c t="inlineStr"><is><t>二</t></is><v>一</v></c>
               <c t="inlineStr"><v>三</v></c><c t="inlineStr"><is><t><![CDATA[<四>]]></t></is></c></row>)"});
  EXPECT_EQ(texts(sheet), (std::vector<std::vector<std::string>>{{"二", "二", "三", "<四>"}}));
}

TEST(XlsxReader, ReadsKindsOfValues) {
  const WholeSheet sheet =
      sheet_of(XlsxFile{R"(<row r="1"><c r="A1" s="1"><v>43894</v></c><c r="B1" t="b"><v>0</v></c>
               <c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="d"><v>2020-03-04T00:00:00</v></c>
               <c r="E1" s="2"><v>7</v></c><c r="F1"><f>1+1</f></c><c r="G1"><f>1+1</f><v>2</v></c>
               <c r="H1" t="n"><v>1.23E+17</v></c><c r="I1" t="str"><v>1.23E+17</v></c>
               <c r="J1" s="9"/><c r="K1" t="str"><f>""</f><v></v></c></row>)"}
                   .formats({"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "000"}));
  EXPECT_EQ(sheet.at(1, 'A'), (SheetCell{0, CellKind::date, Doubt::none, false, "2020-03-04"}));
  EXPECT_EQ(sheet.at(1, 'B'), (SheetCell{1, CellKind::boolean, Doubt::none, false, "FALSE"}));
  EXPECT_EQ(sheet.at(1, 'C'), (SheetCell{2, CellKind::error, Doubt::none, false, "#REF!"}));
  EXPECT_EQ(sheet.at(1, 'D'), (SheetCell{3, CellKind::date, Doubt::none, false, "2020-03-04"}));
  EXPECT_EQ(sheet.at(1, 'E'), (SheetCell{4, CellKind::number, Doubt::none, false, "007"}));
  EXPECT_EQ(sheet.at(1, 'F'), (SheetCell{5, CellKind::text, Doubt::not_calculated, true, ""}));
  EXPECT_EQ(sheet.at(1, 'G'), (SheetCell{6, CellKind::number, Doubt::none, true, "2"}));
  EXPECT_EQ(sheet.at(1, 'H').doubt, Doubt::lost_digits);
  EXPECT_EQ(sheet.at(1, 'I').doubt, Doubt::lost_digits);
  EXPECT_EQ(sheet.rows.at(0).cells.size(), 9U);
}

TEST(XlsxReader, CountsRowsAndCellsThatBearNoNumber) {
  const WholeSheet sheet = sheet_of(XlsxFile{
      R"(<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c><c><v>5</v></c></row>
               <row hidden="1"><c><v>6</v></c></row>)"});
  EXPECT_EQ(texts(sheet),
            (std::vector<std::vector<std::string>>{{"1", "", "3"}, {"", "4", "5"}, {"6"}}));
  EXPECT_EQ(sheet.rows[1].number, 5U);
  EXPECT_EQ(sheet.rows[2].number, 6U);
  EXPECT_TRUE(sheet.rows[2].hidden);
}

TEST(XlsxReader, KnowsMergedAndHiddenBeforeTheRows) {
  const WholeSheet sheet = sheet_of(
      XlsxFile{"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
               R"(<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="nonsense"/></mergeCells>)"});
  EXPECT_EQ(sheet.sheet.merged, (std::vector<CellRange>{{1, 0, 2, 2}}));
  EXPECT_TRUE(sheet.sheet.merged[0].holds(2, 1));
  EXPECT_FALSE(sheet.sheet.merged[0].holds(3, 1));
}

TEST(XlsxReader, ReadsTheStrictFormToo) {
  XlsxFile file{"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"};
  file.part(
      "xl/worksheets/sheet1.xml",
      R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row>
            <x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>)");
  EXPECT_EQ(sheet_of(file).text(1, 'A'), "8");
}

TEST(XlsxReader, NamesWhatElseIsInTheFile) {
  XlsxFile file{"<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"};
  file.part("xl/vbaProject.bin", "Sub Auto_Open()").refers("rId8", "vbaProject", "vbaProject.bin");
  file.refers("rId7", "externalLink", "externalLinks/externalLink1.xml");
  file.refers("rId2", "chartsheet", "chartsheets/sheet1.xml");
  file.part(
      "xl/workbook.xml",
      std::string{R"(<workbook xmlns=")"} + spreadsheet_namespace +
          R"(" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="表" state="veryHidden" r:id="rId1"/><sheet name="图" r:id="rId2"/></sheets></workbook>)");
  const auto read = read_all(file.bytes(), "台账.xlsm");
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->book.notes, (std::vector<SheetNote>{
                                  {NoteKind::macros, "xl/vbaProject.bin"},
                                  {NoteKind::external_links, "xl/externalLinks/externalLink1.xml"},
                                  {NoteKind::hidden_sheet, "表"},
                                  {NoteKind::other_sheet, "图"}}));
  EXPECT_TRUE(read->sheets.at(0).sheet.hidden);
}

TEST(XlsxReader, NamesTheCellThatIsWrong) {
  EXPECT_THAT(refused(XlsxFile{R"(<row r="3"><c r="C3"><v>x</v></c></row>)"}),
              HasSubstr("sheet '表' cell C3: 'x' is no number"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="3"><c r="C3" t="s"><v>7</v></c></row>)"}),
              HasSubstr("sheet '表' cell C3: its text is not among the shared texts"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="3"><c r="C4"><v>7</v></c></row>)"}),
              HasSubstr("a cell called 'C4' in row 3"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="3"><c r="XFE3"><v>7</v></c></row>)"}),
              HasSubstr("'XFE3'"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="3"/><row r="3"/>)"}),
              HasSubstr("row 3 stands after row 3"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="1048577"/>)"}), HasSubstr("row 1048577"));
  EXPECT_THAT(refused(XlsxFile{R"(<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)"}),
              HasSubstr("cell A1: the cells of a row are not in order"));
  EXPECT_THAT(refused(XlsxFile{R"(<c r="A1"><v>1</v></c>)"}), HasSubstr("'A1' in row 0"));
  EXPECT_THAT(refused(XlsxFile{R"(<c><v>1</v></c>)"}), HasSubstr("outside of any row"));
}

TEST(XlsxReader, RefusesEntitiesAndDepth) {
  XlsxFile bomb;
  bomb.part(
      "xl/worksheets/sheet1.xml",
      R"(<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>)");
  EXPECT_THAT(refused(bomb), HasSubstr("it declares a document type"));
  std::string deep;
  for (int level = 0; level < 100; ++level) deep += "<row>";
  EXPECT_THAT(refused(XlsxFile{deep}), HasSubstr("more than 64 deep"));
  EXPECT_THAT(refused(XlsxFile{"<row x=\"" + std::string(3 << 20, 'x') + "\"/>"}),
              HasSubstr("one tag of more than 1048576 bytes"));
  EXPECT_THAT(refused(XlsxFile{"<row></sheetData>"}), HasSubstr("XML line 1: mismatched tag"));
}

TEST(XlsxReader, HoldsTheBoundsOfSize) {
  const std::string row = R"(<row><c><v>1</v></c></row>)";
  std::string many(20 << 20, ' ');
  EXPECT_THAT(refused(XlsxFile{many}), HasSubstr("more than 300 times its size"));
  SheetLimits small;
  small.unpacked_bytes = 2000;
  EXPECT_THAT(refused(XlsxFile{std::string(1800, ' ')}, small),
              HasSubstr("unpacks to more than 2000 bytes"));
  SheetLimits few;
  few.parts = 3;
  EXPECT_THAT(refused(XlsxFile{row}, few), HasSubstr("more than 3 files inside"));
  SheetLimits brief;
  brief.shared_text_bytes = 50;
  EXPECT_THAT(refused(XlsxFile{row}.shared("<si><t>" + std::string(60, 'x') + "</t></si>"), brief),
              HasSubstr("the texts of its cells are more than 50 bytes"));
  std::string blank_texts;
  for (int i = 0; i < 20; ++i) blank_texts += "<si/>";
  EXPECT_THAT(refused(XlsxFile{row}.shared(blank_texts), brief), HasSubstr("more than 50 bytes"));
  SheetLimits cells;
  cells.cells = 1;
  EXPECT_THAT(refused(XlsxFile{row + row}, cells),
              HasSubstr("sheet '表' cell A2: more than 1 cells"));
  SheetLimits texts;
  texts.text_bytes = 10;
  EXPECT_THAT(refused(XlsxFile{"<row><c t=\"inlineStr\"><is><t>" + std::string(100, 'x') +
                               "</t></is></c></row>"},
                      texts),
              HasSubstr("cell A1: a text of more than 10 bytes"));
  SheetLimits merged;
  merged.merged = 1;
  EXPECT_THAT(refused(XlsxFile{"", R"(<mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>)"}, merged),
              HasSubstr("more than 1 merged ranges"));
}

TEST(XlsxReader, RefusesOtherZipFilesAndDamagedOnes) {
  EXPECT_THAT(refusal(zipped({{"word/document.xml", "<x/>"}}), "a.xlsx"),
              HasSubstr("另存为 .xlsx"));
  XlsxFile binary;
  binary.part(
      "_rels/.rels",
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>)");
  EXPECT_THAT(refused(binary), HasSubstr("另存为 .xlsx"));
  EXPECT_THAT(refused(XlsxFile{}.part("xl/workbook.xml", "")),
              HasSubstr("it has no 'xl/workbook.xml'"));
  EXPECT_THAT(refused(XlsxFile{}.part("xl/worksheets/sheet1.xml", "")),
              HasSubstr("it has no 'xl/worksheets/sheet1.xml'"));
  EXPECT_THAT(refusal(zipped({{"A.xml", "<x/>"}, {"a.xml", "<x/>"}}), "a.xlsx"),
              HasSubstr("two files inside are called 'a.xml'"));
  std::string cut = XlsxFile{"<row><c><v>1</v></c></row>"}.bytes();
  EXPECT_THAT(refusal(cut.substr(0, cut.size() - 30), "a.xlsx"), HasSubstr("a damaged zip file"));
  const auto at = cut.find("sheet1.xml");
  cut[at + 20] = static_cast<char>(cut[at + 20] ^ 0x55);  // in what is packed
  EXPECT_NE(refusal(cut, "a.xlsx"), "");
}

}  // namespace
}  // namespace mijian
