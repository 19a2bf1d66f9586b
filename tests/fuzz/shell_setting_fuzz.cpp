// A script of a shell: any text gives settings.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/accounts/shell_setting.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  mijian::parse_shell_settings(
      {reinterpret_cast<const char*>(data), size < longest ? size : longest}, {"TMOUT", "A"});
  return 0;
}
