#include "report/exchange/merged_cells.h"

#include <algorithm>
#include <iterator>

namespace mijian {
namespace {

constexpr std::size_t longest_text = 1000;  // bytes; so that no sheet grows by what it shares

}  // namespace

MergedCells::MergedCells(const std::vector<CellRange>& ranges) {
  std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(ranges_),
               [](const CellRange& range) { return range.last_row > range.first_row; });
  std::sort(ranges_.begin(), ranges_.end(), [](const CellRange& one, const CellRange& other) {
    return one.first_row < other.first_row;
  });
}

void MergedCells::see(const SheetRow& row) {
  std::erase_if(shared_, [&](const auto& each) { return each.second.last_row < row.number; });
  for (; next_ < ranges_.size() && ranges_[next_].first_row <= row.number; ++next_) {
    const CellRange& range = ranges_[next_];
    const SheetCell* first = range.first_row == row.number ? row.find(range.first_column) : nullptr;
    if (first != nullptr && first->text.size() <= longest_text)
      shared_[range.first_column] = {range.last_row, *first};
  }
}

SheetRow MergedCells::filled(const SheetRow& row, const LedgerHeader& header) const {
  SheetRow whole = row;
  for (const auto& [column, shared] : shared_)
    if (header.columns.find(column) != header.columns.end() && row.find(column) == nullptr)
      whole.cells.push_back(shared.cell);
  std::sort(whole.cells.begin(), whole.cells.end(),
            [](const SheetCell& one, const SheetCell& other) { return one.column < other.column; });
  return whole;
}

}  // namespace mijian
