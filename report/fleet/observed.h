// What the desk holds against its ledgers, taken out of a snapshot: a few columns of a few tables,
// small enough to compare ten thousand terminals at once.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/value.h"
#include "agent/core/words.h"
#include "agent/facts/snapshot.h"

namespace mijian {

/// To add one: a line in observed.cpp. The columns are those of its query.
struct ObservedShape {
  std::string_view name;
  std::string_view columns;  // their names, parted by blanks
  std::string_view sql;      // over the facts of one snapshot
  std::string_view table;    // its rows are all there are only where this table was read whole
  Text title;
  int since = 1;  // the schema version that has all columns of `sql`; of older ones it is not seen
};
std::span<const ObservedShape> observed_shapes();

struct Observed {
  std::string name;
  std::vector<std::vector<Value>> rows;
  bool is_whole = false;
};

constexpr std::size_t most_observed_rows = 5'000;  // of one table; with more it is not whole

/// One for each shape, in their order. A table that an older snapshot does not have is empty and
/// not whole.
Result<std::vector<Observed>> observe(const Snapshot& snapshot);

Json to_json(const std::vector<Observed>& observed);
/// Shapes that it lacks are empty and not whole; names that are no shape's are left out.
Result<std::vector<Observed>> observed_from_json(const Json& json);

}  // namespace mijian
