// Text as `udevadm info --export-db` prints it, from a recorded host.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "agent/host/answers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto devices = mijian::parse_udev_export(text);
  if (!devices) return 0;
  std::size_t held = 0;
  for (const mijian::UdevDevice& device : *devices) {
    held += device.path.size();
    for (const auto& [name, value] : device.properties) {
      held += name.size() + value.size();
      if (device.property(name) != value) std::abort();
    }
  }
  if (held > size) std::abort();  // nothing is in a device that was not in the text
  return 0;
}
