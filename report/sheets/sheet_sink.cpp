#include "report/sheets/sheet_sink.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr const char* save_again = "; save the file again in a spreadsheet program";

}  // namespace

Status SheetSink::begin_sheet(SheetHead sheet) {
  if (++sheets_ > limits_.sheets)
    return too_large("more than " + std::to_string(limits_.sheets) + " sheets");
  sheet_ = std::move(sheet);
  row_ = {};
  next_column_ = 0;
  columns_noted_ = false;
  if (sheet_.hidden) note(NoteKind::hidden_sheet, sheet_.name);
  return events_.sheet ? events_.sheet(sheet_) : ok;
}

Status SheetSink::begin_row(std::size_t number, bool hidden) {
  if (number <= row_.number || number > most_rows)
    return in_sheet(malformed("row " + std::to_string(number) + " stands after row " +
                              std::to_string(row_.number) + save_again));
  if (auto given = give_row(); !given) return given;
  row_.number = number;
  row_.hidden = hidden;
  row_.cells.clear();
  next_column_ = 0;
  return ok;
}

Status SheetSink::add(SheetCell cell) {
  if (row_.number == 0) return in_sheet(malformed("a cell outside of any row"));
  if (cell.column < next_column_ || cell.column >= most_columns_of_sheet)
    return at(malformed(std::string{"the cells of a row are not in order"} + save_again),
              row_.number, cell.column);
  next_column_ = cell.column + 1;
  if (cell.text.empty() && cell.doubt == Doubt::none) return ok;
  if (cell.text.size() > limits_.text_bytes)
    return at(too_large("a text of more than " + std::to_string(limits_.text_bytes) + " bytes"),
              row_.number, cell.column);
  if (cell.column >= limits_.columns) {
    if (!columns_noted_)
      note(NoteKind::columns_left_out, sheet_.name + "!" + cell_name(row_.number, cell.column));
    columns_noted_ = true;
    return ok;
  }
  if (++cells_ > limits_.cells)
    return at(too_large("more than " + std::to_string(limits_.cells) + " cells; split the file"),
              row_.number, cell.column);
  row_.cells.push_back(std::move(cell));
  return ok;
}

Status SheetSink::end_sheet() { return give_row(); }

Status SheetSink::give_row() {
  if (row_.cells.empty() || !events_.row) return ok;
  Status given = events_.row(row_);
  row_.cells.clear();
  return given;
}

void SheetSink::note(NoteKind kind, std::string what) {
  workbook_.notes.push_back({kind, std::move(what)});
}

Error SheetSink::at(const Error& error, std::size_t row, std::size_t column) const {
  return error.during(place_of(sheet_.name, row, column, Language::en));
}

Error SheetSink::in_sheet(const Error& error) const {
  return error.during("sheet '" + display(sheet_.name, 100) + "'");
}

}  // namespace mijian
