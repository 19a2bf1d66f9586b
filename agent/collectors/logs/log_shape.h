// What the files of one log show by their names, sizes and dates alone: emptied ones, rotations
// that are missing, a beginning later than the system's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/logs/log_sign.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/core/clock.h"
#include "agent/host/host.h"

namespace mijian {

/// One file of a log and the times of its first and last record; none in an empty one.
struct LogFileSpan {
  std::string path;
  std::optional<TimeSpan> span;
  bool is_read = true;   // false: it could not be read whole
  bool is_empty = true;  // it holds no text
};

struct LogShape {
  std::string path;                // of the log written to now
  std::vector<LogFileSpan> files;  // oldest first
};

std::vector<LogSign> rotations_missing(const LogShape& shape);
/// Those of them that a number tells, which no machine that was off explains.
std::vector<LogSign> numbered_rotations_missing(const LogShape& shape);
/// The log written to now has no byte, and no rotation explains it.
std::optional<LogSign> emptied(const Host& host, const LogShape& shape);
/// It begins later than the system, though no rotation can have taken the older files away.
std::optional<LogSign> late_start(const Host& host, const LogShape& shape);

}  // namespace mijian
