// The list of system calls that a worker may not make. Seen by sandbox.cpp only.
#pragma once

#include "agent/core/result.h"

namespace mijian {

/// What stays allowed because Landlock guards it.
struct FilterLeave {
  bool openat2 = false;         // its flags lie in memory, where a filter cannot look
  bool writing = false;         // opening files for writing
  bool folder_changes = false;  // making, renaming and removing names
  int netlink_family = 0;       // not Landlock's: a second one beside NETLINK_ROUTE (which is 0)
};

/// True when the kernel takes filters at all.
bool kernel_has_filters();

/// From now on forbidden calls of this process fail with EPERM (clone3 and openat2 with ENOSYS, so
/// that the C library and RootFolder take their other way). Needs no_new_privs.
Status filter_system_calls(const FilterLeave& leave);

}  // namespace mijian
