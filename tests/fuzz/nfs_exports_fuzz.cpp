// /etc/exports: each export has an absolute folder and a machine, and a line inside the text.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "agent/collectors/network/nfs_exports.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto ends = std::count(text.begin(), text.end(), '\n');
  for (const auto& one : mijian::parse_nfs_exports(text).exports) {
    assert(one.path.front() == '/' && !one.client.empty());
    assert(one.line >= 1 && one.line <= ends + 1);
  }
  return 0;
}
