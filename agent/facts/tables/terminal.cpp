#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column boot_entry_columns[] = {
    {"source", Type::text, required, plain,
     "grub: an entry of its menu; loader: a file of loader/entries, which GRUB or systemd-boot "
     "shows; "
     "firmware: a boot option of EFI; esp: a folder of the EFI system partition"},
    {"name", Type::text, required, plain, "as shown in the menu, or the folder's name"},
    {"kind", Type::text, required, plain,
     "grub, loader: this_system, other_system, firmware or tool; firmware: disk, usb, network, "
     "optical, removable (a floppy, or what the firmware only calls so), "
     "other, or unknown where only a partition is named and no disk that is here has it; esp: "
     "this_system, other_system (Microsoft, Apple), fallback (BOOT) or other"},
    {"position", Type::integer, nullable, plain,
     "place in the menu or in the boot order, from 1; NULL outside them"},
    {"is_active", Type::integer, nullable, plain,
     "of a boot option: 1 when it is switched on and in the boot order; NULL for others"},
    {"is_first", Type::integer, nullable, plain,
     "1 for the boot option that is tried first; NULL for others than boot options"},
    {"is_current", Type::integer, nullable, plain,
     "1 for the boot option the running system was started by; NULL when the firmware does not "
     "tell, and for others than boot options"},
    {"is_unrestricted", Type::integer, nullable, plain,
     "of a menu entry: 1 when it starts without a password though users are set; NULL for others"},
    {"file", Type::text, required, plain,
     "grub.cfg, the loader's file, the EFI variable, or the folder"},
    {"line", Type::integer, nullable, plain, "line in it; NULL for EFI variables and folders"},
};

constexpr Column boot_setting_columns[] = {
    {"name", Type::text, required, plain,
     "of each GRUB menu: grub_superusers (how many), grub_password (pbkdf2, plain or none), "
     "grub_is_editable (1 when anybody may edit entries), grub_unrestricted_entries (how many), "
     "grub_timeout; of EFI: secure_boot and setup_mode (1 or 0), which a BIOS does not have"},
    {"value", Type::text, nullable, plain, "NULL when it could not be told"},
    {"file", Type::text, required, plain, "grub.cfg, custom.cfg, user.cfg or the EFI variable"},
    {"line", Type::integer, nullable, plain, "line in it; NULL where no line says it"},
};

constexpr Column clock_check_columns[] = {
    {"given_at", Type::time, required, plain, "what the inspector's watch said, given by --now"},
    {"terminal_at", Type::time, required, plain, "what the terminal's clock said then"},
    {"offset_seconds", Type::integer, required, plain,
     "how far the terminal's clock is ahead; negative when it is behind"},
};

constexpr Column install_trace_columns[] = {
    {"trace", Type::text, required, plain,
     "which trace: root_born, superblock_created, machine_id, installer_log, first_package …"},
    {"path", Type::text, required, plain, "the file or device it was read from"},
    {"installed_at", Type::time, nullable, plain,
     "what it says; NULL when the trace is there but says no time"},
    {"quality", Type::text, required, plain, "exact, year_inferred, zone_assumed or clock_unset"},
};

constexpr Column kernel_parameter_columns[] = {
    {"position", Type::integer, required, plain, "place on the command line, from 1"},
    {"name", Type::text, required, plain, "what stands before '='"},
    {"value", Type::text, nullable, plain,
     "what stands behind it; NULL without '=' and for parameters whose value may be secret"},
};

constexpr Column operating_system_columns[] = {
    {"id", Type::text, nullable, plain, "ID of os-release: debian, kylin, uos, openEuler"},
    {"name", Type::text, nullable, plain, "NAME of os-release"},
    {"version", Type::text, nullable, plain, "VERSION_ID of os-release"},
    {"pretty_name", Type::text, nullable, plain,
     "PRETTY_NAME of os-release, with the point release where the system keeps one"},
    {"kernel", Type::text, nullable, plain, "release of the running kernel; NULL offline"},
    {"architecture", Type::text, nullable, plain, "x86_64, aarch64, loongarch64"},
    {"hostname", Type::text, nullable, plain, "the system's own name"},
    {"time_zone", Type::text, nullable, plain, "Asia/Shanghai"},
    {"booted_at", Type::time, nullable, plain, "when it was started; NULL offline"},
    {"virtualization", Type::text, nullable, plain,
     "kvm, vmware, none …, by DMI and the hypervisor flag; NULL when neither could be read"},
};

constexpr Column snapshot_info_columns[] = {
    {"schema_version", Type::integer, required, plain,
     "version of the tables this snapshot was written with"},
    {"tool_version", Type::text, required, plain, "version of the program that wrote it"},
    {"host_kind", Type::text, required, plain, "live, offline or recorded"},
    {"root", Type::text, required, plain, "/ or the folder given by --root"},
    {"taken_at", Type::time, required, plain, "when collecting began, by the terminal's clock"},
    {"user", Type::text, required, plain, "numeric user id the collectors ran as"},
    {"means", Type::text, required, plain, "what confined the collectors"},
    {"tables", Type::text, required, plain, "all, or the tables asked for"},
};

constexpr Column terminal_declared_columns[] = {
    {"number", Type::text, required, plain, "保密编号"},
    {"asset_number", Type::text, nullable, plain, "固定资产编号"},
    {"terminal_class", Type::text, required, plain, "profile the unit declares for it"},
    {"level", Type::text, nullable, plain, "密级"},
    {"unit", Type::text, nullable, plain, "单位"},
    {"department", Type::text, nullable, plain, "科室/课题组"},
    {"responsible", Type::text, nullable, personal, "责任人"},
    {"place", Type::text, nullable, plain, "放置地点"},
    {"purpose", Type::text, nullable, plain, "用途"},
    {"computer_type", Type::text, nullable, plain, "台式机 or 便携机"},
    {"commissioned_at", Type::time, nullable, plain, "启用时间, local midnight as UTC"},
    {"reinstalled_at", Type::time, nullable, plain, "last approved reinstall"},
};

constexpr Column terminal_identity_columns[] = {
    {"system_vendor", Type::text, nullable, plain, "DMI"},
    {"product_name", Type::text, nullable, plain, "DMI"},
    {"product_serial", Type::text, nullable, plain,
     "DMI; NULL also for what the maker left unfilled"},
    {"board_vendor", Type::text, nullable, plain, "DMI"},
    {"board_name", Type::text, nullable, plain, "DMI"},
    {"board_serial", Type::text, nullable, plain,
     "DMI; NULL also for what the maker left unfilled"},
    {"bios_vendor", Type::text, nullable, plain, "DMI"},
    {"bios_version", Type::text, nullable, plain, "DMI"},
    {"bios_date", Type::text, nullable, plain, "DMI, as written"},
    {"chassis", Type::text, nullable, plain,
     "desktop, portable, server or other, by the DMI chassis type"},
    {"system_disk_serial", Type::text, nullable, plain,
     "serial of the disk that holds the root file system"},
    {"machine_id", Type::text, nullable, plain,
     "/etc/machine-id; cloned images share it, so it never identifies"},
};

constexpr Table tables[] = {
    {"boot_entry", "What this machine can start, and in which order.", boot_entry_columns, 3},
    {"boot_setting", "Who may change how this machine starts; never a password.",
     boot_setting_columns, 3},
    {"clock_check", "At most one row: the terminal's clock against the inspector's watch.",
     clock_check_columns, 3},
    {"install_trace", "Every trace of when the system was installed, with what it says.",
     install_trace_columns},
    {"kernel_parameter", "The running kernel's command line.", kernel_parameter_columns},
    {"operating_system", "One row: the operating system.", operating_system_columns},
    {"snapshot_info", "One row: the snapshot itself.", snapshot_info_columns},
    {"terminal_declared", "At most one row: what terminal.json declares.",
     terminal_declared_columns},
    {"terminal_identity", "One row: what the machine itself says it is.",
     terminal_identity_columns},
};

}  // namespace

extern const TableGroup terminal_group{"terminal", tables};

}  // namespace mijian
