#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "report/ledger/row_check.h"

// A unit's own ledgers: any bytes are read or refused; with what was read any row can be checked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mijian;
  const auto json = parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto scheme = ledger_scheme_from_json(*json);
  if (!scheme) return 0;
  for (const LedgerKind& ledger : scheme->ledgers) {
    RowCells cells;
    for (const LedgerColumn& column : ledger.columns) cells[column.name] = column.title.zh;
    if (check_row(*scheme, ledger, {}).empty()) std::abort();  // a number is never optional
    (void)check_row(*scheme, ledger, cells);
    const auto prefix = number_prefix(*scheme, ledger, cells);
    if (prefix && !next_number(*scheme, *prefix, "")) std::abort();
  }
  return 0;
}
