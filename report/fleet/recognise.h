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

using Identifiers = std::vector<std::pair<std::string, std::string>>;
/// The one asset whose visits told both this board and one of these disks, and the entry of the
/// newest that did; asset 0 when there is none, or more than one.
struct HardwareOwner {
  std::int64_t asset = 0, entry = 0;
};
Result<HardwareOwner> owner_of_hardware(Store& store, const Identifiers& identifiers,
                                        std::int64_t last_entry = still_valid);

/// How much of two terminals' hardware is the same: of board, product and disks, only what both
/// tell is compared. Network cards are asked where that is fewer than two kinds: an adapter or a
/// dock goes from one machine to another, and may not hide that all else is another machine.
struct Likeness {
  int same = 0, different = 0;
};
Likeness likeness(const Identifiers& one, const Identifiers& other);

}  // namespace mijian
