#include <cstddef>
#include <cstdint>

#include "tests/fuzz/checked_sheets.h"
#include "tests/report/sheets/xls_file.h"

// Any bytes are read as an .xls or refused; what is read is text, in order, within bounds. Bytes
// that are no container are taken for its workbook stream.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  SheetLimits limits;
  limits.cells = 10'000;
  limits.text_bytes = 1'000;
  limits.merged = 100;
  CheckedSheets sheets{limits};
  std::string file{reinterpret_cast<const char*>(data), size};
  if (file.substr(0, 2) != "\xD0\xCF") file = compound_file({{"Workbook", file}});
  (void)read_workbook(file, "x.xls", limits, sheets.events());
  return 0;
}
