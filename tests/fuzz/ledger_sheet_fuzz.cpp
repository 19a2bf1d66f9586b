#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "report/exchange/header.h"
#include "report/ledger/spelling.h"

namespace {

mijian::LedgerScheme built_in() {
  const auto text =
      mijian::read_file(MIJIAN_SOURCE_DIR "/policies/ledgers/built-in.json", 1u << 20);
  const auto json = mijian::parse_json(text.value_or(""));
  if (!json) std::abort();
  auto scheme = mijian::ledger_scheme_from_json(*json);
  if (!scheme) std::abort();
  return std::move(*scheme);
}

}  // namespace

// A row of a unit's sheet, a cell a line: it is a header or not, and the spelling of a cell settles
// at once: spelled twice it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  static const LedgerScheme scheme = built_in();
  static const HeaderNames names{scheme};
  SheetRow row;
  for (const std::string_view line : lines_of({reinterpret_cast<const char*>(data), size}))
    row.cells.push_back({row.cells.size(), CellKind::text, {}, false, std::string{line}});
  static_cast<void>(names.find_header(row, {}, nullptr));
  for (const SheetCell& cell : row.cells)
    for (const LedgerColumn& column : scheme.ledgers.front().columns) {
      const std::string once = as_written(column, cell.text);
      if (as_written(column, once) != once) std::abort();
    }
  return 0;
}
