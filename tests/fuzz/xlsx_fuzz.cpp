#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/checked_sheets.h"
#include "tests/report/sheets/zipped.h"

namespace {

constexpr const char* part_paths[] = {
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
    "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", "_rels/.rels"};

// Bytes that are no zip file are its parts, each behind a line of dashes; so that what is mutated
// is XML and not what unpacks to it.
std::string file_of(std::string_view bytes) {
  if (bytes.substr(0, 2) == "PK") return std::string{bytes};
  std::map<std::string, std::string> parts;
  for (const char* path : part_paths) {
    const auto end = bytes.find("\n----\n");
    parts[path] = bytes.substr(0, end);
    bytes = end == std::string_view::npos ? std::string_view{} : bytes.substr(end + 6);
  }
  return mijian::zipped(parts, ZIP_CM_STORE);
}

}  // namespace

// Any bytes are read as an .xlsx or refused; what is read is text, in order, within bounds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  SheetLimits limits;
  limits.unpacked_bytes = std::size_t{8} << 20;
  limits.cells = 10'000;
  limits.text_bytes = 1'000;
  limits.merged = 100;
  CheckedSheets sheets{limits};
  const std::string file = file_of({reinterpret_cast<const char*>(data), size});
  (void)read_workbook(file, "x.xlsx", limits, sheets.events());
  return 0;
}
