#include "tests/report/sheets/xlsx_file.h"

#include "tests/report/sheets/zipped.h"

namespace mijian {
namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* references_path = "xl/_rels/workbook.xml.rels";

std::string references(const std::string& inside) {
  return head + "<Relationships xmlns=\"" + package + "\">" + inside + "</Relationships>";
}

std::string reference(const std::string& id, const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" + target +
         "\"/>";
}

std::string element(const std::string& name, const std::string& inside) {
  return head + "<" + name + " xmlns=\"" + spreadsheet_namespace + "\" xmlns:r=\"" + office +
         "\">" + inside + "</" + name + ">";
}

}  // namespace

XlsxFile::XlsxFile(const std::string& rows, const std::string& behind_rows) {
  part("_rels/.rels", references(reference("rId1", "officeDocument", "xl/workbook.xml")));
  part("xl/workbook.xml",
       element("workbook", R"(<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>)"));
  part("xl/worksheets/sheet1.xml",
       element("worksheet", "<sheetData>" + rows + "</sheetData>" + behind_rows));
  refers("rId1", "worksheet", "worksheets/sheet1.xml");
}

XlsxFile& XlsxFile::part(const std::string& path, const std::string& bytes) {
  if (bytes.empty()) parts_.erase(path);
  if (!bytes.empty()) parts_[path] = bytes;
  return *this;
}

XlsxFile& XlsxFile::refers(const std::string& id, const std::string& kind,
                           const std::string& target) {
  references_ += reference(id, kind, target);
  return part(references_path, references(references_));
}

XlsxFile& XlsxFile::shared(const std::string& texts) {
  return refers("rIdS", "sharedStrings", "/xl/sharedStrings.xml")
      .part("xl/sharedStrings.xml", element("sst", texts));
}

XlsxFile& XlsxFile::formats(const std::vector<std::string>& codes) {
  std::string numbered, used = R"(<xf numFmtId="0"/>)";
  for (std::size_t id = 0; id < codes.size(); ++id) {
    numbered +=
        "<numFmt numFmtId=\"" + std::to_string(164 + id) + "\" formatCode=\"" + codes[id] + "\"/>";
    used += "<xf numFmtId=\"" + std::to_string(164 + id) + "\"/>";
  }
  return refers("rIdF", "styles", "styles.xml")
      .part("xl/styles.xml",
            element("styleSheet",
                    "<numFmts>" + numbered +
                        R"(</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)" +
                        "<cellXfs>" + used + "</cellXfs>"));
}

std::string XlsxFile::bytes() const { return zipped(parts_); }

}  // namespace mijian
