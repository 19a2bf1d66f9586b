// What was learned of each device when it came, by DEVPATH: a device that is pulled quickly leaves
// without a serial, and its parents then are only hubs.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "agent/model/monitor_event.h"

namespace mijian {

class KnownDevices {
 public:
  static constexpr std::size_t most = 20'000;

  const MonitoredDevice* find(const std::string& device_path) const;
  /// The USB device that this path lies below, or nullptr.
  const MonitoredDevice* usb_above(std::string_view device_path) const;
  /// The block device with this name, or nullptr.
  const MonitoredDevice* block_named(std::string_view node) const;

  /// Beyond `most` devices nothing more is learned.
  void learn(const MonitoredDevice& device);
  void forget(const std::string& device_path);
  /// As an entry of the journal of this boot tells.
  void replay(const MonitorEvent& event);
  std::vector<std::string> paths() const;

 private:
  std::map<std::string, MonitoredDevice> devices_;
};

/// True when both are the same device in the same session: neither another one in its place, nor
/// the same one plugged again.
bool is_same_session(const MonitoredDevice& one, const MonitoredDevice& other);

}  // namespace mijian
