// What a spreadsheet holds, whatever its file was: sheets of rows of cells, each cell with the text
// a person reads in it and with what makes that text doubtful. Reading a file is reading.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

enum class CellKind { text, number, date, time, boolean, error };
constexpr Word<CellKind> cell_kind_words[] = {
    {CellKind::text, "text", {"文字", "text"}},
    {CellKind::number, "number", {"数值", "number"}},
    {CellKind::date, "date", {"日期", "date"}},
    {CellKind::time, "time", {"时间", "time of day"}},
    {CellKind::boolean, "boolean", {"逻辑值", "true or false"}},
    {CellKind::error, "error", {"错误值", "error"}},
};

/// Why the text of a cell may not be what its writer meant; nobody may take such a cell unasked.
enum class Doubt { none, lost_digits, not_calculated, part_of_date, odd_date };
constexpr Word<Doubt> doubt_words[] = {
    {Doubt::none, "none", {"无疑问", "none"}},
    {Doubt::lost_digits,
     "lost_digits",
     {"按数值保存的长号码，第 15 位以后的数字可能已丢失；请按文本格式重新填写",
      "a long number kept as a value: digits from the 15th on may be lost; write it again as "
      "text"}},
    {Doubt::not_calculated,
     "not_calculated",
     {"公式没有保存计算结果；请用表格软件打开、重新计算并保存",
      "a formula without its result; open it in a spreadsheet program, calculate and save it"}},
    {Doubt::part_of_date,
     "part_of_date",
     {"单元格只显示日期的一部分，其余部分可能不是填写者的本意；请核对",
      "the cell shows only a part of this date, the rest may not be meant; check it"}},
    {Doubt::odd_date,
     "odd_date",
     {"设为日期格式的数值不是任何一天；请重新填写",
      "a number shown as a date that is no day; write it again"}},
};

struct SheetCell {
  std::size_t column = 0;  // 0 is A
  CellKind kind = CellKind::text;
  Doubt doubt = Doubt::none;
  bool formula = false;  // the text is the result that was saved with it
  /// UTF-8. A number in digits, a date YYYY-MM-DD or YYYY-MM-DD HH:MM:SS, a time HH:MM:SS, TRUE or
  /// FALSE, an error as #N/A.
  std::string text;
  friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

struct SheetRow {
  std::size_t number = 0;  // as the spreadsheet shows it: the first is 1
  bool hidden = false;
  std::vector<SheetCell> cells;  // in the order of their columns; blank cells are not among them
  /// The cell of a column; nullptr for a blank one.
  const SheetCell* find(std::size_t column) const;
  friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

/// Cells that are shown as one: the text is that of the first, the others are blank.
struct CellRange {
  std::size_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
  bool holds(std::size_t row, std::size_t column) const {
    return row >= first_row && row <= last_row && column >= first_column && column <= last_column;
  }
  friend bool operator==(const CellRange&, const CellRange&) = default;
};

/// A sheet without its rows.
struct SheetHead {
  std::string name;
  bool hidden = false;
  std::vector<CellRange> merged;
  std::vector<CellRange> hidden_columns;  // whole columns; only their columns count
};

enum class WorkbookFormat { xlsx, xls, csv };
constexpr Word<WorkbookFormat> workbook_format_words[] = {
    {WorkbookFormat::xlsx, "xlsx", {"Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)"}},
    {WorkbookFormat::xls, "xls", {"Excel 97-2003 工作簿（.xls）", "Excel 97-2003 workbook (.xls)"}},
    {WorkbookFormat::csv, "csv", {"逗号分隔的文本（.csv）", "separated text (.csv)"}},
};

/// What a reader of the rows should know besides them.
enum class NoteKind {
  macros,
  hidden_sheet,
  external_links,
  columns_left_out,
  other_sheet,
  encoding
};
constexpr Word<NoteKind> note_words[] = {
    {NoteKind::macros,
     "macros",
     {"文件含有宏，未执行，只读取了单元格的值", "it holds macros; only values were read"}},
    {NoteKind::hidden_sheet, "hidden_sheet", {"隐藏的工作表", "a hidden sheet"}},
    {NoteKind::external_links,
     "external_links",
     {"引用了其他文件，读取的是保存时的值", "it refers to other files; what was saved was read"}},
    {NoteKind::columns_left_out,
     "columns_left_out",
     {"该单元格起右侧的列超出读取范围，未读取", "columns from this cell on were not read"}},
    {NoteKind::other_sheet,
     "other_sheet",
     {"不是单元格表（图表或宏表），未读取", "a chart or macro sheet, not read"}},
    {NoteKind::encoding, "encoding", {"文字编码", "encoding of the text"}},
};
struct SheetNote {
  NoteKind kind = NoteKind::macros;
  std::string what;  // the sheet, the cell, the part of the file, the encoding
  friend bool operator==(const SheetNote&, const SheetNote&) = default;
};

/// What is known of a workbook when all of it was read.
struct Workbook {
  WorkbookFormat format = WorkbookFormat::xlsx;
  std::vector<SheetNote> notes;
};

/// "A" for 0, "AB" for 27.
std::string column_letters(std::size_t column);
/// "C5" for row 5 and column 2.
std::string cell_name(std::size_t row, std::size_t column);
/// Where a cell is, in the words of who looks for it: sheet '计算机' cell C5, 工作表“计算机”C5
/// 单元格.
std::string place_of(std::string_view sheet, std::size_t row, std::size_t column,
                     Language language);

}  // namespace mijian
