#include "agent/monitor/mount_watch.h"

#include <set>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view devices = "/dev/";

bool is_recorded(const Mount& mount) {
  return mount.device_major != 0 || mount.source.substr(0, devices.size()) == devices ||
         is_network_file_system(mount.type) || mount.type.substr(0, 4) == "fuse";
}

// The node of a device, or whatever stands for the source of what has none.
std::string node_of(const Mount& mount) {
  const bool is_device = mount.source.substr(0, devices.size()) == devices;
  return is_device ? std::string{file_name(mount.source)} : mount.source;
}

MonitoredDevice device_of(const std::string& node, const KnownDevices& known) {
  if (const MonitoredDevice* device = known.block_named(node); device != nullptr) return *device;
  MonitoredDevice device;
  device.node = node;
  return device;
}

}  // namespace

std::vector<Happening> MountWatch::look(const MountTable& table, bool seen_live) {
  std::vector<Happening> all;
  std::set<Key> there;
  for (const Mount& mount : table.mounts) {
    if (!is_recorded(mount)) continue;
    const Key key{node_of(mount), mount.target};
    if (!there.insert(key).second || mounted_.count(key) > 0) continue;
    const MonitoredDevice device = device_of(key.first, known_);
    mounted_[key] = device;
    all.push_back({MonitorAction::mount, device, seen_live, mount.target});
  }
  for (auto each = mounted_.begin(); each != mounted_.end();) {
    if (there.count(each->first) > 0) {
      ++each;
      continue;
    }
    all.push_back({MonitorAction::unmount, each->second, seen_live, each->first.second});
    each = mounted_.erase(each);
  }
  return all;
}

void MountWatch::replay(const MonitorEvent& event) {
  const Key key{event.device.node, event.mount_point};
  if (event.action == MonitorAction::mount) mounted_[key] = event.device;
  if (event.action == MonitorAction::unmount) mounted_.erase(key);
}

}  // namespace mijian
