#include "agent/collectors/accounts/sudoers_scanner.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "#1000" and "#-1" name a user id.
bool is_user_id(std::string_view text) {
  text.remove_prefix(1);
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return !text.empty() && is_digit(text.front());
}

std::string_view without_comment(std::string_view line) {
  if (trim(line).substr(0, 8) == "#include") return line;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
      continue;
    }
    if (line[at] == '"') quoted = !quoted;
    if (line[at] == '#' && !quoted && !is_user_id(line.substr(at))) return line.substr(0, at);
  }
  return line;
}

bool goes_on(std::string_view line) {
  const auto text = line.find_last_not_of('\\');
  const auto marks = line.size() - (text == std::string_view::npos ? 0 : text + 1);
  return marks % 2 == 1;
}

std::string_view without_return(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<SudoersLine> sudoers_lines(std::string_view text) {
  std::vector<SudoersLine> lines;
  bool continued = false;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    std::string_view line = without_comment(without_return(raw));
    if (!continued) lines.push_back({"", number});
    continued = goes_on(line);
    if (continued) line.remove_suffix(1);
    lines.back().text += line;
    if (continued) lines.back().text += ' ';
  }
  return lines;
}

void SudoersScanner::skip_blanks() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
}

bool SudoersScanner::at_end() {
  skip_blanks();
  return rest_.empty();
}

char SudoersScanner::peek() {
  skip_blanks();
  return rest_.empty() ? '\0' : rest_.front();
}

bool SudoersScanner::take(char wanted) {
  if (peek() != wanted || rest_.empty()) return false;
  rest_.remove_prefix(1);
  return true;
}

bool SudoersScanner::take(std::string_view wanted) {
  skip_blanks();
  if (rest_.substr(0, wanted.size()) != wanted) return false;
  rest_.remove_prefix(wanted.size());
  return true;
}

std::string SudoersScanner::take_word(std::string_view stops) {
  skip_blanks();
  std::string word;
  bool quoted = false;
  while (!rest_.empty()) {
    const char c = rest_.front();
    const bool ends = c == ' ' || c == '\t' || stops.find(c) != std::string_view::npos;
    if (!quoted && ends) break;
    rest_.remove_prefix(1);
    if (c == '\\' && !rest_.empty()) {
      word += rest_.front();
      rest_.remove_prefix(1);
    } else if (c == '"') {
      quoted = !quoted;
    } else {
      word += c;
    }
  }
  return word;
}

bool SudoersScanner::skip_until(std::string_view stops) {
  skip_blanks();
  bool any = false;
  while (!rest_.empty() && stops.find(rest_.front()) == std::string_view::npos) {
    any = true;
    const bool escapes = rest_.front() == '\\' && rest_.size() > 1;
    rest_.remove_prefix(escapes ? 2 : 1);
  }
  return any;
}

bool SudoersScanner::take_negation() {
  bool negated = false;
  while (take('!')) negated = !negated;
  return negated;
}

}  // namespace mijian
