// The spans that a drawn timeline shades: time whose records are missing or in doubt, by the signs
// of table log_sign. How far records reach at all is device_timeline.h's business.
#pragma once

#include <cstdint>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/device_timeline.h"

namespace mijian {

/// A silence is in doubt from here on, as in `gap_hours` of the profiles: a machine that is up
/// writes to its logs every day.
constexpr std::int64_t doubtful_hours = 24;

/// In order of time and apart from each other, at most DeviceTimeline::most_gaps: beyond that those
/// closest to each other become one. What ended before `drawn_from` is left out. Nights and
/// weekends for which the machine was off are no gaps, nor are silences of a log that writes little
/// while one that writes daily goes on.
Result<std::vector<TimelineGap>> timeline_gaps_of(const Snapshot& snapshot, Time drawn_from);

}  // namespace mijian
