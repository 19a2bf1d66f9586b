// rsyslog.conf: legacy selectors and RainerScript.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/audit/rsyslog_rule.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = mijian::parse_rsyslog({reinterpret_cast<const char*>(data), size});
  for (const auto& rule : text.rules) assert(!rule.selector.empty() && !rule.kind.empty());
  for (const auto& include : text.includes) assert(include.before <= text.rules.size());
  return 0;
}
