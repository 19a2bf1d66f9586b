// <rule>.cases.sql: rows in, verdicts out. README.md beside this file says how they are written.
#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"
#include "agent/model/finding.h"

namespace mijian {

struct RuleCase {
  std::string rule, group, file, name;
  int line = 0;
  Verdict verdict = Verdict::unknown;
  std::vector<std::pair<std::string, Verdict>> subjects;
  std::vector<std::pair<std::string, std::string>> words;  // a subject and what is observed of it
  std::vector<std::pair<std::string, std::string>> parameters;
  std::vector<SourceCoverage> coverage;
  bool has_register = true;
  std::string profile;  // empty: the first that lists the rule
  std::string inserts;
};

/// How GoogleTest names a case that failed.
void PrintTo(const RuleCase& rule_case, std::ostream* out);

/// The cases of one file's text; the error reads "line: what is wrong".
Result<std::vector<RuleCase>> parse_cases(std::string_view text);

/// Every case below a folder of the form <group>/<rule>.cases.sql; a bad file is an error by name.
Result<std::vector<RuleCase>> cases_below(const std::string& folder);

}  // namespace mijian
