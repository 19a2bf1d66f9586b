// What a rule may do in SQL: read fact tables and call functions that give the same answer every
// time.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "agent/model/rule.h"
#include "agent/store/database.h"

namespace mijian {

/// Which tables rules may read: the facts of a snapshot, unless a floor above has its own.
using IsRuleTable = bool (*)(std::string_view table);
bool is_fact_table(std::string_view table);

/// Asked by SQLite while a rule is prepared; remembers what was read and what was denied.
struct RuleAccess {
  IsRuleTable is_table = is_fact_table;
  std::set<ColumnRead> reads;
  std::set<std::string> functions;
  std::string denied_name;  // the function or table that was denied, as SQLite names it
  std::string denied;       // why, for people; empty when nothing was

  bool allow(const SqlRequest& request);
};

}  // namespace mijian
