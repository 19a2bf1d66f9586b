// Reads one logical line of sudoers from left to right; knows characters, not statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct SudoersLine {
  std::string text;  // continued lines joined, comments left out
  int number = 0;
};
/// "#include" and "#1000" are no comments.
std::vector<SudoersLine> sudoers_lines(std::string_view text);

class SudoersScanner {
 public:
  explicit SudoersScanner(std::string_view text) : rest_{text} {}

  bool at_end();
  char peek();
  std::string_view rest() const { return rest_; }
  bool take(char wanted);
  bool take(std::string_view wanted);
  /// Up to a blank or one of `stops`; quotes and backslashes taken off.
  std::string take_word(std::string_view stops);
  /// What stands before an unescaped one of `stops`, thrown away; whether there was anything.
  bool skip_until(std::string_view stops);
  /// True when an odd number of '!' stood here.
  bool take_negation();

 private:
  void skip_blanks();

  std::string_view rest_;
};

}  // namespace mijian
