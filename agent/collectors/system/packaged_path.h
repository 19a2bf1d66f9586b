// Which of a few paths belong to a package: asked of dpkg's lists of files, which are read once.
// rpm keeps such lists inside its database only; there nothing is told.
#pragma once

#include <set>
#include <string>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// Those of `paths` that a package brought; not_supported where no lists are kept. A list that
/// cannot be read is an error: what it holds would seem to be nobody's.
Result<std::set<std::string>> packaged_paths(const Host& host, const std::set<std::string>& paths);

}  // namespace mijian
