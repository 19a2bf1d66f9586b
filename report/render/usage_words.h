// What a program says of a command line it cannot take, and how an error begins that a person
// reads: both come in English from elsewhere and are said in the language of messages here.
#pragma once

#include <string>
#include <string_view>

#include "agent/core/result.h"
#include "agent/core/words.h"

namespace mijian {

/// A sentence of the parser of command lines (CLI11), in words of ours where its shape is known,
/// else as it is; made harmless, for it repeats what was typed.
std::string usage_fault(std::string_view fault, Language language);

/// The text of an error whose kind, "not found: " or "permission denied: ", is said in that
/// language wherever an error within it begins; made harmless.
std::string error_words(const Error& error, Language language);

}  // namespace mijian
