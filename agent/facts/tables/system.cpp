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

constexpr Column package_columns[] = {
    {"name", Type::text, required, plain, "package name"},
    {"version", Type::text, required, plain,
     "with epoch and release as the package manager prints them"},
    {"architecture", Type::text, required, plain, "amd64, x86_64, all, noarch"},
    {"manager", Type::text, required, plain, "dpkg or rpm"},
    {"status", Type::text, required, plain, "installed, config-files, half-installed …"},
    {"installed_at", Type::time, nullable, plain, "where the manager records it"},
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
    {"package", "Packages the package managers know.", package_columns},
    {"process", "Programs running, without their arguments.", process_columns},
    {"service", "Services, sockets and timers: state from D-Bus, enablement from unit files.",
     service_columns},
};

}  // namespace

extern const TableGroup system_group{"system", tables};

}  // namespace mijian
