// The rows that an import refused, as a workbook to correct and import again: as they were read,
// with what is wrong behind them. A cell whose value may be false stands there marked, so that it
// is refused again until somebody has corrected it.
#pragma once

#include <optional>
#include <string>

#include "report/exchange/ledger_import.h"
#include "report/sheets/printed_sheet.h"

namespace mijian {

/// True for a cell of such a workbook that still bears its mark.
bool awaits_correction(std::string_view text);

class RefusedRows {
 public:
  RefusedRows(std::string path, Language language) : path_{std::move(path)}, language_{language} {}
  /// The header that the rows after it stand under.
  void begin(const LedgerKind& ledger, const SheetRow& header);
  Status add(const ImportedRow& row);
  /// Writes the file if there was a row; true when it did.
  Result<bool> finish();

 private:
  Status begin_sheet();

  std::string path_;
  Language language_;
  std::optional<SheetWriter> writer_;
  std::string title_;
  SheetRow header_;
  bool is_begun_ = false;  // this sheet, in the workbook
  std::size_t sheets_ = 0, columns_ = 0;
};

/// "G7：密级：…" of all cells of a row that are wrong, parted by "；".
std::string refusal_of(const ImportedRow& row, Language language);

}  // namespace mijian
