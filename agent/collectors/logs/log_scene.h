// Everything that is looked at together to tell what the silences of one log mean: all logs, wtmp,
// and when the journals and the running system show the machine up.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/logs/journal_silences.h"
#include "agent/collectors/logs/log_trail.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/core/clock.h"
#include "agent/host/host.h"

namespace mijian {

struct LogScene {
  const Host& host;
  Time taken_at;
  SystemTimeZone zone;
  std::vector<LogTrail> trails = {};
  WtmpTrail wtmp = {};
  std::vector<std::pair<std::string, Error>> gaps = {};  // folders that could not be listed
  JournalFolders journals = {};
  TimeSpans journal_boots = {};  // when the journals show the machine up
  std::vector<JournalSilence> journal_silences = {};
  std::optional<Time> running_since = {};    // the boot that runs
  std::optional<Time> commissioned_at = {};  // 启用时间, when it is declared
};

/// Reads these logs into the scene but those that are in it; those that are not there are none.
void read_trails(LogScene& scene, const std::vector<std::string>& logs);
/// The logs that nobody else reads: of logins and cron, and of auditd wherever it writes. They have
/// their own signs, and show when the machine was up.
void read_other_trails(LogScene& scene);

}  // namespace mijian
