// One reader for each format; reading.cpp chooses. Each gives its sheets and rows to the sink.
#pragma once

#include <string_view>

#include "report/sheets/sheet_sink.h"

namespace mijian {

/// RFC 4180 and what is met besides: `,` `;` or tab between cells (the first that the file has
/// most of), "sep=;" before the first row, any line end, ="00123" as the text in it. A mark of text
/// before what a spreadsheet would calculate ('=…, '+…, '-…, '@…) is taken away.
Status read_csv(std::string_view bytes, std::string_view sheet_name, SheetSink& sink);

/// ECMA-376, transitional and strict; values only: formulas by the results saved with them, macros
/// and links to other files named in notes. Memory: the texts that cells share and one row.
Status read_xlsx(std::string_view bytes, SheetSink& sink);

/// [MS-XLS], as Excel 97 to 2003, WPS and LibreOffice write it; older ones and encrypted ones, also
/// encrypted .xlsx, are refused with what to do. Memory: the file, its workbook stream, its texts.
Status read_xls(std::string_view bytes, SheetSink& sink);

}  // namespace mijian
