// An empty database with the tables that rules read: rules are prepared against it before they are
// trusted with facts. One serves a whole pack.
#pragma once

#include <set>

#include "agent/facts/schema.h"
#include "agent/model/rule.h"
#include "agent/store/database.h"

namespace mijian {

class RuleSchema {
 public:
  static Result<RuleSchema> make();
  /// Fills the rule's tables, reads, parameters and columns; the error reads "line:column: …".
  Status prepare(Rule& rule);

 private:
  explicit RuleSchema(Database database) : database_{std::move(database)} {}
  /// Each fact table is made when a rule is first refused for its lack: one rule needs few of them.
  bool make_missing(const SqlError& fault);

  Database database_;
  std::set<const Table*> made_;
};

}  // namespace mijian
