// Whether what is projected from the entries (ledgers, visits, indexes, settings) is what they say.
// The chain guards the entries alone; everybody reads the projections.
#pragma once

#include <vector>

#include "agent/core/words.h"
#include "report/assets/assets.h"

namespace mijian {

struct AlteredProjection {
  std::string_view name;  // of its table; "ledgers"
  Text words;
};

/// What of it is other than the entries make it; empty when all agrees. All is made again within a
/// writing that is taken back: nothing in the store changes, and others who write wait meanwhile.
/// Only for a store whose chain is whole.
Result<std::vector<AlteredProjection>> altered_projections(Store& store, Assets& assets,
                                                           const Deed& deed);

}  // namespace mijian
