// Which snapshots the store has, and of which assets: what entries of kind "snapshot" say.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/store/store.h"

namespace mijian {

struct VisitRow {
  std::int64_t entry = 0, asset = 0;  // 0: of a terminal that no ledger has yet
  std::string snapshot, taken_at, level;
  std::string document;  // digest of what was taken out of it
};

/// What was there at the end of some day: visits taken and entered by then, of assets that were
/// entered by then.
struct VisitsUntil {
  std::int64_t last_entry = std::numeric_limits<std::int64_t>::max();
  std::string taken_before;  // UTC; "" for all
};

/// The newest visit of each asset, and all that are of none, in the order of their entries.
Result<std::vector<VisitRow>> standing_visits(Store& store, const VisitsUntil& until = {});
/// One by the number of its entry; none when that entry is none.
Result<std::optional<VisitRow>> visit_at(Store& store, std::int64_t entry);
/// The one with these bytes.
Result<std::optional<VisitRow>> visit_with(Store& store, const std::string& snapshot);
/// The newest of an asset; none when it was never visited.
Result<std::optional<VisitRow>> newest_visit(Store& store, std::int64_t asset);
/// Those that name a day and no time, which is how inspections by hand (人工检查) come in; the
/// newest of each asset.
Result<std::map<std::int64_t, VisitRow>> newest_by_hand(Store& store,
                                                        const VisitsUntil& until = {});
/// Those of its asset that came before this one, the newest first, so many of them at most.
Result<std::vector<VisitRow>> visits_before(Store& store, const VisitRow& visit, std::int64_t most,
                                            const VisitsUntil& until = {});
/// Every visit of an asset, the oldest first.
Result<std::vector<VisitRow>> visits_of(Store& store, std::int64_t asset);
/// How many visits there are of each level.
Result<std::map<std::string, std::int64_t>> levels_of_visits(Store& store);
/// The identifiers that an entry told, as kind and value.
Result<std::vector<std::pair<std::string, std::string>>> identifiers_at(Store& store,
                                                                        std::int64_t entry,
                                                                        std::int64_t asset);
/// Why these bytes were refused before; "" when they were not.
Result<std::string> refused_before(Store& store, const std::string& snapshot);

/// A visit that was of none is of this asset from now on, inside the transaction of its entry.
Status adopt_visit(Connection& connection, std::int64_t entry, std::int64_t asset);

}  // namespace mijian
