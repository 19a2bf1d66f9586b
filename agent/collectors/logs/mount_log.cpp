#include "agent/collectors/logs/mount_log.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t longest_device = 32, longest_mount_point = 512;

bool begins(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_device(std::string_view name) {
  return !name.empty() && name.size() <= longest_device &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

bool is_mount_point(std::string_view path) {
  return path.size() > 1 && path.size() <= longest_mount_point && path.front() == '/';
}

// "/dev/sdb1 …": the name, and what follows it.
std::optional<Pair> take_device(std::string_view text) {
  constexpr std::string_view folder = "/dev/";
  if (!begins(text, folder)) return std::nullopt;
  text.remove_prefix(folder.size());
  const std::string_view name = text.substr(0, text.find(' '));
  if (!is_device(name)) return std::nullopt;
  return Pair{name, text.substr(name.size())};
}

// "Mounted /dev/sdb1 at /run/media/ada/STICK on behalf of uid 1000". A label may hold " at ", too:
// what udisks adds itself stands last.
std::optional<MountEvent> of_udisks(std::string_view message) {
  constexpr std::string_view start = "Mounted ", at = " at ", behalf = " on behalf of uid ";
  if (!begins(message, start)) return std::nullopt;
  const auto device = take_device(message.substr(start.size()));
  if (!device || !begins(device->second, at)) return std::nullopt;
  std::string_view path = device->second.substr(at.size());
  MountEvent event;
  event.device = device->first;
  if (const auto found = path.rfind(behalf); found != std::string_view::npos) {
    event.user_id = trim(path.substr(found + behalf.size()));
    path = path.substr(0, found);
  }
  if (!to_integer(event.user_id)) event.user_id = {};
  if (is_mount_point(path)) event.mount_point = path;
  return event;
}

// "Cleaning up mount point /media/ada/STICK (device 8:17 no longer exists)", older "… exist)".
std::optional<MountEvent> of_udisks_cleaning(std::string_view message) {
  constexpr std::string_view start = "Cleaning up mount point ", device = " (device ",
                             gone = " no longer exist";
  if (!begins(message, start)) return std::nullopt;
  const std::string_view what = message.substr(start.size());
  const auto end = what.rfind(device);
  if (end == std::string_view::npos || !is_mount_point(what.substr(0, end))) return std::nullopt;
  const std::string_view number_and_fate = what.substr(end + device.size());
  const auto fate = number_and_fate.find(' ');
  if (fate == std::string_view::npos || !begins(number_and_fate.substr(fate), gone))
    return std::nullopt;
  MountEvent event;
  event.mount_point = what.substr(0, end);
  event.is_pulled = true;
  return event;
}

// "Mounted /dev/sdb1 (Read-Write, label "X", NTFS 3.1)".
std::optional<MountEvent> of_ntfs_3g(std::string_view message) {
  constexpr std::string_view start = "Mounted ";
  if (!begins(message, start)) return std::nullopt;
  const auto device = take_device(message.substr(start.size()));
  if (!device || !begins(device->second, " (Read-")) return std::nullopt;
  return MountEvent{device->first, "ntfs", {}, {}};
}

// "executing command: mount -tvfat -osync,noexec /dev/sda1 /media/usb0".
std::optional<MountEvent> of_usbmount(std::string_view message) {
  constexpr std::string_view start = "executing command: mount -t";
  if (!begins(message, start)) return std::nullopt;
  const auto words = words_of(message.substr(start.size()));
  if (words.size() < 3) return std::nullopt;
  const auto device = take_device(words[words.size() - 2]);
  if (!device || !is_mount_point(words.back())) return std::nullopt;
  return MountEvent{device->first, words.front(), std::string{words.back()}, {}};
}

// "media-usb\x2dstick" is /media/usb-stick.
std::string unescaped_path(std::string_view unit) {
  std::string path = "/";
  for (std::size_t at = 0; at < unit.size(); ++at) {
    if (begins(unit.substr(at), "\\x") && at + 4 <= unit.size()) {
      if (const auto code = to_integer(unit.substr(at + 2, 2), 16); code && *code > ' ') {
        path += static_cast<char>(*code);
        at += 3;
        continue;
      }
    }
    path += unit[at] == '-' ? '/' : unit[at];
  }
  return path;
}

// "Mounted media-usb.mount - /media/usb." and older "Mounted /media/usb.": without its device.
std::optional<MountEvent> of_systemd(std::string_view message) {
  constexpr std::string_view start = "Mounted ", ending = ".mount";
  if (!begins(message, start)) return std::nullopt;
  std::string_view what = message.substr(start.size());
  MountEvent event;
  const std::string_view unit = what.substr(0, what.find(' '));
  if (unit.size() > ending.size() && unit.substr(unit.size() - ending.size()) == ending)
    event.mount_point = unescaped_path(unit.substr(0, unit.size() - ending.size()));
  else if (!what.empty() && what.back() == '.')
    event.mount_point = what.substr(0, what.size() - 1);
  if (!is_media_mount(event.mount_point)) return std::nullopt;
  return event;
}

struct KernelPattern {
  std::string_view start;  // up to the device
  std::string_view after;  // behind the device
  std::string_view file_system;
  std::string_view mounted, unclean;  // what the rest begins with; one of them
};
constexpr KernelPattern kernel_patterns[] = {
    {"EXT4-fs (", "): ", "ext4", "mounted filesystem", "recovery complete"},
    {"EXT3-fs (", "): ", "ext3", "mounted filesystem", "recovery complete"},
    {"EXT2-fs (", "): ", "ext2", "mounted filesystem", "warning: mounting unchecked fs"},
    {"EXT4-fs (", "): ", "ext4", "mounting ext", "warning: mounting unchecked fs"},
    {"XFS (", "): ", "xfs", "Mounting V", "Starting recovery"},
    {"FAT-fs (", "): ", "vfat", "", "Volume was not properly unmounted"},
    {"exFAT-fs (", "): ", "exfat", "", "Volume was not properly unmounted"},
    {"ntfs3(", "): ", "ntfs", "", "volume is dirty"},
    {"ntfs3: ", ": ", "ntfs", "", "volume is dirty"},
    {"BTRFS info (device ", "): ", "btrfs", "first mount of filesystem", ""},
    {"F2FS-fs (", "): ", "f2fs", "Mounted with checkpoint", ""},
};

std::optional<MountEvent> of_kernel(std::string_view message) {
  for (const KernelPattern& pattern : kernel_patterns) {
    if (!begins(message, pattern.start)) continue;
    const std::string_view rest = message.substr(pattern.start.size());
    const auto end = rest.find(pattern.after);
    if (end == std::string_view::npos || !is_device(rest.substr(0, end))) continue;
    const std::string_view told = rest.substr(end + pattern.after.size());
    const bool unclean = !pattern.unclean.empty() && begins(told, pattern.unclean);
    if (unclean || (!pattern.mounted.empty() && begins(told, pattern.mounted)))
      return MountEvent{rest.substr(0, end), pattern.file_system, {}, {}, unclean};
  }
  return std::nullopt;
}

}  // namespace

std::optional<MountEvent> parse_mount_message(std::string_view program, std::string_view message) {
  if (program == "kernel") return of_kernel(message);
  if (program == "udisksd") {
    auto mounted = of_udisks(message);
    return mounted ? mounted : of_udisks_cleaning(message);
  }
  if (program == "ntfs-3g") return of_ntfs_3g(message);
  if (program == "usbmount") return of_usbmount(message);
  if (program == "systemd") return of_systemd(message);
  return std::nullopt;
}

std::vector<std::string> mount_log_needles() {
  return {"ounted",   "ounting ",       "recovery ",        "volume is dirty",
          "mount -t", "first mount of", "Cleaning up mount"};
}

std::string_view disk_of(std::string_view device) {
  const auto digits = [](std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[text.size() - 1 - count])) ++count;
    return count;
  };
  const std::size_t count = digits(device);
  if (count == 0 || count == device.size()) return device;
  const std::string_view base = device.substr(0, device.size() - count);
  if (begins(device, "sd") || begins(device, "vd") || begins(device, "hd") || begins(device, "xvd"))
    return base;
  // mmcblk0p1, nvme0n1p1: a 'p' between two numbers.
  if (base.size() > 1 && base.back() == 'p' && is_digit(base[base.size() - 2]))
    return base.substr(0, base.size() - 1);
  return device;
}

bool is_media_mount(std::string_view mount_point) {
  if (mount_point == "/mnt") return true;
  for (const std::string_view folder : {"/media/", "/run/media/", "/mnt/"})
    if (begins(mount_point, folder)) return true;
  return false;
}

}  // namespace mijian
