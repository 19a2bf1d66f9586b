#include "agent/collectors/system/seen_folders.h"

#include <algorithm>
#include <utility>

namespace mijian {
namespace {

// The finisher of splitmix64: every bit of what goes in reaches every bit of what comes out.
std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 30;
  value *= 0xbf58476d1ce4e5b9u;
  value ^= value >> 27;
  value *= 0x94d049bb133111ebu;
  return value ^ value >> 31;
}

std::uint64_t key_of(const FileStatus& folder) {
  const std::uint64_t device = std::uint64_t{folder.device_major} << 32 | folder.device_minor;
  const auto born = folder.born ? static_cast<std::uint64_t>(folder.born->microseconds) : 0;
  const std::uint64_t key = mixed(mixed(mixed(device) + folder.inode) + born);
  return key == 0 ? 1 : key;
}

}  // namespace

bool SeenFolders::insert(const FileStatus& folder) {
  if (used_ * 4 >= slots_.size() * 3) grow();
  return put(key_of(folder));
}

void SeenFolders::grow() {
  auto old = std::exchange(
      slots_, std::vector<std::uint64_t>(std::max<std::size_t>(1024, slots_.size() * 2)));
  used_ = 0;
  for (const std::uint64_t key : old)
    if (key != 0) put(key);
}

bool SeenFolders::put(std::uint64_t key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask)
    if (slots_[at] == key) return false;
  slots_[at] = key;
  ++used_;
  return true;
}

}  // namespace mijian
