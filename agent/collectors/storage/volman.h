// XFCE's channel thunar-volman: what its volume manager does with media.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"

namespace mijian {

/// One property: its path, its value, whether users cannot change it.
struct VolmanProperty {
  std::string name, value;
  bool is_locked = false;
  std::int64_t line = 0;
};
struct VolmanChannel {
  std::vector<VolmanProperty> properties;
  Status outcome;  // not ok: what was read before stands
};
VolmanChannel parse_volman(std::string_view text);

}  // namespace mijian
