// The one rule of every command that writes a file: where it may stand.
#pragma once

#include <string>
#include <vector>

#include "report/programs/commands.h"

namespace mijian {

/// True when the command may write all of these files. Nothing that stands there is replaced
/// without --overwrite, and with it never the store, what the command reads, or what is no plain
/// file. Else the first that is in the way is said, with what to do.
bool may_write(const std::vector<std::string>& paths, const DeskOptions& options,
               const DeskConsole& console);

}  // namespace mijian
