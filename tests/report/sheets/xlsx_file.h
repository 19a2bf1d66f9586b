// An .xlsx made part by part, so that any part can be what no program would write.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace mijian {

class XlsxFile {
 public:
  /// A workbook of one sheet called 表; `rows` is what stands in its sheetData.
  explicit XlsxFile(const std::string& rows = "", const std::string& behind_rows = "");
  /// The bytes of a part; "" takes it out.
  XlsxFile& part(const std::string& path, const std::string& bytes);
  /// Behind the relationships of the workbook: <Relationship …/>.
  XlsxFile& refers(const std::string& id, const std::string& kind, const std::string& target);
  /// Texts that cells share: what stands in <sst>.
  XlsxFile& shared(const std::string& texts);
  /// Formats of cells, by their codes; a cell's s is their number, beginning with 1.
  XlsxFile& formats(const std::vector<std::string>& codes);
  std::string bytes() const;

 private:
  std::map<std::string, std::string> parts_;
  std::string references_;
};

constexpr const char* spreadsheet_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

}  // namespace mijian
