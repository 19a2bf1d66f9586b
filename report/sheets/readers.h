// One reader for each format; reading.cpp chooses. Each gives its sheets and rows to the sink.
#pragma once

#include <string_view>

#include "report/sheets/sheet_sink.h"

namespace mijian {

/// RFC 4180 and what is met besides: `,` `;` or tab between cells (the first that the file has
/// most of), "sep=;" before the first row, any line end, ="00123" as the text in it. A mark of text
/// before what a spreadsheet would calculate ('=…, '+…, '-…, '@…) is taken away.
Status read_csv(std::string_view bytes, std::string_view sheet_name, SheetSink& sink);

}  // namespace mijian
