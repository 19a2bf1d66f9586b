#include "agent/collectors/storage/block_tree.h"

#include <algorithm>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view sysfs_folder = "/sys/class/block";

std::string parent_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string{file_name(path.substr(0, slash))};
}

std::string without_sys(const std::string& path) {
  return path.rfind("/sys/", 0) == 0 ? path.substr(4) : path;
}

BlockNode node_of_udev(const UdevDevice& device) {
  BlockNode node;
  node.name = file_name(device.path);
  node.path = device.path;
  node.number = std::string{device.property("MAJOR")} + ":" + std::string{device.property("MINOR")};
  if (device.property("DEVTYPE") == "partition") node.disk = parent_name(device.path);
  node.mapped_name = device.property("DM_NAME");
  return node;
}

}  // namespace

std::optional<std::string> BlockNode::property(const std::string& key) const {
  const auto found = udev.find(key);
  if (found == udev.end() || trim(found->second).empty()) return std::nullopt;
  return std::string{trim(found->second)};
}

Result<BlockTree> BlockTree::read(const Host& host) {
  BlockTree tree;
  tree.read_sysfs(host);
  tree.read_udev(host);
  if (!tree.sysfs_ && !tree.udev_) return tree.sysfs_.error();
  std::sort(tree.nodes_.begin(), tree.nodes_.end(),
            [](const BlockNode& one, const BlockNode& other) { return one.name < other.name; });
  return tree;
}

Result<BlockTree> BlockTree::read_structure(const Host& host) {
  BlockTree tree;
  tree.read_sysfs(host);
  if (!tree.sysfs_) return tree.sysfs_.error();
  return tree;
}

void BlockTree::read_sysfs(const Host& host) {
  const auto entries = host.list(sysfs_folder);
  if (!entries) {
    sysfs_ = entries.error();
    return;
  }
  for (const std::string& entry : *entries) read_sysfs_entry(host, entry);
}

void BlockTree::read_sysfs_entry(const Host& host, const std::string& entry) {
  const auto path = host.real_path(entry);
  const auto number = host.read(entry + "/dev");
  const auto is_partition = host.exists(entry + "/partition");
  if (vanished(path) || vanished(number)) return;
  if (!path || !number || !is_partition) {
    gaps_.push_back(first_error(path, number, is_partition).during(entry));
    return;
  }
  BlockNode node;
  node.name = file_name(entry);
  node.path = without_sys(*path);
  node.number = trim(*number);
  if (*is_partition) node.disk = parent_name(*path);
  if (const auto name = host.read_optional(entry + "/dm/name"); name && *name)
    node.mapped_name = trim(**name);
  if (const auto slaves = host.list_optional(entry + "/slaves"); slaves)
    for (const std::string& slave : *slaves) node.slaves.emplace_back(file_name(slave));
  nodes_.push_back(std::move(node));
}

void BlockTree::read_udev(const Host& host) {
  auto devices = host.udev_devices();
  if (!devices) {
    udev_ = devices.error();
    return;
  }
  bool identified = false, any = false;
  for (UdevDevice& device : *devices) {
    if (device.property("SUBSYSTEM") != "block") continue;
    any = true;
    identified = identified || !device.property("USEC_INITIALIZED").empty() ||
                 !device.property("DEVLINKS").empty();
    auto node = std::find_if(nodes_.begin(), nodes_.end(),
                             [&](const BlockNode& known) { return known.path == device.path; });
    if (node == nodes_.end()) node = nodes_.insert(nodes_.end(), node_of_udev(device));
    node->udev = std::move(device.properties);
  }
  // libudev lists what the kernel has even where no udev runs; then nobody looked at the contents.
  if (any && !identified)
    udev_ = not_supported("udev has no record of any block device: it does not run here");
}

const BlockNode* BlockTree::find(std::string_view name) const {
  const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                  [&](const BlockNode& node) { return node.name == name; });
  return found == nodes_.end() ? nullptr : &*found;
}

const BlockNode* BlockTree::device_of(const Mount& mount) const {
  const std::string number =
      std::to_string(mount.device_major) + ":" + std::to_string(mount.device_minor);
  const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const BlockNode& node) {
    // btrfs shows a number of its own; its source is still the device's node.
    return node.number == number || (mount.source == "/dev/" + node.name) ||
           (!node.mapped_name.empty() && mount.source == "/dev/mapper/" + node.mapped_name);
  });
  return found == nodes_.end() ? nullptr : &*found;
}

std::vector<const BlockNode*> BlockTree::disks_below(const BlockNode& node) const {
  std::vector<const BlockNode*> seen{&node}, disks;
  const auto look_at = [&](std::string_view name) {
    const BlockNode* below = find(name);
    if (below != nullptr && std::find(seen.begin(), seen.end(), below) == seen.end())
      seen.push_back(below);
  };
  for (std::size_t at = 0; at < seen.size(); ++at) {
    const BlockNode& one = *seen[at];
    if (one.is_partition())
      look_at(one.disk);
    else if (one.slaves.empty())
      disks.push_back(&one);
    for (const std::string& slave : one.slaves) look_at(slave);
  }
  return disks;
}

std::optional<std::string> serial_of(const Host& host, const BlockNode& node) {
  for (const char* key : {"ID_SERIAL_SHORT", "ID_SCSI_SERIAL"})
    if (auto value = node.property(key)) return value;
  const auto read = [&](std::string_view attribute) {
    const auto text = host.read_optional("/sys" + node.path + std::string{attribute});
    return text && *text ? **text : std::string{};
  };
  for (const std::string_view attribute : {"/device/serial", "/serial"})
    if (const std::string text = read(attribute); !trim(text).empty())
      return std::string{trim(text)};
  // The page of a SCSI or SATA disk that holds its serial, behind four bytes of its own.
  constexpr std::size_t page_head = 4;
  const std::string page = read("/device/vpd_pg80");
  const auto serial =
      page.size() > page_head ? trim(std::string_view{page}.substr(page_head)) : std::string_view{};
  return serial.empty() ? std::nullopt : std::optional{std::string{serial}};
}

Result<const BlockNode*> root_device(const Host& host, const BlockTree& tree) {
  const auto text = host.read("/proc/self/mountinfo");
  if (!text) return text.error().during("root device");
  const MountTable table = parse_mountinfo(*text);
  const Mount* root = top_mount(table, "/");
  if (root == nullptr) return not_found("the mount of /").during("root device");
  const BlockNode* device = tree.device_of(*root);
  if (device == nullptr)
    return not_found("a block device below / (" + root->type + ")").during("root device");
  return device;
}

}  // namespace mijian
