#include "agent/collectors/common/udev_text.h"

#include "agent/core/text.h"

namespace mijian {

std::string udev_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '\\' && at + 3 < text.size() && text[at + 1] == 'x';
    const auto byte = escape ? to_integer(text.substr(at + 2, 2), 16) : std::nullopt;
    decoded += byte && *byte >= 0 ? static_cast<char>(*byte) : text[at];
    if (byte && *byte >= 0) at += 3;
  }
  return decoded;
}

}  // namespace mijian
