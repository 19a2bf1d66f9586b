// Any bytes as JSON: refused with a place, or a tree that writes itself and reads back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/core/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto json = mijian::parse_json(text);
  if (!json) return 0;
  const std::string written = json->dump(-1);
  const auto again = mijian::parse_json(written);
  if (!again || again->dump(-1) != written) std::abort();
  return 0;
}
