// The catalogue of security products.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/security_catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto products =
      mijian::parse_security_products({reinterpret_cast<const char*>(data), size});
  if (!products) return 0;
  for (const auto& product : *products) assert(!product.id.empty() && !product.proves.empty());
  return 0;
}
