#include "agent/core/sandbox.h"

#include <linux/capability.h>
#include <linux/netlink.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>

#include "agent/core/landlock.h"
#include "agent/core/system_call_filter.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr int kept_capabilities[] = {CAP_DAC_READ_SEARCH, CAP_SYS_PTRACE, CAP_FOWNER};

bool is_kept(int capability, const Sandbox& sandbox) {
  if (capability == CAP_AUDIT_CONTROL) return sandbox.asks == Asks::audit;
  if (capability == CAP_NET_ADMIN) return sandbox.asks == Asks::firewall;
  for (const int kept : kept_capabilities)
    if (kept == capability) return true;
  return false;
}

/// What no later program could get either; an ordinary user may not, and has no way to get any.
void drop_bounding_set(const Sandbox& sandbox) {
  for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
    if (!is_kept(capability, sandbox)) ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
  ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
}

Status drop_capabilities(const Sandbox& sandbox) {
  drop_bounding_set(sandbox);
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> sets{};
  if (::syscall(SYS_capget, &header, sets.data()) != 0) return system_error(errno, "capabilities");
  std::array<std::uint32_t, 2> kept{};
  for (int capability = 0; capability <= CAP_LAST_CAP; ++capability)
    if (is_kept(capability, sandbox))
      kept[static_cast<std::size_t>(capability / 32)] |= 1u << (capability % 32);
  for (std::size_t half = 0; half < sets.size(); ++half) {
    sets[half].permitted &= kept[half];
    sets[half].effective = sets[half].permitted;
    sets[half].inheritable = 0;
  }
  if (::syscall(SYS_capset, &header, sets.data()) != 0) return system_error(errno, "capabilities");
  return ok;
}

}  // namespace

std::string to_text(const SandboxMeans& means) {
  std::vector<std::string> held;
  if (means.no_new_privileges) held.emplace_back("no_new_privileges");
  if (means.capabilities) held.emplace_back("capabilities");
  if (means.seccomp) held.emplace_back("seccomp");
  if (means.landlock) held.emplace_back("landlock");
  return join(held, " ");
}

Result<SandboxMeans> enter_sandbox(const Sandbox& sandbox) {
  SandboxMeans means;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return system_error(errno, "no_new_privs");
  means.no_new_privileges = true;
  // Landlock first: opening its folders and its own calls would be denied by what follows.
  const std::vector<std::string> writable =
      sandbox.asks == Asks::nothing ? sandbox.writable : std::vector<std::string>{};
  const int version = sandbox.sees_processes ? 0 : landlock_version();
  if (version > 0)
    if (Status done = restrict_by_landlock(version, writable); !done) return done.error();
  means.landlock = version > 0;
  if (Status done = drop_capabilities(sandbox); !done) return done.error();
  means.capabilities = true;
  if (!kernel_has_filters()) return means;
  FilterLeave leave;
  leave.openat2 = version >= 3;  // before, a file could be emptied by opening it for reading
  leave.writing = !writable.empty() && !sandbox.sees_processes;
  if (sandbox.asks == Asks::audit) leave.netlink_family = NETLINK_AUDIT;
  if (sandbox.asks == Asks::firewall) leave.netlink_family = NETLINK_NETFILTER;
  leave.folder_changes = leave.writing && means.landlock;
  if (Status done = filter_system_calls(leave); !done) return done.error();
  means.seccomp = true;
  return means;
}

}  // namespace mijian
