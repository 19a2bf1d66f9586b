// Names and numbers of system calls, which differ from one architecture to the next. What is known
// is what libseccomp knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mijian {

/// "settimeofday" of 164 on x86_64. None for an architecture (as uname names it) or a number that
/// is not known.
std::optional<std::string> system_call_name(std::string_view architecture, int number);
/// The other way round; none for a call that the architecture does not have.
std::optional<int> system_call_number(std::string_view architecture, std::string_view name);

}  // namespace mijian
