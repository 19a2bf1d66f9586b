// What visits proposed and no ledger has yet. A row that somebody took stays taken, however often
// the terminal is visited again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/assets/assets.h"
#include "report/fleet/visit.h"

namespace mijian {

struct OpenProposal {
  VisitRow visit;
  std::int64_t row = 0;  // from 1
  ProposedAsset asset;
  std::string hardware_of;  // the number whose board and disk this computer has, or ""
};

/// Of the standing visits, in their order.
Result<std::vector<OpenProposal>> open_proposals(Store& store, Assets& assets,
                                                 const LedgerScheme& scheme);

/// The number in the ledgers of the computer that a visit was of, known by its board and disk where
/// the visit was of no asset; "" when there is none.
Result<std::string> number_of_hardware(Store& store, Assets& assets, const VisitRow& row,
                                       const Visit& visit);

}  // namespace mijian
