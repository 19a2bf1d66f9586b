// 账物相符: holds the ledgers against what the newest visits saw, by rules. Which approval may
// explain a difference is approvals.h.
#pragma once

#include <string>
#include <vector>

#include "agent/model/finding.h"
#include "agent/model/rule.h"
#include "report/reconciliation/book.h"

namespace mijian {

struct ReconciliationRules {
  std::vector<Rule> rules;                      // by their names
  std::map<std::string, Parameter> parameters;  // without ':'
};
/// Reads policies/reconciliation: its rules and parameters.json. Refused whole, with the place,
/// when a rule cannot be prepared or names a parameter that is not there.
Result<ReconciliationRules> load_reconciliation(const std::string& folder);

/// Runs all rules over a book; `today` is YYYY-MM-DD. Rows are those that do not comply. A rule
/// that fails to run is unknown, with the fault.
std::vector<Finding> reconcile(Database& book, const ReconciliationRules& rules,
                               const std::string& today);

/// What came of all rules over everything a store holds.
struct Reconciled {
  std::vector<Finding> findings;
  BookCounts counts;
  VisitsByHand by_hand;
  std::int64_t as_of = still_valid;  // the last entry that counted
};
Result<Reconciled> reconcile_store(Store& store, Assets& assets, const LedgerScheme& scheme,
                                   const ReconciliationRules& rules, const std::string& today,
                                   const BookDay& day = {});

/// Gives each row that tells of a visit by hand (人工检查) the column "by_hand": its day and who
/// looked.
void name_inspections(const VisitsByHand& by_hand, std::vector<Finding>& findings);

/// Whether a row tells of the asset with this number: alone, as the medium that was used, or as one
/// of several that share what is told.
bool concerns(const Evidence& row, const std::string& number);

}  // namespace mijian
