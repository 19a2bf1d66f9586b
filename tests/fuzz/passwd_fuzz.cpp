// passwd, shadow and group, the three files of lines and colons: whatever they hold, no hash comes
// out, and every entry stands on a line there is.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/account_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto passwd = mijian::parse_passwd(text);
  for (const auto& entry : passwd.entries)
    if (entry.name.empty() || entry.line < 1 || entry.user_id < 0 || entry.group_id < 0)
      std::abort();
  for (const auto& entry : mijian::parse_shadow(text).entries)
    if (entry.password.state.empty() || entry.password.scheme.find('$') != std::string::npos)
      std::abort();
  for (const auto& entry : mijian::parse_group(text).entries)
    for (const auto& member : entry.members)
      if (member.empty()) std::abort();
  return 0;
}
