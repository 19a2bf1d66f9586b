#include "agent/monitor/known_devices.h"

#include "agent/monitor/device_identity.h"

namespace mijian {

const MonitoredDevice* KnownDevices::find(const std::string& device_path) const {
  const auto found = devices_.find(device_path);
  return found == devices_.end() ? nullptr : &found->second;
}

const MonitoredDevice* KnownDevices::usb_above(std::string_view device_path) const {
  const std::string path = usb_device_path_in(device_path);
  return path.empty() || path == device_path ? nullptr : find(path);
}

const MonitoredDevice* KnownDevices::block_named(std::string_view node) const {
  for (const auto& [path, device] : devices_)
    if (device.subsystem == "block" && device.node == node) return &device;
  return nullptr;
}

void KnownDevices::learn(const MonitoredDevice& device) {
  if (devices_.size() < most || find(device.device_path) != nullptr)
    devices_[device.device_path] = device;
}

void KnownDevices::forget(const std::string& device_path) { devices_.erase(device_path); }

void KnownDevices::replay(const MonitorEvent& event) {
  switch (event.action) {
    case MonitorAction::add:
    case MonitorAction::present:
    case MonitorAction::change:
      return learn(event.device);
    case MonitorAction::remove:
      return forget(event.device.device_path);
    default:
      return;
  }
}

std::vector<std::string> KnownDevices::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, device] : devices_) paths.push_back(path);
  return paths;
}

bool is_same_session(const MonitoredDevice& one, const MonitoredDevice& other) {
  if (!one.instance.empty() && !other.instance.empty() && one.instance != other.instance)
    return false;
  return one.device_key == other.device_key && one.node == other.node;
}

}  // namespace mijian
