// The silences of one log, weighed by when the machine was up: which of them are ordinary for it,
// and which leave a stretch of its history that nobody could look at.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/history_hole.h"
#include "agent/collectors/logs/log_scene.h"
#include "agent/collectors/logs/up_time.h"

namespace mijian {

/// From here on a silence of a machine that is up is not ordinary: it writes to its logs every day.
/// The same as `gap_hours` of the profiles, and as graded an inference there.
constexpr std::int64_t ordinary_silence = 24 * 3600 * microseconds_a_second;

struct WeighedSilence {
  LogSilence silence;
  std::optional<std::int64_t> up;  // microseconds of it; none when nothing tells
};

struct WeighedSilences {
  std::vector<WeighedSilence> all;
  std::int64_t usual = 0;  // microseconds: up to these they are ordinary for this log
};

/// With the one from the last line to now, where the machine is here and running.
WeighedSilences weigh_silences(const LogScene& scene, const LogTrail& trail, const UpTime& up);

/// Microseconds of a journal's silence: between two boots the machine was down unless something
/// else shows it up.
std::int64_t up_in(const JournalSilence& silence, const UpTime& up);

/// The silences between two lines that nothing explains: the machine was up and the log is not
/// usually silent so long, or nothing tells that it was down. Before 启用时间 none counts. The
/// kernel alone may have nothing to say for weeks: of its own log those stretches count in which a
/// log of daemons is silent so, for one program writes both.
std::vector<HistoryHole> unexplained_silences(const LogScene& scene, const LogTrail& trail);
/// The same of the journals.
std::vector<HistoryHole> unexplained_silences(const LogScene& scene,
                                              const std::vector<JournalSilence>& silences);

/// Whether a machine that runs has ceased to write: from the end of all spans, if any, to now.
std::optional<HistoryHole> silence_until_now(const LogScene& scene, std::string_view source,
                                             const std::vector<TimeSpan>& spans);

}  // namespace mijian
