#include "tests/policies/case_bench.h"

#include <fmt/core.h>
#include <algorithm>

#include "agent/core/text.h"
#include "agent/policy/load.h"
#include "agent/policy/registered_tables.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

bool lists(const Profile& profile, const std::string& rule) {
  return std::find(profile.rules.begin(), profile.rules.end(), rule) != profile.rules.end();
}

Result<Profile> profile_for(const Pack& pack, const RuleCase& rule_case) {
  for (const auto* profiles : {&pack.profiles, &pack.fragments})
    for (const auto& [name, profile] : *profiles)
      if (rule_case.profile == name ||
          (rule_case.profile.empty() && lists(profile, rule_case.rule)))
        return profile;
  if (rule_case.profile.empty()) return not_found("a profile that lists the rule");
  return not_found("profile " + rule_case.profile);
}

Value value_of(const std::string& text) {
  if (const auto number = to_integer(text)) return *number;
  return text;
}

bool is_mentioned(const RuleCase& rule_case, std::string_view table) {
  return std::any_of(rule_case.coverage.begin(), rule_case.coverage.end(),
                     [&](const SourceCoverage& source) { return source.table == table; });
}

std::vector<std::string> default_sources(const Rule& rule) {
  if (rule.sources.empty()) return {"case"};
  return rule.sources;
}

Status add_coverage(SnapshotWriter& facts, const Rule& rule, const RuleCase& rule_case) {
  for (const SourceCoverage& source : rule_case.coverage)
    if (source.table.compare(0, 11, "registered_") != 0)
      if (auto added = facts.add(source); !added) return added;
  for (const TableGroup* group : snapshot_groups()) {
    if (group == &coverage_group) continue;
    for (const Table& table : group->tables)
      for (const std::string& name : default_sources(rule))
        if (!is_mentioned(rule_case, table.name))
          if (auto added = facts.add(SourceCoverage{
                  std::string{table.name}, name, CoverageState::complete, {}, {}, {}});
              !added)
            return added;
  }
  return ok;
}

SnapshotInfo case_info() {
  SnapshotInfo info;
  info.tool_version = "case";
  info.host_kind = "recorded";
  info.root = "/";
  info.taken_at = test_now();
  info.user = "0";
  info.tables = "all";
  return info;
}

/// A case only inserts: anything else would make it hard to read.
Status check_inserts(const RuleCase& rule_case) {
  for (const std::string_view word :
       {"UPDATE ", "DELETE ", "CREATE ", "DROP ", "ATTACH ", "PRAGMA "})
    if (rule_case.inserts.find(word) != std::string::npos)
      return malformed("a case holds INSERT statements only");
  return ok;
}

}  // namespace

Result<CaseBench> CaseBench::make(const Pack& pack, const RuleCase& rule_case) {
  const auto rule = pack.rules.find(rule_case.rule);
  if (rule == pack.rules.end() || rule->second.group != rule_case.group)
    return not_found(fmt::format("policies/rules/{}/{}.sql", rule_case.group, rule_case.rule));
  auto profile = profile_for(pack, rule_case);
  if (!profile) return profile.error();
  for (const auto& [name, value] : rule_case.parameters)
    profile->parameters[name] = Parameter{value_of(value), {}, "case", Grade::d};
  profile->rules = {rule_case.rule};
  auto facts = SnapshotWriter::in_memory(case_info());
  if (!facts) return facts.error();
  if (auto added = add_coverage(*facts, rule->second, rule_case); !added) return added.error();
  auto snapshot = facts->take();
  if (!snapshot) return snapshot.error();
  if (auto made = make_registered_tables(snapshot->database()); !made) return made.error();
  if (auto checked = check_inserts(rule_case); !checked) return checked.error();
  if (auto done = snapshot->database().run(rule_case.inserts); !done) return done.error();
  return CaseBench{pack, rule_case, std::move(*snapshot), std::move(*profile)};
}

Result<Register> CaseBench::read_register() const {
  Register registered;
  for (const Table& table : register_group.tables) {
    const std::string name{table.name};
    if (!is_mentioned(*rule_case_, name)) registered.declared_tables.push_back(name);
    auto rows = snapshot_.database().rows(fmt::format("SELECT * FROM temp.{}", name));
    if (!rows) return rows.error();
    for (const auto& values : *rows) {
      RegisteredRow& row = registered.rows.emplace_back(RegisteredRow{name, {}});
      for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::holds_alternative<Null>(values[i]))
          row.cells.emplace_back(table.columns[i].name, to_text(values[i]));
    }
  }
  return registered;
}

Result<Finding> CaseBench::judge() { return judge_after({}); }

Result<Finding> CaseBench::judge_after(const std::string& change) {
  Transaction taken_back{snapshot_.database()};
  if (!change.empty())
    if (auto done = snapshot_.database().run(change); !done) return done.error();
  auto registered = read_register();
  if (!registered) return registered.error();
  Judging judging;
  judging.pack = pack_;
  judging.profile = &profile_;
  judging.registered = rule_case_->has_register ? &*registered : nullptr;
  auto findings = evaluate(snapshot_, judging);
  if (!findings) return findings.error();
  return findings->front();
}

Result<std::vector<std::string>> CaseBench::rows_of(const std::string& table) const {
  auto rows = snapshot_.database().rows("SELECT rowid FROM " + table);
  if (!rows) return rows.error();
  std::vector<std::string> ids;
  for (const auto& row : *rows) ids.push_back(to_text(row[0]));
  return ids;
}

std::string repository_policies() { return MIJIAN_SOURCE_DIR "/policies"; }

const Result<Pack>& repository_pack() {
  static const Result<Pack> pack = load_pack(repository_policies());
  return pack;
}

}  // namespace mijian
