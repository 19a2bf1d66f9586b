// Sheets as units print them, written to an .xlsx row by row: title, the line below it, a header
// that stays in sight and on every page, typed cells, lists to choose from, A4 landscape. What is
// written here reads back (reading.h) with the same texts and kinds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/core/file.h"
#include "agent/core/result.h"
#include "report/sheets/cell_format.h"
#include "report/sheets/sheet.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace mijian {

struct PrintedColumn {
  std::string title;
  double width = 12;                 // in digits of the font; a 汉字 needs two
  std::vector<std::string> choices;  // offered in the cells below; others may still be written
};

/// All that stands around the rows. Texts may be empty.
struct PrintedSheet {
  std::string name;       // on the tab: at most 31 characters, none of []:*?/\ in it
  std::string title;      // over all columns
  std::string line_left;  // below the title: 单位（盖章）：…
  std::string line_middle, line_right;
  std::string marking;  // at the head of every page: 密级
  std::vector<PrintedColumn> columns;
  double least_height = 0;  // of a row, in points: room to write in by hand
};

/// SheetRow 1 is the title, row 2 the line below it, row 3 the header; the rows follow.
constexpr std::size_t printed_header_row = 3;

class SheetWriter {
 public:
  /// A workbook that will be `path`. Until finish() nothing stands there; what is not finished
  /// leaves nothing. Memory is that of one row: the rest waits in a private folder beside `path`.
  static Result<SheetWriter> create(const std::string& path);

  /// The sheet that rows are added to from now on. Malformed for a name or a number of columns that
  /// no spreadsheet has.
  Status begin_sheet(const PrintedSheet& sheet);
  /// Cells in the order of their columns. A number of at most 14 digits and a date from 1900-03-01
  /// on are written as such, everything else as text, also what begins like a formula. too_large,
  /// naming the cell, beyond 1,048,576 rows or 32,767 characters.
  Status add_row(const std::vector<SheetCell>& cells);
  /// Writes the file, whole or not at all. Mode 0600.
  Status finish();

 private:
  struct FreeBook {
    void operator()(lxw_workbook* book) const;
  };
  struct Formats {
    lxw_format *title, *line, *line_middle, *line_right, *header, *text, *number, *date, *date_time,
        *time;
  };
  struct Choices {  // of a column, for all its rows, known only when they were written
    lxw_worksheet* sheet;
    std::size_t column;
    std::vector<std::string> words;
    std::size_t last_row;
  };

  SheetWriter(std::string path, PrivateFolder staging)
      : path_{std::move(path)}, staging_{std::move(staging)} {}
  std::string staged() const { return staging_.path() + "/workbook.xlsx"; }
  void make_formats();
  void end_sheet();
  Status write_head(const PrintedSheet& sheet);
  Status write_line(const PrintedSheet& sheet);
  Status write_across(std::size_t row, std::size_t first, std::size_t last, const std::string& text,
                      lxw_format* format);
  void set_height(const std::vector<SheetCell>& cells);
  Status write_cell(const SheetCell& cell);
  Status write_text(std::size_t row, std::size_t column, const std::string& text,
                    lxw_format* format);
  static std::optional<CellFormat> format_of(const SheetCell& cell, double value);
  lxw_format* shown_as(const CellFormat& format);
  lxw_format* padded_format(std::size_t digits);
  Status write_choices();
  Status write_lists(const std::vector<const Choices*>& lists);
  Status offer(const Choices& choices, std::size_t list);

  std::string path_;
  PrivateFolder staging_;
  std::unique_ptr<lxw_workbook, FreeBook> book_;
  lxw_worksheet* sheet_ = nullptr;
  Formats formats_{};
  std::vector<std::pair<std::size_t, lxw_format*>> padded_;
  std::string name_;
  std::size_t columns_ = 0, row_ = 0;
  std::vector<double> widths_;
  double least_height_ = 0;
  std::vector<Choices> choices_;
  std::size_t first_choices_ = 0;  // of this sheet
};

}  // namespace mijian
