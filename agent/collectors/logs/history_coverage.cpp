#include "agent/collectors/logs/history_coverage.h"

#include <algorithm>
#include <string>

namespace mijian {
namespace {

// Any of the logs and journals alone is enough for its time. What counts is what they cover
// together without a hole, up to the newest line: the last of these spans.
TimeSpans together(const std::vector<TimeSpan>& logs, const std::vector<TimeSpan>& journals) {
  TimeSpans all;
  for (const auto* spans : {&logs, &journals})
    for (const TimeSpan& span :
         *spans)  // under a clock that went back the last line is the earlier
      all.add({std::min(span.from, span.to), std::max(span.from, span.to)});
  return all;
}

bool is_covered(const HistoryHole& hole, const TimeSpans& spans) {
  if (!hole.span) return false;
  const std::int64_t length = hole.span->to.microseconds - hole.span->from.microseconds;
  return length - spans.microseconds_in(*hole.span) <= hole.may_lack;
}

}  // namespace

void report_history(std::string_view table, const HistoryLogs& logs, const UsbJournals& journals,
                    bool are_named, FactWriter& facts) {
  const bool in_logs = !logs.spans.empty(), in_journals = !journals.spans.empty();
  const TimeSpans all = together(logs.spans, journals.spans);
  const TimeSpan whole = all.empty() ? TimeSpan{} : all.joined().back();
  if (in_logs)
    facts.covers(table, logs.source, whole.from, whole.to,
                 in_journals ? "together with the systemd journal" : "");
  else if (!in_journals)
    facts.impossible(table, logs.source, logs.none);
  else if (!are_named)
    facts.complete(table, logs.source, logs.all_in_journal);
  if (in_journals)
    facts.covers(table, systemd_journal, whole.from, whole.to,
                 in_logs ? "together with the " + std::string{logs.source} : "");
  else if (journals.impossible)
    facts.impossible(table, systemd_journal, *journals.impossible);
  else if (journals.any_file)
    facts.complete(table, systemd_journal, "it holds no message of the kernel");
  else if (!are_named)
    facts.complete(table, systemd_journal, "no journal file is kept");
  for (const auto* holes : {&logs.holes, &journals.holes})
    for (const HistoryHole& hole : *holes)
      if (!is_covered(hole, all)) facts.gap(table, hole.source, hole.why);
  for (const auto& [file, why] : journals.gaps) facts.gap(table, file, why);
}

}  // namespace mijian
