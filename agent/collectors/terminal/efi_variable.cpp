#include "agent/collectors/terminal/efi_variable.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t attributes_size = 4, option_head = 6, node_head = 4;
constexpr std::uint32_t load_option_active = 1;

// Types and subtypes of device path nodes, as the UEFI specification numbers them.
constexpr unsigned messaging = 3, media = 4, bios_boot = 5, end_of_path = 0x7f;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
std::uint16_t word_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(byte_at(bytes, at) | byte_at(bytes, at + 1) << 8);
}

std::string messaging_kind(unsigned subtype) {
  switch (subtype) {
    case 0x05:
    case 0x0f:
    case 0x10:
      return "usb";
    case 0x0b:
    case 0x0c:
    case 0x0d:
    case 0x13:
    case 0x18:
    case 0x1b:
    case 0x1c:
      return "network";
    case 0x01:
    case 0x02:
    case 0x12:
    case 0x17:
    case 0x1d:
      return "disk";
    default:
      return "";
  }
}

// HD() names a partition, not what its disk hangs on.
std::string media_kind(unsigned subtype) {
  return subtype == 1 ? "unknown" : subtype == 2 ? "optical" : "";
}

/// Legacy entries of firmware that still starts boot sectors.
std::string bios_kind(std::string_view node) {
  if (node.size() < node_head + 2) return "";
  switch (word_at(node, node_head)) {
    case 2:
      return "disk";
    case 3:
      return "optical";
    case 1:
      return "removable";  // a floppy
    case 5:
      return "usb";
    case 6:
    case 0x80:
      return "network";
    default:
      return "";
  }
}

std::string node_kind(std::string_view node) {
  const unsigned type = byte_at(node, 0), subtype = byte_at(node, 1);
  if (type == messaging) return messaging_kind(subtype);
  if (type == media) return media_kind(subtype);
  if (type == bios_boot) return bios_kind(node);
  return "";
}

/// A disk behind USB is USB; what starts from a network does so through any card.
int weight_of(std::string_view kind) {
  constexpr std::string_view order[] = {"",          "unknown", "disk",   "optical",
                                        "removable", "usb",     "network"};
  return static_cast<int>(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

/// `count` bytes as digits, the lowest byte last.
std::string reversed_hex(std::string_view bytes) {
  return to_hex(std::string{bytes.rbegin(), bytes.rend()});
}

/// The partition of HD() as the kernel names it; empty when it is signed in no known way.
std::string partition_of(std::string_view node) {
  constexpr std::size_t signature_at = 24, kind_at = 41, size = 42;
  constexpr unsigned by_mbr = 1, by_guid = 2;
  if (node.size() < size) return "";
  const std::string_view signature = node.substr(signature_at, 16);
  if (byte_at(node, kind_at) == by_mbr)
    return reversed_hex(signature.substr(0, 4)) + "-" + to_hex(node.substr(node_head, 1));
  if (byte_at(node, kind_at) != by_guid) return "";
  return reversed_hex(signature.substr(0, 4)) + "-" + reversed_hex(signature.substr(4, 2)) + "-" +
         reversed_hex(signature.substr(6, 2)) + "-" + to_hex(signature.substr(8, 2)) + "-" +
         to_hex(signature.substr(10));
}

/// The kind and partition that the nodes of a path tell.
EfiBootOption read_path(std::string_view path) {
  EfiBootOption told;
  while (path.size() >= node_head && byte_at(path, 0) != end_of_path) {
    const std::size_t length = word_at(path, 2);
    if (length < node_head || length > path.size()) break;
    const std::string_view node = path.substr(0, length);
    const std::string here = node_kind(node);
    if (here == "unknown") told.partition = partition_of(node);
    if (weight_of(here) > weight_of(told.kind)) told.kind = here;
    path.remove_prefix(length);
  }
  if (told.kind != "unknown") told.partition.clear();
  return told;
}

/// Firmware names groups such as "USB HDD" by a vendor's own path: then the words tell.
std::string description_kind(std::string_view description) {
  constexpr struct {
    std::string_view word, kind;
  } words[] = {{"usb", "usb"},          {"pxe", "network"},
               {"network", "network"},  {"ipv4", "network"},
               {"ipv6", "network"},     {"http", "network"},
               {"lan", "network"},      {"dvd", "optical"},
               {"cdrom", "optical"},    {"cd-rom", "optical"},
               {"cd rom", "optical"},   {"cd/", "optical"},
               {"cd0", "optical"},      {"cd1", "optical"},
               {"atapi", "optical"},    {"removable", "removable"},
               {"floppy", "removable"}, {"nvme", "disk"},
               {"hdd", "disk"},         {"ssd", "disk"},
               {"hard d", "disk"},      {"sata", "disk"}};
  const std::string lower = to_lower(description);
  for (const auto& [word, kind] : words)
    if (lower.find(word) != std::string::npos) return std::string{kind};
  return "other";
}

/// UTF-16 up to its NUL; takes it and the NUL from the front. None without an end.
std::optional<std::string> take_description(std::string_view& bytes) {
  std::string text;
  while (bytes.size() >= 2) {
    const std::uint16_t unit = word_at(bytes, 0);
    bytes.remove_prefix(2);
    if (unit == 0) return text;
    text += utf8_of(unit);
  }
  return std::nullopt;
}

}  // namespace

std::optional<EfiBootOption> parse_efi_boot_option(std::string_view variable) {
  if (variable.size() < attributes_size + option_head) return std::nullopt;
  std::string_view rest = variable.substr(attributes_size);
  const bool active = (byte_at(rest, 0) & load_option_active) != 0;
  const std::size_t path_length = word_at(rest, 4);
  rest.remove_prefix(option_head);
  auto description = take_description(rest);
  if (!description) return std::nullopt;
  EfiBootOption option = read_path(rest.substr(0, path_length));
  if (option.kind.empty()) option.kind = description_kind(*description);
  option.description = std::move(*description), option.is_active = active;
  return option;
}

std::vector<std::uint16_t> parse_efi_boot_order(std::string_view variable) {
  constexpr std::size_t most_options = 1'000;
  std::vector<std::uint16_t> order;
  for (std::size_t at = attributes_size; at + 2 <= variable.size() && order.size() < most_options;
       at += 2)
    order.push_back(word_at(variable, at));
  return order;
}

std::optional<bool> parse_efi_flag(std::string_view variable) {
  if (variable.size() != attributes_size + 1) return std::nullopt;
  return variable.back() != 0;
}

}  // namespace mijian
