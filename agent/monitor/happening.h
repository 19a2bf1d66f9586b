// What a watch found, on its way to becoming an entry of the journal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "agent/model/monitor_event.h"

namespace mijian {

/// What happened, still without time and boot.
struct Happening {
  MonitorAction action;
  MonitoredDevice device;
  bool seen_live = true;
  std::string mount_point = {}, reason = {};
  std::optional<std::int64_t> count = {};
};

}  // namespace mijian
