// The capability attribute of a file, as any file system may hand it out.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/system/file_capability.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = mijian::parse_file_capability({reinterpret_cast<const char*>(data), size});
  // 64 names of at most 22 letters, in at most three groups.
  assert(!text || (!text->empty() && text->size() < 2000));
  return 0;
}
