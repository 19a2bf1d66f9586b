// Cells that a sheet shows once for several rows: 单位 written over all of its computers.
#pragma once

#include <map>
#include <vector>

#include "report/exchange/header.h"

namespace mijian {

class MergedCells {
 public:
  MergedCells() = default;
  explicit MergedCells(const std::vector<CellRange>& ranges);  // of one sheet

  /// To be told every row of the sheet, in their order.
  void see(const SheetRow& row);
  /// The row that was seen last, with what it shares with a row above in the columns of a header.
  SheetRow filled(const SheetRow& row, const LedgerHeader& header) const;

 private:
  struct Shared {
    std::size_t last_row = 0;
    SheetCell cell;
  };
  std::vector<CellRange> ranges_;         // over several rows, by their first one
  std::size_t next_ = 0;                  // of those that have not begun
  std::map<std::size_t, Shared> shared_;  // by column
};

}  // namespace mijian
