// What of a snapshot is drawn as the use of USB devices and storage over time.
#pragma once

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/device_timeline.h"

namespace mijian {

/// Storage first, then what else is no keyboard, the latest used first; devices that only desktops'
/// traces know come after those that logs tell. Empty when nothing was ever connected.
Result<DeviceTimeline> device_timeline_of(const Snapshot& snapshot);

/// At most `most` bars: those that lie closest together become one.
std::vector<TimelineBar> joined_bars(std::vector<TimelineBar> bars, std::size_t most);

}  // namespace mijian
