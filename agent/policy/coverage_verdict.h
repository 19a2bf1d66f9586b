// What the coverage of its tables lets a rule conclude (DESIGN §4): what could not be looked at is
// never reported as compliant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/facts/snapshot.h"
#include "agent/model/register.h"
#include "agent/model/rule.h"

namespace mijian {

/// How far history reaches for one rule.
struct JudgedPeriod {
  std::string from, to;         // UTC text
  std::optional<Sentence> gap;  // why the whole period could not be judged
};

class CoverageView {
 public:
  /// The snapshot's coverage, and for the registered_* tables the register's (none: impossible).
  static Result<CoverageView> of(const Snapshot& snapshot, const Register* registered);

  /// Why one table is not completely known to this rule, or none.
  std::optional<Sentence> gap(const Rule& rule, const std::string& table) const;
  /// The same for every table the rule reads and every source it names.
  std::optional<Sentence> gap(const Rule& rule) const;
  /// For a rule with a period that begins at `start`.
  JudgedPeriod period(const Rule& rule, Time start, Time taken_at) const;

 private:
  std::vector<const SourceCoverage*> counted(const Rule& rule, const std::string& table) const;
  std::map<std::string, std::vector<SourceCoverage>> sources_;  // by table
};

}  // namespace mijian
