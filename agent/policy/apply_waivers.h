// Waivers: approved, dated leave for one deviation or lead. Shown, never hidden.
#pragma once

#include <vector>

#include "agent/core/clock.h"
#include "agent/model/finding.h"
#include "agent/model/register.h"

namespace mijian {

/// The day in the units' own calendar: China Standard Time, which has no summer time.
std::string china_day(Time time);

/// Turns covered deviations and leads of one rule into waived; an expired waiver is told on its
/// row.
void apply_waivers(std::vector<Evidence>& rows, const std::string& rule,
                   const std::vector<Waiver>& waivers, Time taken_at);

}  // namespace mijian
