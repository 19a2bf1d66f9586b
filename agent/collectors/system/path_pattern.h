// Paths with wildcards, as sshd, rsyslog and others include files by them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

/// True for a path that holds *, ? or [.
bool is_path_pattern(std::string_view path);

/// The paths that match an absolute pattern, sorted, at most `most`, resolved a folder at a time as
/// glob() does; hidden names match a written dot only. A folder that cannot be listed is a gap.
/// A path without wildcards is itself, there or not.
std::vector<std::string> matching_paths(const Host& host, std::string_view pattern,
                                        std::size_t most, GapList& gaps);

}  // namespace mijian
