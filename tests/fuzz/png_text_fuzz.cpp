// The first bytes of a thumbnail.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/png_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  assert(mijian::png_text(bytes, "Thumb::URI").size() <= size);
  return 0;
}
