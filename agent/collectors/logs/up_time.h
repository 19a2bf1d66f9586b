// When the machine was up, as wtmp, the journals, the running boot and the other logs show it.
#pragma once

#include <cstdint>
#include <optional>

#include "agent/collectors/logs/log_scene.h"
#include "agent/collectors/logs/time_spans.h"

namespace mijian {

class UpTime {
 public:
  /// Beside one log, whose own lines prove nothing about its silences; beside none: by all.
  explicit UpTime(const LogScene& scene, const LogTrail* beside = nullptr);

  /// Microseconds of a span. None when neither wtmp reaches over the whole span nor anything shows
  /// the machine up in it.
  std::optional<std::int64_t> in(const TimeSpan& span) const;
  /// How much of a span it may have been up for all that is known. What wtmp does not reach over
  /// counts, but for sleep and for what lies between a log's own end and the next boot.
  std::int64_t at_most_in(const TimeSpan& span) const;

 private:
  TimeSpans up_, asleep_, down_;
  std::optional<TimeSpan> told_by_wtmp_;
};

}  // namespace mijian
