// From mount tables to events: what was mounted and unmounted since the last look.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/storage/mounts.h"
#include "agent/monitor/happening.h"
#include "agent/monitor/known_devices.h"

namespace mijian {

class MountWatch {
 public:
  explicit MountWatch(const KnownDevices& known) : known_{known} {}

  /// Mounts of devices, of other machines and of FUSE; pseudo file systems are passed over.
  std::vector<Happening> look(const MountTable& table, bool seen_live);
  void replay(const MonitorEvent& event);

 private:
  using Key = std::pair<std::string, std::string>;  // node or source, and where
  const KnownDevices& known_;
  std::map<Key, MonitoredDevice> mounted_;
};

}  // namespace mijian
