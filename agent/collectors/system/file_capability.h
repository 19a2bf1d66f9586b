// The capabilities a file carries: the kernel's security.capability attribute as the text that
// getcap prints. Whether a program may have them is no business of this file.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/result.h"

namespace mijian {

/// "cap_net_raw=ep"; malformed for bytes that no kernel wrote.
Result<std::string> parse_file_capability(std::string_view attribute);

}  // namespace mijian
