// A list of authorized keys: any text gives keys.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/authorized_keys_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  mijian::parse_authorized_keys(
      {reinterpret_cast<const char*>(data), size < longest ? size : longest});
  return 0;
}
