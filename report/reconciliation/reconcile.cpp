#include "report/reconciliation/reconcile.h"

#include <algorithm>
#include <set>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/policy/evaluate.h"
#include "agent/policy/fill_remedy.h"
#include "agent/policy/load.h"
#include "agent/policy/policy_files.h"
#include "agent/policy/rule_schema.h"
#include "agent/policy/run_rule.h"

namespace mijian {
namespace {

constexpr std::size_t largest_rule = 1u << 20;
constexpr std::int64_t step_limit = 2'000'000'000;  // ten thousand terminals in one statement
constexpr std::string_view rule_suffix = ".sql", parameters_file = "parameters.json";

Result<Rule> load_rule(const std::string& path, RuleSchema& schema) {
  auto text = read_file(path, largest_rule);
  if (!text) return text.error();
  auto rule = parse_rule(*text, is_book_table);
  if (!rule) return in_file(path, rule.error());
  if (rule->id + std::string{rule_suffix} != file_name(path))
    return malformed(path + ": a rule bears the name of its file: '" + display(rule->id) + "'");
  if (auto prepared = schema.prepare(*rule); !prepared) return in_file(path, prepared.error());
  rule->group = "reconciliation";
  return rule;
}

Status load_parameters(const std::string& path, ReconciliationRules& rules) {
  return with_json(path, [&](const Json& json) -> Status {
    auto parameters = parse_parameters(json);
    if (!parameters) return parameters.error();
    rules.parameters = std::move(*parameters);
    return ok;
  });
}

Status check_parameters(const std::string& folder, const ReconciliationRules& rules) {
  for (const Rule& rule : rules.rules)
    for (const std::string& name : rule.parameters)
      if (name != ":today" && rules.parameters.count(name.substr(1)) == 0)
        return malformed(folder + "/" + rule.id + ".sql: the parameter " + name +
                         " has no value in " + std::string{parameters_file});
  return ok;
}

Verdict verdict_without_rows(const Rule& rule) {
  if (rule.empty == Empty::compliant) return Verdict::compliant;
  return rule.empty == Empty::not_applicable ? Verdict::not_applicable : Verdict::unknown;
}

Sentence titles_of(const std::set<std::string>& names) {
  std::vector<std::string> zh, en;
  for (const ObservedShape& shape : observed_shapes())
    if (names.count(std::string{shape.name}) > 0)
      zh.emplace_back(shape.title.zh), en.emplace_back(shape.title.en);
  return {join(zh, "、"), join(en, ", ")};
}

/// What the newest visit of one asset could not look at whole, of what a rule asks.
struct NotWhole {
  std::set<std::string> names;
  std::string taken_at, whole_at;  // whole_at: of the table that was seen whole longest ago
};

Evidence not_looked_at(const Rule& rule, const std::string& number, const NotWhole& gap) {
  const Sentence what = titles_of(gap.names);
  Evidence row;
  row.subject = number;
  row.expected = rule.expected;
  row.columns = {{"number", number}, {"taken_at", gap.taken_at}, {"whole_at", gap.whole_at}};
  row.observed = {gap.taken_at + " 检查未能完整查看" + what.zh,
                  "the visit of " + gap.taken_at + " could not look at all of its " + what.en};
  row.reason = gap.whole_at.empty()
                   ? Sentence{"还没有一次检查完整查看过", "no visit has looked at all of it yet"}
                   : Sentence{"最近一次完整查看是 " + gap.whole_at + " 的检查，其所见仍然列出",
                              "the last visit that did was that of " + gap.whole_at +
                                  ", and what it saw still stands"};
  return row;
}

// Names of `seen_disk, seen_medium` as they stand in not_whole.
std::string listed_names(const Rule& rule) {
  std::string list;
  for (const ObservedShape& shape : observed_shapes())
    if (std::count(rule.complete.begin(), rule.complete.end(), seen_table(shape)) > 0)
      list += (list.empty() ? "'" : ", '") + std::string{shape.name} + "'";
  return list;
}

/// A row for each asset whose newest visit did not look whole at what the rule asks `complete`:
/// nothing may come out compliant there.
Status add_not_whole(const Database& book, const Rule& rule, std::vector<Evidence>& rows) {
  const std::string names = listed_names(rule);
  if (names.empty()) return ok;
  auto gaps = book.rows(
      "SELECT number, name, taken_at, coalesce(whole_at, '') FROM not_whole"
      " WHERE number IS NOT NULL AND name IN (" +
      names + ")");
  if (!gaps) return gaps.error();
  std::map<std::string, NotWhole> by_number;
  for (const auto& gap : *gaps) {
    NotWhole& known = by_number[to_text(gap[0])];
    const std::string whole_at = to_text(gap[3]);
    known.whole_at = known.names.empty() ? whole_at : std::min(known.whole_at, whole_at);
    known.names.insert(to_text(gap[1]));
    known.taken_at = to_text(gap[2]);
  }
  for (const auto& [number, gap] : by_number) rows.push_back(not_looked_at(rule, number, gap));
  return ok;
}

Finding judge(Database& book, const Rule& rule, const ParameterValues& values) {
  Finding finding;
  finding.rule = rule.id;
  finding.title = rule.title, finding.basis = rule.basis;
  finding.grade = rule.grade, finding.severity = rule.severity;
  finding.service_clause = rule.service_clause;
  finding.group = rule.group, finding.tables = rule.tables;
  RuleRows run = run_rule(book, rule, values, {step_limit, is_book_table, false});
  finding.rows = std::move(run.rows);
  if (auto added = add_not_whole(book, rule, finding.rows); !added && !run.fault)
    run.fault = {added.error().text(), added.error().text()};
  if (run.fault)
    finding.reason = std::move(*run.fault);
  else if (finding.rows.empty())
    finding.verdict = run.left_out > 0 ? Verdict::compliant : verdict_without_rows(rule);
  else
    finding.verdict = verdict_of(finding.rows);
  finding.remedy = fill_remedy(rule.remedy, finding.rows);
  return finding;
}

std::string cell_in(const Evidence& row, std::string_view column) {
  for (const auto& [name, text] : row.columns)
    if (name == column) return text;
  return {};
}

}  // namespace

Result<ReconciliationRules> load_reconciliation(const std::string& folder) {
  auto names = names_in(folder);
  auto book = empty_book();
  if (!names || !book) return first_error(names, book);
  ReconciliationRules rules;
  RuleSchema schema = RuleSchema::over(std::move(*book), is_book_table);
  for (const std::string& name : *names) {
    if (!name.ends_with(rule_suffix)) continue;
    auto rule = load_rule(folder + "/" + name, schema);
    if (!rule) return rule.error();
    rules.rules.push_back(std::move(*rule));
  }
  if (rules.rules.empty()) return not_found("a rule in " + folder);
  if (auto read = load_parameters(folder + "/" + std::string{parameters_file}, rules); !read)
    return read.error();
  if (auto checked = check_parameters(folder, rules); !checked) return checked.error();
  return rules;
}

std::vector<Finding> reconcile(Database& book, const ReconciliationRules& rules,
                               const std::string& today) {
  ParameterValues values{{":today", today}};
  for (const auto& [name, parameter] : rules.parameters) values[":" + name] = parameter.value;
  std::vector<Finding> findings;
  for (const Rule& rule : rules.rules) findings.push_back(judge(book, rule, values));
  return findings;
}

Result<Reconciled> reconcile_store(Store& store, Assets& assets, const LedgerScheme& scheme,
                                   const ReconciliationRules& rules, const std::string& today,
                                   const BookDay& day) {
  auto book = empty_book();
  if (!book) return book.error();
  BookWriter writer{*book, scheme, day};
  if (auto added = writer.add_assets(assets); !added) return added.error();
  if (auto added = writer.add_visits(store); !added) return added.error();
  if (auto added = writer.add_asides(store); !added) return added.error();
  if (auto added = writer.add_unapproved(assets); !added) return added.error();
  return Reconciled{reconcile(*book, rules, today), writer.counts(), writer.by_hand(),
                    day.until.last_entry};
}

void name_inspections(const VisitsByHand& by_hand, std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    for (Evidence& row : finding.rows) {
      const auto found = by_hand.find({cell_in(row, "number"), cell_in(row, "taken_at")});
      if (found != by_hand.end())
        row.columns.emplace_back("by_hand", found->second.on + " " + found->second.inspector);
    }
}

bool concerns(const Evidence& row, const std::string& number) {
  if (cell_in(row, "number") == number || cell_in(row, "medium") == number) return true;
  const std::string shared = replace_all(cell_in(row, "numbers"), "、", "\n");
  const auto numbers = split(shared, '\n');
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

}  // namespace mijian
