// Who a snapshot is of, and what stands in it that a register would have to know.
#pragma once

#include <string>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/finding.h"

namespace mijian {

/// What the terminal declared and what was observed of it.
Result<TerminalIdentity> identity_of(const Snapshot& snapshot);

/// The profile an undeclared terminal looks like, for a person to confirm, or "": a way out to
/// public name servers or addresses is an Internet terminal's, any other way out an internal one's;
/// a machine without any is taken for the stricter of the stand-alone classes in everyday use.
Result<std::string> suggested_profile(const Snapshot& snapshot);

/// 待登记: devices with storage, present now, each as "key manufacturer product". For a terminal
/// whose register nobody gave.
Result<std::vector<std::string>> devices_to_register(const Snapshot& snapshot);

/// The programs of this tool as the snapshot has them; none in one that is older than the table.
Result<std::vector<ToolProgram>> tool_programs_of(const Snapshot& snapshot);

}  // namespace mijian
