// An entry of the monitor's journal as a row of monitor_event.
#pragma once

#include <cstdint>
#include <optional>

#include "agent/facts/fact_writer.h"
#include "agent/model/monitor_event.h"

namespace mijian {

/// None for what is only the journal's own business (rotated).
std::optional<FactRow> monitor_event_row(std::int64_t sequence, const MonitorEvent& event);

}  // namespace mijian
