#include "report/sheets/csv_writer.h"

#include "report/sheets/cell_format.h"
#include "report/sheets/sheet.h"

namespace mijian {
namespace {

bool loses_digits(const std::string& text) {
  SheetCell cell;
  cell.text = text;
  doubt_digits(cell);
  return cell.doubt != Doubt::none;
}

// A formula that a spreadsheet would make of it, or a mark that the reader would take away.
bool needs_mark(const std::string& text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != std::string::npos &&
         csv_formula_starts.find(text[first]) != std::string_view::npos;
}

std::string csv_cell(std::string text) {
  if (needs_mark(text))
    text.insert(0, "'");
  else if (loses_digits(text))
    text = "=\"" + text + "\"";
  if (text.find_first_of(",;\t\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) row += csv_cell(cell) + ',';
  if (!row.empty()) row.pop_back();
  return row + "\r\n";
}

}  // namespace mijian
