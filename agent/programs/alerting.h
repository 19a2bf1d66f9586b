// Rules that read events, judged in a child as soon as the events are on disk: the monitor itself
// stays small, and a rule that hangs costs nothing but itself.
#pragma once

#include <sys/types.h>

#include <vector>

#include "agent/core/log.h"
#include "agent/core/words.h"
#include "agent/monitor/alerts.h"
#include "agent/programs/options.h"

namespace mijian {

class Alerting {
 public:
  Alerting(const Options& options, const Log& log, Language language)
      : options_{options}, log_{log}, language_{language} {}

  /// Reads pack, register and the rest once, in a child: the exit status to end with when they are
  /// refused (the child has said why), or 0.
  int check_inputs();
  /// Judges these entries now, or after those that are being judged.
  void judge(const std::vector<JournalEntry>& entries);
  /// To be called when a child may have ended.
  void reap();

 private:
  static constexpr std::size_t most_waiting = 4096, most_present = 512;
  void start();
  int judge_here(const EventsToJudge& entries) const;
  void remember(const std::vector<JournalEntry>& judged);

  const Options& options_;
  const Log& log_;
  Language language_;
  pid_t child_ = -1;
  std::vector<JournalEntry> waiting_, present_;  // present_: on devices that are still there
  std::size_t dropped_ = 0;
};

}  // namespace mijian
