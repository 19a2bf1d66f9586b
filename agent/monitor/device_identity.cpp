#include "agent/monitor/device_identity.h"

#include <algorithm>

#include "agent/collectors/common/udev_text.h"
#include "agent/collectors/usb/usb_kind.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t sector_bytes = 512;

std::string first_of(std::string_view one, std::string_view other) {
  return std::string{trim(one).empty() ? trim(other) : trim(one)};
}

std::string_view attribute(const std::optional<SeenDevice>& seen, std::string_view name) {
  return seen ? seen->attribute(name) : std::string_view{};
}

std::string four_digits(std::string_view hex) {
  const std::string text = to_lower(hex);
  return text.size() < 4 ? std::string(4 - text.size(), '0') + text : text;
}

// Two devices may follow each other in one port faster than we look: what sysfs shows is then the
// second one's.
bool is_same(const UdevDevice& said, const SeenDevice& seen) {
  const auto number = to_integer(said.property("DEVNUM"));
  const auto shown = to_integer(seen.attribute("devnum"));
  return !number || !shown || *number == *shown;
}

struct Model {
  std::string vendor_id, product_id;
};
Model model_of(const UdevDevice& said, const std::optional<SeenDevice>& seen) {
  if (!attribute(seen, "idVendor").empty())
    return {to_lower(attribute(seen, "idVendor")), to_lower(attribute(seen, "idProduct"))};
  // PRODUCT is vendor/product/revision in hex without leading zeros.
  const auto parts = split(said.property("PRODUCT"), '/');
  if (parts.size() != 3) return {};
  return {four_digits(parts[0]), four_digits(parts[1])};
}

std::vector<UsbInterface> interfaces_of(const UdevDevice& said,
                                        const std::vector<SeenDevice>& seen) {
  std::vector<UsbInterface> interfaces;
  for (const SeenDevice& each : seen) {
    UsbInterface one;
    one.number = to_integer(each.attribute("bInterfaceNumber"), 16).value_or(0);
    one.class_code = to_lower(each.attribute("bInterfaceClass"));
    one.subclass = to_lower(each.attribute("bInterfaceSubClass"));
    one.protocol = to_lower(each.attribute("bInterfaceProtocol"));
    one.description = each.attribute("interface");
    one.driver = each.driver;
    if (!one.class_code.empty()) interfaces.push_back(std::move(one));
  }
  if (!interfaces.empty()) return interfaces;
  for (const std::string_view codes : split(said.property("ID_USB_INTERFACES"), ':'))
    if (codes.size() == 6) {
      UsbInterface one;
      one.class_code = to_lower(codes.substr(0, 2)), one.subclass = to_lower(codes.substr(2, 2));
      one.protocol = to_lower(codes.substr(4));
      interfaces.push_back(std::move(one));
    }
  return interfaces;
}

std::string device_class_of(const UdevDevice& said, const std::optional<SeenDevice>& seen) {
  if (!attribute(seen, "bDeviceClass").empty()) return to_lower(attribute(seen, "bDeviceClass"));
  const auto number = to_integer(split(said.property("TYPE"), '/')[0]).value_or(0);
  constexpr std::string_view digits = "0123456789abcdef";
  return {digits[number >> 4 & 0xf], digits[number & 0xf]};
}

// Without the list nobody can say that a serial is unique.
UsbIdentity grade(const UsbSerialCatalogue* catalogue, const Model& model,
                  const std::string& serial) {
  if (serial.empty()) return UsbIdentity::none;
  if (catalogue == nullptr) return UsbIdentity::shared;
  return catalogue->grade(model.vendor_id, model.product_id, serial);
}

MonitoredDevice begun(const UdevDevice& said) {
  MonitoredDevice device;
  device.subsystem = said.property("SUBSYSTEM");
  device.device_path = said.path;
  device.port = usb_port_in(said.path);
  return device;
}

std::string unquoted(std::string_view text) {
  const bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
  return std::string{quoted ? text.substr(1, text.size() - 2) : text};
}

void describe_block(MonitoredDevice& device, const UdevDevice& said,
                    const std::optional<SeenDevice>& seen) {
  device.node = file_name(said.property("DEVNAME"));
  device.instance = first_of(said.property("DISKSEQ"), attribute(seen, "diskseq"));
  device.file_system_uuid = said.property("ID_FS_UUID");
  if (const auto sectors = to_integer(attribute(seen, "size")))
    device.size_bytes = *sectors * sector_bytes;
  if (device.product.empty()) {
    device.manufacturer = trim(udev_decoded(said.property("ID_VENDOR_ENC")));
    device.product = trim(udev_decoded(said.property("ID_MODEL_ENC")));
  }
}

bool is_root_hub(std::string_view path) { return file_name(path).substr(0, 3) == "usb"; }

}  // namespace

bool is_recorded(const UdevDevice& said, const std::optional<SeenDevice>& seen) {
  const std::string_view subsystem = said.property("SUBSYSTEM");
  if (subsystem == "usb") return is_usb_port(file_name(said.path)) && !is_root_hub(said.path);
  if (subsystem == "net") return said.property("INTERFACE") != "lo";
  if (subsystem == "input") return !said.property("NAME").empty();
  if (subsystem != "block") return true;
  const bool is_virtual = said.path.find("/virtual/") != std::string::npos;
  return !is_virtual || to_integer(attribute(seen, "size")).value_or(0) > 0;
}

std::string usb_device_path_in(std::string_view path) {
  std::size_t end = 0, found = 0;
  for (std::size_t at = 0; at < path.size(); at = end) {
    end = path.find('/', at + 1);
    if (end == std::string_view::npos) end = path.size();
    if (is_usb_port(path.substr(at + 1, end - at - 1))) found = end;
  }
  return std::string{path.substr(0, found)};
}

MonitoredDevice usb_device_of(const UdevDevice& said, const std::optional<SeenDevice>& shown,
                              const std::vector<SeenDevice>& interfaces,
                              const UsbSerialCatalogue* catalogue) {
  const std::optional<SeenDevice> seen = shown && is_same(said, *shown) ? shown : std::nullopt;
  MonitoredDevice device = begun(said);
  const Model model = model_of(said, seen);
  // ID_SERIAL is made up by udev where the device has none; ID_SERIAL_SHORT is the device's own.
  const std::string serial = first_of(attribute(seen, "serial"), said.property("ID_SERIAL_SHORT"));
  if (!model.vendor_id.empty())
    device.device_key = usb_device_key(model.vendor_id, model.product_id, serial, device.port);
  device.identity = stored_word(usb_identity_words, grade(catalogue, model, serial));
  device.manufacturer =
      first_of(attribute(seen, "manufacturer"), udev_decoded(said.property("ID_VENDOR_ENC")));
  device.product =
      first_of(attribute(seen, "product"), udev_decoded(said.property("ID_MODEL_ENC")));
  const std::string bus = first_of(said.property("BUSNUM"), attribute(seen, "busnum"));
  const std::string number = first_of(said.property("DEVNUM"), attribute(seen, "devnum"));
  if (!number.empty())
    device.instance = std::to_string(to_integer(bus).value_or(0)) + ":" +
                      std::to_string(to_integer(number).value_or(0));
  device.kind = stored_word(
      usb_kind_words, usb_kind(device_class_of(said, seen),
                               interfaces_of(said, seen ? interfaces : std::vector<SeenDevice>{})));
  return device;
}

MonitoredDevice other_device_of(const UdevDevice& said, const std::optional<SeenDevice>& seen,
                                const MonitoredDevice* above) {
  MonitoredDevice device = begun(said);
  if (above != nullptr) {
    device.device_key = above->device_key, device.identity = above->identity;
    device.kind = above->kind;
    device.manufacturer = above->manufacturer, device.product = above->product;
  }
  if (device.subsystem == "block") describe_block(device, said, seen);
  if (device.subsystem == "net") {
    device.node = said.property("INTERFACE");
    device.instance = said.property("IFINDEX");
  }
  if (device.subsystem == "input") {
    device.node = file_name(said.path);
    if (device.product.empty()) device.product = unquoted(said.property("NAME"));
  }
  if (device.subsystem == "mmc") {
    device.instance = attribute(seen, "cid");
    device.product = attribute(seen, "name");
  }
  if (device.subsystem == "bluetooth") device.node = file_name(said.path);
  return device;
}

}  // namespace mijian
