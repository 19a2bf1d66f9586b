// What every reader of sheets owes the fuzzer: text, in order, within the limits it was given.
#pragma once

#include <cstdlib>

#include "agent/core/text.h"
#include "report/sheets/reading.h"

namespace mijian {

/// Takes what a reader says and aborts at the first thing that may not be said.
class CheckedSheets {
 public:
  explicit CheckedSheets(const SheetLimits& limits) : limits_{limits} {}

  SheetEvents events() {
    SheetEvents events;
    events.sheet = [this](const SheetHead& sheet) -> Status {
      last_row_ = 0;
      if (sheet.merged.size() > limits_.merged) std::abort();
      return ok;
    };
    events.row = [this](const SheetRow& row) -> Status {
      if (row.number <= last_row_ || row.cells.empty()) std::abort();
      last_row_ = row.number;
      for (const SheetCell& cell : row.cells) check(row, cell);
      return ok;
    };
    return events;
  }

 private:
  void check(const SheetRow& row, const SheetCell& cell) const {
    if (cell.text.size() > limits_.text_bytes || !is_utf8(cell.text)) std::abort();
    if (row.find(cell.column) != &cell) std::abort();
  }

  const SheetLimits& limits_;
  std::size_t last_row_ = 0;
};

}  // namespace mijian
