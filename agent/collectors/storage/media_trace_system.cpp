// What udev, udisks and fstab know of media, and what is there now.
#include <algorithm>

#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/udev_text.h"
#include "agent/collectors/storage/media_trace.h"
#include "agent/collectors/storage/mounts.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool has_word(std::string_view list, std::string_view word) {
  const auto words = split(list, ',');
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// "ID_USB_*" is the USB device's own even where the disk's electronics answered as well.
std::string either(const UdevDevice& device, std::string_view first, std::string_view second) {
  const auto value = trim(device.property(first));
  return std::string{value.empty() ? trim(device.property(second)) : value};
}

std::string device_key_of(const UdevDevice& device) {
  const std::string port = usb_port_in(device.path);
  const std::string vendor = either(device, "ID_USB_VENDOR_ID", "ID_VENDOR_ID");
  const std::string product = either(device, "ID_USB_MODEL_ID", "ID_MODEL_ID");
  if (port.empty() || vendor.size() != 4 || product.size() != 4) return {};
  // A bridge may let the disk behind it answer; its serial is not the USB device's then.
  const bool is_usb_serial = device.property("ID_BUS") == "usb" ||
                             !device.property("ID_USB_SERIAL_SHORT").empty() ||
                             device.property("SUBSYSTEM") == "usb";
  const std::string serial =
      is_usb_serial ? either(device, "ID_USB_SERIAL_SHORT", "ID_SERIAL_SHORT") : std::string{};
  return usb_device_key(to_lower(vendor), to_lower(product), serial, port);
}

bool is_phone(const UdevDevice& device) {
  return device.property("SUBSYSTEM") == "usb" && device.property("DEVTYPE") == "usb_device" &&
         (device.property("ID_MTP_DEVICE") == "1" || device.property("ID_GPHOTO2") == "1" ||
          !device.property("ID_MEDIA_PLAYER").empty());
}

bool is_block(const UdevDevice& device) { return device.property("SUBSYSTEM") == "block"; }

// eMMC is soldered in and an MMC as cards are; only its boot areas tell it apart.
bool is_card(const UdevDevice& device) {
  return starts_with(file_name(device.path), "mmcblk") &&
         device.property("ID_DRIVE_FLASH_SD") == "1";
}

bool is_removable(const UdevDevice& device) {
  return !usb_port_in(device.path).empty() || device.property("ID_CDROM") == "1" || is_card(device);
}

/// Disks that can be told to be the machine's own: what nobody knows is taken for neither.
bool is_own(const UdevDevice& device) {
  const auto name = file_name(device.path);
  return !is_removable(device) && (starts_with(name, "nvme") || starts_with(name, "vd") ||
                                   starts_with(name, "dm-") || starts_with(name, "md"));
}

MediaPlace place_of_device(const UdevDevice& device) {
  MediaPlace place;
  place.kind = is_phone(device)                     ? "phone"
               : device.property("ID_CDROM") == "1" ? "optical"
                                                    : "storage";
  place.label = udev_decoded(trim(device.property("ID_FS_LABEL_ENC")));
  place.file_system_uuid = trim(device.property("ID_FS_UUID"));
  if (is_block(device)) place.device = file_name(device.path);
  place.device_key = device_key_of(device);
  return place;
}

void add_udev(const MediaSearch& search, const std::vector<UdevDevice>& devices) {
  for (const UdevDevice& device : devices) {
    if (!is_phone(device) && !(is_block(device) && is_removable(device))) continue;
    // A drive without a file system of its own is named by its partitions, or holds no medium.
    const bool says_medium = !trim(device.property("ID_FS_UUID")).empty() ||
                             !trim(device.property("ID_FS_LABEL_ENC")).empty();
    MediaPlace place = place_of_device(device);
    const bool has_key = !place.device_key.empty() && device.property("DEVTYPE") != "partition";
    if (!says_medium && !has_key) continue;
    search.traces.add(
        {"udev", {}, std::move(place), {}, {}, TimeQuality::exact, "udev database", std::nullopt});
  }
}

/// "UUID=1A2B-3C4D", "LABEL=STICK", "/dev/sdb1", "/dev/disk/by-uuid/…".
void name_source(std::string_view source, MediaPlace& place) {
  constexpr std::string_view by_uuid = "/dev/disk/by-uuid/", by_label = "/dev/disk/by-label/";
  if (starts_with(source, "UUID="))
    place.file_system_uuid = source.substr(5);
  else if (starts_with(source, "LABEL="))
    place.label = source.substr(6);
  else if (starts_with(source, by_uuid))
    place.file_system_uuid = source.substr(by_uuid.size());
  else if (starts_with(source, by_label))
    place.label = udev_decoded(source.substr(by_label.size()));
  else if (starts_with(source, "/dev/") && source.find('/', 5) == std::string_view::npos)
    place.device = source.substr(5);
}

bool is_optical(const FstabEntry& entry) {
  return entry.type.find("iso9660") != std::string::npos || starts_with(entry.source, "/dev/sr") ||
         starts_with(entry.source, "/dev/cdrom") || starts_with(entry.source, "/dev/dvd");
}

/// Below /media; or what a user may mount, or is not mounted at boot, below /mnt.
bool is_for_media(const FstabEntry& entry) {
  if (is_network_file_system(entry.type) || entry.type == "swap") return false;
  if (is_optical(entry) || starts_with(entry.source, "/dev/fd")) return true;
  if (starts_with(entry.target, "/media/") || starts_with(entry.target, "/run/media/")) return true;
  const bool on_demand = has_word(entry.options, "user") || has_word(entry.options, "users") ||
                         has_word(entry.options, "noauto");
  return starts_with(entry.target, "/mnt") && on_demand;
}

void add_fstab(const MediaSearch& search) {
  constexpr std::string_view path = "/etc/fstab";
  const auto text = search.host.read_optional(path);
  if (!text) return search.facts.impossible(media_trace_table, path, text.error());
  for (const FstabEntry& entry : parse_fstab(text->value_or("")).entries) {
    if (!is_for_media(entry)) continue;
    MediaPlace place = search.places.of_path(entry.target).value_or(MediaPlace{});
    place.mount_point = entry.target;
    if (place.kind.empty()) place.kind = "unknown";
    if (is_optical(entry)) place.kind = "optical";
    place.label.clear();  // the name of a folder somebody wrote
    name_source(entry.source, place);
    search.traces.add(
        {"fstab", {}, std::move(place), {}, {}, TimeQuality::exact, std::string{path}, entry.line});
  }
  search.facts.complete(media_trace_table, path, *text ? "" : "no such file");
}

/// The texts in a GVariant that are paths: each ends with a NUL.
std::vector<std::string_view> paths_in(std::string_view bytes) {
  std::vector<std::string_view> paths;
  for (std::string_view text : split(bytes, '\0')) {
    const auto start = text.find('/');
    if (start != std::string_view::npos) paths.push_back(text.substr(start));
  }
  return paths;
}

// udisks remembers what it mounted until it has cleaned up: paths and user ids, in a GVariant.
void add_udisks(const MediaSearch& search, std::string_view path) {
  if (search.host.kind() == HostKind::offline && starts_with(path, "/run/")) {
    GapList gaps;
    note_left_behind(search.host, path.substr(0, path.rfind('/')), gaps);
    if (!gaps.empty()) gaps.report(search.facts, media_trace_table, path);
    return;
  }
  const auto text = search.host.read_optional(path);
  if (!text) return search.facts.impossible(media_trace_table, path, text.error());
  const auto status = search.host.status(path);
  const auto at = status ? std::optional{status->modified} : std::nullopt;
  if (*text)
    for (const std::string_view target : paths_in(**text))
      if (auto place = search.places.of_path(target))
        search.traces.add({"udisks",
                           {},
                           std::move(*place),
                           at,
                           at,
                           TimeQuality::exact,
                           std::string{path},
                           std::nullopt});
  search.facts.complete(media_trace_table, path, *text ? "" : "no such file");
}

void note(std::set<std::string, std::less<>>& set, std::string_view text) {
  if (!text.empty()) set.emplace(text);
}

}  // namespace

void add_system_traces(const MediaSearch& search, const std::vector<UdevDevice>& devices) {
  add_udev(search, devices);
  add_fstab(search);
  for (const std::string_view path :
       {"/var/lib/udisks2/mounted-fs", "/var/lib/udisks2/mounted-fs-persistent",
        "/run/udisks2/mounted-fs"})
    add_udisks(search, path);
}

MediaNow media_now(const MediaPlaces& places, const std::vector<UdevDevice>& devices,
                   std::string_view mountinfo) {
  MediaNow now;
  std::set<std::string> own_numbers;  // "259:2"
  for (const UdevDevice& device : devices) {
    const MediaPlace place = place_of_device(device);
    if (is_block(device) && is_own(device)) {
      note(now.own_uuids, place.file_system_uuid);
      own_numbers.insert(std::string{device.property("MAJOR")} + ":" +
                         std::string{device.property("MINOR")});
    } else if (is_phone(device) || (is_block(device) && is_removable(device))) {
      note(now.uuids, place.file_system_uuid), note(now.labels, place.label);
      note(now.device_keys, place.device_key);
    }
  }
  for (const Mount& mount : parse_mountinfo(mountinfo).mounts) {
    const std::string number =
        std::to_string(mount.device_major) + ":" + std::to_string(mount.device_minor);
    if (own_numbers.count(number) > 0)
      note(now.own_mount_points, mount.target);
    else if (const auto place = places.of_path(mount.target))
      note(now.mount_points, place->mount_point);
  }
  return now;
}

}  // namespace mijian
