// Holds the cells of a ledger row against its scheme: what is missing, what may not stand there,
// which state may follow which, and which number comes next. Nothing is changed here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/ledger/scheme.h"

namespace mijian {

/// What stands in each column of a row; a blank cell is not among them.
using RowCells = std::map<std::string, std::string>;
/// What stands in a column; "" for a blank cell.
std::string cell_in(const RowCells& cells, std::string_view column);

/// One cell that is wrong, and what would be right.
struct CellComplaint {
  std::string column;
  Sentence what;
};
/// What is wrong with one cell, a blank one too; none when it may stand in its column.
std::optional<CellComplaint> check_cell(const LedgerScheme& scheme, const LedgerColumn& column,
                                        const std::string& text);
/// In the order of the columns; none when the row may be written.
std::vector<CellComplaint> check_row(const LedgerScheme& scheme, const LedgerKind& ledger,
                                     const RowCells& cells);

/// The transition that leads from one state to another; nullptr when none does. From "" a new asset
/// begins.
const StateChange* find_transition(const LedgerScheme& scheme, std::string_view from,
                                   std::string_view to);
/// Why a state may not follow another, and which may; none when it may, or is the same.
std::optional<Sentence> check_transition(const LedgerScheme& scheme, const std::string& from,
                                         const std::string& to);
/// Every state that may follow.
std::vector<std::string> states_after(const LedgerScheme& scheme, std::string_view from);

/// What the number of such a row begins with, by the scheme's template; malformed when a cell it
/// needs is blank or too short.
Result<std::string> number_prefix(const LedgerScheme& scheme, const LedgerKind& ledger,
                                  const RowCells& cells);
/// The number after `last`, the greatest with this prefix so far ("" for none); too_large when the
/// running numbers are used up.
Result<std::string> next_number(const LedgerScheme& scheme, const std::string& prefix,
                                const std::string& last);

}  // namespace mijian
