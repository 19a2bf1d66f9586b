// Judges fresh events by the rules that read them, at once, on a snapshot in memory. To be called
// in a child: what is loaded for it never weighs on the monitor.
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/monitor/journal.h"
#include "agent/policy/evaluate.h"

namespace mijian {

struct Alert {
  std::string rule, subject;
  Severity severity = Severity::low;
  bool is_lead = false;
  Sentence text;
};

/// The rules of the profile (of the shared part where there is none) that read table monitor_event.
std::vector<std::string> rules_of_events(const Pack& pack, const Profile* profile);

/// Entries to be judged, and those before them on devices that are still there: a keyboard that is
/// also storage shows itself in several entries.
struct EventsToJudge {
  std::vector<JournalEntry> before, fresh;
};

/// What the fresh entries make deviate, or lead to, that the ones before did not yet. Tables beside
/// monitor_event that the rules read are collected now.
Result<std::vector<Alert>> judge_events(const EventsToJudge& entries, const Judging& judging,
                                        const Host& host, const CollectContext& context);

}  // namespace mijian
