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
     "line of its 'New USB device found' in that file, unpacked"},
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
     "storage, hub, hid, network, wireless, phone, audio, camera, printer, smart_card, bluetooth, "
     "other; by interfaces and drivers"},
    {"revision", Type::text, nullable, plain, "bcdDevice, four hex digits"},
    {"speed", Type::text, nullable, plain, "megabits a second, as the kernel says"},
    {"removable", Type::text, nullable, plain, "removable, fixed or unknown, as the kernel says"},
    {"is_root_hub", Type::integer, required, plain, "1 for a host controller's own hub"},
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
    {"kind", Type::text, required, plain, "storage, hub or unknown: what the log proves"},
    {"first_seen", Type::time, required, plain, "first connection"},
    {"last_seen", Type::time, required, plain, "last connection"},
    {"time_quality", Type::text, required, plain,
     "of last_seen: exact, year_inferred, zone_assumed or clock_unset"},
    {"connections", Type::integer, required, plain, "how many"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_seen lies after 启用时间, or when that is not declared"},
};

constexpr Column usb_interface_columns[] = {
    {"port", Type::text, required, plain, "the device, as in usb_device"},
    {"number", Type::integer, required, plain, "bInterfaceNumber"},
    {"class", Type::text, required, plain, "two hex digits"},
    {"subclass", Type::text, required, plain, "two hex digits"},
    {"protocol", Type::text, required, plain, "two hex digits"},
    {"driver", Type::text, nullable, plain, "driver bound to it; NULL when none is"},
};

constexpr Table tables[] = {
    {"usb_connection", "Past connections of USB devices, as kernel logs tell them.",
     usb_connection_columns},
    {"usb_device", "USB devices present when the facts were taken.", usb_device_columns},
    {"usb_history", "One row for each USB device that kernel logs ever saw here.",
     usb_history_columns},
    {"usb_interface", "Interfaces of the USB devices present.", usb_interface_columns},
};

}  // namespace

extern const TableGroup usb_group{"usb", tables};

}  // namespace mijian
