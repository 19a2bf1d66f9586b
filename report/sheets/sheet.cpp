#include "report/sheets/sheet.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {

const SheetCell* SheetRow::find(std::size_t column) const {
  const auto found = std::lower_bound(
      cells.begin(), cells.end(), column,
      [](const SheetCell& cell, std::size_t wanted) { return cell.column < wanted; });
  return found != cells.end() && found->column == column ? &*found : nullptr;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

std::string cell_name(std::size_t row, std::size_t column) {
  return column_letters(column) + std::to_string(row);
}

std::string place_of(std::string_view sheet, std::size_t row, std::size_t column,
                     Language language) {
  const std::string name = display(sheet, 100), cell = cell_name(row, column);
  if (language == Language::en) return "sheet '" + name + "' cell " + cell;
  return "工作表“" + name + "”" + cell + " 单元格";
}

}  // namespace mijian
