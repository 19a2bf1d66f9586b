// auditd.conf.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/audit/auditd_setting.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto conf = mijian::parse_auditd_conf({reinterpret_cast<const char*>(data), size});
  for (const auto& setting : conf.settings)
    if (setting.in_force) assert(mijian::auditd_value(conf, setting.name) == setting.value);
  return 0;
}
