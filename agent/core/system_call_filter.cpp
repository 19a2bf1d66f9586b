#include "agent/core/system_call_filter.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <vector>

#include "agent/core/handle.h"

namespace mijian {
namespace {

/// A filter under construction; the first refusal of the library is kept.
class Filter {
 public:
  Filter() : context_{seccomp_init(SCMP_ACT_ALLOW)} {
    if (!context_) error_ = -ENOMEM;
    if (error_ != 0) return;
    // A binary tree, where the library knows it: forty calls are not compared one by one.
    seccomp_attr_set(context_.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
    seccomp_attr_set(context_.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(EPERM));
  }

  /// A name that this architecture or library does not know cannot be called by it either.
  Filter& deny(const char* name, std::initializer_list<scmp_arg_cmp> when = {},
               int error_number = EPERM) {
    const int number = seccomp_syscall_resolve_name(name);
    if (error_ != 0 || number == __NR_SCMP_ERROR) return *this;
    const int code = seccomp_rule_add_array(
        context_.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(error_number)), number,
        static_cast<unsigned>(when.size()), when.size() == 0 ? nullptr : when.begin());
    if (code != 0 && code != -EDOM && code != -EEXIST) error_ = code;
    return *this;
  }

  Status load() {
    if (error_ == 0) error_ = seccomp_load(context_.get());
    if (error_ != 0) return system_error(-error_, "seccomp");
    return ok;
  }

 private:
  Handle<void, seccomp_release> context_;
  int error_ = 0;
};

scmp_arg_cmp equals(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, 0xffffffffu, value};  // the kernel looks at 32 bits only
}
scmp_arg_cmp differs(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_NE, value, 0};
}
scmp_arg_cmp has_bits(unsigned argument, std::uint64_t mask, std::uint64_t bits) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, bits};
}

constexpr const char* starting_programs[] = {"execve", "execveat", "fork", "vfork"};

constexpr const char* touching_other_processes[] = {"kcmp",
                                                    "migrate_pages",
                                                    "move_pages",
                                                    "pidfd_getfd",
                                                    "pidfd_open",
                                                    "pidfd_send_signal",
                                                    "process_madvise",
                                                    "process_mrelease",
                                                    "process_vm_readv",
                                                    "process_vm_writev",
                                                    "ptrace",
                                                    "rt_sigqueueinfo",
                                                    "rt_tgsigqueueinfo",
                                                    "tkill",
                                                    "setpriority",
                                                    "ioprio_set",
                                                    "sched_setaffinity",
                                                    "sched_setattr",
                                                    "sched_setparam",
                                                    "sched_setscheduler",
                                                    "setpgid",
                                                    "setsid"};

constexpr const char* changing_the_system[] = {"acct",
                                               "add_key",
                                               "adjtimex",
                                               "bpf",
                                               "clock_adjtime",
                                               "clock_settime",
                                               "create_module",
                                               "delete_module",
                                               "fanotify_init",
                                               "finit_module",
                                               "init_module",
                                               "io_uring_enter",
                                               "io_uring_register",
                                               "io_uring_setup",
                                               "ioperm",
                                               "iopl",
                                               "kexec_file_load",
                                               "kexec_load",
                                               "keyctl",
                                               "lookup_dcookie",
                                               "modify_ldt",
                                               "nfsservctl",
                                               "perf_event_open",
                                               "personality",
                                               "quotactl",
                                               "quotactl_fd",
                                               "reboot",
                                               "request_key",
                                               "setdomainname",
                                               "sethostname",
                                               "settimeofday",
                                               "stime",
                                               "swapoff",
                                               "swapon",
                                               "syslog",
                                               "userfaultfd",
                                               "vhangup",
                                               "vm86",
                                               "vm86old",
                                               "mq_open",
                                               "mq_unlink",
                                               "msgctl",
                                               "msgget",
                                               "msgrcv",
                                               "msgsnd",
                                               "semctl",
                                               "semget",
                                               "semop",
                                               "semtimedop",
                                               "shmat",
                                               "shmctl",
                                               "shmget",
                                               "memfd_create",
                                               "memfd_secret"};

constexpr const char* changing_identity_or_view[] = {
    "chroot",     "fsconfig",      "fsmount",    "fsopen",    "fspick",
    "mount",      "mount_setattr", "move_mount", "open_tree", "open_tree_attr",
    "pivot_root", "setns",         "umount",     "umount2",   "unshare",
    "setfsgid",   "setfsuid",      "setgid",     "setgroups", "setregid",
    "setresgid",  "setresuid",     "setreuid",   "setuid",    "open_by_handle_at"};

constexpr const char* changing_files[] = {
    "chmod",       "chown",         "fchmod",       "fchmodat",   "fchmodat2", "fchown",
    "fchownat",    "file_setattr",  "fremovexattr", "fsetxattr",  "futimesat", "lchown",
    "link",        "linkat",        "lremovexattr", "lsetxattr",  "mknod",     "mknodat",
    "removexattr", "removexattrat", "setxattr",     "setxattrat", "symlink",   "symlinkat",
    "truncate",    "utime",         "utimensat",    "utimes"};

constexpr const char* changing_open_files[] = {"fallocate", "ftruncate"};

constexpr const char* changing_folders[] = {"mkdir",     "mkdirat", "rename", "renameat",
                                            "renameat2", "rmdir",   "unlink", "unlinkat"};

void deny_processes(Filter& filter) {
  const auto self = static_cast<std::uint64_t>(::getpid());
  for (const char* name : starting_programs) filter.deny(name);
  for (const char* name : touching_other_processes) filter.deny(name);
  filter.deny("clone", {has_bits(0, CLONE_THREAD, 0)});
  filter.deny("clone3", {}, ENOSYS);  // its flags lie in memory: the C library falls back to clone
  filter.deny("kill", {differs(0, self)}).deny("tgkill", {differs(0, self)});
  filter.deny("prlimit64", {differs(0, 0)});
}

void deny_opening_for_writing(Filter& filter) {
  for (const std::uint64_t mode : {O_WRONLY, O_RDWR, O_ACCMODE}) {
    filter.deny("open", {has_bits(1, O_ACCMODE, mode)});
    filter.deny("openat", {has_bits(2, O_ACCMODE, mode)});
  }
  for (const std::uint64_t bit : {O_CREAT, O_TRUNC}) {
    filter.deny("open", {has_bits(1, bit, bit)}).deny("openat", {has_bits(2, bit, bit)});
  }
  filter.deny("creat");
}

/// All but NETLINK_ROUTE and one more.
void deny_netlink_but(Filter& filter, std::uint64_t allowed) {
  for (std::uint64_t family = NETLINK_ROUTE + 1; family < allowed; ++family)
    filter.deny("socket", {equals(0, AF_NETLINK), equals(2, family)});
  filter.deny("socket", {equals(0, AF_NETLINK), {2, SCMP_CMP_GT, allowed, 0}});
}

/// AF_UNIX and AF_NETLINK stay, the latter only to NETLINK_ROUTE: the kernel loads a module for a
/// netlink family it does not have yet.
void deny_sockets(Filter& filter, int netlink_family) {
  filter.deny("socket", {equals(0, AF_UNSPEC)});
  for (std::uint64_t family = AF_UNIX + 1; family < AF_NETLINK; ++family)
    filter.deny("socket", {equals(0, family)});
  filter.deny("socket", {{0, SCMP_CMP_GT, AF_NETLINK, 0}});
  deny_netlink_but(filter, static_cast<std::uint64_t>(netlink_family));
  filter.deny("socketpair", {differs(0, AF_UNIX)});
  filter.deny("listen").deny("accept").deny("accept4");
}

/// Calls that do something to what is open for reading only.
void deny_controls(Filter& filter) {
  for (const std::uint64_t request :
       {std::uint64_t{TIOCSTI}, std::uint64_t{TIOCLINUX}, std::uint64_t{FS_IOC_SETFLAGS},
        std::uint64_t{FS_IOC_FSSETXATTR}, std::uint64_t{FIFREEZE}, std::uint64_t{FITHAW},
        std::uint64_t{FITRIM}, std::uint64_t{0x5309} /* CDROMEJECT */,
        std::uint64_t{0x5319} /* CDROMCLOSETRAY */, std::uint64_t{0x2285} /* SG_IO */})
    filter.deny("ioctl", {equals(1, request)});
  filter.deny("fcntl", {equals(1, 1024 /* F_SETLEASE: others would wait for us */)});
}

}  // namespace

bool kernel_has_filters() {
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) != 0 && errno == EFAULT;
}

Status filter_system_calls(const FilterLeave& leave) {
  Filter filter;
  deny_processes(filter);
  deny_sockets(filter, leave.netlink_family);
  deny_controls(filter);
  for (const char* name : changing_the_system) filter.deny(name);
  for (const char* name : changing_identity_or_view) filter.deny(name);
  for (const char* name : changing_files) filter.deny(name);
  if (!leave.writing) {
    deny_opening_for_writing(filter);
    for (const char* name : changing_open_files) filter.deny(name);
  }
  if (!leave.folder_changes)
    for (const char* name : changing_folders) filter.deny(name);
  if (!leave.openat2) filter.deny("openat2", {}, ENOSYS);
  return filter.load();
}

}  // namespace mijian
