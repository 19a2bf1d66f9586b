// What udisks, the kernel, ntfs-3g, usbmount and systemd write when a file system is mounted or its
// device left meanwhile, one message at a time. Labels are the medium's own words: each pattern is
// anchored at the message's start and at the program that speaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct MountEvent {
  std::string_view device;       // "sdb1"; empty where the message names none
  std::string_view file_system;  // "ext4"; empty: not said
  std::string mount_point;       // empty: not said
  std::string_view user_id;      // on whose behalf, decimal; empty: not said
  bool is_unclean = false;       // it had not been unmounted before
  bool is_pulled = false;        // no mount: what was mounted there is gone with its device
};

/// None for all other messages. Views point into the message or are constants.
std::optional<MountEvent> parse_mount_message(std::string_view program, std::string_view message);

/// What a log line must hold to be worth parsing for such events.
std::vector<std::string> mount_log_needles();

/// "sdb" of "sdb1", "mmcblk0" of "mmcblk0p1"; whole disks and "sr0" stay as they are.
std::string_view disk_of(std::string_view device);

/// True below /media, /run/media and /mnt, where media are mounted.
bool is_media_mount(std::string_view mount_point);

}  // namespace mijian
