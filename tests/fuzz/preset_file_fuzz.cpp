// Preset files: every line has a known action and a pattern.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/system/preset_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = mijian::parse_preset_file({reinterpret_cast<const char*>(data), size});
  for (const auto& line : file.lines)
    assert(line.action.size() >= 6 && !line.pattern.empty() && line.line >= 1);
  return 0;
}
