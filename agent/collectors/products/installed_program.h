// Whether the program that a configuration belongs to is still there: packages leave their settings
// behind, and what nobody runs is nobody's fault.
#pragma once

#include <initializer_list>
#include <string_view>

#include "agent/host/host.h"

namespace mijian {

/// False only where other programs are found and none of these; a tree that holds settings alone
/// tells nothing.
bool may_be_installed(const Host& host, std::initializer_list<std::string_view> programs);

}  // namespace mijian
