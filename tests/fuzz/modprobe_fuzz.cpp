// Files of modprobe.d: names without '-', and only install lines keep anything out.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/system/modprobe_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& rule : mijian::parse_modprobe_file(text)) {
    if (rule.module.empty() || rule.module.find('-') != std::string::npos || rule.line < 1)
      std::abort();
    if (rule.keeps_out && (rule.directive != "install" || rule.command.empty())) std::abort();
  }
  return 0;
}
