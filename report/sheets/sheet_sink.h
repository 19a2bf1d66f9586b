// Between the readers of each format and who wants the rows: holds the bounds they share, keeps the
// order of rows and columns, and knows where it is.
#pragma once

#include <string>
#include <utility>

#include "report/sheets/reading.h"

namespace mijian {

constexpr std::size_t most_rows = 1'048'576, most_columns_of_sheet = 16'384;

class SheetSink {
 public:
  SheetSink(WorkbookFormat format, const SheetLimits& limits, const SheetEvents& events)
      : limits_{limits}, events_{events} {
    workbook_.format = format;
  }
  const SheetLimits& limits() const { return limits_; }

  Status begin_sheet(SheetHead sheet);
  /// The row before is given to the events first. Rows must ascend.
  Status begin_row(std::size_t number, bool hidden = false);
  /// A cell of this row; columns must ascend. A blank one is dropped.
  Status add(SheetCell cell);
  Status end_sheet();

  void note(NoteKind kind, std::string what);
  /// The error with the sheet and the cell in front.
  Error at(const Error& error, std::size_t row, std::size_t column) const;
  /// The error with the sheet in front.
  Error in_sheet(const Error& error) const;
  Workbook finish() { return std::move(workbook_); }

 private:
  Status give_row();

  const SheetLimits& limits_;
  const SheetEvents& events_;
  Workbook workbook_;
  SheetHead sheet_;
  SheetRow row_;
  std::size_t sheets_ = 0, cells_ = 0, next_column_ = 0;
  bool columns_noted_ = false;
};

}  // namespace mijian
