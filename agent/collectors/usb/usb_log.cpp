#include "agent/collectors/usb/usb_log.h"

#include <algorithm>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_log_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

std::optional<UsbLogEvent> is(UsbLogEvent event, UsbTrait trait) {
  event.kind = Kind::is, event.trait = trait;
  return event;
}

// "New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.10"
std::optional<UsbLogEvent> parse_found(UsbLogEvent event, std::string_view text) {
  event.kind = Kind::found;
  event.vendor_id = take_hex_id(text);
  if (!take(text, ", idProduct=")) return std::nullopt;
  event.product_id = take_hex_id(text);
  const bool ends = text.empty() || text.front() == ',' || text.front() == ' ';
  if (event.vendor_id.empty() || event.product_id.empty() || !ends) return std::nullopt;
  return event;
}

// Behind "new ": "high-speed USB device number 4 using xhci_hcd", in 2.6 "high speed USB device
// using ehci_hcd and address 2".
std::optional<UsbLogEvent> parse_announced(UsbLogEvent event, std::string_view text) {
  const auto device = text.find(" USB device ");
  if (device == std::string_view::npos) return std::nullopt;
  text.remove_prefix(device);
  for (const std::string_view mark : {" number ", " address "}) {
    auto at = text.find(mark);
    if (at == std::string_view::npos) continue;
    auto rest = text.substr(at + mark.size());
    const auto number = take_number(rest);
    if (!number) return std::nullopt;
    event.kind = Kind::announced, event.number = *number;
    return event;
  }
  return std::nullopt;
}

// What drivers say in the device's own name: nothing of it is written by the device.
std::optional<UsbLogEvent> parse_of_driver(const UsbLogEvent& event, std::string_view text) {
  if (take(text, "UAS is ")) return is(event, UsbTrait::storage);
  if (take(text, "Found UVC ")) return is(event, UsbTrait::camera);
  if (take(text, "This Realtek USB WiFi dongle") || take(text, "ath9k_htc: "))
    return is(event, UsbTrait::wireless);
  for (const std::string_view modem : {"GSM modem ", "Qualcomm USB modem ", "Sierra USB modem "})
    if (take(text, modem)) return is(event, UsbTrait::modem);
  if (take(text, "configuration #")) {
    UsbLogEvent confirmed = event;
    confirmed.kind = Kind::confirmed;
    return confirmed;
  }
  // "1:1: cannot get freq at ep 0x84", of its sound interface and alternate setting
  if (!take_number(text) || !take(text, ":") || !take_number(text) || !take(text, ": cannot "))
    return std::nullopt;
  return is(event, UsbTrait::audio);
}

// Behind "usb ": "1-2: …". Root hubs ("usb1: …") are the machine's own and no connections.
std::optional<UsbLogEvent> parse_usb(std::string_view text) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || !is_usb_port(text.substr(0, colon))) return std::nullopt;
  UsbLogEvent event;
  event.port = text.substr(0, colon);
  text.remove_prefix(colon + 2);
  if (take(text, "New USB device found, idVendor=")) return parse_found(event, text);
  if (take(text, "new ")) return parse_announced(event, text);
  if (take(text, "USB disconnect, ")) {
    event.kind = Kind::disconnected;
    return event;
  }
  if (take(text, "Manufacturer: "))
    event.kind = Kind::manufacturer;
  else if (take(text, "Product: "))
    event.kind = Kind::product;
  else if (take(text, "SerialNumber: "))
    event.kind = Kind::serial;
  else
    return parse_of_driver(event, text);
  event.text = trim(text);
  return event;
}

// "1-3:1.0: USB hub found"
std::optional<UsbLogEvent> parse_hub(std::string_view text) {
  UsbLogEvent event;
  event.port = take_port_of_interface(text);
  if (event.port.empty() || !take(text, ": USB hub found")) return std::nullopt;
  return is(event, UsbTrait::hub);
}

}  // namespace

std::string_view take_hex_id(std::string_view& text) {
  const auto id = text.substr(0, 4);
  const bool is_hex =
      id.size() == 4 && id.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  if (!is_hex) return {};
  text.remove_prefix(4);
  return id;
}

std::string_view take_word(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

std::string_view take_port_of_interface(std::string_view& text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || !is_usb_port(text.substr(0, colon))) return {};
  auto rest = text.substr(colon + 1);
  if (!take_number(rest) || !take(rest, ".") || !take_number(rest)) return {};
  const auto port = text.substr(0, colon);
  text = rest;
  return port;
}

std::optional<UsbLogEvent> parse_usb_message(std::string_view message) {
  if (message.size() < 4) return std::nullopt;
  switch (message.front()) {
    case 'u':
      if (take(message, "usb ")) return parse_usb(message);
      return parse_driver_message(message);
    case 'h':
      if (take(message, "hub ")) return parse_hub(message);
      return parse_driver_message(message);
    case 's':
      if (message.substr(0, 3) == "sd " || message.substr(0, 4) == "scsi" ||
          message.substr(0, 3) == "sr ")
        return parse_scsi_message(message);
      return parse_driver_message(message);
    case 'A':
    case 'B':
    case 'F':
    case 'I':
    case 'S':
    case 'e':
      return parse_scsi_message(message);
    case 'd':
      if (const auto event = parse_scsi_message(message)) return event;
      return parse_driver_message(message);
    case 'L':
      return take(message, "Linux version ") ? std::optional{UsbLogEvent{}} : std::nullopt;
    default:
      return parse_driver_message(message);
  }
}

std::vector<std::string> usb_log_needles() {
  // ":1." stands in the name of each interface that a driver speaks of, "0003:" in that of each
  // USB input device.
  return {"usb ",        ":1.",           ":2.",         ":3.",           ":4.",
          "0003:",       ": uas",         "[sd",         "[sr",           "scsi ",
          "SCSI device", "Mass Storage",  "usb-storage", "usb.c: ",       "hub.c: ",
          "usblp",       "uvcvideo: Fou", "gspca_main",  "offline error", "FAT-fs (sd",
          "I/O ",        "Linux version "};
}

}  // namespace mijian
