// A ledger as units print it: what stands above its rows, and one row as cells. Which rows there
// are is ledger_export.h; how a file is made of them, sheets and render.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/ledger/scheme.h"
#include "report/sheets/printed_sheet.h"

namespace mijian {

/// What a person adds to the head of a sheet; any may be "".
struct LedgerForm {
  std::string unit;                  // 单位; "": that of the rows when they have one
  std::string filled_by, filled_on;  // 填表人; 填表日期 YYYY-MM-DD
  std::string scrapped_from, to;     // 统计区间, days; "" for a ledger that is in use
  Language language = Language::zh;  // of titles; cells are as they stand
  bool is_scrapped() const { return !scrapped_from.empty(); }
};

/// Rows with each text, blank ones as "". What is scrapped is no machine that is there: a ledger
/// that is in use counts it apart.
struct LedgerTotals {
  std::int64_t all = 0;                                    // that are there
  std::map<std::string, std::int64_t> types;               // of those
  std::map<std::string, std::int64_t> levels, units;       // of all rows
  std::vector<std::pair<std::string, std::int64_t>> gone;  // by state: 报废 and what follows it
};

/// Title, the line below it with the totals, columns with the words that may stand there, and the
/// highest level (密级) of its rows as its marking.
PrintedSheet ledger_sheet(const LedgerScheme& scheme, const LedgerKind& ledger,
                          const LedgerTotals& totals, const LedgerForm& form);

/// The highest of these levels; "" for none.
std::string highest_level(const std::map<std::string, std::int64_t>& levels);

/// Its number, its cells in the order of the columns, 报废时间 before 备注 where the sheet has it.
std::vector<SheetCell> ledger_row(const LedgerKind& ledger, const LedgerForm& form,
                                  std::int64_t number,
                                  const std::map<std::string, std::string>& cells,
                                  const std::string& scrapped_on);

}  // namespace mijian
