#include "agent/policy/evaluate.h"

#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/policy/apply_waivers.h"
#include "agent/policy/coverage_verdict.h"
#include "agent/policy/fill_remedy.h"
#include "agent/policy/registered_tables.h"
#include "agent/policy/run_rule.h"

namespace mijian {
namespace {

constexpr std::string_view shared_fragment = "shared";

/// Everything a rule is judged with; made once an evaluation.
struct Bench {
  Snapshot& snapshot;
  const Judging& judging;
  CoverageView coverage;
  ParameterValues values;
  const Profile* profile;  // the class's, or the shared part for an undeclared terminal; or none
};

const Tailoring::Change* change_of(const Judging& judging, const std::string& rule,
                                   bool Tailoring::Change::*kind) {
  if (!judging.tailoring) return nullptr;
  for (const Tailoring::Change& change : judging.tailoring->changes)
    if (change.rule == rule && change.*kind) return &change;
  return nullptr;
}

Value value_at(const Parameter& parameter, Time taken_at) {
  if (!parameter.days_before) return parameter.value;
  return utc_text({taken_at.microseconds -
                   *parameter.days_before * std::int64_t{86'400} * microseconds_a_second});
}

ParameterValues values_of(const Profile* profile, const Judging& judging, Time taken_at) {
  ParameterValues values{{":taken_at", utc_text(taken_at)}};
  if (profile)
    for (const auto& [name, parameter] : profile->parameters)
      values[":" + name] = value_at(parameter, taken_at);
  if (judging.tailoring)
    for (const Tailoring::Change& change : judging.tailoring->changes)
      if (change.value) values[":" + change.parameter] = value_at(*change.value, taken_at);
  return values;
}

Finding blank_finding(const Rule& rule, const Judging& judging) {
  Finding finding;
  finding.rule = rule.id;
  finding.title = rule.title;
  finding.basis = rule.basis;
  finding.remedy = fill_remedy(rule.remedy, {});
  finding.grade = rule.grade;
  finding.service_clause = rule.service_clause;
  finding.group = rule.group;
  finding.tables = rule.tables;
  const bool only_inferred =
      rule.grade == Grade::d && !change_of(judging, rule.id, &Tailoring::Change::confirms);
  finding.severity = only_inferred ? Severity::low : rule.severity;
  return finding;
}

Finding unknown_finding(Finding finding, Sentence reason) {
  finding.verdict = Verdict::unknown;
  finding.reason = std::move(reason);
  return finding;
}

Sentence class_not_declared() { return {"未声明终端类别", "class not declared"}; }

/// What the rule reads and this snapshot's schema had not yet.
std::optional<Sentence> too_old(const Rule& rule, int version) {
  for (const ColumnRead& read : rule.reads) {
    const Table* table = find_table(read.table);
    const Column* column = table ? table->find(read.column) : nullptr;
    const int since = column ? table->since_of(*column) : table ? table->since : 1;
    if (since <= version) continue;
    const std::string what = read.column.empty() ? read.table : read.table + "." + read.column;
    return Sentence{
        fmt::format("快照由版本 {} 采集，尚无 {}（版本 {} 起采集），请重新采集", version, what,
                    since),
        fmt::format("collected by version {}, which had no {} (since version {}); collect again",
                    version, what, since)};
  }
  return std::nullopt;
}

/// A missing row can make a deviation out of a table under `complete:`; if that table is not
/// complete, nobody knows.
void doubt_by_coverage(std::vector<Evidence>& rows, const Rule& rule,
                       const CoverageView& coverage) {
  for (const std::string& table : rule.complete) {
    const auto gap = coverage.gap(rule, table);
    if (!gap) continue;
    for (Evidence& row : rows) {
      if (row.verdict != Verdict::deviation && row.verdict != Verdict::lead) continue;
      row.verdict = Verdict::unknown;
      row.reason = *gap;
    }
  }
}

struct Conclusion {
  Verdict verdict;
  Sentence reason;
};

Conclusion conclude_empty(const Rule& rule, bool whole) {
  switch (rule.empty) {
    case Empty::compliant:
      return {Verdict::compliant, {}};
    case Empty::not_applicable:
      return {Verdict::not_applicable,
              {"本机没有此项核查的对象", "this terminal has nothing that the rule examines"}};
    case Empty::unknown:
      break;
    case Empty::deviation:
      if (!whole) break;  // what is missing may be what could not be read
      return {rule.on_fail == OnFail::lead ? Verdict::lead : Verdict::deviation,
              {"应有的项一个也没有发现", "nothing was found where something must be"}};
  }
  return {Verdict::unknown, {"没有可供判断的数据", "there was nothing to judge by"}};
}

Conclusion conclude(const Rule& rule, const std::vector<Evidence>& rows,
                    const std::optional<Sentence>& gap) {
  if (rows.empty()) {
    Conclusion conclusion = conclude_empty(rule, !gap);
    const bool accuses =
        conclusion.verdict == Verdict::deviation || conclusion.verdict == Verdict::lead;
    return gap && !accuses ? Conclusion{Verdict::unknown, *gap} : conclusion;
  }
  const Verdict verdict = verdict_of(rows);
  if (verdict == Verdict::deviation || verdict == Verdict::lead) return {verdict, {}};
  if (gap) return {Verdict::unknown, *gap};
  if (verdict != Verdict::unknown) return {verdict, {}};
  const auto open = std::count_if(rows.begin(), rows.end(), [](const Evidence& row) {
    return row.verdict == Verdict::unknown;
  });
  return {verdict,
          {fmt::format("{} 个对象无法判断", open),
           fmt::format("{} of {} could not be told", open, rows.size())}};
}

/// The gap of a history rule: what was not read, or what lies before the records begin.
std::optional<Sentence> gap_of(const Rule& rule, const Bench& bench, Finding& finding) {
  auto gap = bench.coverage.gap(rule);
  if (rule.period.empty()) return gap;
  const auto value = bench.values.find(rule.period);
  const auto start = value == bench.values.end() ? std::nullopt : parse_utc(to_text(value->second));
  if (!start)
    return Sentence{fmt::format("参数 {} 不是时间", rule.period),
                    fmt::format("the parameter {} is no time", rule.period)};
  JudgedPeriod period = bench.coverage.period(rule, *start, bench.snapshot.info().taken_at);
  finding.period_from = std::move(period.from);
  finding.period_to = std::move(period.to);
  return gap ? gap : period.gap;
}

Finding judge(const Rule& rule, const Bench& bench) {
  Finding finding = blank_finding(rule, bench.judging);
  if (auto old = too_old(rule, bench.snapshot.info().schema_version))
    return unknown_finding(std::move(finding), std::move(*old));
  RuleRows run =
      run_rule(bench.snapshot.database(), rule, bench.values, {bench.judging.step_limit});
  finding.rows = std::move(run.rows);
  if (run.fault) return unknown_finding(std::move(finding), std::move(*run.fault));
  doubt_by_coverage(finding.rows, rule, bench.coverage);
  if (bench.judging.registered)
    apply_waivers(finding.rows, rule.id, bench.judging.registered->waivers,
                  bench.snapshot.info().taken_at);
  Conclusion conclusion = conclude(rule, finding.rows, gap_of(rule, bench, finding));
  finding.verdict = conclusion.verdict;
  finding.reason = std::move(conclusion.reason);
  finding.remedy = fill_remedy(rule.remedy, finding.rows);
  return finding;
}

/// A rule of the pack as this terminal is to be judged by it.
Finding judge_or_explain(const Rule& rule, const Bench& bench) {
  const Judging& judging = bench.judging;
  const auto listed = [&](const Profile* profile) {
    return profile &&
           std::find(profile->rules.begin(), profile->rules.end(), rule.id) != profile->rules.end();
  };
  if (!listed(bench.profile))
    return unknown_finding(blank_finding(rule, judging), class_not_declared());
  const bool needs_class =
      !judging.profile &&
      std::any_of(rule.parameters.begin(), rule.parameters.end(),
                  [&](const std::string& name) { return bench.values.count(name) == 0; });
  if (needs_class) return unknown_finding(blank_finding(rule, judging), class_not_declared());
  if (const auto* off = change_of(judging, rule.id, &Tailoring::Change::off)) {
    Finding finding = blank_finding(rule, judging);
    finding.verdict = Verdict::not_applicable;
    finding.reason = {fmt::format("已裁剪：{}（批准人 {}，{}）", display(off->reason),
                                  display(off->approver), off->date),
                      fmt::format("switched off by tailoring: {} (approved by {}, {})",
                                  display(off->reason), display(off->approver), off->date)};
    return finding;
  }
  return judge(rule, bench);
}

/// The rules to be answered, in the profile's order; for an undeclared terminal all of the pack.
std::vector<std::string> rules_to_answer(const Judging& judging, const Profile* profile) {
  std::vector<std::string> all;
  if (profile) all = profile->rules;
  if (!judging.profile)
    for (const auto& entry : judging.pack->rules)
      if (std::find(all.begin(), all.end(), entry.first) == all.end()) all.push_back(entry.first);
  if (judging.only_rules.empty()) return all;
  std::vector<std::string> wanted;
  for (const std::string& id : all)
    if (std::find(judging.only_rules.begin(), judging.only_rules.end(), id) !=
        judging.only_rules.end())
      wanted.push_back(id);
  return wanted;
}

Status check_judging(const Judging& judging, const std::vector<std::string>& rules) {
  const std::string profile = judging.profile ? judging.profile->name : std::string{};
  if (judging.tailoring && judging.tailoring->profile != profile)
    return malformed(fmt::format("tailoring {}: it is for the class {}, this terminal is {}",
                                 judging.tailoring->file, judging.tailoring->profile,
                                 profile.empty() ? "undeclared" : profile));
  for (const std::string& id : judging.only_rules)
    if (std::find(rules.begin(), rules.end(), id) == rules.end())
      return not_found(fmt::format("rule {} in {}", display(id),
                                   profile.empty() ? "the pack" : "the profile " + profile));
  return ok;
}

}  // namespace

Result<std::vector<Finding>> evaluate(Snapshot& snapshot, const Judging& judging) {
  const auto shared = judging.pack->fragments.find(std::string{shared_fragment});
  const Profile* profile = judging.profile;
  if (!profile && shared != judging.pack->fragments.end()) profile = &shared->second;
  const auto rules = rules_to_answer(judging, profile);
  if (auto checked = check_judging(judging, rules); !checked) return checked.error();
  const Status attached = judging.registered
                              ? attach_register(snapshot.database(), *judging.registered)
                              : make_registered_tables(snapshot.database());
  if (!attached) return attached.error();
  auto coverage = CoverageView::of(snapshot, judging.registered);
  if (!coverage) return coverage.error();
  const Bench bench{snapshot, judging, std::move(*coverage),
                    values_of(profile, judging, snapshot.info().taken_at), profile};
  std::vector<Finding> findings;
  for (const std::string& id : rules)
    findings.push_back(judge_or_explain(judging.pack->rules.at(id), bench));
  return findings;
}

std::vector<ManualItem> manual_items(const Pack& pack, const Profile* profile) {
  std::vector<ManualItem> items;
  if (!profile) return items;
  std::set<std::string> seen;
  for (const std::string& name : profile->checklists)
    if (const auto list = pack.checklists.find(name); list != pack.checklists.end())
      for (const ManualItem& item : list->second.items)
        if (seen.insert(item.id).second) items.push_back(item);
  return items;
}

Verdict verdict_of(const std::vector<Evidence>& rows) {
  for (const Verdict verdict :
       {Verdict::deviation, Verdict::lead, Verdict::unknown, Verdict::waived, Verdict::compliant})
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const Evidence& row) { return row.verdict == verdict; }))
      return verdict;
  return Verdict::unknown;
}

}  // namespace mijian
