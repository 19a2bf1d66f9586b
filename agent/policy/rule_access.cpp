#include "agent/policy/rule_access.h"

#include <fmt/core.h>
#include <algorithm>

#include "agent/core/text.h"
#include "agent/facts/schema.h"

namespace mijian {
namespace {

// Sorted. The same answer for the same arguments, no clock, no chance, no memory to be had for
// free.
constexpr std::string_view allowed_functions[] = {
    "abs",          "avg",        "coalesce", "count",  "glob",
    "group_concat", "ifnull",     "iif",      "instr",  "json_array_length",
    "json_each",    "julianday",  "length",   "like",   "lower",
    "ltrim",        "max",        "min",      "nullif", "replace",
    "round",        "row_number", "rtrim",    "sign",   "substr",
    "substring",    "sum",        "total",    "trim",   "typeof",
    "upper",
};

bool is_allowed(std::string_view function) {
  const std::string name = to_lower(function);
  return std::find(std::begin(allowed_functions), std::end(allowed_functions), name) !=
         std::end(allowed_functions);
}

std::string all_functions() {
  std::vector<std::string> names(std::begin(allowed_functions), std::end(allowed_functions));
  return join(names, ", ");
}

/// A WITH table of the rule's own, counted only: SQLite asks by its name and no column. What else
/// could bear a name that the schema has not is SQLite's own, and that is told by its prefix.
bool is_own_table(const SqlRequest& request) {
  return request.column.empty() && request.table.substr(0, 7) != "sqlite_" &&
         request.table.substr(0, 7) != "pragma_" && request.table != "dbstat";
}

}  // namespace

bool is_fact_table(std::string_view table) { return find_table(table) != nullptr; }

bool RuleAccess::allow(const SqlRequest& request) {
  switch (request.action) {
    case SqlAction::select:
      return true;
    case SqlAction::call_function:
      functions.insert(to_lower(request.function));
      if (is_allowed(request.function)) return true;
      denied_name = std::string{request.function};
      denied = fmt::format("function '{}' is not allowed in a rule; allowed are {}",
                           display(request.function), all_functions());
      return false;
    case SqlAction::read_column:
      if (is_table(request.table)) {
        reads.insert({std::string{request.table}, std::string{request.column}});
        return true;
      }
      if (request.table == "json_each" || is_own_table(request)) return true;
      denied_name = std::string{request.table};
      denied = fmt::format("'{}' is no fact table", display(request.table));
      return false;
    case SqlAction::other:
      break;
  }
  denied_name = std::string{request.table};
  denied = "a rule is one SELECT over fact tables; writing, settings and recursion are not allowed";
  return false;
}

}  // namespace mijian
