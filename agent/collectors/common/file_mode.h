// A file's mode as tables hold it.
#pragma once

#include <cstdint>
#include <string>

namespace mijian {

/// The permissions with set-uid, set-gid and sticky bit, as four octal digits: "0755".
inline std::string mode_text(std::uint32_t mode) {
  std::string digits;
  for (const int shift : {9, 6, 3, 0}) digits += static_cast<char>('0' + (mode >> shift & 7U));
  return digits;
}

}  // namespace mijian
