// One case set up: its facts in memory, its register, its class; judged as often as a test wants.
#pragma once

#include <memory>
#include <string>

#include "agent/facts/snapshot.h"
#include "agent/model/rule.h"
#include "agent/policy/evaluate.h"
#include "tests/policies/case_file.h"

namespace mijian {

class CaseBench {
 public:
  /// Fails when the case's SQL does not run or no profile lists the rule.
  static Result<CaseBench> make(const Pack& pack, const RuleCase& rule_case);

  const Rule& rule() const { return pack_->rules.at(rule_case_->rule); }
  /// Judges the facts as they are.
  Result<Finding> judge();
  /// The same after one SQL statement, which is taken back afterwards.
  Result<Finding> judge_after(const std::string& change);
  /// The rowids of a table.
  Result<std::vector<std::string>> rows_of(const std::string& table) const;

 private:
  CaseBench(const Pack& pack, const RuleCase& rule_case, Snapshot snapshot, Profile profile)
      : pack_{&pack},
        rule_case_{&rule_case},
        snapshot_{std::move(snapshot)},
        profile_{std::move(profile)} {}
  Result<Register> read_register() const;

  const Pack* pack_;
  const RuleCase* rule_case_;
  Snapshot snapshot_;
  Profile profile_;
};

/// The pack of this repository, loaded once.
const Result<Pack>& repository_pack();
std::string repository_policies();

}  // namespace mijian
