// The remedy of a finding, said of what deviates: its {columns} stand for those rows' values.
#pragma once

#include <vector>

#include "agent/model/finding.h"

namespace mijian {

/// Fills each {column} with its different values in the rows that deviate (or are leads), the first
/// three of them; where there are none, in those that nobody could tell; without any it says that
/// the subject is meant.
Sentence fill_remedy(const Sentence& remedy, const std::vector<Evidence>& rows);

}  // namespace mijian
