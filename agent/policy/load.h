// A pack's folder → Pack; a tailoring and a register file → their structs. Everything is refused
// whole, with "file:line:column: what is wrong, what would be right", before anything is collected.
// A pack: pack.json, rules/<group>/*.sql, profiles/*.json, checklists/*.json, scoring/*.json,
// mappings/*.json. Unknown keys are faults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/model/register.h"
#include "agent/model/rule.h"
#include "agent/policy/rule_access.h"

namespace mijian {

/// Reads and checks a pack; every rule is prepared against the schema, so that a misspelt table,
/// column (also in double quotes), function or parameter names its file, line and column.
/// `only` names the rules of a run that judges no others: the others' headers are checked, their
/// SELECTs are not prepared, so that a single rule costs the same however large its pack is.
Result<Pack> load_pack(const std::string& folder, const std::vector<std::string>& only = {});

/// One rule file's text: header and SQL (rule_text.cpp); the error reads "line:column: …". Its
/// `complete` names tables of this kind.
Result<Rule> parse_rule(std::string_view text, IsRuleTable is_table = is_fact_table);

/// Prepares a parsed rule against the current schema and fills its tables, parameters and columns.
/// The error reads "line:column: …" in the rule's file.
Status prepare_rule(Rule& rule);

/// A scoring scheme: the pack's own, or a unit's file with the points of its paper copy.
Result<Scoring> load_scoring(const std::string& path, const Pack& pack);

/// A tailoring of one profile; rules and parameters it names must exist in it.
Result<Tailoring> load_tailoring(const std::string& path, const Pack& pack);
Result<Tailoring> parse_tailoring(std::string_view text, const Pack& pack);

/// A register: rows are checked against the registered_* tables of the schema.
Result<Register> load_register(const std::string& path);
Result<Register> parse_register(std::string_view text);

}  // namespace mijian
