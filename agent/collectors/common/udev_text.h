// How udev writes what devices say: "\x20" in its *_ENC properties.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

/// The text with every \xNN turned back into its byte.
std::string udev_decoded(std::string_view text);

}  // namespace mijian
