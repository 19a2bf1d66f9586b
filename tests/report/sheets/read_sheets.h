// A workbook read whole, for tests that compare it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report/sheets/reading.h"

namespace mijian {

struct WholeSheet {
  SheetHead sheet;
  std::vector<SheetRow> rows;
  /// The cell of row 1… and a column's letter; a blank one is an empty text.
  SheetCell at(std::size_t row, char letter) const {
    for (const SheetRow& each : rows)
      if (each.number == row)
        if (const SheetCell* cell = each.find(static_cast<std::size_t>(letter - 'A'))) return *cell;
    return {};
  }
  std::string text(std::size_t row, char letter) const { return at(row, letter).text; }
};
struct WholeBook {
  Workbook book;
  std::vector<WholeSheet> sheets;
};

inline Result<WholeBook> read_all(std::string_view bytes, std::string_view name,
                                  const SheetLimits& limits = {}) {
  WholeBook whole;
  SheetEvents events;
  events.sheet = [&](const SheetHead& sheet) -> Status {
    whole.sheets.push_back({sheet, {}});
    return ok;
  };
  events.row = [&](const SheetRow& row) -> Status {
    whole.sheets.back().rows.push_back(row);
    return ok;
  };
  auto read = read_workbook(bytes, name, limits, events);
  if (!read) return read.error();
  whole.book = std::move(*read);
  return whole;
}

/// Rows as texts, blank cells in between as "".
inline std::vector<std::vector<std::string>> texts(const WholeSheet& sheet) {
  std::vector<std::vector<std::string>> rows;
  for (const SheetRow& row : sheet.rows) {
    rows.emplace_back();
    for (const SheetCell& cell : row.cells) {
      rows.back().resize(cell.column + 1);
      rows.back().back() = cell.text;
    }
  }
  return rows;
}

/// Why it is not read; "" when it is.
inline std::string refusal(std::string_view bytes, std::string_view name,
                           const SheetLimits& limits = {}) {
  const auto read = read_all(bytes, name, limits);
  return read ? "" : read.error().text();
}

}  // namespace mijian
