// Whether an asset may come into a state: by the scheme's transitions, or as the correction of its
// last change of state. Nothing is taken off the ledger by that: a correction is an entry like any
// other, and stands as unapproved until somebody approves it.
#pragma once

#include <cstdint>
#include <optional>

#include "report/assets/assets.h"
#include "report/ledger/row_check.h"

namespace mijian {

struct StateCheck {
  std::optional<Sentence> wrong;
  std::int64_t takes_back = 0;  // the entry whose change of state is corrected; 0: none is
};

/// A change of state that no transition leads to may only take back the last one, to the state
/// before it; of an asset that was entered as gone, to a state that new ones may have. What an
/// approval stands for is taken back with an approval only. Fails when the store cannot be read.
Result<StateCheck> check_state(Assets& assets, const LedgerScheme& scheme,
                               const AssetChange& change, const Cells& before);

}  // namespace mijian
