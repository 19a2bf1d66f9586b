// A TZif file: /etc/localtime of a foreign tree.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/logs/time_zone.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto zone = mijian::TimeZone::parse({reinterpret_cast<const char*>(data), size});
  if (!zone) return 0;
  zone->to_utc({2026, 7, 1, 12, 0, 0, 0});
  zone->offset_at({});
  return 0;
}
