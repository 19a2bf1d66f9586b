// A configuration of logrotate: any text gives blocks, and asking them for a log ends.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/audit/logrotate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest = 64u << 10;
  const std::string_view text{reinterpret_cast<const char*>(data), size < longest ? size : longest};
  const auto config = mijian::parse_logrotate(text);
  mijian::rotations_kept(config, "/var/log/syslog");
  if (const auto rotation = mijian::rotation_of(config, "/var/log/syslog"))
    mijian::days_kept(*rotation);
  return 0;
}
