#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column kernel_module_columns[] = {
    {"name", Type::text, required, plain, "as /proc/modules names it"},
    {"size_bytes", Type::integer, required, plain, "memory it takes"},
};

constexpr Column kernel_module_rule_columns[] = {
    {"module", Type::text, required, plain, "name with '_' for '-'"},
    {"directive", Type::text, required, plain, "blacklist or install"},
    {"command", Type::text, nullable, plain,
     "of install: /bin/false keeps it out, a blacklist alone does not"},
    {"prevents_loading", Type::integer, required, plain, "1 for install … /bin/false or /bin/true"},
    {"file", Type::text, required, plain, "file of modprobe.d"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column kernel_setting_columns[] = {
    {"name", Type::text, required, plain, "with dots: net.ipv4.ip_forward"},
    {"is_configured", Type::integer, required, plain,
     "1 when a file of sysctl.d sets it; a pattern such as net.ipv4.conf.*.rp_filter sets every "
     "name it fits"},
    {"configured", Type::text, nullable, plain,
     "the value that wins at boot, blanks folded; NULL when not configured"},
    {"running", Type::text, nullable, plain,
     "the kernel's own value now, blanks folded; NULL offline, unreadable, or when this kernel has "
     "no such setting"},
    {"file", Type::text, nullable, plain, "where the winning value stands; NULL: not configured"},
    {"line", Type::integer, nullable, plain, "line in it"},
};

constexpr Column mandatory_access_columns[] = {
    {"system", Type::text, required, plain, "selinux, apparmor, kysec or ksaf"},
    {"item", Type::text, required, plain,
     "selinux: state, policy; apparmor: state, profiles_enforced, profiles_complaining; kysec: "
     "state, exectl, netctl, devctl, ipt, fpro, ppro, kmod; ksaf: policy"},
    {"configured", Type::text, nullable, plain,
     "as its file says, in small letters; NULL when no file says it"},
    {"running", Type::text, nullable, plain,
     "as the kernel says: enforcing, enabled, a number of profiles; NULL offline, and when the "
     "kernel does not tell"},
    {"file", Type::text, nullable, plain, "where it is configured; NULL: in no file"},
    {"line", Type::integer, nullable, plain, "line in it"},
};

constexpr Column package_columns[] = {
    {"name", Type::text, required, plain, "package name"},
    {"version", Type::text, required, plain,
     "with epoch and release as the package manager prints them"},
    {"architecture", Type::text, required, plain, "amd64, x86_64, all, noarch"},
    {"manager", Type::text, required, plain, "dpkg or rpm"},
    {"status", Type::text, required, plain, "installed, config-files, half-installed …"},
    {"installed_at", Type::time, nullable, plain, "where the manager records it"},
};

constexpr Column print_count_columns[] = {
    {"printer", Type::text, required, plain, "name of the queue"},
    {"user", Type::text, required, personal, "who printed, as CUPS noted it"},
    {"jobs", Type::integer, required, plain, "how many"},
    {"pages", Type::integer, required, plain,
     "pages, copies counted; where a job tells its total, that one"},
    {"first_at", Type::time, nullable, plain, "first job; NULL when the log notes no time"},
    {"last_at", Type::time, nullable, plain, "last job"},
    {"file", Type::text, required, plain, "page log or a rotation of it"},
};

constexpr Column printer_columns[] = {
    {"name", Type::text, required, plain, "name of the queue"},
    {"uri", Type::text, nullable, plain,
     "where it is, without user, password and parameters that do not identify; NULL: not said"},
    {"connection", Type::text, required, plain,
     "usb (a local bridge such as ipp-usb too), network, parallel, file, virtual (prints into "
     "files) or other"},
    {"is_shared", Type::integer, nullable, plain,
     "1 when CUPS offers it to others, should it listen to them; NULL: not said"},
    {"is_default", Type::integer, required, plain, "1 for the queue jobs go to unless told"},
    {"accepts_jobs", Type::integer, nullable, plain, "1 when it takes jobs; NULL: not said"},
    {"is_counted", Type::integer, nullable, plain,
     "1 when PageLogFormat of cupsd.conf makes CUPS note each job; NULL when it cannot be read"},
    {"model", Type::text, nullable, plain, "make and model of its driver"},
    {"file", Type::text, required, plain, "printers.conf"},
    {"line", Type::integer, required, plain, "where it begins"},
};

constexpr Column process_columns[] = {
    {"process_id", Type::integer, required, plain, "while it ran"},
    {"name", Type::text, required, plain, "the kernel's short name for it"},
    {"executable", Type::text, nullable, plain,
     "its file; NULL for kernel threads and when not allowed to see"},
    {"user_id", Type::integer, required, plain, "effective user"},
    {"is_kernel_thread", Type::integer, required, plain, "1 for threads of the kernel"},
};

constexpr Column service_columns[] = {
    {"name", Type::text, required, plain, "unit name with its suffix: ssh.service"},
    {"load", Type::text, nullable, plain, "loaded, masked, not-found; NULL offline"},
    {"active", Type::text, nullable, plain, "active, inactive, failed; NULL offline"},
    {"sub", Type::text, nullable, plain, "running, dead …; NULL offline"},
    {"enabled", Type::text, nullable, plain,
     "enabled, disabled, static, masked, alias, indirect, generated; NULL when nobody knows"},
    {"file", Type::text, nullable, plain, "unit file; NULL when only D-Bus names it"},
};

constexpr Table tables[] = {
    {"kernel_module", "Modules loaded in the running kernel.", kernel_module_columns},
    {"kernel_module_rule", "What modprobe.d forbids.", kernel_module_rule_columns},
    {"kernel_setting",
     "Kernel settings (sysctl): those that files set, and those that protect; keys are left out.",
     kernel_setting_columns, 3},
    {"mandatory_access", "Mandatory access control: what is set, and what runs.",
     mandatory_access_columns, 3},
    {"package", "Packages the package managers know.", package_columns},
    {"print_count", "How much was printed, by CUPS's page logs; titles are left out.",
     print_count_columns, 3},
    {"printer", "Printers that CUPS knows.", printer_columns, 3},
    {"process", "Programs running, without their arguments.", process_columns},
    {"service", "Services, sockets and timers: state from D-Bus, enablement from unit files.",
     service_columns},
};

}  // namespace

extern const TableGroup system_group{"system", tables};

}  // namespace mijian
