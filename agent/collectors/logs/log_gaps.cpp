#include "agent/collectors/logs/log_gaps.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "agent/collectors/logs/needles.h"

namespace mijian {
namespace {

constexpr std::int64_t a_minute = 60 * microseconds_a_second, an_hour = 60 * a_minute;
// Daemons that write one log hand their lines over a little out of order.
constexpr std::int64_t step_back = 5 * a_minute;

// What cron does every hour is a beat, not a silence.
constexpr std::int64_t least_silence = an_hour + 5 * a_minute;

bool is_break(std::int64_t microseconds) {
  return microseconds >= least_silence || microseconds <= -step_back;
}

// A machine without a clock of its own starts in the first hour of a year, every time.
bool is_unset(const LogStamp& stamp, const LogStamp& before) {
  if (stamp.utc || stamp.has_year) return false;
  const CivilTime& civil = stamp.civil;
  return civil.month == 1 && civil.day == 1 && civil.hour == 0 && before.civil.month > 1 &&
         before.civil.month < 12;
}

// The year of a line between two others of one piece.
LogStamp counted_between(LogStamp stamp, const LogStamp& early, const LogStamp& late) {
  constexpr std::int64_t week = 7 * 24 * an_hour;
  if (stamp.utc || stamp.has_year) return stamp;
  stamp.civil.year = early.civil.year;
  const auto distance = microseconds_between(early, stamp);
  if (distance && *distance < -week) stamp.civil.year = late.civil.year;
  return stamp;
}

std::optional<LogSample> sample_at(std::string_view piece, std::size_t start, std::size_t end) {
  const LogLine line = parse_log_line(piece.substr(start, end - start));
  if (!line.stamp) return std::nullopt;
  return LogSample{*line.stamp, start};
}

// A dated line between two others, near the middle.
std::optional<LogSample> between(std::string_view piece, std::size_t from, std::size_t to) {
  const std::size_t first = std::min(piece.find('\n', from), to) + 1;
  if (first >= to) return std::nullopt;
  const auto before_middle = piece.rfind('\n', first + (to - first) / 2);
  const std::size_t middle = std::max(before_middle + 1, first);
  for (std::size_t start = middle; start < to;) {
    const std::size_t end = std::min(piece.find('\n', start), to);
    if (const auto found = sample_at(piece, start, end)) return found;
    start = end + 1;
  }
  for (std::size_t end = middle; end > first;) {
    const std::size_t start = std::max(piece.rfind('\n', end - 2) + 1, first);
    if (const auto found = sample_at(piece, start, end - 1)) return found;
    end = start;
  }
  return std::nullopt;
}

// Holes of a crash or of an overwriting hand are whole blocks: one byte in so many is enough.
bool has_nuls(std::string_view piece) {
  constexpr std::size_t stride = 128;
  for (std::size_t at = 0; at < piece.size(); at += stride)
    if (piece[at] == '\0') return true;
  return false;
}

bool is_longer(const LogBreak& one, const LogBreak& other) {
  return std::llabs(one.microseconds) > std::llabs(other.microseconds);
}

// Keeps the longest: a heap whose front is the shortest of them.
void keep(std::vector<LogBreak>& kept, LogBreak found, std::int64_t& left_out) {
  if (kept.size() == LogGaps::most_breaks) {
    ++left_out;
    if (!is_longer(found, kept.front())) return;
    std::pop_heap(kept.begin(), kept.end(), is_longer);
    kept.pop_back();
  }
  kept.push_back(found);
  std::push_heap(kept.begin(), kept.end(), is_longer);
}

void sort_by_line(std::vector<LogBreak>& breaks) {
  std::sort(breaks.begin(), breaks.end(),
            [](const LogBreak& one, const LogBreak& other) { return one.line < other.line; });
}

}  // namespace

std::optional<std::int64_t> microseconds_between(const LogStamp& before, const LogStamp& after) {
  if (before.utc && after.utc) return after.utc->microseconds - before.utc->microseconds;
  if (before.utc || after.utc || before.has_year != after.has_year) return std::nullopt;
  return from_civil(after.civil).microseconds - from_civil(before.civil).microseconds;
}

void LogGaps::take(std::string_view piece, std::int64_t lines_before,
                   const std::optional<LogSample>& first, const std::optional<LogSample>& last) {
  const Piece whole{piece, lines_before};
  look_at_shape(whole, first);
  if (!first || !last) return;
  if (last_) {
    const auto distance = microseconds_between(*last_, first->stamp);
    if (distance && is_break(*distance))
      add(*last_, first->stamp, lines_before + count_lines(piece.substr(0, first->at)) + 1);
  }
  narrow(whole, *first, *last);
  last_ = last->stamp;
}

void LogGaps::look_at_shape(const Piece& piece, const std::optional<LogSample>& first) {
  if (is_first_ && !piece.text.empty()) {
    breaks_.starts_inside_line = first && first->at > 0;
    is_first_ = false;
  }
  if (breaks_.nul_line == 0 && has_nuls(piece.text))
    note_nuls(piece.lines_before + count_lines(piece.text.substr(0, piece.text.find('\0'))) + 1);
}

void LogGaps::note_nuls(std::int64_t line) {
  if (breaks_.nul_line == 0) breaks_.nul_line = line;
}

void LogGaps::narrow(const Piece& piece, const LogSample& early, const LogSample& late) {
  const auto distance = microseconds_between(early.stamp, late.stamp);
  if (early.at >= late.at || !distance || !is_break(*distance)) return;
  auto middle = between(piece.text, early.at, late.at);
  if (!middle) {
    const auto lines = count_lines(piece.text.substr(0, late.at));
    return add(early.stamp, late.stamp, piece.lines_before + lines + 1);
  }
  middle->stamp = counted_between(middle->stamp, early.stamp, late.stamp);
  narrow(piece, early, *middle);
  narrow(piece, *middle, late);
}

void LogGaps::add(const LogStamp& before, const LogStamp& after, std::int64_t line) {
  if (is_unset(after, before) || is_unset(before, after)) return;
  const std::int64_t distance = microseconds_between(before, after).value_or(0);
  auto& kept = distance > 0 ? breaks_.silences : breaks_.steps_back;
  keep(kept, {before, after, line, distance}, breaks_.left_out);
}

LogBreaks LogGaps::breaks() && {
  sort_by_line(breaks_.silences);
  sort_by_line(breaks_.steps_back);
  return std::move(breaks_);
}

}  // namespace mijian
