// Which scoring scheme a document shows: the one asked for, else the profile's own.
#pragma once

#include <optional>
#include <string>

#include "agent/core/result.h"
#include "agent/model/finding.h"
#include "agent/model/rule.h"

namespace mijian {

/// What --scoring asks for: a scheme of the pack, or a unit's own .json file; nothing when it was
/// not given or says "none". An error names the schemes there are.
Result<std::optional<Scoring>> read_scoring(const std::string& asked, const Pack& pack);

/// Gives the document its score. Without --scoring the profile's scheme counts; an undeclared
/// terminal and chosen rules have no score of their own accord, for most of it would be unknown.
void add_score(Document& document, const std::string& asked, const std::optional<Scoring>& scoring,
               const Pack& pack);

}  // namespace mijian
