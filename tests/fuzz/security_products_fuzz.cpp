// The catalogues of products.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/products/security_catalogue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto parse : {mijian::parse_security_products, mijian::parse_network_software}) {
    const auto products = parse(text);
    if (!products) continue;
    for (const auto& product : *products) assert(!product.id.empty() && !product.proves.empty());
  }
  return 0;
}
