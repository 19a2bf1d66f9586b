// journald.conf with a drop-in, and the grammar it shares with unit files.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "agent/collectors/audit/journald_setting.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  const auto settings = mijian::merge_journald_settings(
      {{"/main", "[Journal]\n" + text, true}, {"/hidden", text, false}});
  for (const auto& setting : settings) assert(setting.file == "/main" || !setting.in_force);
  return 0;
}
