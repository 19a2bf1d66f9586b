// Which rules of udev mount media, or tell udisks or systemd to: the grammar of .rules files, as
// far as that needs it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// A rule of udev that mounts, or tells udisks or systemd to.
struct UdevMountRule {
  std::string setting;  // automount or udisks_ignore
  std::string value;    // as written, without secrets
  bool is_on = false;
  std::int64_t line = 0;
};
std::vector<UdevMountRule> parse_udev_mount_rules(std::string_view text);

}  // namespace mijian
