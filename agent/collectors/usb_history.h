// Connections of USB devices over all kernel logs of a machine: the same event told twice is one,
// and what all of them say of one device.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/usb_sessions.h"
#include "agent/core/clock.h"

namespace mijian {

struct UsbConnection {
  UsbSession session;
  std::string file;  // the log it was read from
  Time connected_at;
  std::optional<Time> disconnected_at;
  TimeQuality quality = TimeQuality::exact;
};

/// What one device did here.
struct UsbPast {
  UsbConnection last;  // its latest connection, with whatever any of them proved
  Time first_seen;
  std::int64_t uses = 0;
};

/// Both lists in order of time; an event that both tell stays once, completed by the second.
std::vector<UsbConnection> merged(std::vector<UsbConnection> known,
                                  std::vector<UsbConnection> more);

/// One entry for each device key; connections are in order of time.
std::vector<UsbPast> pasts_of(const std::vector<UsbConnection>& connections);

}  // namespace mijian
