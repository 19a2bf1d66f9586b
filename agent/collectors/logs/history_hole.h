// A stretch that is missing from the middle of a log or a journal: a rotation that is gone, entries
// that are left out of their count, a silence that nothing explains. What else covers that time is
// history_coverage.h's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/logs/log_shape.h"
#include "agent/collectors/logs/log_sign.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/core/result.h"

namespace mijian {

struct HistoryHole {
  std::string source;
  Error why;
  std::optional<TimeSpan> span;  // none: its time is not known, or it has no length
  std::int64_t may_lack = 0;     // microseconds of it that no other log needs to cover
};

/// Of the numbered rotations of a log, those that are missing. Of files that were named only what
/// is missing between two of them counts.
std::vector<HistoryHole> missing_rotations(const LogShape& shape, bool are_named);
/// Of the signs of a journal, the entries that are missing.
std::vector<HistoryHole> missing_entries(const std::vector<LogSign>& signs);

/// What is left of a span, in order; of one that is missing altogether its end, without length.
std::vector<TimeSpan> without_holes(TimeSpan span, const std::vector<HistoryHole>& holes);

}  // namespace mijian
