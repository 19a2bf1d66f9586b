#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "agent/core/file.h"
#include "report/exchange/foreign_sheets.h"
#include "report/exchange/header.h"
#include "report/exchange/spelling.h"

namespace {

mijian::LedgerScheme built_in() {
  const auto text =
      mijian::read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/built-in.json", 1u << 20);
  const auto json = text ? mijian::parse_json(*text) : mijian::Result<mijian::Json>{text.error()};
  auto scheme = mijian::ledger_scheme_from_json(*json);
  if (!scheme) std::abort();
  return std::move(*scheme);
}

}  // namespace

// Rows of a sheet as the worker tells them: any bytes are a row or refused; a header is found in
// them or not, and the spelling of a cell settles at once: spelled twice it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  static const LedgerScheme scheme = built_in();
  const auto json = parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  static_cast<void>(workbook_from_json(*json));
  const auto row = sheet_row_from_json(*json);
  if (!row) return 0;
  static_cast<void>(find_header(scheme, *row, {}, nullptr));
  for (const SheetCell& cell : row->cells)
    for (const LedgerColumn& column : scheme.ledgers.front().columns) {
      const std::string once = as_written(column, cell.text);
      if (as_written(column, once) != once) std::abort();
    }
  return 0;
}
