// A configuration of sshd: any text gives lines, and every word of it may be asked for its time.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/sshd_config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  const std::string_view text{reinterpret_cast<const char*>(data), size < longest ? size : longest};
  for (const auto& line : mijian::parse_sshd_config(text).lines)
    for (const std::string& argument : line.arguments) mijian::sshd_seconds(argument);
  return 0;
}
