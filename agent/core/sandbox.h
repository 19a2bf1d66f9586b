// What a worker may no longer do, set before it reads the first foreign byte.
// Each means is used where the kernel has it; what held is reported, what was missing too.
#pragma once

#include <string>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

/// What a worker asks the kernel that takes a capability and a netlink family of its own: its audit
/// rules (CAP_AUDIT_CONTROL, NETLINK_AUDIT), its firewall rules (CAP_NET_ADMIN, NETLINK_NETFILTER).
enum class Asks { nothing, audit, firewall };

struct Sandbox {
  /// Folders in which files may be created and written (the audit's private folder); else nowhere.
  /// A kernel without Landlock cannot tell folders apart: there, asking for one opens all that the
  /// user's rights allow, short of removing or renaming.
  std::vector<std::string> writable;
  /// Reads /proc/PID/fd, exe and the like of other processes, which Landlock hides: goes without
  /// Landlock, and therefore writes nowhere at all, whatever `writable` says.
  bool sees_processes = false;
  /// Keeps what asking takes, and therefore writes nowhere at all either.
  Asks asks = Asks::nothing;
};

/// Which of the means this kernel gave; shown in the report and by `mijian doctor`.
struct SandboxMeans {
  bool no_new_privileges = false;
  bool capabilities = false;  // dropped to those that reading needs (nothing to drop counts)
  bool seccomp = false;
  bool landlock = false;
};
/// The means that held, by name: "no_new_privileges capabilities seccomp landlock".
std::string to_text(const SandboxMeans& means);

/// Gives up, for this process and for good, what reading does not need: starting programs, opening
/// sockets other than AF_UNIX and NETLINK_ROUTE (and what it asks by if told), every call that
/// changes files, modules, mounts, time or other processes, and all capabilities but
/// CAP_DAC_READ_SEARCH, CAP_SYS_PTRACE and CAP_FOWNER (reading without moving access times). A
/// forbidden call fails with EPERM; it does not kill. Fails only when a means that the kernel has
/// refuses to be set.
Result<SandboxMeans> enter_sandbox(const Sandbox& sandbox);

}  // namespace mijian
