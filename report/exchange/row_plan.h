// What one row of a sheet would do to the ledgers as they stand: nothing is written here.
#pragma once

#include <set>

#include "report/exchange/ledger_import.h"

namespace mijian {

class RowPlanner {
 public:
  /// `approval`: of all that is planned; outlives the planner.
  RowPlanner(Assets& assets, const LedgerScheme& scheme, const std::optional<Approval>& approval)
      : assets_{assets}, scheme_{scheme}, approval_{approval} {}

  struct Plan {
    ImportedRow row;
    AssetChange change;  // of rows that are added or changed
  };
  /// Fails only when the store cannot be read.
  Result<Plan> plan(const std::string& sheet, const LedgerHeader& header, const SheetRow& row);

 private:
  void read_cells(const LedgerHeader& header, const SheetRow& row, ImportedRow& planned,
                  Cells& cells);
  void refuse(ImportedRow& row, const std::string& column, Sentence what,
              bool by_other_rows = false) const;
  Status check(const Cells& before, Plan& plan) const;
  void check_size(const Cells& before, Plan& plan) const;
  void take(const Cells& cells, const Cells& before, Plan& plan) const;

  Assets& assets_;
  const LedgerScheme& scheme_;
  const std::optional<Approval>& approval_;
  std::set<std::string> seen_;  // numbers of this file, in small letters
};

}  // namespace mijian
