// An empty database with every table a rule may read: rules are prepared against it before they are
// trusted with facts. One is made for a whole pack.
#pragma once

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
  Database database_;
};

}  // namespace mijian
