// One sheet of an .xls, row by row ([MS-XLS] 2.1.7.20.5).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/sheets/cell_format.h"
#include "report/sheets/sheet_sink.h"
#include "report/sheets/xls_records.h"

namespace mijian {

struct XlsSheet {
  std::string name;
  std::size_t offset = 0;  // of its first record
  bool hidden = false, is_of_cells = true;
};

/// What the stream says before its sheets.
struct XlsBook {
  DateSystem dates = DateSystem::from_1900;
  SharedTexts texts;
  std::vector<CellFormat> formats;  // of cells, by their style's number
  std::vector<XlsSheet> sheets;
  bool links = false;  // to other files
};

/// Gives the sheet and its rows to the sink; how many bytes of the stream it has. Its records are
/// read twice: which cells are merged and which rows are hidden may stand behind the cells.
Result<std::size_t> read_xls_sheet(std::string_view stream, const XlsSheet& sheet,
                                   const XlsBook& book, SheetSink& sink);

}  // namespace mijian
