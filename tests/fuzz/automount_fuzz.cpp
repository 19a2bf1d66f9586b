// Rules of udev and XFCE's channel, as far as they mount media.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/udev_mount_rule.h"
#include "agent/collectors/storage/volman.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& rule : mijian::parse_udev_mount_rules(text)) {
    assert(rule.line > 0);
    assert(rule.setting == "automount" || rule.setting == "udisks_ignore");
  }
  for (const auto& property : mijian::parse_volman(text).properties) assert(property.line > 0);
  return 0;
}
