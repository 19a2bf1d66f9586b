#include "report/exchange/header_lines.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_shared(const CellRange& range, const SheetRow& row) {
  return range.first_row == row.number && range.last_row == row.number &&
         range.last_column > range.first_column && row.find(range.first_column) != nullptr;
}

/// The title that is shared by this column and others; nullptr when none is.
const SheetCell* shared_title(const std::vector<CellRange>& merged, const SheetRow& row,
                              std::size_t column) {
  for (const CellRange& range : merged)
    if (is_shared(range, row) && range.holds(row.number, column))
      return row.find(range.first_column);
  return nullptr;
}

}  // namespace

bool is_upper_line(const std::vector<CellRange>& merged, const SheetRow& row) {
  return std::any_of(merged.begin(), merged.end(),
                     [&](const CellRange& range) { return is_shared(range, row); });
}

std::optional<SheetRow> joined_lines(const std::vector<CellRange>& merged, const SheetRow& upper,
                                     const SheetRow& lower) {
  if (lower.number != upper.number + 1) return std::nullopt;
  SheetRow joined{lower.number, lower.hidden, {}};
  for (const SheetCell& cell : lower.cells) {
    const SheetCell* above = shared_title(merged, upper, cell.column);
    if (above == nullptr && upper.find(cell.column) != nullptr) return std::nullopt;
    joined.cells.push_back(cell);
    if (above != nullptr) joined.cells.back().text = above->text + title_seam + cell.text;
  }
  for (const SheetCell& cell : upper.cells)
    if (lower.find(cell.column) == nullptr) joined.cells.push_back(cell);
  std::sort(joined.cells.begin(), joined.cells.end(),
            [](const SheetCell& one, const SheetCell& other) { return one.column < other.column; });
  return joined;
}

SheetRow in_one_line(SheetRow row, const LedgerHeader& header) {
  for (SheetCell& cell : row.cells) {
    if (cell.text.find(title_seam) == std::string::npos) continue;
    const auto column = header.columns.find(cell.column);
    cell.text = column != header.columns.end()
                    ? column->second->title.zh
                    : replace_all(cell.text, std::string{title_seam}, " ");
  }
  return row;
}

}  // namespace mijian
