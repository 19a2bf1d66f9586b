#include "agent/collectors/storage/block_attachment.h"

#include <algorithm>
#include <vector>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

std::optional<std::string> read_text(const Host& host, const std::string& path) {
  const auto text = host.read_optional(path);
  if (!text || !*text || trim(**text).empty()) return std::nullopt;
  return std::string{trim(**text)};
}

/// Part N of a path, from its start up to and including a name that begins so; "" without one.
std::string path_up_to(std::string_view path, std::string_view start) {
  std::size_t from = 0;
  while (from < path.size()) {
    const auto end = std::min(path.find('/', from + 1), path.size());
    const auto name = path.substr(from + 1, end - from - 1);
    if (name.size() > start.size() && name.substr(0, start.size()) == start &&
        name[start.size()] >= '0' && name[start.size()] <= '9')
      return std::string{path.substr(0, end)};
    from = end;
  }
  return {};
}

/// The kernel calls what lies beyond an outward port (Thunderbolt, USB4) removable.
bool is_beyond_outward_port(const Host& host, const BlockNode& node) {
  std::string folder = "/sys";
  for (const auto part : split(node.path, '/')) {
    if (part.empty()) continue;
    folder += "/" + std::string{part};
    const bool is_pci_function = part.size() == 12 && part[4] == ':' && part[7] == ':';
    if (is_pci_function && read_text(host, folder + "/removable") == "removable") return true;
  }
  return false;
}

/// Older kernels do not say what lies beyond an outward port; then a disk on the PCI bus may.
bool may_be_beyond_outward_port(const Host& host) {
  const auto devices = host.list_optional("/sys/bus/thunderbolt/devices");
  if (!devices) return true;
  return std::any_of(devices->begin(), devices->end(), [](const std::string& device) {
    const std::string_view name = file_name(device);  // 0-0 is the machine's own, 0-1 is plugged in
    return name.find('-') != std::string_view::npos && name.find(':') == std::string_view::npos &&
           name.substr(name.find('-')) != "-0";
  });
}

/// SD and MMC cards lie in slots; eMMC is soldered.
std::optional<std::string> card_attachment(const Host& host, const BlockNode& node) {
  const auto type = read_text(host, "/sys" + node.path + "/device/type");
  if (!type) return std::nullopt;  // udev calls every one of them a flash card
  return type == "MMC" ? "internal" : "card_slot";
}

/// What the port of an AHCI controller is wired to. Hot-plug alone does not tell: some firmware
/// sets it for every port.
std::optional<std::string> ahci_attachment(const Host& host, const BlockNode& node) {
  constexpr std::int64_t hot_plug = 1 << 18, external = 1 << 21;
  const std::string scsi_host{file_name(path_up_to(node.path, "host"))};
  const auto text = read_text(host, "/sys/class/scsi_host/" + scsi_host + "/ahci_port_cmd");
  const auto bits = text ? to_integer(*text, 16) : std::nullopt;
  if (!bits) return std::nullopt;
  if ((*bits & external) != 0) return "esata";
  return (*bits & hot_plug) != 0 ? std::nullopt : std::optional<std::string>{"internal"};
}

}  // namespace

std::optional<std::string> attachment_of(const Host& host, const BlockNode& node) {
  const auto lies_on = [&](std::string_view part) {
    return node.path.find(part) != std::string::npos;
  };
  if (!usb_port_in(node.path).empty()) return "usb";
  if (lies_on("/virtual/")) return std::nullopt;
  if (lies_on("/mmc_host/")) return card_attachment(host, node);
  if (is_beyond_outward_port(host, node)) return "thunderbolt";
  if (!path_up_to(node.path, "ata").empty()) return ahci_attachment(host, node);
  if (lies_on("/nvme/") && may_be_beyond_outward_port(host)) return std::nullopt;
  for (const std::string_view inside : {"/nvme/", "/virtio", "/vbd-", "/ide", "/floppy"})
    if (lies_on(inside)) return "internal";
  return std::nullopt;
}

std::optional<std::int64_t> scsi_unit(std::string_view path) {
  for (const auto part : split(path, '/')) {
    const auto numbers = split(part, ':');
    const bool is_address =
        numbers.size() == 4 && std::all_of(numbers.begin(), numbers.end(), [](auto one) {
          return !one.empty() && one.find_first_not_of("0123456789") == std::string_view::npos;
        });
    if (is_address) return to_integer(numbers[3]);
  }
  return std::nullopt;
}

std::optional<std::string> card_id_of(const Host& host, const BlockNode& node) {
  if (node.path.find("/mmc_host/") == std::string::npos) return std::nullopt;
  const auto text = read_text(host, "/sys" + node.path + "/device/cid");
  if (!text) return std::nullopt;
  const std::string digits = to_lower(*text);
  const bool whole =
      digits.size() == 32 && digits.find_first_not_of("0123456789abcdef") == std::string::npos;
  return whole ? std::optional{digits} : std::nullopt;
}

DiscWriters parse_cdrom_info(std::string_view text) {
  std::vector<std::string> drives;
  DiscWriters writers;
  for (const std::string_view line : lines_of(text)) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto title = trim(line.substr(0, colon));
    const auto values = words_of(line.substr(colon + 1));
    if (title == "drive name") drives.assign(values.begin(), values.end());
    // Whatever else a drive writes (MRW, RAM), it writes one of these.
    if (title != "Can write CD-R" && title != "Can write CD-RW" && title != "Can write DVD-R" &&
        title != "Can write DVD-RAM")
      continue;
    for (std::size_t at = 0; at < values.size() && at < drives.size(); ++at)
      writers[drives[at]] = writers[drives[at]] || values[at] == "1";
  }
  return writers;
}

}  // namespace mijian
