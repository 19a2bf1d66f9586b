#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column autostart_entry_columns[] = {
    {"scope", Type::text, required, plain, "system: for everybody; user: for one"},
    {"owner", Type::text, nullable, personal, "whose home it lies in; NULL for the system's"},
    {"name", Type::text, required, plain, "as it calls itself, or its file's name"},
    {"program", Type::text, nullable, plain,
     "what it starts, without arguments; NULL: it names none"},
    {"is_enabled", Type::integer, required, plain, "0 when it says that it is hidden or off"},
    {"file", Type::text, required, plain, "desktop file, or rc.local"},
};

constexpr Column core_dump_setting_columns[] = {
    {"name", Type::text, required, plain,
     "of coredump.conf: Storage, ProcessSizeMax …; of limits.conf: core, then soft, hard or both, "
     "then whom it limits: core hard *"},
    {"value", Type::text, required, plain, "as written, in small letters"},
    {"in_force", Type::integer, required, plain,
     "1 for the one that wins; for both while soft or hard is still as it says"},
    {"file", Type::text, required, plain, "coredump.conf, limits.conf or a drop-in"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column file_walk_columns[] = {
    {"root", Type::text, required, plain, "where the walk began, or a mount that it entered"},
    {"files", Type::integer, required, plain, "names on it that are no folder, links too"},
    {"folders", Type::integer, required, plain, "folders on it that were entered"},
    {"skipped_mounts", Type::integer, required, plain,
     "mounts below it that were not entered: of the kernel, network, FUSE, removable"},
    {"is_complete", Type::integer, required, plain,
     "1 when nothing of it was refused or cut short"},
    {"extended_attributes_read", Type::integer, nullable, plain,
     "executables whose capabilities were asked for, in the whole walk; NULL but in its first row"},
};

constexpr Column found_file_columns[] = {
    {"property", Type::text, required, plain,
     "why it is here: world_writable, world_writable_folder (without the sticky bit), set_uid, "
     "set_gid, unowned, capability, hidden_executable (the name begins with '.'), "
     "temporary_executable (in /tmp, /var/tmp, /dev/shm), secrecy_marking, home_folder (every "
     "home, "
     "in order or not)"},
    {"path", Type::text, required, personal,
     "of users' files the folder and eight hex digits of the name's SHA-256; names with a marking "
     "are always so written"},
    {"path_key", Type::text, required, plain, "32 hex digits of the SHA-256 of the path itself"},
    {"mode", Type::text, required, plain, "four octal digits"},
    {"user_id", Type::integer, required, plain, "owner"},
    {"group_id", Type::integer, required, plain, "group"},
    {"detail", Type::text, nullable, plain,
     "of capability what getcap prints, of secrecy_marking the level: 机密; NULL for the others"},
    {"is_packaged", Type::integer, nullable, plain,
     "1 for what dpkg's lists name; NULL where no such lists are kept or could not be read"},
    {"inode", Type::integer, required, plain, "by which find -inum finds it in its folder"},
    {"modified_at", Type::time, required, plain, "last written"},
};

constexpr Column guarded_module_columns[] = {
    {"name", Type::text, required, plain, "one of some thirty, with '_' for '-': usb_storage"},
    {"kind", Type::text, required, plain,
     "usb_storage, firewire, thunderbolt, bluetooth, wireless, usb_network, usb_sound, camera, "
     "file_system, protocol or network_share"},
    {"is_loaded", Type::integer, nullable, plain, "1 when it runs now; NULL offline"},
    {"is_built_in", Type::integer, nullable, plain,
     "1 when it is part of the kernel itself, which nothing can keep out; of the kernel that runs, "
     "offline of any; NULL when no list of its modules could be read"},
    {"is_on_disk", Type::integer, nullable, plain,
     "1 when such a kernel has it as a file; NULL as before"},
    {"is_kept_out", Type::integer, nullable, plain,
     "1 for install … /bin/false or /bin/true, and for module_blacklist= of the running kernel; "
     "NULL when a file that may say so was not read"},
    {"is_blacklisted", Type::integer, nullable, plain,
     "1 when it does not come by itself; whoever names it still loads it; NULL as before"},
    {"file", Type::text, nullable, plain,
     "where the install line that counts stands, or else the blacklist; NULL without either"},
    {"line", Type::integer, nullable, plain, "line in it"},
};

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

constexpr Column multimedia_device_columns[] = {
    {"kind", Type::text, required, plain,
     "camera, microphone, speaker, bluetooth, infrared or wireless; unknown for hardware that may "
     "be "
     "a radio: its class is the maker's own and nothing tells what it does"},
    {"name", Type::text, nullable, plain, "as the device or its driver says"},
    {"bus", Type::text, required, plain, "pci, usb, platform, serio …; virtual for made-up ones"},
    {"path", Type::text, required, plain, "place below /sys/devices; for subjects"},
    {"driver", Type::text, nullable, plain, "NULL when none is bound: blocked, or not known"},
    {"is_blocked", Type::integer, nullable, plain,
     "1 without a driver, or when rfkill switches the radio off; NULL when nothing tells"},
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

constexpr Column package_source_columns[] = {
    {"manager", Type::text, required, plain, "apt or yum (dnf too)"},
    {"uri", Type::text, required, plain, "as written, without user, password and parameters"},
    {"kind", Type::text, required, plain,
     "medium (a disc), local (this machine), private (an own network's address or name) or public"},
    {"is_enabled", Type::integer, required, plain, "0 when its file switches it off"},
    {"is_signed", Type::integer, nullable, plain,
     "0 when signatures are not asked for; NULL when no file says (yum)"},
    {"file", Type::text, required, plain, "sources.list, *.list, *.sources or *.repo"},
    {"line", Type::integer, required, plain, "where it stands"},
    {"stock", Type::text, nullable, plain,
     "repository, update … when stock-hosts.json knows its host as one that comes with the system"},
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

constexpr Column protected_file_columns[] = {
    {"path", Type::text, required, plain, "one of some fifty whose mode protects the rest"},
    {"mode", Type::text, required, plain, "four octal digits"},
    {"user_id", Type::integer, required, plain, "owner"},
    {"group_id", Type::integer, required, plain, "group"},
    {"kind", Type::text, required, plain, "regular, folder or other"},
    {"is_link", Type::integer, required, plain,
     "1 for a link: mode, owner and kind are of what it leads to"},
};

constexpr Column scheduled_job_columns[] = {
    {"kind", Type::text, required, plain, "cron, anacron, at, systemd_timer or user_cron"},
    {"owner", Type::text, nullable, personal, "whom it runs as; NULL when nothing tells"},
    {"schedule", Type::text, required, plain,
     "as written: 17 * * * *, @reboot, daily, OnCalendar=daily; once for at"},
    {"program", Type::text, required, plain,
     "first word of the command, without arguments; shell when that is no program"},
    {"file", Type::text, required, plain, "where it stands"},
    {"line", Type::integer, nullable, plain, "line in it; NULL where the file is the job"},
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

constexpr Column service_preset_columns[] = {
    {"rank", Type::integer, required, plain, "systemd obeys the lowest whose pattern fits"},
    {"action", Type::text, required, plain,
     "enable, disable or ignore; a unit that none fits is enabled"},
    {"pattern", Type::text, required, plain, "of unit names, with * and ?: sshd.*"},
    {"file", Type::text, required, plain, "preset file"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column virtual_guest_columns[] = {
    {"kind", Type::text, required, plain,
     "libvirt, virtualbox, vmware, docker, podman, lxc or nspawn"},
    {"is_machine", Type::integer, required, plain, "1 a virtual machine, 0 a container"},
    {"name", Type::text, required, plain, "as its hypervisor or engine calls it"},
    {"system", Type::text, nullable, plain,
     "what runs in it, as its file says: Windows10_64; of a container the image; NULL: not said"},
    {"disk", Type::text, nullable, personal,
     "image of its first disk, or where its files are; NULL: not said"},
    {"has_host_devices", Type::integer, nullable, plain,
     "1 when it was given devices of this terminal; NULL where its file does not tell"},
    {"owner", Type::text, nullable, personal, "whose home it lies in; NULL for the system's"},
    {"file", Type::text, required, plain, "what describes it; of nspawn the tree or image itself"},
    {"line", Type::integer, nullable, plain, "where its name stands; NULL where nothing names it"},
};

constexpr Table tables[] = {
    {"autostart_entry", "What desktops start at login, and rc.local.", autostart_entry_columns, 3},
    {"core_dump_setting", "Whether crashed programs leave their memory on the disk.",
     core_dump_setting_columns, 3},
    {"file_walk", "The walk through the file tree: one row a mount that it entered.",
     file_walk_columns, 3},
    {"found_file",
     "Files and folders found by a property during the walk; one row a file and property.",
     found_file_columns, 3},
    {"guarded_module",
     "Modules that careful systems do without: whether they are there, and what keeps them out.",
     guarded_module_columns, 3},
    {"kernel_module", "Modules loaded in the running kernel.", kernel_module_columns},
    {"kernel_module_rule", "What modprobe.d forbids.", kernel_module_rule_columns},
    {"kernel_setting",
     "Kernel settings (sysctl): those that files set, and those that protect; keys are left out.",
     kernel_setting_columns, 3},
    {"mandatory_access", "Mandatory access control: what is set, and what runs.",
     mandatory_access_columns, 3},
    {"multimedia_device",
     "Cameras, microphones and radios by their hardware, whether or not a driver took them.",
     multimedia_device_columns, 3},
    {"package", "Packages the package managers know.", package_columns},
    {"package_source", "Where packages come from.", package_source_columns, 3},
    {"print_count", "How much was printed, by CUPS's page logs; titles are left out.",
     print_count_columns, 3},
    {"printer", "Printers that CUPS knows.", printer_columns, 3},
    {"process", "Programs running, without their arguments.", process_columns},
    {"protected_file", "Mode and owner of files that protect the system; those that exist.",
     protected_file_columns, 3},
    {"scheduled_job", "What runs by the clock; of commands the program only.",
     scheduled_job_columns, 3},
    {"service", "Services, sockets and timers: state from D-Bus, enablement from unit files.",
     service_columns},
    {"service_preset",
     "Which units are to be enabled when they are installed, or reset by systemctl preset-all.",
     service_preset_columns, 3},
    {"virtual_guest", "Virtual machines and containers that live here, running or not.",
     virtual_guest_columns, 3},
};

}  // namespace

extern const TableGroup system_group{"system", tables};

}  // namespace mijian
