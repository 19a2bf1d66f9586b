// From messages on devices to events: what is new, what has left with what was known of it, and
// what was missed. Asks udev only through DeviceEvents.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "agent/collectors/usb/usb_identity.h"
#include "agent/host/usb_events.h"
#include "agent/monitor/happening.h"
#include "agent/monitor/known_devices.h"

namespace mijian {

struct Identified {
  MonitoredDevice device;
  bool is_there = true;  // false: it has left, and only its message tells what it was
};
/// Looks at a device now; none: it gets no entry of its own.
using Identify = std::function<std::optional<Identified>(const UdevDevice&)>;

class DeviceWatch {
 public:
  DeviceWatch(KnownDevices& known, Identify identify)
      : known_{known}, identify_{std::move(identify)} {}

  std::vector<Happening> hear(const DeviceNews& news);
  /// Holds what is known against what is there; nothing of it was seen live.
  std::vector<Happening> reconcile(const std::vector<UdevDevice>& present);

 private:
  void came(const UdevDevice& said, MonitorAction action, std::vector<Happening>& all);
  void left(const UdevDevice& said, std::vector<Happening>& all);
  void changed(const UdevDevice& said, std::vector<Happening>& all);
  void moved(const UdevDevice& said, std::vector<Happening>& all);

  KnownDevices& known_;
  Identify identify_;
};

/// The identification by udev and sysfs of a live machine.
Identify identify_by(const DeviceEvents& events, const KnownDevices& known,
                     const UsbSerialCatalogue* catalogue);

}  // namespace mijian
