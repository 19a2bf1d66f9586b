#include "agent/collectors/terminal/efi_partition.h"

#include "agent/collectors/usb/usb_identity.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

// A card reader (mmc) holds what can be drawn, or a chip that is soldered on: the path does not
// tell.
std::string kind_of_path(std::string_view path) {
  constexpr std::string_view fixed[] = {"/nvme", "/ata", "/ide", "/virtio", "/vbd-"};
  if (!usb_port_in(path).empty()) return "usb";
  if (path.find("/session") != std::string_view::npos) return "network";
  for (const std::string_view mark : fixed)
    if (path.find(mark) != std::string_view::npos) return "disk";
  return path.find("/pci") != std::string_view::npos && path.find("/host") != std::string_view::npos
             ? "disk"
             : "unknown";
}

}  // namespace

std::string kind_of_partition(const BlockTree& tree, std::string_view partition) {
  std::string kind;
  for (const BlockNode& node : tree.nodes()) {
    const auto uuid = node.property("ID_PART_ENTRY_UUID");
    if (!node.is_partition() || !uuid || to_lower(*uuid) != partition) continue;
    const std::string here = kind_of_path(node.path);
    kind = kind.empty() || kind == here ? here : "unknown";
  }
  return kind.empty() ? "unknown" : kind;
}

}  // namespace mijian
