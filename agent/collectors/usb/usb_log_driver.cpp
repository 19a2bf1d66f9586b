#include <algorithm>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_log.h"
#include "agent/collectors/usb/usb_log_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

std::optional<UsbLogEvent> ids_are(UsbLogEvent event, UsbTrait trait) {
  if (event.vendor_id.empty() || event.product_id.empty()) return std::nullopt;
  event.kind = Kind::ids_are, event.trait = trait;
  return event;
}

// "0003:046D:C31C.0001": an input device on USB, which HID's drivers name by its ids.
std::optional<UsbLogEvent> parse_hid_name(std::string_view text) {
  UsbLogEvent event;
  if (!take(text, "0003:")) return std::nullopt;
  event.vendor_id = take_hex_id(text);
  if (!take(text, ":")) return std::nullopt;
  event.product_id = take_hex_id(text);
  if (!take(text, ".")) return std::nullopt;
  return ids_are(event, UsbTrait::hid);
}

// Behind "input: ": "Logitech USB Keyboard as /devices/…/1-2/1-2:1.0/0003:046D:C31C.0001/input/
// input5". The name is the device's; the path behind its last " as " is the kernel's.
std::optional<UsbLogEvent> parse_input(std::string_view text) {
  const auto path_at = text.rfind(" as /devices/");
  if (path_at == std::string_view::npos) return std::nullopt;
  const auto path = text.substr(path_at);
  const auto hid = path.find("/0003:");
  if (hid == std::string_view::npos) return std::nullopt;
  const auto folder = path.rfind('/', hid - 1);
  auto interface = path.substr(folder + 1, hid - folder - 1);
  UsbLogEvent event;
  event.port = take_port_of_interface(interface);
  if (event.port.empty() || !interface.empty()) return parse_hid_name(path.substr(hid + 1));
  event.kind = Kind::is, event.trait = UsbTrait::hid;
  return event;
}

// "…: USB Bidirectional printer dev 5 if 0 alt 0 proto 2 vid 0x03F0 pid 0x1D17"
std::optional<UsbLogEvent> parse_printer(std::string_view text) {
  if (text.find("directional printer dev ") == std::string_view::npos) return std::nullopt;
  const auto vendor = text.find(" vid 0x");
  if (vendor == std::string_view::npos) return std::nullopt;
  text.remove_prefix(vendor + 7);
  UsbLogEvent event;
  event.vendor_id = take_hex_id(text);
  if (!take(text, " pid 0x")) return std::nullopt;
  event.product_id = take_hex_id(text);
  return ids_are(event, UsbTrait::printer);
}

// "Found UVC 1.00 device Integrated Camera (04f2:b5ce)": the ids stand behind the device's name.
std::optional<UsbLogEvent> parse_camera(std::string_view text) {
  constexpr std::size_t ids_size = 11;
  if (!take(text, "Found UVC ") || text.size() < ids_size) return std::nullopt;
  text = text.substr(text.size() - ids_size);
  UsbLogEvent event;
  if (!take(text, "(")) return std::nullopt;
  event.vendor_id = take_hex_id(text);
  if (!take(text, ":")) return std::nullopt;
  event.product_id = take_hex_id(text);
  return text == ")" ? ids_are(event, UsbTrait::camera) : std::nullopt;
}

// "gspca_zc3xx-2.14.0 probing 0ac8:307b"
std::optional<UsbLogEvent> parse_gspca(std::string_view text) {
  take_word(text);
  if (!take(text, "probing ")) return std::nullopt;
  UsbLogEvent event;
  event.vendor_id = take_hex_id(text);
  if (!take(text, ":")) return std::nullopt;
  event.product_id = take_hex_id(text);
  return ids_are(event, UsbTrait::camera);
}

// "wlx0013ef123456: renamed from wlan0", behind the driver and its interface
std::optional<UsbTrait> trait_of_renamed(std::string_view text) {
  const auto name = take_word(text);
  if (name.empty() || name.back() != ':' || !take(text, "renamed from ")) return std::nullopt;
  if (take(text, "wlan")) return UsbTrait::wireless;
  return take(text, "wwan") ? UsbTrait::modem : UsbTrait::network;
}

// "1-2:1.0: …" or "1-2:1.0 eth1: …" behind a driver's name
std::optional<UsbLogEvent> parse_interface(std::string_view driver, std::string_view text) {
  UsbLogEvent event;
  event.kind = Kind::is;
  event.port = take_port_of_interface(text);
  if (event.port.empty()) return std::nullopt;
  const bool is_named = take(text, " ");  // a name of its own stands behind its interface
  if (!is_named && !take(text, ": ")) return std::nullopt;
  std::optional<UsbTrait> trait;
  if (text == "USB Mass Storage device detected")
    trait = UsbTrait::storage;
  else if (trait = trait_of_driver(driver); !trait && is_named)
    trait = trait_of_renamed(text);
  if (!trait) return std::nullopt;
  event.trait = *trait;
  return event;
}

std::optional<UsbLogEvent> storage_of_number(std::string_view text) {
  UsbLogEvent event;
  const auto number = take_number(text);
  if (!number) return std::nullopt;
  event.kind = Kind::number_is, event.number = *number;
  return event;
}

// 2.4: "new USB device 00:08.0-1, assigned address 2",
// "USB new device connect on bus1/1, assigned device number 2"
std::optional<UsbLogEvent> parse_old_hub(std::string_view text) {
  if (!take(text, "new USB device ") && !take(text, "USB new device connect on "))
    return std::nullopt;
  UsbLogEvent event;
  event.kind = Kind::announced;
  event.port = text.substr(0, text.find(','));
  text.remove_prefix(event.port.size());
  if (!take(text, ", assigned address ") && !take(text, ", assigned device number "))
    return std::nullopt;
  const auto number = take_number(text);
  constexpr std::size_t longest_port = 32;
  if (!number || event.port.empty() || event.port.size() > longest_port) return std::nullopt;
  event.number = *number;
  return event;
}

// 2.4: "USB disconnect on device 00:08.0-1 address 2", "USB disconnect on device 2",
// "USB device 2 (vend/prod 0x781/0x8181) is not claimed by any active driver."
std::optional<UsbLogEvent> parse_old_core(std::string_view text) {
  UsbLogEvent event;
  if (take(text, "USB disconnect on device ")) {
    event.kind = Kind::disconnected;
    const auto word = take_word(text);
    auto digits = word;
    const auto number = take_number(digits);
    if (number && digits.empty())
      event.number = *number;
    else
      event.port = word;
    return event;
  }
  if (!take(text, "USB device ")) return std::nullopt;
  const auto number = take_number(text);
  constexpr std::string_view mark = " (vend/prod 0x";
  const auto slash = text.find("/0x"), end = text.find(')');
  if (!number || !take(text, mark) || slash >= end || end == std::string_view::npos)
    return std::nullopt;
  event.kind = Kind::ids, event.number = *number;
  event.vendor_id = text.substr(0, slash - mark.size());
  event.product_id = text.substr(slash + 3 - mark.size(), end - slash - 3);
  const auto is_id = [](std::string_view id) { return to_integer(id, 16) && id.size() <= 4; };
  return is_id(event.vendor_id) && is_id(event.product_id) ? std::optional{event} : std::nullopt;
}

}  // namespace

std::optional<UsbLogEvent> parse_driver_message(std::string_view message) {
  if (take(message, "input: ")) return parse_input(message);
  if (take(message, "usb-storage: device found at ") ||
      take(message, "USB Mass Storage device found at "))
    return storage_of_number(message);
  if (take(message, "hub.c: ")) return parse_old_hub(message);
  if (take(message, "usb.c: ")) return parse_old_core(message);
  if (take(message, "uvcvideo: ")) return parse_camera(message);
  if (take(message, "gspca_main: ")) return parse_gspca(message);
  const auto driver = take_word(message);
  constexpr std::size_t longest_driver = 32;
  if (driver.empty() || driver.size() > longest_driver) return std::nullopt;
  if (driver.back() == ':')
    return driver.substr(0, 5) == "usblp" ? parse_printer(message) : std::nullopt;
  if (const auto hid = parse_hid_name(message)) return hid;
  return parse_interface(driver, message);
}

}  // namespace mijian
