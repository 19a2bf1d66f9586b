// The tables of the store, as numbered steps: a step that was released never changes, what is new
// is a new step. Which of them a store has is its version.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/store/connection.h"

namespace mijian {

/// How many columns beside its number a ledger may have: c1, c2 … of asset_version.
constexpr int asset_slots = 40;

/// The SQL of one version over the one before; `$integer`, `$key` and the like stand for what the
/// two databases write differently, a statement that begins with `$postgresql` is only for that.
struct Migration {
  std::span<const std::string_view> statements;
};
/// In order; the first one makes version 1.
extern const std::span<const Migration> migrations;
inline int newest_store_version() { return static_cast<int>(migrations.size()); }

/// A statement as this database writes it; "" for one that is only for the other.
std::string in_dialect(std::string_view sql, Dialect dialect);

/// The version of a store; 0 for an empty database. A database of something else is refused.
Result<int> store_version(Connection& connection);
/// Brings it up to `version`: one transaction, alone. Says nothing when it is there already.
Status migrate(Connection& connection, int version);

}  // namespace mijian
