// A declaration of GSettings: any text gives schemas.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/common/gschema.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  mijian::parse_gschema({reinterpret_cast<const char*>(data), size < longest ? size : longest});
  return 0;
}
