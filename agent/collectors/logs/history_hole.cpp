#include "agent/collectors/logs/history_hole.h"

#include <algorithm>

namespace mijian {
namespace {

HistoryHole hole_of(const LogSign& sign, const char* what) {
  HistoryHole hole{sign.source,
                   malformed(std::string{what} + " beside " + sign.file + ": " +
                             std::to_string(sign.count.value_or(0))),
                   std::nullopt};
  if (sign.from && sign.to && *sign.from < *sign.to) hole.span = TimeSpan{*sign.from, *sign.to};
  return hole;
}

}  // namespace

std::vector<HistoryHole> missing_rotations(const LogShape& shape, bool are_named) {
  std::vector<HistoryHole> holes;
  for (const LogSign& sign : numbered_rotations_missing(shape)) {
    HistoryHole hole = hole_of(sign, "rotations are missing");
    if (!are_named || hole.span) holes.push_back(std::move(hole));
  }
  return holes;
}

std::vector<HistoryHole> missing_entries(const std::vector<LogSign>& signs) {
  std::vector<HistoryHole> holes;
  for (const LogSign& sign : signs)
    if (sign.kind == LogSign::Kind::sequence_gap)
      holes.push_back(hole_of(sign, "entries are missing"));
  return holes;
}

std::vector<TimeSpan> without_holes(TimeSpan span, const std::vector<HistoryHole>& holes) {
  TimeSpans whole, missing;
  whole.add(span);
  for (const HistoryHole& hole : holes)
    if (hole.span) missing.add(*hole.span);
  std::vector<TimeSpan> left = whole.without(missing).joined();
  if (left.empty()) left.push_back({span.to, span.to});
  return left;
}

}  // namespace mijian
