// What one snapshot tells the desk: which terminal it is of, by what that terminal is known again,
// what is held against the ledgers, and the rows it proposes for them. A snapshot is foreign, so it
// is read in a worker; what comes back is this, as JSON, and is what the store keeps beside it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/fleet/observed.h"
#include "report/ledger/row_check.h"
#include "report/store/visits.h"

namespace mijian {

/// A row of a ledger as the machine shows it: for a person to complete, never a record.
struct ProposedAsset {
  std::string ledger;                   // its name in the scheme
  RowCells cells;                       // what is not known is not among them
  std::vector<std::string> to_confirm;  // columns that a person must look at
};

/// 人工检查: who looked at a machine that the agent cannot run on, the day, and what was written.
struct ByHand {
  std::string inspector, on;                                 // "" for a visit that a snapshot told
  std::vector<std::pair<std::string, std::string>> answers;  // item and what was seen
  friend bool operator==(const ByHand&, const ByHand&) = default;
};

struct Visit {
  std::string snapshot;                                          // digest of its bytes
  std::string taken_at;                                          // by the terminal's clock, UTC
  std::string number, level, terminal_class, hostname;           // "" what was not declared
  std::string installed_on;                                      // YYYY-MM-DD, or ""
  bool is_install_agreed = false;                                // its traces name one day
  std::vector<std::pair<std::string, std::string>> identifiers;  // kind and value
  std::vector<Observed> observed;
  std::vector<ProposedAsset> proposed;  // the computer first
  ByHand by_hand;
};

constexpr std::size_t most_proposed = 200;
/// The computer's row stands first among those a visit proposes.
constexpr int computer_row = 1;

/// Opens the snapshot in a worker, with its memory and time bounded. Fails with malformed for what
/// is no snapshot of ours, too_large, not_supported for a newer one.
Result<Visit> read_visit(const std::string& path, const LedgerScheme& scheme);

/// What a snapshot tells, in this process: for one that is ours.
Result<Visit> visit_of(const Snapshot& snapshot, const LedgerScheme& scheme);

Json to_json(const Visit& visit);
Result<Visit> visit_from_json(const Json& json);

/// What the store keeps beside the snapshot of a visit.
Result<Visit> document_of(Store& store, const VisitRow& row);

/// The values of one kind.
std::vector<std::string> identifiers_of(const Visit& visit, std::string_view kind);

}  // namespace mijian
