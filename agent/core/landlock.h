// Landlock by its system calls: the C library knows none of them, and older headers lack the newer
// rights. Seen by sandbox.cpp only.
#pragma once

#include <string>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

/// The version of Landlock this kernel offers; 0 is none.
int landlock_version();

/// From now on files are read everywhere, started nowhere, and made, changed or removed only below
/// the `writable` folders; TCP, abstract sockets and signals to others are closed where the version
/// can. Needs no_new_privs. /proc/PID/{fd,exe,…} of other processes are hidden by it.
Status restrict_by_landlock(int version, const std::vector<std::string>& writable);

}  // namespace mijian
