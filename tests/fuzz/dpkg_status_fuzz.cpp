// dpkg's status database, whole and in pieces: both ways must see the same packages.
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "agent/collectors/system/dpkg_status.h"

namespace {

std::string seen(std::string_view text, std::size_t piece) {
  std::string all;
  mijian::DpkgStatusParser parser{[&](const mijian::DpkgPackage& package) {
    assert(!package.name.empty() && !package.version.empty());
    all += package.name + '\n' + package.version + '\n' + package.status + '\n';
  }};
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size())))
    parser.feed(text.substr(0, piece));
  parser.finish();
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  assert(seen(text, size + 1) == seen(text, 7));
  return 0;
}
