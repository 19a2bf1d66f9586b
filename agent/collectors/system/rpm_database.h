// The packages of an rpm database, read by the librpm of this machine when there is one. The
// database is copied to the audit's private folder first: opening one may write beside it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct RpmPackage {
  std::string name;
  std::string version;  // [epoch:]version-release
  std::string architecture;
  std::optional<Time> installed_at;
};

/// Hands every package of the host's database to `take`. False when the host has none; an Error
/// when it could not be read whole, not_supported when librpm is not here or lacks the database's
/// format.
Result<bool> read_rpm_packages(const Host& host,
                               const std::function<void(const RpmPackage&)>& take);

}  // namespace mijian
