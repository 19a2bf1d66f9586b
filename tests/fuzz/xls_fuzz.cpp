#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "agent/core/text.h"
#include "report/sheets/reading.h"
#include "tests/report/sheets/xls_file.h"

// Any bytes are read as an .xls or refused; what is read is text, in order, within bounds. Bytes
// that are no container are taken for its workbook stream.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  SheetLimits limits;
  limits.cells = 10'000;
  limits.text_bytes = 1'000;
  limits.merged = 100;
  std::size_t last_row = 0;
  SheetEvents events;
  events.sheet = [&](const SheetHead& sheet) -> Status {
    last_row = 0;
    if (sheet.merged.size() > limits.merged) std::abort();
    return ok;
  };
  events.row = [&](const SheetRow& row) -> Status {
    if (row.number <= last_row || row.cells.empty()) std::abort();
    last_row = row.number;
    for (const SheetCell& cell : row.cells)
      if (cell.text.size() > limits.text_bytes || !is_utf8(cell.text) ||
          row.find(cell.column) != &cell)
        std::abort();
    return ok;
  };
  std::string file{reinterpret_cast<const char*>(data), size};
  if (file.substr(0, 2) != "\xD0\xCF") file = compound_file({{"Workbook", file}});
  (void)read_workbook(file, "x.xls", limits, events);
  return 0;
}
