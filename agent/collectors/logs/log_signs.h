// The signs that records were cut, emptied or switched off, of all logs and wtmp together. Each is
// a fact with its place; each may have honest reasons, and nothing here judges.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/logs/log_sign.h"
#include "agent/collectors/logs/log_trail.h"
#include "agent/core/clock.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

/// Everything the signs are seen in.
struct LogScene {
  const Host& host;
  Time taken_at;
  SystemTimeZone zone;
  std::vector<LogTrail> trails;
  WtmpTrail wtmp;
  std::vector<std::pair<std::string, Error>> gaps = {};  // folders that could not be listed
  JournalFolders journals = {};
  TimeSpans journal_boots = {};  // when the journals show the machine up
};

/// At most this many of one source; the longest are kept.
constexpr std::size_t most_signs_a_source = 1'000;

/// Reads these logs into the scene but those that are in it; those that are not there are none.
void read_trails(LogScene& scene, const std::vector<std::string>& logs);
/// The logs that nobody else reads: of logins and cron, and of auditd wherever it writes. They have
/// their own signs, and show when the machine was up.
void read_other_trails(LogScene& scene);

std::vector<LogSign> log_signs(const LogScene& scene);

/// Rows of log_sign and what became of its sources.
void add_log_signs(const LogScene& scene, Commissioning commissioning, FactWriter& facts);

}  // namespace mijian
