// Command lines of consoles: whoever is let in is named by the line, or is root or anybody.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/getty_command.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const mijian::GettyCommand command = mijian::parse_getty_command(text);
  if (command.user.size() > size + 4 || command.unknown.size() > size) std::abort();
  if (command.is_shell && !command.user.empty()) std::abort();
  return 0;
}
