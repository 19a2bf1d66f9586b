// What of a snapshot is drawn as the use of networks over time: one lane for each way in which this
// terminal was connected, whichever log, lease, profile or browser tells of it.
#pragma once

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/device_timeline.h"

namespace mijian {

/// Those with any trace, in the order of network_use_words. Where what is asked is a server, only
/// those whose address or name has the form of a public one, a unit's own among them; leases,
/// wireless networks, dialled lines and VPNs whoever gave them.
Result<std::vector<TimelineLane>> network_lanes_of(const Snapshot& snapshot);

}  // namespace mijian
