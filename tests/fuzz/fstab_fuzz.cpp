// /etc/fstab. No password that follows "password=" may come through.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/mounts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto fstab = mijian::parse_fstab({reinterpret_cast<const char*>(data), size});
  for (const auto& entry : fstab.entries) {
    const auto at = entry.options.find("password=");
    assert(at == std::string::npos || entry.options.compare(at + 9, 3, "…") == 0 ||
           entry.options.find("…") != std::string::npos);
    assert(entry.line > 0);
  }
  return 0;
}
