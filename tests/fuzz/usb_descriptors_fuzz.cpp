// The raw descriptors of a hostile device, and the hash over them.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/usb/usb_descriptors.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const auto said = mijian::parse_usb_descriptors(bytes);
  if (said) assert(!mijian::usb_faces(said->device_class, said->interfaces).empty());
  const auto hash = mijian::usbguard_hash({"name", "0951", "1666", "", bytes, size % 2 == 0});
  assert(hash && hash->size() == 44);
  return 0;
}
