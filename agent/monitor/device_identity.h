// What a device is, from its message and from what sysfs shows: pure, so that every odd order of
// things can be tested. A root hub is never a device of ours.
#pragma once

#include <optional>
#include <vector>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/host/usb_events.h"
#include "agent/model/monitor_event.h"

namespace mijian {

/// The subsystems that are listened to.
constexpr std::string_view monitored_subsystems[] = {"usb",   "block", "mmc",
                                                     "input", "net",   "bluetooth"};
/// The attributes that are asked of a device and of the interfaces of a USB device.
constexpr std::string_view device_attributes[] = {
    "bDeviceClass", "busnum", "cid",  "devnum",  "diskseq",      "idProduct",
    "idVendor",     "name",   "size", "product", "manufacturer", "serial"};
constexpr std::string_view interface_attributes[] = {
    "bInterfaceNumber", "bInterfaceClass", "bInterfaceSubClass", "bInterfaceProtocol", "interface"};

/// True for what gets entries of its own: no root hub, no loopback, no event node of an input
/// device, no empty loop or RAM disk.
bool is_recorded(const UdevDevice& said, const std::optional<SeenDevice>& seen);
/// DEVPATH of the USB device that a path lies below or is, or "".
std::string usb_device_path_in(std::string_view path);

/// A USB device; `seen` counts only when it is still the device the message is about.
MonitoredDevice usb_device_of(const UdevDevice& said, const std::optional<SeenDevice>& seen,
                              const std::vector<SeenDevice>& interfaces,
                              const UsbSerialCatalogue* catalogue);
/// Any other one; `above` is the USB device it belongs to, where there is one.
MonitoredDevice other_device_of(const UdevDevice& said, const std::optional<SeenDevice>& seen,
                                const MonitoredDevice* above);

}  // namespace mijian
