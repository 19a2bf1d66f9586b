// One rule run over one snapshot: its rows as evidence, as the rule said it; coverage and waivers
// come later.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/model/rule.h"
#include "agent/policy/rule_access.h"
#include "agent/store/database.h"

namespace mijian {

struct RuleRows {
  std::vector<Evidence> rows;     // verdicts: compliant, deviation or lead, unknown
  std::int64_t left_out = 0;      // compliant rows that were only counted
  std::optional<Sentence> fault;  // of the rule: nothing it says can be trusted
};

/// A value for each parameter that the rule names, with its ':'.
using ParameterValues = std::map<std::string, Value>;

/// How a rule is run: over which tables, how long, and whether rows that comply are evidence, as on
/// one terminal, or only counted, as over many.
struct RuleRun {
  std::int64_t step_limit = 0;  // virtual-machine steps; 0: no limit
  IsRuleTable is_table = is_fact_table;
  bool keeps_compliant = true;
};

/// The database holds the tables the rule was prepared for: the facts and the registered_* tables.
RuleRows run_rule(Database& database, const Rule& rule, const ParameterValues& values,
                  const RuleRun& run);

/// A wording with its {columns} filled in; a NULL reads 未知 or unknown.
Sentence fill_in(const Sentence& wording,
                 const std::vector<std::pair<std::string, Value>>& columns);

}  // namespace mijian
