// login.defs and the settings files of PAM modules: names without blanks, lines that exist.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/accounts/account_file.h"
#include "agent/collectors/accounts/pam_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  for (const auto& setting : mijian::parse_login_defs(text))
    if (setting.name.find_first_of(" \t") != std::string::npos || setting.line > lines)
      std::abort();
  for (const auto& setting : mijian::parse_module_settings(text))
    if (setting.name.find_first_of(" \t#=") != std::string::npos || setting.line > lines)
      std::abort();
  return 0;
}
