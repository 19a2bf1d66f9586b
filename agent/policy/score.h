// What a scoring scheme lets one say of one terminal's findings. Pure: no file, no machine.
#pragma once

#include <vector>

#include "agent/model/finding.h"
#include "agent/model/score.h"

namespace mijian {

/// Every item of the scheme with what became of it. What is a lead, unknown or waived deducts
/// nothing; a basic or veto item never becomes points.
ScoreSheet score_of(const Scoring& scoring, const std::vector<Finding>& findings);

}  // namespace mijian
