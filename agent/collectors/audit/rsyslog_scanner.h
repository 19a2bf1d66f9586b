// Walks over a text of rsyslog.conf and knows what a comment, a continued line, a quoted string, a
// pair of brackets and a list of parameters is. What they mean is the parser's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/audit/rsyslog_rule.h"

namespace mijian {

class RsyslogScanner {
 public:
  explicit RsyslogScanner(std::string_view text) : text_{text} {}

  static bool is_blank(char c);
  static bool is_word(char c);

  bool at_end() const { return at_ >= text_.size(); }
  /// The character here, or NUL at the end.
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  int line() const { return line_; }
  std::size_t place() const { return at_; }
  /// What stands between a place and here.
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  /// The word that begins here, without moving; empty when none does.
  std::string_view word() const;
  /// The first character that is no blank behind `size` characters, without moving.
  char behind(std::size_t size) const;

  void next();
  void skip(std::size_t size);
  /// Over blanks, line ends and comments.
  void skip_space();
  void skip_line();
  /// Over a string or a comment; false, and no step, when neither begins here.
  bool skip_quoted_or_comment();
  /// Over a bracket and all it holds, up to its partner.
  void skip_brackets(char open, char close);

  /// The rest of the line; a backslash at its end continues it, and the blanks that follow go.
  std::string take_line();
  /// What stands up to the next blank; continued lines as in take_line().
  std::string take_word();
  /// A string without its quotes, escapes taken off.
  std::string take_quoted();
  /// (name="value" …); values that are lists are left out.
  std::vector<RsyslogParameter> take_parameters();

  /// True once the text ended inside a string, a bracket or a block.
  bool cut_short() const { return cut_short_; }
  void set_cut_short() { cut_short_ = true; }

 private:
  void skip_comment();
  bool skip_continuation();

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  bool cut_short_ = false;
};

}  // namespace mijian
