// The USB devices present, as the kernel shows them below /sys or as a saved udev database tells
// them: what each says of itself, its interfaces, and what the kernel made of those. Read once for
// the facts about devices, and one by one for the disks behind them; judges nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct UsbDevice {
  std::string port;  // 1-2.4; usb1 for a root hub
  std::string vendor_id, product_id, device_class;
  std::optional<std::string> serial, manufacturer, product, revision, speed, removable;
  std::optional<std::string> connect_type, authorized;
  std::optional<std::string> controller_removable;   // of a root hub's controller, as PCI says
  std::optional<std::string> digest, usbguard_hash;  // of its descriptors
  std::vector<UsbInterface> interfaces;
  bool answers_as_player = false;  // udev knows that it speaks MTP or PTP

  bool is_root_hub() const { return port.substr(0, 3) == "usb"; }
  std::string key() const;
  /// The port of the hub it hangs on; "" for a root hub.
  std::string parent() const;
};

/// What is told of something that could not be read.
using UsbGap = std::function<void(std::string_view table, const Error& why)>;

constexpr std::string_view usb_sysfs = "/sys/bus/usb/devices";

/// All devices below usb_sysfs, sorted by port; fails when the folder cannot be listed.
Result<std::vector<UsbDevice>> read_usb_sysfs(const Host& host, const UsbGap& gap);
/// The one at a port, without its digests; none when it left or cannot be read.
std::optional<UsbDevice> read_usb_port(const Host& host, const std::string& port);
/// The same from what udev noted, where /sys was not saved with it.
std::vector<UsbDevice> usb_devices_of_udev(const std::vector<UdevDevice>& database);
/// Marks the devices that udev's own probes found to speak MTP or PTP.
void add_udev_probes(const std::vector<UdevDevice>& database, std::vector<UsbDevice>& devices);

/// "usb1" for "1-0:1.0", "1-2" for "1-2:1.0": the device of an interface's name.
std::string usb_device_of_interface(std::string_view name);

}  // namespace mijian
