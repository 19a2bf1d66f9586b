// The rows of a ledger out, page by page, under the head that units print: the whole ledger of a
// day, part of it, or what was scrapped in a period. The file is made by who takes the rows.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "report/assets/assets.h"
#include "report/exchange/ledger_sheet.h"

namespace mijian {

struct LedgerExport {
  const LedgerKind* ledger = nullptr;
  LedgerQuery query;  // the day and the filters
  LedgerForm form;
  /// Of a scrapped sheet: the last entry of its period. Rows are as they stood then, or when they
  /// were scrapped if that was entered later; query.as_of is the day of what is known at all.
  std::int64_t period_end = still_valid;
  std::int64_t utc_offset = 0;  // of the clock that 报废时间 is told by, seconds
};

/// Who makes the file: told of the sheet, then of its rows in the order of their numbers.
struct LedgerSheetEvents {
  std::function<Status(const PrintedSheet&)> sheet;
  std::function<Status(const std::vector<SheetCell>&)> row;
};

/// How many rows there were. Memory is that of one page, of a scrapped sheet also of its numbers.
Result<std::int64_t> export_ledger(Assets& assets, const LedgerScheme& scheme,
                                   const LedgerExport& wish, const LedgerSheetEvents& events);

/// 报废 and every state that may follow it; none where the scheme has no such state.
std::vector<std::string> scrapped_states(const LedgerScheme& scheme);

}  // namespace mijian
