// The half of usb_bus.h that reads what udev noted.
#include <algorithm>
#include <map>
#include <utility>

#include "agent/collectors/common/udev_text.h"
#include "agent/collectors/usb/usb_bus.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

std::optional<std::string> property(const UdevDevice& device, std::string_view name) {
  const std::string value{trim(device.property(name))};
  return value.empty() ? std::nullopt : std::optional{value};
}

std::optional<std::string> decoded_property(const UdevDevice& device, std::string_view name) {
  const auto value = property(device, name);
  return value ? std::optional{std::string{trim(udev_decoded(*value))}} : std::nullopt;
}

std::string hex(std::string_view number, int base, int width) {
  const auto value = to_integer(number, base);
  std::string digits;
  for (int shift = (width - 1) * 4; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[value.value_or(0) >> shift & 0xf];
  return digits;
}

bool is_usb(const UdevDevice& said, std::string_view type) {
  return said.property("SUBSYSTEM") == "usb" && said.property("DEVTYPE") == type;
}

UsbDevice device_of(const UdevDevice& said) {
  UsbDevice device;
  device.port = file_name(said.path);
  // PRODUCT is vendor/product/revision in hex without leading zeros.
  const auto parts = split(said.property("PRODUCT"), '/');
  if (parts.size() == 3)
    device.vendor_id = hex(parts[0], 16, 4), device.product_id = hex(parts[1], 16, 4),
    device.revision = hex(parts[2], 16, 4);
  // ID_SERIAL is made up by udev where the device has none; ID_SERIAL_SHORT is the device's own.
  device.serial = property(said, "ID_SERIAL_SHORT");
  device.manufacturer = decoded_property(said, "ID_VENDOR_ENC");
  device.product = decoded_property(said, "ID_MODEL_ENC");
  const auto type = split(said.property("TYPE"), '/');
  device.device_class = hex(type[0], 10, 2);
  return device;
}

std::optional<UsbInterface> interface_of(const UdevDevice& said) {
  const auto codes = split(said.property("INTERFACE"), '/');
  const std::string_view name = file_name(said.path);
  const auto dot = name.rfind('.');
  if (codes.size() != 3 || dot == std::string_view::npos) return std::nullopt;
  UsbInterface interface;
  interface.number = to_integer(name.substr(dot + 1));
  if (!interface.number) return std::nullopt;
  interface.class_code = hex(codes[0], 10, 2), interface.subclass = hex(codes[1], 10, 2);
  interface.protocol = hex(codes[2], 10, 2), interface.driver = said.property("DRIVER");
  return interface;
}

/// ":080650:030101:" where the interfaces themselves are not in the database; without numbers.
std::vector<UsbInterface> listed_interfaces(const UdevDevice& said) {
  std::vector<UsbInterface> interfaces;
  for (const auto codes : split(said.property("ID_USB_INTERFACES"), ':')) {
    if (codes.size() != 6) continue;
    UsbInterface interface;
    interface.class_code = codes.substr(0, 2), interface.subclass = codes.substr(2, 2);
    interface.protocol = codes.substr(4, 2);
    interfaces.push_back(std::move(interface));
  }
  return interfaces;
}

/// An interface of the maker's own, or for still images, that no driver claims.
bool may_speak_mtp(const UsbInterface& one) {
  return one.driver.empty() && (one.class_code == "ff" || one.class_code == "06");
}

UsbNetwork network_of(const UdevDevice& said) {
  const auto type = said.property("DEVTYPE");
  if (type == "wlan") return UsbNetwork::radio;
  return type == "wwan" ? UsbNetwork::cellular : UsbNetwork::wired;
}

/// The interface that something of another subsystem hangs below: its path holds "/1-2:1.0/".
class InterfacesByPath {
 public:
  void add(const std::string& path, UsbInterface interface) {
    interfaces_.emplace(path, std::move(interface));
  }
  void look_below(const UdevDevice& said) {
    const auto subsystem = said.property("SUBSYSTEM");
    if (subsystem != "net" && subsystem != "bluetooth") return;
    // The path itself sorts behind all its prefixes.
    for (auto at = said.path.rfind('/'); at != std::string::npos && at > 0;
         at = said.path.rfind('/', at - 1))
      if (const auto found = interfaces_.find(said.path.substr(0, at));
          found != interfaces_.end()) {
        if (subsystem == "net") found->second.network = network_of(said);
        if (subsystem == "bluetooth") found->second.has_bluetooth = true;
        return;
      }
  }
  void hand_over(std::map<std::string, UsbDevice>& devices) {
    for (auto& [path, interface] : interfaces_) {
      const auto device = devices.find(usb_device_of_interface(file_name(path)));
      if (device != devices.end()) device->second.interfaces.push_back(std::move(interface));
    }
  }

 private:
  std::map<std::string, UsbInterface> interfaces_;
};

}  // namespace

std::vector<UsbDevice> usb_devices_of_udev(const std::vector<UdevDevice>& database) {
  std::map<std::string, UsbDevice> devices;
  InterfacesByPath interfaces;
  for (const UdevDevice& said : database) {
    if (is_usb(said, "usb_device")) devices[std::string{file_name(said.path)}] = device_of(said);
    if (!is_usb(said, "usb_interface")) continue;
    if (auto interface = interface_of(said)) interfaces.add(said.path, std::move(*interface));
  }
  for (const UdevDevice& said : database) interfaces.look_below(said);
  interfaces.hand_over(devices);
  std::vector<UsbDevice> found;
  for (auto& [port, device] : devices)
    if (!device.vendor_id.empty()) found.push_back(std::move(device));
  add_udev_probes(database, found);
  return found;
}

void add_udev_probes(const std::vector<UdevDevice>& database, std::vector<UsbDevice>& devices) {
  std::map<std::string_view, UsbDevice*> by_port;
  for (UsbDevice& device : devices) by_port[device.port] = &device;
  for (const UdevDevice& said : database) {
    if (!is_usb(said, "usb_device")) continue;
    const auto found = by_port.find(file_name(said.path));
    if (found == by_port.end()) continue;
    UsbDevice& device = *found->second;
    if (device.interfaces.empty()) device.interfaces = listed_interfaces(said);
    // Asked over the wire (mtp-probe), or a model that libmtp or libgphoto2 knows to answer.
    // ID_MEDIA_PLAYER is no such thing: its list of models takes every hub 8087:0024 for a player.
    const bool was_answered =
        said.property("ID_MTP_DEVICE") == "1" || said.property("ID_GPHOTO2") == "1";
    device.answers_as_player = was_answered && std::any_of(device.interfaces.begin(),
                                                           device.interfaces.end(), may_speak_mtp);
  }
}

}  // namespace mijian
