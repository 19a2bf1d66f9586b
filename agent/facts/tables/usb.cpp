#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column usb_connection_columns[] = {
    {"device_key", Type::text, required, plain, "as in usb_history"},
    {"port", Type::text, required, plain, "where it was plugged, as the kernel named it: 1-2.4"},
    {"connected_at", Type::time, required, plain, "when the kernel found it"},
    {"disconnected_at", Type::time, nullable, plain, "when it left; NULL when no line says so"},
    {"time_quality", Type::text, required, plain,
     "exact, year_inferred, zone_assumed or clock_unset"},
    {"block", Type::text, nullable, plain, "disk name the kernel gave it then: sdb"},
    {"capacity_bytes", Type::integer, nullable, plain, "as the kernel said then"},
    {"file", Type::text, required, plain, "the log it was read from"},
    {"line", Type::integer, required, plain,
     "line of its 'New USB device found' in that file, unpacked; 0 in a journal"},
    {"boot_id", Type::text, nullable, plain, "boot it belongs to, where a source names it", 2},
    {"users", Type::text, nullable, personal,
     "who was logged in at its start, by wtmp, parted by blanks; NULL when wtmp does not reach "
     "there",
     2},
    {"local_day", Type::integer, nullable, plain,
     "day of the week of its start on the terminal's clock, 1 Monday to 7 Sunday; NULL when the "
     "clock "
     "was not set",
     2},
    {"local_time", Type::text, nullable, plain,
     "HH:MM of its start on the terminal's clock; NULL when the clock was not set", 2},
    {"unsafe_removal", Type::integer, nullable, plain,
     "1 when the log shows that it left while it was in use, or that a volume on it once had; 0 "
     "when it left and nothing shows that; NULL when no line says that it left",
     2},
    {"after_commissioning", Type::integer, required, plain,
     "1 when it began after 启用时间, or when that is not declared", 2},
};

constexpr Column usb_device_columns[] = {
    {"port", Type::text, required, plain,
     "where it is plugged, as the kernel names it: 1-2.4; usb1 for a root hub"},
    {"device_key", Type::text, required, plain,
     "usb:vvvv:pppp:serial, or usb:vvvv:pppp@port without a serial"},
    {"vendor_id", Type::text, required, plain, "four hex digits"},
    {"product_id", Type::text, required, plain, "four hex digits"},
    {"serial", Type::text, nullable, plain, "NULL when the device gives none"},
    {"identity", Type::text, required, plain, "proven, shared or none: what the serial is worth"},
    {"manufacturer", Type::text, nullable, plain, "as the device says"},
    {"product", Type::text, nullable, plain, "as the device says"},
    {"kind", Type::text, required, plain,
     "storage, optical, card_reader, bmc_media, phone, modem, wireless (Wi-Fi; in version 1 "
     "modems, "
     "too), bluetooth, network, camera, printer, smart_card, audio, hid, hub or other: what "
     "matters "
     "most of its faces, by interfaces and drivers"},
    {"revision", Type::text, nullable, plain, "bcdDevice, four hex digits"},
    {"speed", Type::text, nullable, plain, "megabits a second, as the kernel says"},
    {"removable", Type::text, nullable, plain, "removable, fixed or unknown, as the kernel says"},
    {"is_root_hub", Type::integer, required, plain, "1 for a host controller's own hub"},
    {"parent", Type::text, nullable, plain, "port of the hub it hangs on; NULL for a root hub", 2},
    {"connect_type", Type::text, nullable, plain,
     "hotplug, hardwired, not used or unknown: what the firmware says of its port", 2},
    {"is_built_in", Type::integer, nullable, plain,
     "1 for what is soldered in or fixed inside, 0 for what can be pulled; NULL when nothing tells",
     2},
    {"is_authorized", Type::integer, nullable, plain,
     "0 when the kernel was told to keep it out of use", 2},
    {"descriptor_digest", Type::text, nullable, plain,
     "SHA-256 of its descriptors, hex: changes when a device shows other interfaces", 2},
    {"usbguard_hash", Type::text, nullable, plain,
     "hash by which USBGuard rules name it, base64; NULL where its descriptors cannot be read", 2},
};

constexpr Column usb_history_columns[] = {
    {"device_key", Type::text, required, plain,
     "usb:vvvv:pppp:serial, or usb:vvvv:pppp@port without a serial"},
    {"vendor_id", Type::text, required, plain, "four hex digits"},
    {"product_id", Type::text, required, plain, "four hex digits"},
    {"serial", Type::text, nullable, plain, "NULL when the device gave none"},
    {"identity", Type::text, required, plain, "proven, shared or none: what the serial is worth"},
    {"manufacturer", Type::text, nullable, plain, "as the device said"},
    {"product", Type::text, nullable, plain, "as the device said"},
    {"kind", Type::text, required, plain,
     "storage, phone, modem, wireless, network, bluetooth, camera, audio, printer, hid, hub or "
     "unknown: what the logs prove"},
    {"first_seen", Type::time, required, plain, "first connection"},
    {"last_seen", Type::time, required, plain, "last connection"},
    {"time_quality", Type::text, required, plain,
     "of last_seen: exact, year_inferred, zone_assumed or clock_unset"},
    {"connections", Type::integer, required, plain, "how many, each time the kernel found it"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_seen lies after 启用时间, or when that is not declared"},
    {"uses", Type::integer, nullable, plain,
     "how many, connections that follow each other within seconds counted once", 2},
    {"capacity_bytes", Type::integer, nullable, plain, "largest a log ever told", 2},
};

constexpr Column usb_interface_columns[] = {
    {"port", Type::text, required, plain, "the device, as in usb_device"},
    {"number", Type::integer, required, plain, "bInterfaceNumber"},
    {"class", Type::text, required, plain, "two hex digits"},
    {"subclass", Type::text, required, plain, "two hex digits"},
    {"protocol", Type::text, required, plain, "two hex digits"},
    {"driver", Type::text, nullable, plain, "driver bound to it; NULL when none is"},
};

constexpr Column monitor_event_columns[] = {
    {"sequence", Type::integer, required, plain, "number of its entry in the monitor's journal"},
    {"at", Type::time, required, plain, "when the monitor learned of it"},
    {"boot_id", Type::text, required, plain, "boot of the kernel that told it"},
    {"monotonic_us", Type::integer, required, plain, "microseconds since that boot"},
    {"event", Type::text, required, plain,
     "add, remove, change, present (found at start), mount, unmount, link_up, link_down, lost, "
     "started or stopped"},
    {"seen_live", Type::integer, required, plain,
     "0 when it was only found out later: present at start, or gone while nobody watched"},
    {"subsystem", Type::text, required, plain,
     "usb, block, mmc, input, net or bluetooth; mount for mounts, monitor for what it says of "
     "itself"},
    {"device_path", Type::text, nullable, plain, "DEVPATH below /sys"},
    {"port", Type::text, nullable, plain, "USB port, as in usb_device"},
    {"device_key", Type::text, nullable, plain, "as in usb_history, learned when it came"},
    {"identity", Type::text, nullable, plain, "proven, shared or none"},
    {"kind", Type::text, nullable, plain, "as in usb_device"},
    {"manufacturer", Type::text, nullable, plain, "as the device says"},
    {"product", Type::text, nullable, plain, "as the device says"},
    {"node", Type::text, nullable, plain, "sdb1, eth1"},
    {"size_bytes", Type::integer, nullable, plain, "capacity of a disk"},
    {"file_system_uuid", Type::text, nullable, plain, "as in file_system"},
    {"mount_point", Type::text, nullable, personal, "where it was mounted"},
    {"local_day", Type::integer, required, plain, "1 Monday to 7 Sunday on the terminal's clock"},
    {"local_time", Type::text, required, plain, "HH:MM on the terminal's clock"},
};

constexpr Column monitor_run_columns[] = {
    {"started_at", Type::time, required, plain, "when the monitor began to listen"},
    {"stopped_at", Type::time, nullable, plain, "its last entry; NULL while it runs"},
    {"boot_id", Type::text, required, plain, "boot it ran in"},
    {"events", Type::integer, required, plain, "how many it wrote down"},
    {"losses", Type::integer, required, plain, "how often the kernel had to drop messages"},
    {"chain", Type::text, required, plain, "intact, or broken at entry N"},
};

constexpr Column usb_evidence_columns[] = {
    {"device_key", Type::text, required, plain, "as in usb_connection"},
    {"port", Type::text, required, plain, "as in usb_connection"},
    {"connected_at", Type::time, required, plain, "as in usb_connection"},
    {"source", Type::text, required, plain, "kernel_log, journal or monitor"},
    {"file", Type::text, required, plain, "the log or journal file"},
    {"line", Type::integer, nullable, plain, "line in it, unpacked; NULL in a journal"},
    {"cursor", Type::text, nullable, plain, "cursor of the entry; NULL outside a journal"},
};

constexpr Column usb_face_columns[] = {
    {"port", Type::text, required, plain, "the device, as in usb_device"},
    {"device_key", Type::text, required, plain, "as in usb_device"},
    {"kind", Type::text, required, plain,
     "one thing it is, by interfaces and drivers; as kind in usb_device"},
};

constexpr Column usbguard_rule_columns[] = {
    {"position", Type::integer, required, plain, "order in which USBGuard reads it, from 1"},
    {"target", Type::text, required, plain, "allow, block or reject"},
    {"vendor_id", Type::text, nullable, plain, "four hex digits; NULL for any or several"},
    {"product_id", Type::text, nullable, plain, "four hex digits; NULL for any or several"},
    {"serial", Type::text, nullable, plain, "NULL when the rule names none or several"},
    {"interfaces", Type::text, nullable, plain, "with-interface as written: { 08:*:* }"},
    {"is_general", Type::integer, required, plain,
     "1 when neither identity, port or interface nor a condition limits it"},
    {"takes_storage", Type::integer, required, plain,
     "1 when it may match a device with a mass-storage interface; 0 when its condition never "
     "holds"},
    {"text", Type::text, required, plain, "the rule as written, blanks folded"},
    {"file", Type::text, required, plain, "rules.conf or a file of rules.d"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column usbguard_setting_columns[] = {
    {"name", Type::text, required, plain, "ImplicitPolicyTarget, PresentDevicePolicy …"},
    {"value", Type::text, required, plain, "as written"},
    {"file", Type::text, required, plain, "usbguard-daemon.conf"},
    {"line", Type::integer, required, plain, "line in it; the last one of a name wins"},
};

constexpr Table tables[] = {
    {"monitor_event", "What mijiand saw live: devices, mounts, links.", monitor_event_columns, 2},
    {"monitor_run", "When mijiand watched, and whether its journal is whole.", monitor_run_columns,
     2},
    {"usb_connection", "Past connections of USB devices, as kernel logs tell them.",
     usb_connection_columns},
    {"usb_device", "USB devices present when the facts were taken.", usb_device_columns},
    {"usb_evidence", "Where each past connection is told: one row for each source of each.",
     usb_evidence_columns, 2},
    {"usb_face", "Everything a present USB device is: one row for each kind of a composite one.",
     usb_face_columns, 2},
    {"usb_history", "One row for each USB device that kernel logs ever saw here.",
     usb_history_columns},
    {"usb_interface", "Interfaces of the USB devices present.", usb_interface_columns},
    {"usbguard_rule", "Rules of USBGuard, in the order it reads them.", usbguard_rule_columns, 2},
    {"usbguard_setting", "Settings of USBGuard's daemon.", usbguard_setting_columns, 2},
};

}  // namespace

extern const TableGroup usb_group{"usb", tables};

}  // namespace mijian
