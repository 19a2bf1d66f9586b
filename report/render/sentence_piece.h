// A piece of an English sentence of ours, found in a text and said in Chinese. Which pieces there
// are stands in reason_words.cpp.
#pragma once

#include <string>

#include "agent/core/words.h"

namespace mijian {

/// The text with the piece in Chinese wherever it stands; what is in the place of its {} is kept.
std::string said_in_chinese(std::string text, const Text& piece);

}  // namespace mijian
