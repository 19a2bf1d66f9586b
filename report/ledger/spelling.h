// Cells as units spell them, as the ledgers write them: dates, MAC addresses, 无, digits of full
// width. Only the spelling changes; what could mean two things is left as it was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/ledger/row_check.h"

namespace mijian {

/// What stands for 无 where a form leaves no cell blank: /, -, —, 没有 …
bool is_none_sign(std::string_view text);

/// For a column's cell; text that is none of the known spellings comes back trimmed.
std::string as_written(const LedgerColumn& column, std::string_view text);

/// The same, and a word as its dictionary has it.
std::string as_written(const LedgerScheme& scheme, const LedgerColumn& column,
                       std::string_view text);
/// Each cell of a row; columns that the ledger does not have stay as they are.
RowCells as_written(const LedgerScheme& scheme, const LedgerKind& ledger, RowCells cells);
/// What of `set` is another content than `before`: a cell that stands there in an older spelling
/// that still may stand is not changed for its spelling.
RowCells without_respellings(const LedgerScheme& scheme, const LedgerKind& ledger,
                             const RowCells& before, RowCells set);

/// 机 密 as the dictionary has it, 机密; what is no word of it stays.
std::string as_word(const std::vector<std::string>& dictionary, std::string_view text);
/// 2025年3月1日, 2025.3.1, 2025/03/01, 20250301, "2025/3/1 8:30:00": YYYY-MM-DD, where it is a day;
/// the time of the day is left out.
std::string as_date(std::string_view text);
/// 001A2B3C4D5E, 00:1a:2b:3c:4d:5e, 001a.2b3c.4d5e, 00 1a 2b 3c 4d 5e, several parted by blanks,
/// commas, slashes: 00-1A-2B-3C-4D-5E, parted by blanks.
std::string as_macs(std::string_view text);
/// Letters, digits and marks of full width as those of ASCII, blanks of any kind as one.
std::string as_half_width(std::string_view text);

}  // namespace mijian
