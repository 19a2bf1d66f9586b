#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "agent/core/text.h"
#include "report/sheets/sheet_frames.h"

// What a worker sends when a file has taken it over: frames behind each other, each with its length
// in two bytes before it. Rows that come through are in order and of text; they travel once more
// and stay what they are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  const SheetLimits limits;
  SheetRow last;
  SheetEvents events;
  events.sheet = [&](const SheetHead&) -> Status { return last = {}, ok; };
  events.row = [&](const SheetRow& row) -> Status {
    if (row.number <= last.number || row.cells.empty()) std::abort();
    for (const SheetCell& cell : row.cells)
      if (!is_utf8(cell.text) || row.find(cell.column) != &cell) std::abort();
    last = row;
    return ok;
  };
  Workbook workbook;
  SheetSink sink{WorkbookFormat::xlsx, limits, events};
  for (std::string_view rest{reinterpret_cast<const char*>(data), size}; rest.size() >= 2;) {
    const std::size_t length =
        static_cast<unsigned char>(rest[0]) << 8 | static_cast<unsigned char>(rest[1]);
    const std::string_view frame = rest.substr(2, length);
    rest.remove_prefix(2 + frame.size());
    if (!take_frame(frame, sink, workbook)) return 0;
  }
  if (!sink.end_sheet() || last.cells.empty()) return 0;
  SheetEvents again;
  again.row = [&](const SheetRow& row) -> Status {
    if (row != last) std::abort();
    return ok;
  };
  SheetSink second{WorkbookFormat::xlsx, limits, again};
  if (!take_frame(frame_of(last), second, workbook) || !second.end_sheet()) std::abort();
  return 0;
}
