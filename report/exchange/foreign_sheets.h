// A workbook from outside, read by a worker and told here row by row: what comes through the pipe
// is rows, not the file.
#pragma once

#include <string>

#include "agent/core/json.h"
#include "report/sheets/reading.h"

namespace mijian {

/// As read_workbook_file(), in a worker with its memory and time bounded.
Result<Workbook> read_foreign_workbook(const std::string& path, const SheetLimits& limits,
                                       const SheetEvents& events);

/// What the worker sends for each sheet, each row, and at the end.
Json to_json(const SheetHead& sheet);
Json to_json(const SheetRow& row);
Json to_json(const Workbook& workbook);
Result<SheetHead> sheet_head_from_json(const Json& json);
Result<SheetRow> sheet_row_from_json(const Json& json);
Result<Workbook> workbook_from_json(const Json& json);

}  // namespace mijian
