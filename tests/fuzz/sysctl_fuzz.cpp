// Files of sysctl.d and their patterns: no name may leave /proc/sys, and matching always ends.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/system/sysctl_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto parsed = mijian::parse_sysctl_file("f", text);
  for (const auto& line : parsed.lines) {
    if (line.path.find("/../") != std::string::npos || line.path.front() == '/') std::abort();
    if (!line.is_pattern() && !mijian::fits_pattern(line.path, line.path)) std::abort();
    static_cast<void>(mijian::fits_pattern(line.path, "net/ipv4/conf/all/rp_filter"));
    if (mijian::sysctl_path(mijian::dotted_name(line.path)).size() != line.path.size())
      std::abort();
  }
  static_cast<void>(mijian::winning_line(parsed.lines, "kernel/sysrq"));
  return 0;
}
