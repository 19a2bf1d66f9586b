#include "agent/collectors/usb/usb_bus.h"

#include <algorithm>
#include <map>
#include <utility>

#include "agent/collectors/usb/usb_descriptors.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_descriptor_bytes = 1u << 20;

// A device kept out of use (authorized 0) has no interfaces; its descriptors tell them all the
// same.
enum class Descriptors { digested, asked_when_needed };

std::string without_line_end(std::string text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::optional<std::string> sha256_hex(std::string_view bytes) {
  const auto digest = digest_of(DigestAlgorithm::sha256, bytes);
  const auto hex = digest ? split_pair(*digest, ':') : std::nullopt;
  return hex ? std::optional{std::string{hex->second}} : std::nullopt;
}

class DeviceReader {
 public:
  DeviceReader(const Host& host, std::string entry, const UsbGap& gap)
      : host_{host}, entry_{std::move(entry)}, gap_{gap} {}

  std::optional<UsbDevice> read(const std::vector<std::string>& interfaces, Descriptors how) {
    const auto vendor = host_.read(entry_ + "/idVendor"),
               product = host_.read(entry_ + "/idProduct");
    if (vanished(vendor) || vanished(product)) return std::nullopt;
    if (!vendor || !product) {
      gap_("usb_device", first_error(vendor, product).during(entry_));
      return std::nullopt;
    }
    device_.port = file_name(entry_);
    device_.vendor_id = to_lower(trim(*vendor)), device_.product_id = to_lower(trim(*product));
    read_attributes();
    for (const std::string& interface : interfaces) read_interface(interface);
    if (how == Descriptors::digested || device_.interfaces.empty()) read_descriptors();
    return std::move(device_);
  }

 private:
  /// As written, without its line end; NULL when it is not there or has nothing but blanks.
  std::optional<std::string> raw(const std::string& path, std::string_view table) {
    auto text = host_.read_optional(path);
    if (!text) gap_(table, text.error());
    if (!text || !*text || trim(**text).empty()) return std::nullopt;
    return without_line_end(std::move(**text));
  }
  std::optional<std::string> attribute(std::string_view name) {
    const auto text = raw(entry_ + "/" + std::string{name}, "usb_device");
    return text ? std::optional{std::string{trim(*text)}} : std::nullopt;
  }

  void read_attributes() {
    device_.device_class = attribute("bDeviceClass").value_or("");
    device_.serial = raw(entry_ + "/serial", "usb_device");
    device_.product = raw(entry_ + "/product", "usb_device");
    device_.manufacturer = attribute("manufacturer");
    device_.revision = attribute("bcdDevice"), device_.speed = attribute("speed");
    device_.removable = attribute("removable"), device_.authorized = attribute("authorized");
    if (!device_.is_root_hub())
      device_.connect_type = attribute("port/connect_type");
    else if (const auto path = host_.real_path(entry_))
      device_.controller_removable =
          raw(path->substr(0, path->rfind('/')) + "/removable", "usb_device");
    raw_serial_ = device_.serial.value_or(""), raw_product_ = device_.product.value_or("");
    for (auto* text : {&device_.serial, &device_.product})
      if (*text) *text = std::string{trim(**text)};
  }

  void read_interface(const std::string& entry) {
    const auto said = [&](std::string_view name) {
      const auto text = raw(entry + "/" + std::string{name}, "usb_interface");
      return text ? std::string{trim(*text)} : std::string{};
    };
    UsbInterface interface;
    interface.number = to_integer(said("bInterfaceNumber"), 16);
    if (!interface.number) return;
    interface.class_code = said("bInterfaceClass"), interface.subclass = said("bInterfaceSubClass");
    interface.protocol = said("bInterfaceProtocol"), interface.description = said("interface");
    if (const auto driver = host_.link(entry + "/driver"); driver)
      interface.driver = file_name(*driver);
    look_below(entry, interface);
    device_.interfaces.push_back(std::move(interface));
  }

  void look_below(const std::string& entry, UsbInterface& interface) const {
    const auto bluetooth = host_.exists(entry + "/bluetooth");
    interface.has_bluetooth = bluetooth && *bluetooth;
    const auto networks = host_.list_optional(entry + "/net");
    if (!networks) return;
    for (const std::string& network : *networks)
      interface.network = std::max(interface.network, network_of(network));
  }

  UsbNetwork network_of(const std::string& network) const {
    const auto radio = host_.exists(network + "/phy80211");
    if (radio && *radio) return UsbNetwork::radio;
    const auto uevent = host_.read(network + "/uevent");
    const bool cellular = uevent && uevent->find("DEVTYPE=wwan") != std::string::npos;
    return cellular ? UsbNetwork::cellular : UsbNetwork::wired;
  }

  void read_descriptors() {
    const auto bytes = host_.read_optional(entry_ + "/descriptors", most_descriptor_bytes);
    if (!bytes) return gap_("usb_device", bytes.error());
    if (!*bytes || (*bytes)->empty()) return;
    device_.digest = sha256_hex(**bytes);
    if (const auto hash = usbguard_hash({raw_product_, device_.vendor_id, device_.product_id,
                                         raw_serial_, **bytes, device_.is_root_hub()}))
      device_.usbguard_hash = *hash;
    if (!device_.interfaces.empty()) return;
    auto said = parse_usb_descriptors(**bytes);
    if (!said) return gap_("usb_interface", said.error().during(entry_ + "/descriptors"));
    device_.interfaces = std::move(said->interfaces);
  }

  const Host& host_;
  std::string entry_;
  const UsbGap& gap_;
  UsbDevice device_;
  std::string raw_serial_, raw_product_;
};

bool is_interface(const std::string& entry) { return entry.find(':') != std::string::npos; }

}  // namespace

std::string UsbDevice::key() const {
  return usb_device_key(vendor_id, product_id, serial.value_or(""), port);
}

std::string UsbDevice::parent() const {
  if (is_root_hub()) return {};
  if (const auto dot = port.rfind('.'); dot != std::string::npos) return port.substr(0, dot);
  return "usb" + port.substr(0, port.find('-'));
}

std::string usb_device_of_interface(std::string_view name) {
  const std::string_view device = name.substr(0, name.find(':'));
  const auto dash = device.find('-');
  // Root hubs have names of their own: 1-0:1.0 is an interface of usb1.
  if (dash != std::string_view::npos && device.substr(dash) == "-0")
    return "usb" + std::string{device.substr(0, dash)};
  return std::string{device};
}

Result<std::vector<UsbDevice>> read_usb_sysfs(const Host& host, const UsbGap& gap) {
  const auto entries = host.list(usb_sysfs);
  if (!entries) return entries.error();
  std::map<std::string, std::vector<std::string>> interfaces;
  for (const std::string& entry : *entries)
    if (is_interface(entry)) interfaces[usb_device_of_interface(file_name(entry))].push_back(entry);
  std::vector<UsbDevice> devices;
  for (const std::string& entry : *entries) {
    if (is_interface(entry)) continue;
    DeviceReader reader{host, entry, gap};
    const auto& its = interfaces[std::string{file_name(entry)}];
    if (auto device = reader.read(its, Descriptors::digested))
      devices.push_back(std::move(*device));
  }
  return devices;
}

std::optional<UsbDevice> read_usb_port(const Host& host, const std::string& port) {
  const std::string entry = std::string{usb_sysfs} + "/" + port;
  const auto inside = host.list_optional(entry);
  if (!inside) return std::nullopt;
  std::vector<std::string> interfaces;
  for (const std::string& path : *inside)
    if (is_interface(path.substr(entry.size())) && usb_device_of_interface(file_name(path)) == port)
      interfaces.push_back(path);
  const UsbGap unheard = [](std::string_view, const Error&) {};
  return DeviceReader{host, entry, unheard}.read(interfaces, Descriptors::asked_when_needed);
}

}  // namespace mijian
