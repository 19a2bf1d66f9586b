// Devices of a running system. libudev says which there are; what udev knows of each is read here
// from the places libudev reads it from, because libudev would move the access times of /run/udev.
#include <libudev.h>

#include <algorithm>

#include "agent/core/text.h"
#include "agent/host/host.h"
#include "agent/host/host_state.h"

namespace mijian {
namespace {

using Udev = Handle<udev, udev_unref>;
using Enumeration = Handle<udev_enumerate, udev_enumerate_unref>;

constexpr const char* database = "/run/udev/data";
constexpr const char* subsystems[] = {
    "block", "bluetooth", "ieee80211", "input", "mmc", "mmc_host", "net",        "nvme",
    "pci",   "rfkill",    "scsi",      "sound", "usb", "usbmisc",  "usb-serial", "video4linux"};

Result<std::vector<std::string>> device_paths(std::string_view wanted) {
  const Udev udev{udev_new()};
  if (!udev) return failed("libudev cannot be used");
  const Enumeration all{udev_enumerate_new(udev.get())};
  if (!all) return failed("libudev cannot list devices");
  for (const char* subsystem : subsystems)
    if (wanted.empty() || wanted == subsystem)
      udev_enumerate_add_match_subsystem(all.get(), subsystem);
  if (const int error = udev_enumerate_scan_devices(all.get()); error < 0)
    return system_error(-error, "devices below /sys");
  std::vector<std::string> paths;
  udev_list_entry* entry = nullptr;
  udev_list_entry_foreach(entry, udev_enumerate_get_list_entry(all.get()))
      paths.emplace_back(udev_list_entry_get_name(entry));
  return paths;
}

void set_property(UdevDevice& device, std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) return;
  device.properties[std::string{assignment.substr(0, equals)}] = assignment.substr(equals + 1);
}

/// What the kernel tells: lines NAME=value; a node is written without /dev/.
void read_uevent(UdevDevice& device, std::string_view text) {
  for (const std::string_view line : lines_of(text)) set_property(device, line);
  const auto name = device.properties.find("DEVNAME");
  if (name == device.properties.end()) return;
  device.node = "/dev/" + name->second;
  name->second = device.node;
}

/// What udev's rules added: E: properties, S: links below /dev, I: when, G: tags.
void read_record(UdevDevice& device, std::string_view text) {
  std::string links, tags;
  for (const std::string_view line : lines_of(text)) {
    if (line.size() < 2 || line[1] != ':') continue;
    const std::string_view value = line.substr(2);
    if (line[0] == 'E') set_property(device, value);
    if (line[0] == 'S') links += (links.empty() ? "/dev/" : " /dev/") + std::string{value};
    if (line[0] == 'I') device.properties["USEC_INITIALIZED"] = value;
    if (line[0] == 'G') tags += (tags.empty() ? ":" : "") + std::string{value} + ":";
  }
  if (!links.empty()) device.properties["DEVLINKS"] = links;
  if (!tags.empty()) device.properties["TAGS"] = tags;
}

/// The name of a device's record: b8:0, c189:5, n2, or +usb:1-2:1.0.
std::string record_name(const UdevDevice& device) {
  const std::string_view subsystem = device.property("SUBSYSTEM");
  if (const auto major = device.property("MAJOR"); !major.empty() && major != "0")
    return (subsystem == "block" ? "b" : "c") + std::string{major} + ":" +
           std::string{device.property("MINOR")};
  if (const auto index = device.property("IFINDEX"); !index.empty())
    return "n" + std::string{index};
  return "+" + std::string{subsystem} + ":" + std::string{file_name(device.path)};
}

Result<UdevDevice> live_device(const Host& host, const std::string& path) {
  auto uevent = host.read(path + "/uevent");
  if (!uevent) return uevent.error();
  UdevDevice device;
  device.path = path.substr(path.find('/', 1));  // without "/sys"
  device.properties["DEVPATH"] = device.path;
  if (auto subsystem = host.link(path + "/subsystem"); subsystem)
    device.properties["SUBSYSTEM"] = file_name(*subsystem);
  read_uevent(device, *uevent);
  auto record = host.read_optional(std::string{database} + "/" + record_name(device));
  if (!record) return record.error();
  if (*record) read_record(device, **record);
  return device;
}

Result<std::vector<UdevDevice>> live_devices(const Host& host, std::string_view wanted) {
  auto database_there = host.exists(database);
  if (!database_there) return database_there.error();
  if (!*database_there)
    return not_supported(std::string{"the udev database is absent: "} + database);
  auto paths = device_paths(wanted);
  if (!paths) return paths.error();
  std::vector<UdevDevice> devices;
  for (const std::string& path : *paths) {
    auto device = live_device(host, path);
    if (vanished(device)) continue;
    if (!device) return device.error();
    devices.push_back(std::move(*device));
  }
  return devices;
}

}  // namespace

Result<std::vector<UdevDevice>> Host::udev_devices(std::string_view subsystem) const {
  if (state_->kind == HostKind::offline) return not_offline("the udev database");
  if (state_->kind == HostKind::live) {
    auto devices = live_devices(*this, subsystem);
    if (!devices) return devices.error().during("udev");
    return devices;
  }
  auto text = state_->saved_answer("udev.txt");
  if (!text) return text.error();
  auto devices = parse_udev_export(*text);
  if (!devices) return devices.error().during("udev.txt");
  if (!subsystem.empty())
    devices->erase(std::remove_if(devices->begin(), devices->end(),
                                  [&](const UdevDevice& device) {
                                    return device.property("SUBSYSTEM") != subsystem;
                                  }),
                   devices->end());
  return devices;
}

}  // namespace mijian
