// A unit's own sheets into its ledgers: first what each row would change, cell by cell, then, if
// wanted, the change. A row that is wrong stops no other one.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "report/assets/assets.h"
#include "report/exchange/header.h"
#include "report/ledger/row_check.h"

namespace mijian {

enum class RowFate { added, changed, same, refused };
constexpr Word<RowFate> row_fate_words[] = {
    {RowFate::added, "added", {"新增", "new"}},
    {RowFate::changed, "changed", {"变更", "changed"}},
    {RowFate::same, "same", {"不变", "the same"}},
    {RowFate::refused, "refused", {"拒收", "refused"}},
};

/// One cell that would be taken; `was` is "" for a new asset.
struct TakenCell {
  std::size_t column = 0;  // of the sheet
  const LedgerColumn* cell = nullptr;
  std::string was, now;
};
/// One cell that is wrong; `column` is npos when it is the row as a whole.
struct RefusedCell {
  std::size_t column = std::string::npos;
  Sentence what;
  /// Wrong by other rows of the file: read without them it would be taken for right.
  bool by_other_rows = false;
};

struct ImportedRow {
  std::string sheet, number;
  std::size_t row = 0;  // of the sheet, as the spreadsheet shows it
  const LedgerHeader* header = nullptr;
  RowFate fate = RowFate::same;
  std::vector<TakenCell> taken;
  std::vector<RefusedCell> refused;
  SheetRow as_read;
};

struct LedgerImportWish {
  const LedgerKind* ledger = nullptr;  // only this one; or nullptr
  bool apply = false;
  std::optional<Approval> approval;  // of all that it changes
};
struct LedgerImportCounts {
  std::int64_t added = 0, changed = 0, same = 0, refused = 0;
  std::int64_t skipped = 0;  // 合计, signatures, repeated headers
  std::int64_t refused_sheets = 0;
  void count(RowFate fate) {
    std::int64_t* const counts[] = {&added, &changed, &same, &refused};
    ++*counts[static_cast<std::size_t>(fate)];
  }
  std::int64_t rows() const { return added + changed + same + refused; }
};

struct LedgerImportEvents {
  std::function<void(const LedgerHeader&, const SheetRow& header)> header;
  std::function<Status(const ImportedRow&)> row;  // in the order of the file
  std::function<void(const Sentence&)> note;      // what a person should know
};

/// Reads all of the file before the first row is told or written. Fails when it cannot be read or
/// the store refuses to write; then the rows told before as taken are taken.
Result<LedgerImportCounts> import_ledgers(Assets& assets, const LedgerScheme& scheme,
                                          const std::string& path, const LedgerImportWish& wish,
                                          const Deed& deed, const LedgerImportEvents& events);

}  // namespace mijian
