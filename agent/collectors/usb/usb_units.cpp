#include "agent/collectors/usb/usb_units.h"

#include <algorithm>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t sector = 512, most_sectors = std::int64_t{1} << 53;

std::optional<std::int64_t> number(const Host& host, const BlockNode& node, std::string_view name) {
  const auto text = host.read_optional("/sys" + node.path + "/" + std::string{name});
  return text && *text ? to_integer(trim(**text)) : std::nullopt;
}

std::optional<bool> flag(const Host& host, const BlockNode& node, std::string_view name) {
  const auto value = number(host, node, name);
  return value ? std::optional{*value != 0} : std::nullopt;
}

bool has_contents(const BlockTree& tree, const BlockNode& node) {
  for (const char* key : {"ID_PART_TABLE_TYPE", "ID_PART_TABLE_UUID", "ID_FS_TYPE", "ID_FS_USAGE"})
    if (node.property(key)) return true;
  const auto& nodes = tree.nodes();
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const BlockNode& other) { return other.disk == node.name; });
}

}  // namespace

StorageUnit storage_unit(const Host& host, const BlockTree& tree, const BlockNode& node) {
  StorageUnit unit;
  unit.name = node.name;
  unit.is_optical = node.name.substr(0, 2) == "sr";
  const auto sectors = number(host, node, "size");
  if (sectors && *sectors >= 0 && *sectors < most_sectors) unit.size_bytes = *sectors * sector;
  unit.removable = flag(host, node, "removable"), unit.read_only = flag(host, node, "ro");
  // A drive without a disc shows a size all the same; udev looked.
  if (node.property("ID_CDROM")) unit.has_disc = node.property("ID_CDROM_MEDIA").has_value();
  unit.has_contents = has_contents(tree, node);
  return unit;
}

std::map<std::string, std::vector<StorageUnit>> usb_units(const Host& host, const BlockTree& tree) {
  std::map<std::string, std::vector<StorageUnit>> units;
  for (const BlockNode& node : tree.nodes()) {
    const auto port = node.is_partition() ? std::string{} : usb_port_in(node.path);
    if (!port.empty()) units[port].push_back(storage_unit(host, tree, node));
  }
  return units;
}

}  // namespace mijian
