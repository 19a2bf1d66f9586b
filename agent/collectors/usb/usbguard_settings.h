// The grammar of usbguard-daemon.conf: Name=value, '#' in the first column begins a comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct UsbguardSetting {
  std::string name, value;
  int line = 0;
};

struct UsbguardSettings {
  std::vector<UsbguardSetting> all;  // in the order written
  std::vector<int> malformed_lines;
  /// What the last line of a name says, or "".
  std::string_view value(std::string_view name) const;
};

UsbguardSettings parse_usbguard_settings(std::string_view text);

}  // namespace mijian
