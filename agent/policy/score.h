// What a scoring scheme lets one say of one terminal's findings. Pure: no file, no machine.
#pragma once

#include <vector>

#include "agent/model/finding.h"
#include "agent/model/score.h"

namespace mijian {

/// What there is to score.
struct Judged {
  const std::vector<Finding>& findings;
  bool all_rules = true;  // of the class; false: a rule without a finding was not asked
};

/// Every item of the scheme with what became of it. What is a lead, unknown or waived deducts
/// nothing; a basic or veto item never becomes points.
ScoreSheet score_of(const Scoring& scoring, const Judged& judged);

}  // namespace mijian
