// Files of groups and keys, and the lists in their values.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/common/key_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = mijian::parse_key_file({reinterpret_cast<const char*>(data), size});
  for (const auto& entry : file.entries) {
    assert(entry.line > 0 && !entry.key.empty());
    assert(file.find(entry.group, entry.key) != nullptr);
    if (file.entries.size() > 100) break;  // find() is linear
  }
  for (const auto& entry : file.entries)
    for (const auto& value : mijian::settings_list(entry.value))
      assert(value.size() <= entry.value.size() * 2);
  return 0;
}
