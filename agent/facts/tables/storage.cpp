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

constexpr Table tables[] = {
    {"block_device", "Whole block devices of the running kernel.", block_device_columns},
    {"file_system", "File systems and other signatures on block devices and partitions.",
     file_system_columns},
    {"fstab_entry", "What /etc/fstab asks to mount.", fstab_entry_columns},
    {"mount_point", "What is mounted.", mount_point_columns},
    {"partition", "Partitions of block devices.", partition_columns},
};

}  // namespace

extern const TableGroup storage_group{"storage", tables};

}  // namespace mijian
