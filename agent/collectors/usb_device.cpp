#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/udev_text.h"
#include "agent/collectors/usb_identity.h"
#include "agent/collectors/usb_kind.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view sysfs = "/sys/bus/usb/devices", udev = "udev database";
constexpr std::string_view catalogue_source = "catalogues/usb-serials.json";
constexpr std::string_view tables[] = {"usb_device", "usb_interface"};

using Attribute = std::optional<std::string>;

struct Device {
  std::string port, vendor_id, product_id;
  std::string device_class;
  Attribute serial, manufacturer, product, revision, speed, removable;
  std::vector<UsbInterface> interfaces;
};

bool is_root_hub(const Device& device) { return device.port.substr(0, 3) == "usb"; }

// The part of an interface's name before ':' is its device; root hubs have names of their own:
// 1-0:1.0 is an interface of usb1.
std::string device_of_interface(std::string_view name) {
  const std::string_view device = name.substr(0, name.find(':'));
  const auto dash = device.find('-');
  if (dash != std::string_view::npos && device.substr(dash) == "-0")
    return "usb" + std::string{device.substr(0, dash)};
  return std::string{device};
}

class SysfsReader {
 public:
  SysfsReader(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  std::vector<Device> read(const std::vector<std::string>& entries) {
    for (const std::string& entry : entries)
      if (entry.find(':') == std::string::npos) read_device(entry);
    for (const std::string& entry : entries)
      if (entry.find(':') != std::string::npos) read_interface(entry);
    std::vector<Device> devices;
    for (auto& [port, device] : devices_) devices.push_back(std::move(device));
    return devices;
  }
  bool had_gaps() const { return had_gaps_; }

 private:
  Attribute optional(const std::string& path, std::string_view table) {
    const auto text = host_.read_optional(path);
    if (!text) gap(table, text.error());
    if (!text || !*text || trim(**text).empty()) return std::nullopt;
    return std::string{trim(**text)};
  }

  void gap(std::string_view table, const Error& why) {
    had_gaps_ = true;
    facts_.gap(table, sysfs, why);
  }

  void read_device(const std::string& entry) {
    const auto vendor = host_.read(entry + "/idVendor"), product = host_.read(entry + "/idProduct");
    if (vanished(vendor) || vanished(product)) return;
    if (!vendor || !product) return gap("usb_device", first_error(vendor, product).during(entry));
    const auto attribute = [&](std::string_view name) {
      return optional(entry + "/" + std::string{name}, "usb_device");
    };
    Device device;
    device.port = file_name(entry);
    device.vendor_id = to_lower(trim(*vendor)), device.product_id = to_lower(trim(*product));
    device.device_class = attribute("bDeviceClass").value_or("");
    device.serial = attribute("serial");
    device.manufacturer = attribute("manufacturer"), device.product = attribute("product");
    device.revision = attribute("bcdDevice"), device.speed = attribute("speed");
    device.removable = attribute("removable");
    devices_[device.port] = std::move(device);
  }

  void read_interface(const std::string& entry) {
    const auto device = devices_.find(device_of_interface(file_name(entry)));
    if (device == devices_.end()) return;  // left between listing and reading, or is a gap already
    const auto attribute = [&](std::string_view name) {
      return optional(entry + "/" + std::string{name}, "usb_interface").value_or("");
    };
    const auto number = to_integer(attribute("bInterfaceNumber"), 16);
    if (!number) return;
    UsbInterface interface;
    interface.number = *number;
    interface.class_code = attribute("bInterfaceClass"),
    interface.subclass = attribute("bInterfaceSubClass");
    interface.protocol = attribute("bInterfaceProtocol"),
    interface.description = attribute("interface");
    if (const auto driver = host_.link(entry + "/driver"); driver)
      interface.driver = file_name(*driver);
    interface.has_wireless_network = has_radio(entry);
    device->second.interfaces.push_back(std::move(interface));
  }

  bool has_radio(const std::string& entry) const {
    const auto networks = host_.list_optional(entry + "/net");
    if (!networks) return false;
    return std::any_of(networks->begin(), networks->end(), [&](const std::string& network) {
      const auto radio = host_.exists(network + "/phy80211");
      return radio && *radio;
    });
  }

  const Host& host_;
  FactWriter& facts_;
  std::map<std::string, Device> devices_;
  bool had_gaps_ = false;
};

Attribute property(const UdevDevice& device, std::string_view name) {
  const std::string value{trim(device.property(name))};
  return value.empty() ? std::nullopt : std::optional{value};
}

Attribute decoded_property(const UdevDevice& device, std::string_view name) {
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

// A saved udev database without a saved /sys: what udev noted of each device and interface.
Device device_of_udev(const UdevDevice& said) {
  Device device;
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

std::optional<UsbInterface> interface_of_udev(const UdevDevice& said) {
  const auto codes = split(said.property("INTERFACE"), '/');
  const std::string_view name = file_name(said.path);
  const auto dot = name.rfind('.');
  const auto number =
      dot == std::string_view::npos ? std::nullopt : to_integer(name.substr(dot + 1));
  if (codes.size() != 3 || !number) return std::nullopt;
  UsbInterface interface;
  interface.number = *number;
  interface.class_code = hex(codes[0], 10, 2), interface.subclass = hex(codes[1], 10, 2);
  interface.protocol = hex(codes[2], 10, 2), interface.driver = said.property("DRIVER");
  return interface;
}

std::vector<Device> devices_of_udev(const std::vector<UdevDevice>& database) {
  std::map<std::string, Device> devices;
  for (const UdevDevice& said : database)
    if (said.property("SUBSYSTEM") == "usb" && said.property("DEVTYPE") == "usb_device")
      devices[std::string{file_name(said.path)}] = device_of_udev(said);
  for (const UdevDevice& said : database) {
    if (said.property("SUBSYSTEM") != "usb" || said.property("DEVTYPE") != "usb_interface")
      continue;
    const auto device = devices.find(device_of_interface(file_name(said.path)));
    if (auto interface = interface_of_udev(said); interface && device != devices.end())
      device->second.interfaces.push_back(std::move(*interface));
  }
  std::vector<Device> found;
  for (auto& [port, device] : devices)
    if (!device.vendor_id.empty()) found.push_back(std::move(device));
  return found;
}

std::string_view grade(const UsbSerialCatalogue* catalogue, const Device& device) {
  if (!device.serial) return "none";
  // Without the list nobody can say that a serial is unique.
  if (catalogue == nullptr) return "shared";
  return stored_word(usb_identity_words,
                     catalogue->grade(device.vendor_id, device.product_id, *device.serial));
}

void add(const Device& device, std::string_view identity, FactWriter& facts) {
  const std::string serial = device.serial.value_or("");
  facts.add(
      "usb_device",
      {{"port", device.port},
       {"device_key", usb_device_key(device.vendor_id, device.product_id, serial, device.port)},
       {"vendor_id", device.vendor_id},
       {"product_id", device.product_id},
       {"serial", device.serial},
       {"identity", identity},
       {"manufacturer", device.manufacturer},
       {"product", device.product},
       {"kind", stored_word(usb_kind_words, usb_kind(device.device_class, device.interfaces))},
       {"revision", device.revision},
       {"speed", device.speed},
       {"removable", device.removable},
       {"is_root_hub", is_root_hub(device)}});
  for (const UsbInterface& one : device.interfaces)
    facts.add("usb_interface", {{"port", device.port},
                                {"number", one.number},
                                {"class", one.class_code},
                                {"subclass", one.subclass},
                                {"protocol", one.protocol},
                                {"driver", one.driver.empty() ? Cell{Null{}} : Cell{one.driver}}});
}

void report(FactWriter& facts, std::string_view source, const Status& status,
            std::string_view note = {}) {
  for (const std::string_view table : tables)
    status ? facts.complete(table, source, note) : facts.impossible(table, source, status.error());
}

std::optional<std::vector<Device>> read_devices(const Host& host, FactWriter& facts) {
  const auto entries = host.list(sysfs);
  if (entries) {
    SysfsReader reader{host, facts};
    auto devices = reader.read(*entries);
    if (!reader.had_gaps()) report(facts, sysfs, ok);
    return devices;
  }
  const auto other_buses = host.exists("/sys/bus");
  if (vanished(entries) && other_buses && *other_buses) {
    report(facts, sysfs, ok, "the kernel has no USB bus");
    return std::nullopt;
  }
  const auto database = host.udev_devices();
  report(facts, sysfs, entries.error());
  if (!database) return std::nullopt;
  report(facts, udev, ok);
  return devices_of_udev(*database);
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  auto devices = read_devices(host, facts);
  if (!devices) return ok;
  const auto catalogue = UsbSerialCatalogue::load(context.policies);
  if (!catalogue) facts.gap("usb_device", catalogue_source, catalogue.error());
  for (const Device& device : *devices)
    add(device, grade(catalogue ? &*catalogue : nullptr, device), facts);
  return ok;
}

}  // namespace

extern const Collector usb_device_collector{"usb_device", 1, tables, collect};

}  // namespace mijian
