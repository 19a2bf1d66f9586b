// The machine a command looks at: this one, the tree that --root names, or a recorded one.
#pragma once

#include <optional>

#include "agent/core/file.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/programs/options.h"

namespace mijian {

/// --root is always offline: a disk cannot make its own /proc believed by a marker on it.
Result<Host> subject_host(const Options& options);

/// For commands that keep nothing: a folder in memory where the host puts its copies of foreign
/// databases, gone with the answer. None: what takes such a copy is impossible, and says so.
std::optional<PrivateFolder> lend_memory_folder(Host& host);

}  // namespace mijian
