// Between which two visits of an asset a disk came into the machine, or left it.
#pragma once

#include <optional>
#include <string>

#include "report/store/store.h"

namespace mijian {

/// Something was done after the one visit and by the other: their times, UTC.
struct BetweenVisits {
  std::string after, by;
};

/// From the last visit that looked at all disks and did not see this one to the first that saw it,
/// as of the visit of `seen_at`; none where no visit was there before it.
Result<std::optional<BetweenVisits>> disk_came(Store& store, std::int64_t asset,
                                               const std::string& serial,
                                               const std::string& seen_at);
/// From the last visit that saw it to the first that looked at all disks and did not.
Result<std::optional<BetweenVisits>> disk_went(Store& store, std::int64_t asset,
                                               const std::string& serial,
                                               const std::string& seen_at);

}  // namespace mijian
