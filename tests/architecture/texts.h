// Finds sentences shown to people that exist in one language only (STYLE idiom 7): a Text{中文,
// English} with a half missing or in the wrong language. It reads C++ by its tokens, not its
// grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace mijian::architecture {

struct Token {
  enum class Kind { literal, word, mark } kind;
  std::string text;  // of a literal: what stands between its quotes; neighbours are joined
  std::size_t line;
};

/// The tokens of a C++ source; comments are left out.
std::vector<Token> tokens_of(std::string_view source);
/// Whether it holds a Chinese character.
bool has_chinese(std::string_view text);

/// Every pair in agent/ and report/ that lacks a half.
Complaints check_texts(const SourceTree& tree);

}  // namespace mijian::architecture
