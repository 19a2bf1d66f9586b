// One sheet of an .xlsx, row by row (ECMA-376 Part 1, 18.3).
#pragma once

#include <string>
#include <vector>

#include "report/sheets/sheet_sink.h"
#include "report/sheets/xlsx_parts.h"

namespace mijian {

/// What the cells of all sheets refer to.
struct XlsxContext {
  DateSystem dates = DateSystem::from_1900;
  SharedTexts texts;
  std::vector<CellFormat> formats;
};

/// Gives the sheet and its rows to the sink. The part is read twice: which cells are merged stands
/// behind the rows in the file and has to be known before them.
Status read_xlsx_sheet(ZipContainer& zip, const std::string& part, const XlsxSheet& sheet,
                       const XlsxContext& context, SheetSink& sink);

/// "AB12" as row 12 and column 27; none for anything else.
struct CellReference {
  std::size_t row = 0, column = 0;
};
std::optional<CellReference> cell_reference(std::string_view text);

}  // namespace mijian
