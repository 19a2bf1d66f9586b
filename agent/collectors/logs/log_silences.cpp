#include "agent/collectors/logs/log_silences.h"

#include <algorithm>
#include <functional>
#include <string>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t an_hour = 3600 * microseconds_a_second;

std::int64_t length(const TimeSpan& span) { return span.to.microseconds - span.from.microseconds; }

bool is_offline(const LogScene& scene) { return scene.host.kind() == HostKind::offline; }

// From the last line to now, where the machine is here and running.
std::optional<LogSilence> last_silence(const LogScene& scene, const LogTrail& trail) {
  if (!trail.reach || is_offline(scene)) return std::nullopt;
  const TimeSpan span{trail.reach->to, scene.taken_at};
  if (length(span) < an_hour) return std::nullopt;
  return LogSilence{span, trail.newest_file, trail.newest_line};
}

// Twice what comes once a week on the average; what came but twice is no habit.
std::int64_t usual_length(const std::vector<WeighedSilence>& all, const LogTrail& trail) {
  constexpr std::int64_t least_rank = 3, a_week = 7 * 24 * an_hour;
  if (!trail.reach) return 0;
  const std::int64_t weeks = length(*trail.reach) / a_week;
  const auto rank = static_cast<std::size_t>(std::max(weeks, least_rank));
  if (all.size() < rank) return 0;
  std::vector<std::int64_t> lengths;  // as far as the machine may have been up
  lengths.reserve(all.size());
  for (const WeighedSilence& one : all)
    lengths.push_back(one.up.value_or(length(one.silence.span)));
  const auto place = lengths.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(lengths.begin(), place, lengths.end(), std::greater<>{});
  return 2 * *place;
}

HistoryHole hole_of(std::string_view source, const TimeSpan& span, bool is_known_up) {
  std::string what = "nothing was written for " + std::to_string(whole_hours(length(span)));
  what += is_known_up ? " hours while the machine was up, from "
                      : " hours, and nothing tells that the machine was down, from ";
  return {std::string{source}, malformed(what + utc_text(span.from)), span, ordinary_silence};
}

bool is_before_commissioning(const LogScene& scene, const TimeSpan& span) {
  return scene.commissioned_at && span.to < *scene.commissioned_at;
}

bool is_of_kernel_alone(const LogTrail& trail) {
  return !trail.daemons_from || file_name(trail.shape.path) == "kern.log";
}

// Where this log of the kernel and one of daemons are silent together.
std::vector<HistoryHole> silences_of_all(const LogScene& scene, const LogTrail& kernels) {
  std::vector<HistoryHole> holes;
  for (const LogTrail& other : scene.trails) {
    if (is_of_kernel_alone(other)) continue;
    for (const HistoryHole& hole : unexplained_silences(scene, other))
      for (const LogSilence& silence : kernels.silences) {
        const TimeSpan both{std::max(hole.span->from, silence.span.from),
                            std::min(hole.span->to, silence.span.to)};
        if (length(both) >= ordinary_silence)
          holes.push_back({hole.source, hole.why, both, hole.may_lack});
      }
  }
  return holes;
}

}  // namespace

WeighedSilences weigh_silences(const LogScene& scene, const LogTrail& trail, const UpTime& up) {
  WeighedSilences weighed;
  for (const LogSilence& silence : trail.silences)
    weighed.all.push_back({silence, up.in(silence.span)});
  if (const auto last = last_silence(scene, trail))
    weighed.all.push_back({*last, up.in(last->span)});
  weighed.usual = usual_length(weighed.all, trail);
  return weighed;
}

std::int64_t up_in(const JournalSilence& silence, const UpTime& up) {
  return silence.up ? *silence.up : up.in(silence.span).value_or(0);
}

std::vector<HistoryHole> unexplained_silences(const LogScene& scene, const LogTrail& trail) {
  if (is_of_kernel_alone(trail)) return silences_of_all(scene, trail);
  const UpTime up{scene, &trail};
  const WeighedSilences weighed = weigh_silences(scene, trail, up);
  const std::int64_t ordinary = std::max(weighed.usual + 1, ordinary_silence);
  std::vector<HistoryHole> holes;
  for (const WeighedSilence& one : weighed.all) {
    const TimeSpan& span = one.silence.span;
    const bool is_last = trail.reach && span.from == trail.reach->to;
    if (is_last || is_before_commissioning(scene, span)) continue;
    if (up.at_most_in(span) >= ordinary)
      holes.push_back(hole_of(trail.shape.path, span, one.up.value_or(0) >= ordinary));
  }
  return holes;
}

std::vector<HistoryHole> unexplained_silences(const LogScene& scene,
                                              const std::vector<JournalSilence>& silences) {
  const UpTime up{scene};
  std::vector<HistoryHole> holes;
  for (const JournalSilence& silence : silences) {
    if (up_in(silence, up) >= ordinary_silence && !is_before_commissioning(scene, silence.span))
      holes.push_back(hole_of(silence.folder, silence.span, true));
  }
  return holes;
}

std::optional<HistoryHole> silence_until_now(const LogScene& scene, std::string_view source,
                                             const std::vector<TimeSpan>& spans) {
  if (spans.empty() || is_offline(scene)) return std::nullopt;
  Time last = spans.front().to;
  for (const TimeSpan& span : spans) last = std::max(last, span.to);
  const TimeSpan since{last, scene.taken_at};
  if (UpTime{scene}.in(since).value_or(0) < ordinary_silence) return std::nullopt;
  return hole_of(source, since, true);
}

}  // namespace mijian
