#include <algorithm>

#include "agent/collectors/usb/usb_log.h"
#include "agent/collectors/usb/usb_log_text.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

bool is_disk_name(std::string_view name) {
  constexpr std::size_t longest = 8;
  if (name.size() < 3 || name.size() > longest) return false;
  const std::string_view rest = name.substr(2);
  if (name.substr(0, 2) == "sr")
    return std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
  return name.substr(0, 2) == "sd" &&
         std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "sdb" of "sdb1"
std::string_view disk_of(std::string_view volume) {
  const auto last = volume.find_last_not_of("0123456789");
  const auto disk = volume.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return is_disk_name(disk) ? disk : std::string_view{};
}

// "host6: usb-storage 1-2:1.0", "6 : usb-storage 1-2:1.0", "host6: uas",
// "3 : SCSI emulation for USB Mass Storage devices"
std::optional<UsbLogEvent> parse_host(std::string_view text) {
  take(text, " ");
  take(text, "host");
  UsbLogEvent event;
  const auto host = take_number(text);
  take(text, " ");
  if (!host || !take(text, ": ")) return std::nullopt;
  event.scsi_host = *host;
  event.kind = Kind::unnamed_host;
  if (text == "uas" || text == "SCSI emulation for USB Mass Storage devices") return event;
  if (!take(text, "usb-storage ")) return std::nullopt;
  event.kind = Kind::storage_host;
  event.port = take_port_of_interface(text);
  return event.port.empty() || !text.empty() ? std::nullopt : std::optional{event};
}

// "124735488 512-byte logical blocks: …"; before 2.6.30 "hardware sectors", before that "hdwr".
std::optional<UsbLogEvent> parse_size(UsbLogEvent event, std::string_view text) {
  constexpr std::int64_t most_blocks = std::int64_t{1} << 48, largest_block = 1 << 14;
  const auto blocks = take_number(text);
  if (!blocks || !take(text, " ")) return std::nullopt;
  const auto size = take_number(text);
  if (!size || *blocks > most_blocks || *size > largest_block) return std::nullopt;
  if (!take(text, "-byte logical blocks") && !take(text, "-byte hardware sectors") &&
      !take(text, "-byte hdwr sectors"))
    return std::nullopt;
  event.kind = Kind::disk_size;
  event.capacity = *blocks * *size;
  return event;
}

// "removable disk sdc", "CD-ROM sr0", in 2.4 with " at scsi0, channel 0, …" behind
std::optional<UsbLogEvent> parse_attached(UsbLogEvent event, std::string_view text) {
  if (!take(text, "removable disk ") && !take(text, "disk ") && !take(text, "CD-ROM "))
    return std::nullopt;
  event.disk = take_word(text);
  if (!is_disk_name(event.disk)) return std::nullopt;
  if (event.scsi_host < 0) {
    if (!take(text, "at scsi")) return std::nullopt;
    const auto host = take_number(text);
    if (!host) return std::nullopt;
    event.scsi_host = *host;
  }
  event.kind = Kind::disk_named;
  return event;
}

// Behind "6:0:0:0: ": "[sdb] 124735488 512-byte logical blocks: (63.9 GB/59.5 GiB)",
// "[sdb] Attached SCSI removable disk", "rejecting I/O to offline device", "Attached scsi disk sdb"
std::optional<UsbLogEvent> parse_disk(UsbLogEvent event, std::string_view text) {
  if (take(text, "Attached scsi ")) return parse_attached(event, text);
  if (take(text, "[")) {
    const auto end = text.find("] ");
    event.disk = text.substr(0, end);
    if (end == std::string_view::npos || !is_disk_name(event.disk)) return std::nullopt;
    text.remove_prefix(end + 2);
  }
  event.kind = Kind::disk_lost;
  if (take(text, "rejecting I/O to ")) return event;
  event.kind = Kind::disk_named;
  if (event.disk.empty()) return std::nullopt;
  if (take(text, "Attached SCSI ") || take(text, "scsi3-mmc drive")) return event;
  return parse_size(event, text);
}

// "6:0:0:0: "
bool take_address(std::string_view& text, UsbLogEvent& event) {
  const auto host = take_number(text);
  for (int part = 0; part < 3; ++part)
    if (!take(text, ":") || !take_number(text)) return false;
  if (!host || !take(text, ": ")) return false;
  event.scsi_host = *host;
  return true;
}

std::optional<UsbLogEvent> parse_volume(Kind kind, std::string_view volume) {
  UsbLogEvent event;
  event.kind = kind, event.disk = disk_of(volume);
  return event.disk.empty() ? std::nullopt : std::optional{event};
}

// What FAT and exFAT say of a volume: how the last user left it, and whatever fails on it since.
std::optional<UsbLogEvent> parse_fat(std::string_view message) {
  take(message, "ex");
  if (!take(message, "FAT-fs (")) return std::nullopt;
  const auto end = message.find("): ");
  if (end == std::string_view::npos) return std::nullopt;
  const auto said = message.substr(end + 3), volume = message.substr(0, end);
  if (said.substr(0, 33) == "Volume was not properly unmounted")
    return parse_volume(Kind::volume_unclean, volume);
  for (const std::string_view failure : {"unable to read boot sector to mark", "Directory bread(",
                                         "FAT read failed", "bread failed in "})
    if (said.substr(0, failure.size()) == failure) return parse_volume(Kind::disk_failed, volume);
  return std::nullopt;
}

}  // namespace

std::optional<UsbLogEvent> parse_scsi_message(std::string_view message) {
  UsbLogEvent event;
  if (take(message, "sd ") || take(message, "sr "))
    return take_address(message, event) ? parse_disk(event, message) : std::nullopt;
  if (take(message, "scsi")) {
    auto rest = message;
    if (take(rest, " ") && take_address(rest, event)) return parse_disk(event, rest);
    return parse_host(message);
  }
  if (take(message, "SCSI device ")) {
    const auto colon = message.find(": ");
    event.disk = message.substr(0, colon);
    if (colon == std::string_view::npos || !is_disk_name(event.disk)) return std::nullopt;
    return parse_size(event, message.substr(colon + 2));
  }
  if (take(message, "Attached scsi ")) return parse_attached(event, message);
  if (take(message, "device offline error, dev "))
    return parse_volume(Kind::disk_lost, message.substr(0, message.find_first_of(", ")));
  for (const std::string_view failure : {"Buffer I/O error on dev ", "I/O error, dev "})
    if (take(message, failure))
      return parse_volume(Kind::disk_failed, message.substr(0, message.find_first_of(", ")));
  return parse_fat(message);
}

}  // namespace mijian
