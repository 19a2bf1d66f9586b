// The header of ClamAV's signature files.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/products/clamav_signatures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto date = mijian::parse_clamav_header({reinterpret_cast<const char*>(data), size});
  if (date) assert(mijian::utc_text(*date).size() == 27);
  return 0;
}
