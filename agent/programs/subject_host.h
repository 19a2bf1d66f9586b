// The machine a command looks at: this one, the tree that --root names, or a recorded one.
#pragma once

#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/programs/options.h"

namespace mijian {

/// --root is always offline: a disk cannot make its own /proc believed by a marker on it.
Result<Host> subject_host(const Options& options);

}  // namespace mijian
