#include "agent/monitor/alerts.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "agent/collectors/usb/monitor_rows.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view event_table = "monitor_event";
constexpr std::string_view monitor_tables[] = {"monitor_event", "monitor_run"};

bool reads_events(const Rule& rule) {
  return std::find(rule.tables.begin(), rule.tables.end(), event_table) != rule.tables.end();
}

/// Collectors of what the rules read beside the events themselves.
std::vector<const Collector*> collectors_for(const Pack& pack,
                                             const std::vector<std::string>& rules) {
  std::set<std::string_view> tables;
  for (const std::string& id : rules)
    for (const std::string& table : pack.rules.at(id).tables) tables.insert(table);
  for (const std::string_view own : monitor_tables) tables.erase(own);
  std::vector<const Collector*> wanted;
  for (const Collector* each : all_collectors())
    if (std::any_of(each->tables.begin(), each->tables.end(),
                    [&](std::string_view table) { return tables.count(table) > 0; }))
      wanted.push_back(each);
  return wanted;
}

/// Rows go straight into the snapshot; the first that cannot be written is kept.
class Filling {
 public:
  explicit Filling(SnapshotWriter& snapshot) : snapshot_{snapshot} {}
  FactWriter writer() {
    return FactWriter{{[this](const FactRow& row) { note(snapshot_.add(row)); },
                       [this](const SourceCoverage& source) { note(snapshot_.add(source)); }}};
  }
  const Status& status() const { return status_; }

 private:
  void note(const Status& done) {
    if (status_) status_ = done;
  }
  SnapshotWriter& snapshot_;
  Status status_ = ok;
};

Result<Snapshot> snapshot_of(const std::vector<JournalEntry>& entries,
                             const std::vector<const Collector*>& collectors, const Host& host,
                             const CollectContext& context) {
  SnapshotInfo info;
  info.tool_version = MIJIAN_VERSION;
  info.host_kind = stored_word(host_kind_words, host.kind());
  info.root = "/";
  info.taken_at = context.taken_at;
  auto snapshot = SnapshotWriter::in_memory(info);
  if (!snapshot) return snapshot.error();
  Filling filling{*snapshot};
  FactWriter facts = filling.writer();
  for (const JournalEntry& entry : entries)
    if (auto row = monitor_event_row(entry.sequence, entry.event)) facts.add(std::move(*row));
  // The events of one moment say nothing of the time before.
  for (const std::string_view table : monitor_tables)
    facts.covers(table, "mijiand", context.taken_at, context.taken_at);
  for (const Collector* each : collectors)
    if (auto done = each->collect(host, context, facts); !done)
      for (const std::string_view table : each->tables)
        facts.impossible(table, each->name, done.error());
  if (!filling.status()) return filling.status().error();
  return snapshot->take();
}

Alert alert_of(const Finding& finding, const Evidence& row) {
  Alert alert{finding.rule, row.subject, finding.severity, row.verdict == Verdict::lead, {}};
  const Text verdict = shown_words(verdict_words, row.verdict);
  const std::string subject = display(row.subject);
  alert.text = {
      fmt::format("{}：{}：{}；{}；应为：{}；处置：{}", verdict.zh, finding.title.zh, subject,
                  row.observed.zh, row.expected.zh, finding.remedy.zh),
      fmt::format("{}: {}: {}; {}; expected: {}; remedy: {}", verdict.en, finding.title.en, subject,
                  row.observed.en, row.expected.en, finding.remedy.en)};
  return alert;
}

Result<std::vector<Alert>> alerts_of(const std::vector<JournalEntry>& entries,
                                     const std::vector<const Collector*>& collectors,
                                     const Judging& judging, const Host& host,
                                     const CollectContext& context) {
  auto snapshot = snapshot_of(entries, collectors, host, context);
  if (!snapshot) return snapshot.error();
  const auto findings = evaluate(*snapshot, judging);
  if (!findings) return findings.error();
  std::vector<Alert> alerts;
  for (const Finding& finding : *findings)
    for (const Evidence& row : finding.rows)
      if (row.verdict == Verdict::deviation || row.verdict == Verdict::lead)
        alerts.push_back(alert_of(finding, row));
  return alerts;
}

bool is_among(const std::vector<Alert>& known, const Alert& alert) {
  return std::any_of(known.begin(), known.end(), [&](const Alert& each) {
    return each.rule == alert.rule && each.subject == alert.subject;
  });
}

}  // namespace

std::vector<std::string> rules_of_events(const Pack& pack, const Profile* profile) {
  const auto shared = pack.fragments.find("shared");
  if (profile == nullptr && shared != pack.fragments.end()) profile = &shared->second;
  std::vector<std::string> rules;
  if (profile == nullptr) return rules;
  for (const std::string& id : profile->rules)
    if (reads_events(pack.rules.at(id))) rules.push_back(id);
  return rules;
}

Result<std::vector<Alert>> judge_events(const EventsToJudge& entries, const Judging& judging,
                                        const Host& host, const CollectContext& context) {
  Judging only = judging;
  only.only_rules = rules_of_events(*judging.pack, judging.profile);
  if (only.only_rules.empty()) return std::vector<Alert>{};
  const auto collectors = collectors_for(*judging.pack, only.only_rules);
  std::vector<JournalEntry> all = entries.before;
  all.insert(all.end(), entries.fresh.begin(), entries.fresh.end());
  auto alerts = alerts_of(all, collectors, only, host, context);
  if (!alerts || alerts->empty() || entries.before.empty()) return alerts;
  const auto known = alerts_of(entries.before, collectors, only, host, context);
  if (!known) return known.error();
  alerts->erase(std::remove_if(alerts->begin(), alerts->end(),
                               [&](const Alert& alert) { return is_among(*known, alert); }),
                alerts->end());
  return alerts;
}

}  // namespace mijian
