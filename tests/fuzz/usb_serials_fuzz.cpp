// The catalogue of placeholder serials, and a serial held against it: first line the serial, then
// the catalogue.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/usb/usb_identity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto end = std::min(text.find('\n'), text.size());
  const auto serial = text.substr(0, end);
  const auto json = mijian::parse_json(text.substr(std::min(end + 1, size)));
  if (!json) return 0;
  const auto catalogue = mijian::UsbSerialCatalogue::from_json(*json);
  if (!catalogue) return 0;
  assert((catalogue->grade("0951", "1666", serial) == mijian::UsbIdentity::none) == serial.empty());
  return 0;
}
