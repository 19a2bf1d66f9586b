// Which asset a snapshot is of. A number alone proves nothing: a cloned image carries it along, and
// a file may be named for another terminal. So what the number says is held against the hardware
// that asset had when it was last visited, and before its first visit against its ledger row.
#pragma once

#include <cstdint>
#include <string>

#include "report/assets/assets.h"
#include "report/fleet/visit.h"

namespace mijian {

enum class Recognition {
  known,    // of this asset
  unknown,  // of none that a ledger has
  other,    // it says the number of an asset whose hardware is altogether another
};

struct Recognised {
  Recognition what = Recognition::unknown;
  std::int64_t asset = 0;
  Sentence hint;  // what a person should know; may be empty
};

Result<Recognised> recognise(Store& store, Assets& assets, const Visit& visit);

/// How much of two terminals' hardware is the same: of board, product and disks, only what both
/// tell is compared. Network cards are asked where that is fewer than two kinds: an adapter or a
/// dock goes from one machine to another, and may not hide that all else is another machine.
struct Likeness {
  int same = 0, different = 0;
};
using Identifiers = std::vector<std::pair<std::string, std::string>>;
Likeness likeness(const Identifiers& one, const Identifiers& other);

}  // namespace mijian
