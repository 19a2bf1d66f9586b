// /proc/self/mountinfo, and which mounts hide which.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/storage/mounts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table = mijian::parse_mountinfo({reinterpret_cast<const char*>(data), size});
  for (const auto& mount : table.mounts) {
    const auto* top = mijian::top_mount(table, mount.target);
    assert(!mount.is_top || (top != nullptr && top->target == mount.target));
  }
  return 0;
}
