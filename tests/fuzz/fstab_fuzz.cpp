// /etc/fstab. No password may come through.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/mounts.h"
#include "agent/core/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto fstab = mijian::parse_fstab({reinterpret_cast<const char*>(data), size});
  for (const auto& entry : fstab.entries) {
    assert(entry.line > 0);
    for (const auto option : mijian::split(entry.options, ','))
      assert(option.substr(0, 9) != "password=" || option == "password=…");
  }
  return 0;
}
