// A configuration of greetd: any text says whom it logs in, or nobody.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/greetd_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  const std::string_view text{reinterpret_cast<const char*>(data), size < longest ? size : longest};
  const mijian::GreetdConfig config = mijian::parse_greetd_config(text);
  if (!config.first_user.empty() && config.first_line == 0) std::abort();
  return 0;
}
