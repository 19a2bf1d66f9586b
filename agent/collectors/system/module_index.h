// What depmod wrote of one kernel's modules: those built in, and those that lie on the disk.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mijian {

/// The names of modules.builtin, or of modules.dep before the colon, with '_' for '-' and without
/// folder and ending; no more than a kernel can have.
std::set<std::string, std::less<>> parse_module_index(std::string_view text);

}  // namespace mijian
