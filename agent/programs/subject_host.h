// The machine a command looks at: this one, or the tree that --root names.
#pragma once

#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/programs/options.h"

namespace mijian {

/// A tree with the marker of a recorded machine is recorded, any other --root is offline.
Result<Host> subject_host(const Options& options);

}  // namespace mijian
