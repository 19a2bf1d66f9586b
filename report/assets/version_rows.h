// The rows of asset_version: what their columns are called, one version in, rows out with the
// words of their cells. The table is a projection; FORMAT.md of report/store says of what.
#pragma once

#include <string>
#include <vector>

#include "report/assets/asset.h"
#include "report/assets/words.h"

namespace mijian {

/// "c7" for slot 7.
std::string slot_column(int slot);

/// Ends a version that was the newest one of its asset.
Status close_version(Connection& connection, const AssetVersion& version, std::int64_t entry);
/// Adds one; its texts were learned before.
Status insert_version(Connection& connection, AssetWords& words, const AssetVersion& version);

/// The versions of a query: `sql` is what follows "SELECT … FROM asset_version v".
Result<std::vector<AssetVersion>> read_versions(Connection& connection, AssetWords& words,
                                                const std::string& sql,
                                                const Parameters& parameters);

}  // namespace mijian
