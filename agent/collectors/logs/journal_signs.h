// What the headers of the systemd journal's files show of entries that are missing: each entry has
// a number, and all files of one machine count together.
#pragma once

#include <vector>

#include "agent/collectors/logs/journal_files.h"
#include "agent/collectors/logs/log_sign.h"

namespace mijian {

/// Files that are missing between others, and entries missing from those that are there. The oldest
/// files are no witness: journald removes the oldest first, and not all that belong together.
std::vector<LogSign> journal_signs(const JournalFolder& folder);

}  // namespace mijian
