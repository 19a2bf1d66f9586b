// Reads a workbook row by row, whatever its file is: .xlsx, .xls, .csv. What it is, its bytes say,
// not its name. Foreign bytes: every size is bounded before anything is made of it, and whoever
// calls this for a file that came from outside does so in a worker (agent/core/worker.h).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "report/sheets/sheet.h"

namespace mijian {

/// What is read at most; more than that is refused as too_large.
struct SheetLimits {
  std::size_t file_bytes = std::size_t{64} << 20;
  std::size_t parts = 4096;                           // files inside an .xlsx
  std::size_t unpacked_bytes = std::size_t{1} << 30;  // of all parts, each time they are read
  std::size_t unpacked_ratio = 300;                   // of a part that unpacks to more than 16 MiB
  std::size_t shared_text_bytes = std::size_t{64} << 20;  // texts that cells share
  std::size_t sheets = 256;
  std::size_t cells = 8'000'000;     // that are not blank, in all sheets
  std::size_t columns = 512;         // further ones are left out, with a note
  std::size_t text_bytes = 131'072;  // of one cell: 32,767 characters is what spreadsheets allow
  std::size_t merged = 100'000;      // ranges of one sheet
};

/// Who is told what is read, in the order of the file: a sheet, then its rows that are not blank.
/// An Error returned ends the reading and is what the reading returns.
struct SheetEvents {
  std::function<Status(const SheetHead&)> sheet;
  std::function<Status(const SheetRow&)> row;
};

/// Reads all sheets, hidden ones too. `name` is the file's, without folders: an .et is known by it,
/// and the only sheet of a .csv is called by it. Errors: not_supported for what has to be saved as
/// something else first (encrypted, .et, .ods, .xlsb, HTML …), malformed with the sheet and the
/// cell, too_large with the bound. What events were given before an error is to be dropped.
Result<Workbook> read_workbook(std::string_view bytes, std::string_view name,
                               const SheetLimits& limits, const SheetEvents& events);

/// The same for a file, which is read whole into memory first.
Result<Workbook> read_workbook_file(const std::string& path, const SheetLimits& limits,
                                    const SheetEvents& events);

}  // namespace mijian
