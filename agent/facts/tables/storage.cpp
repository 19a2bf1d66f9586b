#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column block_device_columns[] = {
    {"name", Type::text, required, plain, "sda, nvme0n1, dm-0, mmcblk0"},
    {"kind", Type::text, required, plain,
     "disk, optical, virtual (loop, ram, zram), mapped (dm, md) or other"},
    {"size_bytes", Type::integer, nullable, plain, "capacity"},
    {"removable", Type::integer, nullable, plain, "1 when the kernel says the medium can leave"},
    {"read_only", Type::integer, nullable, plain, "1 when the kernel will not write"},
    {"rotational", Type::integer, nullable, plain, "1 for turning disks"},
    {"transport", Type::text, nullable, plain,
     "usb, sata, nvme, scsi, mmc, virtio …, by device path"},
    {"vendor", Type::text, nullable, plain, "as the device says"},
    {"model", Type::text, nullable, plain, "as the device says"},
    {"serial", Type::text, nullable, plain, "as the device says; NULL when it gives none"},
    {"wwn", Type::text, nullable, plain, "world wide name"},
    {"usb_port", Type::text, nullable, plain, "port of the USB device behind it, as in usb_device"},
    {"partition_table_uuid", Type::text, nullable, plain, "identity of the partition table"},
    {"stable_name", Type::text, required, plain,
     "name that outlives reboot and replug: serial, wwn or path; for subjects"},
    {"holds_root", Type::integer, required, plain, "1 when the root file system lies on it"},
    {"device_key", Type::text, nullable, plain,
     "the USB device behind it, as in usb_device; NULL when it is not behind USB", 2},
    {"lun", Type::integer, nullable, plain, "which unit of the device it is; NULL without units",
     2},
    {"attachment", Type::text, nullable, plain,
     "internal, usb, esata, thunderbolt or card_slot: where it is attached; NULL when nothing "
     "tells (a hot-plug port of a SATA controller may be either)",
     2},
    {"is_storage_medium", Type::integer, nullable, plain,
     "1 for what holds files; 0 for an empty slot or drive, for what lies on other devices (loop, "
     "dm, md) or in memory, and for a disc-like, read-only or tiny unit of a USB Key or modem; "
     "NULL "
     "when nothing tells",
     2},
    {"card_id", Type::text, nullable, plain, "CID of an SD or MMC card, 32 hex digits", 2},
    {"writes_discs", Type::integer, nullable, plain,
     "1 for an optical drive that writes; NULL for what is none, or when nothing tells", 2},
};

constexpr Column file_system_columns[] = {
    {"device", Type::text, required, plain, "block device or partition: sda1"},
    {"type", Type::text, nullable, plain, "ext4, vfat, crypto_LUKS; NULL when nobody knows"},
    {"uuid", Type::text, nullable, plain, "file-system UUID"},
    {"label", Type::text, nullable, personal, "file-system label"},
};

constexpr Column fstab_entry_columns[] = {
    {"target", Type::text, required, plain, "mount point, none for swap"},
    {"source", Type::text, required, plain, "as written"},
    {"type", Type::text, required, plain, "as written"},
    {"options", Type::text, required, plain,
     "as written, without what may be secret (password=, credentials of shares)"},
    {"file", Type::text, required, plain, "/etc/fstab"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column mount_point_columns[] = {
    {"target", Type::text, required, plain, "where it is mounted"},
    {"source", Type::text, required, plain, "device or server, without user names and passwords"},
    {"type", Type::text, required, plain, "file-system type"},
    {"options", Type::text, required, plain,
     "options of the mount and of its super block, joined by commas, without secrets"},
    {"device", Type::text, nullable, plain, "name in block_device or partition; NULL without one"},
    {"size_bytes", Type::integer, nullable, plain,
     "NULL where asking could hang or is not allowed"},
    {"is_network", Type::integer, required, plain, "1 for nfs, cifs and their like"},
    {"is_top", Type::integer, required, plain, "0 when another mount covers it"},
};

constexpr Column partition_columns[] = {
    {"name", Type::text, required, plain, "sda1"},
    {"disk", Type::text, required, plain, "its block_device"},
    {"number", Type::integer, nullable, plain, "partition number"},
    {"size_bytes", Type::integer, nullable, plain, "capacity"},
    {"start_bytes", Type::integer, nullable, plain, "where it begins on the disk"},
    {"uuid", Type::text, nullable, plain, "partition UUID"},
    {"type", Type::text, nullable, plain, "partition type, as the table says"},
};

constexpr Column automount_setting_columns[] = {
    {"mechanism", Type::text, required, plain,
     "gnome, mate, ukui, dde, kde, xfce, udisks, udev_rule, usbmount, autofs or systemd"},
    {"scope", Type::text, required, personal, "system, or the user it holds for"},
    {"setting", Type::text, required, plain, "automount, automount_open, autorun, mount_options …"},
    {"value", Type::text, required, plain, "as written"},
    {"is_on", Type::integer, nullable, plain,
     "1 when media are mounted, opened or started by themselves; NULL when the value does not "
     "tell"},
    {"is_locked", Type::integer, required, plain, "1 when users cannot change it"},
    {"file", Type::text, required, plain, "where it was read"},
    {"line", Type::integer, nullable, plain, "line in it; NULL in a database"},
};

constexpr Column media_trace_columns[] = {
    {"trace_key", Type::text, required, plain,
     "name that stays: uuid:…, label:…, device:usb:vvvv:pppp:serial, or mount:/media/…"},
    {"source", Type::text, required, plain,
     "recently_used, trash, thumbnail, bookmark, wps_recent, libreoffice_recent, shell_history, "
     "gvfs, udisks, fstab, audit_log or udev"},
    {"kind", Type::text, required, plain, "storage, optical, phone, network or unknown"},
    {"user", Type::text, nullable, personal, "whose trace it is; NULL for the system's"},
    {"mount_point", Type::text, nullable, personal, "where it was mounted; never a path below it"},
    {"label", Type::text, nullable, personal, "label of the volume"},
    {"file_system_uuid", Type::text, nullable, plain, "as in file_system"},
    {"device", Type::text, nullable, plain, "sdb1, as it was named then"},
    {"device_key", Type::text, nullable, plain, "as in usb_history, where the trace names it"},
    {"first_seen", Type::time, nullable, plain, "NULL when the trace says no time"},
    {"last_seen", Type::time, nullable, plain, "NULL when the trace says no time"},
    {"time_quality", Type::text, nullable, plain,
     "exact, year_inferred, zone_assumed or clock_unset; NULL without a time"},
    {"is_present", Type::integer, required, plain, "1 when it is mounted or attached now"},
    {"after_commissioning", Type::integer, required, plain,
     "1 when last_seen lies after 启用时间, is not known, or 启用时间 is not declared"},
    {"count", Type::integer, required, plain, "how many entries of this source say it"},
    {"file", Type::text, required, plain, "where the latest of them stands"},
    {"line", Type::integer, nullable, plain, "line in it; NULL where lines mean nothing"},
};

constexpr Column mount_history_columns[] = {
    {"device", Type::text, required, plain, "sdb1, as it was named then"},
    {"mounted_at", Type::time, required, plain, "when the log says so"},
    {"time_quality", Type::text, required, plain,
     "exact, year_inferred, zone_assumed or clock_unset"},
    {"file_system", Type::text, nullable, plain, "ext4, vfat; NULL when the line does not say"},
    {"mount_point", Type::text, nullable, personal, "NULL when the line does not say"},
    {"user", Type::text, nullable, personal, "on whose behalf; NULL when the line does not say"},
    {"device_key", Type::text, nullable, plain,
     "the USB device that had this name then, as in usb_history; NULL when none did"},
    {"is_unclean", Type::integer, required, plain,
     "1 when the file system had not been unmounted before"},
    {"file", Type::text, required, plain, "the log it was read from"},
    {"line", Type::integer, required, plain, "line in it; in a journal the entry's number"},
    {"also_in", Type::text, nullable, plain,
     "the other logs and journals that tell the same mount, a comma between; NULL when none does",
     3},
};

constexpr Column paired_device_columns[] = {
    {"kind", Type::text, required, plain, "bluetooth, printer, phone or network_printer"},
    {"identifier", Type::text, required, plain,
     "address, URI without user and password, or serial"},
    {"name", Type::text, nullable, personal, "as it calls itself or was named"},
    {"device_class", Type::text, nullable, plain,
     "class of a Bluetooth device, hex; its meaning beside"},
    {"user", Type::text, nullable, personal, "whose pairing; NULL for the system's"},
    {"is_trusted", Type::integer, nullable, plain, "1 when it may connect by itself"},
    {"paired_at", Type::time, nullable, plain, "when the record was last written"},
    {"file", Type::text, required, plain, "where it was read"},
};

constexpr Column thunderbolt_device_columns[] = {
    {"name", Type::text, required, plain, "0-1, as the kernel names it"},
    {"unique_id", Type::text, nullable, plain, "as the device says"},
    {"vendor", Type::text, nullable, plain, "as the device says"},
    {"model", Type::text, nullable, plain, "as the device says"},
    {"is_authorized", Type::integer, nullable, plain, "1 when the kernel lets it work"},
    {"is_host", Type::integer, required, plain, "1 for the machine's own controller"},
};

constexpr Column swap_area_columns[] = {
    {"source", Type::text, required, plain, "as fstab writes it, or the kernel where only it does"},
    {"kind", Type::text, required, plain, "partition, file or zram (in memory, compressed)"},
    {"size_bytes", Type::integer, nullable, plain, "NULL when it is not in use"},
    {"is_encrypted", Type::integer, nullable, plain,
     "1 when dm-crypt stands below it; NULL for files and zram, and offline unless crypttab maps "
     "it"},
    {"is_active", Type::integer, nullable, plain, "1 when the kernel uses it now; NULL offline"},
    {"is_resume", Type::integer, required, plain,
     "1 when the system wakes from an image in it after hibernation"},
    {"file", Type::text, required, plain, "/etc/fstab, or /proc/swaps where only the kernel says"},
    {"line", Type::integer, nullable, plain, "line in fstab; NULL outside it"},
};

constexpr Table tables[] = {
    {"automount_setting", "What mounts, opens or starts media by itself.",
     automount_setting_columns, 2},
    {"block_device", "Whole block devices of the running kernel.", block_device_columns},
    {"file_system", "File systems and other signatures on block devices and partitions.",
     file_system_columns},
    {"fstab_entry", "What /etc/fstab asks to mount.", fstab_entry_columns},
    {"media_trace", "Traces of storage that users' desktops and the system's services keep.",
     media_trace_columns, 2},
    {"mount_history", "Past mounts of removable storage, as logs and journals tell them.",
     mount_history_columns, 2},
    {"mount_point", "What is mounted.", mount_point_columns},
    {"paired_device", "Bluetooth devices, printers and phones that were paired or saved.",
     paired_device_columns, 2},
    {"partition", "Partitions of block devices.", partition_columns},
    {"swap_area", "Where memory is swapped to, and whether the system sleeps there.",
     swap_area_columns, 3},
    {"thunderbolt_device", "Thunderbolt and USB4 devices present.", thunderbolt_device_columns, 2},
};

}  // namespace

extern const TableGroup storage_group{"storage", tables};

}  // namespace mijian
