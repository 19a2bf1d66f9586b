// An empty database with the tables that rules read: rules are prepared against it before they are
// trusted with facts. One serves a whole pack.
#pragma once

#include <set>

#include "agent/facts/schema.h"
#include "agent/model/rule.h"
#include "agent/policy/rule_access.h"
#include "agent/store/database.h"

namespace mijian {

class RuleSchema {
 public:
  static Result<RuleSchema> make();
  /// Rules over other tables: all of them are in this database already.
  static RuleSchema over(Database database, IsRuleTable is_table) {
    return RuleSchema{std::move(database), is_table};
  }
  /// Fills the rule's tables, reads, parameters and columns; the error reads "line:column: …".
  Status prepare(Rule& rule);

 private:
  RuleSchema(Database database, IsRuleTable is_table)
      : database_{std::move(database)}, is_table_{is_table} {}
  /// Each fact table is made when a rule is first refused for its lack: one rule needs few of them.
  bool make_missing(const SqlError& fault);

  Database database_;
  IsRuleTable is_table_;
  std::set<const Table*> made_;
};

}  // namespace mijian
