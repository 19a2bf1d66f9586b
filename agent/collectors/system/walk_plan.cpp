#include "agent/collectors/system/walk_plan.h"

#include <algorithm>

#include "agent/collectors/storage/block_tree.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view mount_table = "/proc/self/mountinfo";

// What a kernel shows of itself; tmpfs, ramfs and devtmpfs hold files that somebody put there.
constexpr std::string_view kernel_types[] = {
    "autofs",     "binfmt_misc", "bpf",      "cgroup",  "cgroup2",   "configfs",
    "debugfs",    "devpts",      "efivarfs", "fusectl", "hugetlbfs", "mqueue",
    "nfsd",       "nsfs",        "proc",     "pstore",  "resctrl",   "rpc_pipefs",
    "securityfs", "selinuxfs",   "smackfs",  "sysfs",   "tracefs",   "usbfs"};

bool is_fuse(std::string_view type) {
  return type == "fuse" || type == "fuseblk" || type.substr(0, 5) == "fuse.";
}

std::string number_of(const Mount& mount) {
  return std::to_string(mount.device_major) + ":" + std::to_string(mount.device_minor);
}

MountChoice choice_of(const Mount& mount, const std::vector<std::string>& removable) {
  const auto is_one_of = [](const auto& list, std::string_view one) {
    return std::find(std::begin(list), std::end(list), one) != std::end(list);
  };
  if (is_one_of(kernel_types, mount.type)) return MountChoice::kernel;
  if (is_network_file_system(mount.type)) return MountChoice::network;
  if (is_fuse(mount.type)) return MountChoice::fuse;
  return is_one_of(removable, number_of(mount)) ? MountChoice::removable : MountChoice::enter;
}

std::string trimmed(const Result<std::string>& text) {
  return text ? std::string{trim(*text)} : std::string{};
}

/// Sticks, cards and discs: what can be pulled out while the machine runs.
bool is_removable(const Host& host, const BlockNode& disk) {
  if (disk.path.find("/usb") != std::string::npos) return true;
  const std::string folder = "/sys/class/block/" + disk.name;
  return trimmed(host.read(folder + "/removable")) == "1" ||
         trimmed(host.read(folder + "/device/type")) == "SD";
}

std::vector<std::string> disk_names(const BlockTree& tree, const Mount& mount) {
  std::vector<std::string> names;
  if (const BlockNode* device = tree.device_of(mount); device != nullptr)
    for (const BlockNode* disk : tree.disks_below(*device)) names.push_back(disk->name);
  return names;
}

/// The device numbers of mounts on removable disks; the disk the system runs from is none.
std::vector<std::string> removable_numbers(const Host& host, const MountTable& mounts) {
  std::vector<std::string> numbers;
  const auto tree = BlockTree::read_structure(host);
  if (!tree) return numbers;
  const Mount* root = top_mount(mounts, "/");
  const auto own = root != nullptr ? disk_names(*tree, *root) : std::vector<std::string>{};
  for (const Mount& mount : mounts.mounts)
    for (const std::string& name : disk_names(*tree, mount)) {
      const BlockNode* disk = tree->find(name);
      if (disk != nullptr && std::find(own.begin(), own.end(), name) == own.end() &&
          is_removable(host, *disk))
        numbers.push_back(number_of(mount));
    }
  return numbers;
}

}  // namespace

Result<WalkPlan> WalkPlan::read(const Host& host) {
  // What lies in /proc of a saved tree tells of another machine's mounts.
  if (host.kind() != HostKind::live) return WalkPlan{};
  const auto text = host.read(mount_table);
  if (!text) return text.error();
  const MountTable mounts = parse_mountinfo(*text);
  if (mounts.malformed_lines > 0)
    return malformed(std::to_string(mounts.malformed_lines) +
                     " lines were not understood: " + std::string{mount_table});
  return of(mounts, removable_numbers(host, mounts));
}

WalkPlan WalkPlan::of(const MountTable& mounts, const std::vector<std::string>& removable) {
  WalkPlan plan;
  for (const Mount& mount : mounts.mounts) {
    if (!mount.is_top || mount.target.size() < 2 || mount.target.front() != '/') continue;
    const auto slash = mount.target.rfind('/');
    const std::string folder = slash == 0 ? "/" : mount.target.substr(0, slash);
    PlannedMount planned{mount.target, mount.type, choice_of(mount, removable), false};
    planned.is_local_disk = planned.choice == MountChoice::fuse &&
                            mount.source.substr(0, 5) == "/dev/" && mount.source != "/dev/fuse";
    plan.by_folder_[folder].emplace_back(mount.target.substr(slash + 1), std::move(planned));
  }
  return plan;
}

const PlannedMount* WalkPlan::find_in(const Named& named, std::string_view name) {
  const auto found = std::find_if(named.rbegin(), named.rend(),
                                  [&](const auto& one) { return one.first == name; });
  return found == named.rend() ? nullptr : &found->second;
}

}  // namespace mijian
