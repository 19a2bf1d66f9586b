#include "agent/collectors/usb_log.h"

#include <algorithm>

#include "agent/collectors/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

bool take(std::string_view& text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return false;
  text.remove_prefix(start.size());
  return true;
}

std::string_view take_digits(std::string_view& text) {
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

std::string_view take_hex_id(std::string_view& text) {
  const auto id = text.substr(0, 4);
  const bool is_hex =
      id.size() == 4 && id.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  if (!is_hex) return {};
  text.remove_prefix(4);
  return id;
}

// "1-2.4:1.0" → "1-2.4"; nothing for what is no interface.
std::string_view take_port_of_interface(std::string_view& text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || !is_usb_port(text.substr(0, colon))) return {};
  const auto port = text.substr(0, colon);
  text.remove_prefix(colon + 1);
  take_digits(text);
  if (take(text, ".")) take_digits(text);
  return port;
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

// Behind "usb ": "1-2: …". Root hubs ("usb1: …") are the machine's own and no connections.
std::optional<UsbLogEvent> parse_usb(std::string_view text) {
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos || !is_usb_port(text.substr(0, colon))) return std::nullopt;
  UsbLogEvent event;
  event.port = text.substr(0, colon);
  text.remove_prefix(colon + 2);
  if (take(text, "New USB device found, idVendor=")) return parse_found(event, text);
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
    return std::nullopt;
  event.text = trim(text);
  return event;
}

// Behind "usb-storage ": "1-2:1.0: USB Mass Storage device detected"
std::optional<UsbLogEvent> parse_usb_storage(std::string_view text) {
  UsbLogEvent event;
  event.kind = Kind::is_storage;
  event.port = take_port_of_interface(text);
  if (event.port.empty() || !take(text, ": ")) return std::nullopt;
  return text == "USB Mass Storage device detected" ? std::optional{event} : std::nullopt;
}

std::optional<UsbLogEvent> parse_hub(std::string_view text) {
  UsbLogEvent event;
  event.kind = Kind::is_hub;
  event.port = take_port_of_interface(text);
  if (event.port.empty() || !take(text, ": USB hub found")) return std::nullopt;
  return event;
}

// "scsi host6: usb-storage 1-2:1.0", "scsi6 : usb-storage 1-2:1.0", "scsi host6: uas"
std::optional<UsbLogEvent> parse_scsi(std::string_view text) {
  take(text, "host");
  UsbLogEvent event;
  const auto host = to_integer(take_digits(text));
  take(text, " ");
  if (!host || !take(text, ": ")) return std::nullopt;
  event.scsi_host = *host;
  if (text == "uas") {
    event.kind = Kind::uas_host;
    return event;
  }
  if (!take(text, "usb-storage ")) return std::nullopt;
  event.kind = Kind::is_storage;
  event.port = take_port_of_interface(text);
  return event.port.empty() ? std::nullopt : std::optional{event};
}

std::string_view take_disk_name(std::string_view& text) {
  const auto end = text.find(']');
  const auto name = text.substr(0, end);
  const bool is_disk =
      end != std::string_view::npos && name.size() > 2 && name.size() < 8 &&
      name.substr(0, 2) == "sd" &&
      std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_disk) return {};
  text.remove_prefix(end + 1);
  return name;
}

// Behind "sd ": "6:0:0:0: [sdb] 124735488 512-byte logical blocks: (63.9 GB/59.5 GiB)" and
// "6:0:0:0: [sdb] Attached SCSI removable disk"
std::optional<UsbLogEvent> parse_disk(std::string_view text) {
  UsbLogEvent event;
  const auto host = to_integer(take_digits(text));
  const auto bracket = text.find(": [");
  if (!host || text.substr(0, 1) != ":" || bracket == std::string_view::npos || bracket > 24)
    return std::nullopt;
  event.scsi_host = *host;
  text.remove_prefix(bracket + 3);
  event.disk = take_disk_name(text);
  if (event.disk.empty() || !take(text, " ")) return std::nullopt;
  event.kind = Kind::disk_named;
  if (take(text, "Attached SCSI ")) return event;
  const auto blocks = to_integer(take_digits(text));
  if (!blocks || !take(text, " ")) return std::nullopt;
  const auto size = to_integer(take_digits(text));
  constexpr std::int64_t most_blocks = std::int64_t{1} << 48, largest_block = 1 << 14;
  if (!size || *blocks > most_blocks || *size > largest_block) return std::nullopt;
  if (!take(text, "-byte logical blocks") && !take(text, "-byte hardware sectors"))
    return std::nullopt;
  event.kind = Kind::disk_size;
  event.capacity = *blocks * *size;
  return event;
}

}  // namespace

std::optional<UsbLogEvent> parse_usb_message(std::string_view message) {
  if (take(message, "usb ")) return parse_usb(message);
  if (take(message, "usb-storage ")) return parse_usb_storage(message);
  if (take(message, "hub ")) return parse_hub(message);
  if (take(message, "scsi")) {
    take(message, " ");
    return parse_scsi(message);
  }
  if (take(message, "sd ")) return parse_disk(message);
  if (take(message, "Linux version ")) return UsbLogEvent{};
  return std::nullopt;
}

std::vector<std::string> usb_log_needles() {
  return {"usb ", "usb-storage ", "USB hub found", ": uas", "[sd", "Linux version "};
}

}  // namespace mijian
