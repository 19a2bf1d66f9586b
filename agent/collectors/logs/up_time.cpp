#include "agent/collectors/logs/up_time.h"

namespace mijian {
namespace {

// A log that was stopped and resumes with a boot ended with the machine, as far as it can tell.
TimeSpans ends_of_days(const LogTrail& trail) {
  TimeSpans ends;
  for (const LogStop& stop : trail.stops)
    if (stop.by_boot && stop.resumed && stop.daemon == "rsyslogd")
      ends.add({stop.at, *stop.resumed});
  return ends;
}

}  // namespace

UpTime::UpTime(const LogScene& scene, const LogTrail* beside)
    : up_{scene.wtmp.history.up(scene.taken_at)}, told_by_wtmp_{scene.wtmp.covers} {
  up_.add(scene.journal_boots);
  if (scene.running_since) up_.add({*scene.running_since, scene.taken_at});
  for (const LogTrail& trail : scene.trails) {
    if (&trail != beside) up_.add(trail.written);
    asleep_.add(trail.asleep);
    down_.add(ends_of_days(trail));
  }
  up_ = up_.without(asleep_);
}

std::optional<std::int64_t> UpTime::in(const TimeSpan& span) const {
  const std::int64_t up = up_.microseconds_in(span);
  const bool is_known =
      told_by_wtmp_ && told_by_wtmp_->from <= span.from && span.to <= told_by_wtmp_->to;
  if (up == 0 && !is_known) return std::nullopt;
  return up;
}

std::int64_t UpTime::at_most_in(const TimeSpan& span) const {
  TimeSpans whole, told;
  whole.add(span);
  if (told_by_wtmp_) told.add(*told_by_wtmp_);
  const TimeSpans open = whole.without(told).without(up_).without(asleep_).without(down_);
  return up_.microseconds_in(span) + open.microseconds_in(span);
}

}  // namespace mijian
