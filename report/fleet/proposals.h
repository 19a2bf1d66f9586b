// The rows of the desk's ledgers that one snapshot proposes: the computer, the media that were
// used on it, its security products, its printers. Under the columns of the unit's own scheme.
#pragma once

#include <vector>

#include "report/fleet/visit.h"

namespace mijian {

/// `visit` holds what was observed already. The computer's row is the first; the others stop at
/// most_proposed.
Result<std::vector<ProposedAsset>> propose_assets(const Snapshot& snapshot,
                                                  const LedgerScheme& scheme, const Visit& visit);

}  // namespace mijian
