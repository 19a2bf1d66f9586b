// A database of dconf: whatever its offsets say, keys and values stay within it.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/common/gvdb.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto database = mijian::parse_gvdb({reinterpret_cast<const char*>(data), size});
  if (!database) return 0;
  for (const auto& value : database->values) assert(value.key.size() <= 5 * 4097);
  if (!database->locks.empty()) assert(database->is_locked(database->locks.front()));
  return 0;
}
