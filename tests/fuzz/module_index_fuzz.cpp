// modules.dep and modules.builtin: names without folder, ending and '-'.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/system/module_index.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const auto& name : mijian::parse_module_index({reinterpret_cast<const char*>(data), size}))
    assert(!name.empty() && name.find_first_of("-/") == std::string::npos);
  return 0;
}
