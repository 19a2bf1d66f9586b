// An asset as the ledgers know it: cells under the names of their columns, what changes them, and
// the approval that allows it. How that is stored is assets.h; which cells there may be is ledger.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "report/store/migrations.h"

namespace mijian {

/// What stands in each column; a blank cell is not among them.
using Cells = std::map<std::string, std::string>;

/// The form that allowed a change.
struct Approval {
  std::string form, number, approver, date;
  friend bool operator==(const Approval&, const Approval&) = default;
};

/// The row of a visit, by its entry and the row's place from 1, that an asset was taken from.
struct Origin {
  std::int64_t visit = 0, row = 0;
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// One change of one asset: a new one, or other cells of one that is there.
struct AssetChange {
  std::int64_t asset = 0;            // 0: a new one
  std::int64_t based_on = 0;         // the entry that made the version its writer saw
  std::string category;              // of a new one
  Cells set;                         // all cells of a new one, else those that change; "" blanks
  std::optional<Approval> approval;  // none: unapproved, which is a deviation of its own
  Origin origin;                     // of a new one that a visit proposed
  // Entries of this asset that nobody had approved, which this change's approval is for.
  std::vector<std::int64_t> settles;
};

constexpr std::int64_t still_valid = std::numeric_limits<std::int64_t>::max();

/// What an asset was from one entry to before another.
struct AssetVersion {
  std::int64_t asset = 0, valid_from = 0, valid_to = still_valid;
  std::string category;
  Cells cells;
};

/// The column that holds the asset's own number, 保密编号: unique among all that are there.
constexpr std::string_view number_column = "number";
constexpr std::size_t longest_cell = 1000;         // bytes
constexpr std::size_t most_columns = asset_slots;  // of one category

/// The `change` of an entry of kind "asset"; `was` is what stood in the cells that change.
Json to_json(const AssetChange& change, const Cells& was);
Result<AssetChange> asset_change_from_json(const Json& json);
/// Cells after a change.
Cells changed(Cells cells, const Cells& set);

}  // namespace mijian
