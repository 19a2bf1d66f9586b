// The score within the findings document. What it means is score.h.
#pragma once

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/model/score.h"

namespace mijian {

Json to_json(const ScoreSheet& sheet);
/// The way back; every key must be there, and no other, and the sums must follow from the lines.
Result<ScoreSheet> score_from_json(const Json& json);

}  // namespace mijian
