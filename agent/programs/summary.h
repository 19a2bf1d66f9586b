// The few lines a person reads on the console when an audit is over; the pages say the rest.
#pragma once

#include <string>

#include "agent/core/words.h"
#include "agent/model/finding.h"

namespace mijian {

/// Conclusion, how many of each verdict, and each deviation and lead by its title.
std::string summary_text(const Document& document, Language language);

}  // namespace mijian
