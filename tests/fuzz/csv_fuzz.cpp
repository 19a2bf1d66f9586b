#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "agent/core/text.h"
#include "report/sheets/reading.h"

// Any bytes are read as separated text or refused; what is read is text, in order, within bounds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  SheetLimits limits;
  limits.cells = 10'000;
  limits.text_bytes = 1'000;
  std::size_t last_row = 0;
  SheetEvents events;
  events.row = [&](const SheetRow& row) -> Status {
    if (row.number <= last_row || row.cells.empty()) std::abort();
    last_row = row.number;
    for (const SheetCell& cell : row.cells)
      if (cell.text.size() > limits.text_bytes || !is_utf8(cell.text) ||
          row.find(cell.column) != &cell)
        std::abort();
    return ok;
  };
  (void)read_workbook({reinterpret_cast<const char*>(data), size}, "x.csv", limits, events);
  return 0;
}
