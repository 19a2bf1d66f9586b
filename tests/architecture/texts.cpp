#include "tests/architecture/texts.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace mijian::architecture {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Walks over a source and cuts off one token after the other.
class Lexer {
 public:
  explicit Lexer(std::string_view source) : rest_{source} {}

  std::vector<Token> all() {
    while (!rest_.empty()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    const char c = rest_.front();
    if (rest_.substr(0, 2) == "//") return skip(std::min(rest_.find('\n'), rest_.size()));
    if (rest_.substr(0, 2) == "/*") return skip(std::min(rest_.find("*/"), rest_.size() - 2) + 2);
    if (rest_.substr(0, 2) == "R\"") return raw_literal();
    if (c == '"') return literal();
    if (c == '\'') return character();
    if (is_word(c)) return word();
    if (std::isspace(static_cast<unsigned char>(c)) == 0) add(Token::Kind::mark, std::string{c});
    skip(1);
  }

  void skip(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) line_ += rest_[i] == '\n' ? 1 : 0;
    rest_.remove_prefix(count);
  }

  void add(Token::Kind kind, std::string text) {
    tokens_.push_back({kind, std::move(text), line_});
  }

  void add_literal(std::string_view text) {
    if (!tokens_.empty() && tokens_.back().kind == Token::Kind::literal) {
      tokens_.back().text += text;  // "a" "b" is one literal
    } else {
      add(Token::Kind::literal, std::string{text});
    }
  }

  void literal() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    add_literal(rest_.substr(1, end - 1));
    skip(std::min(end + 1, rest_.size()));
  }

  void raw_literal() {
    const std::size_t open = std::min(rest_.find('('), rest_.size() - 1);
    const std::string close = ")" + std::string{rest_.substr(2, open - 2)} + "\"";
    const std::size_t end = std::min(rest_.find(close, open), rest_.size() - close.size());
    add_literal(rest_.substr(open + 1, end - open - 1));
    skip(end + close.size());
  }

  void character() {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '\'') end += rest_[end] == '\\' ? 2 : 1;
    skip(std::min(end + 1, rest_.size()));
  }

  // A number's digit separators belong to it, so that they do not look like characters.
  void word() {
    const bool number = std::isdigit(static_cast<unsigned char>(rest_.front())) != 0;
    std::size_t end = 1;
    while (end < rest_.size() && (is_word(rest_[end]) || (number && rest_[end] == '\''))) ++end;
    add(Token::Kind::word, std::string{rest_.substr(0, end)});
    skip(end);
  }

  std::string_view rest_;
  std::size_t line_ = 1;
  std::vector<Token> tokens_;
};

bool is_mark(const Token& token, char mark) {
  return token.kind == Token::Kind::mark && token.text[0] == mark;
}

bool is_open(const Token& token) { return is_mark(token, '{') || is_mark(token, '('); }

bool is_close(const Token& token) { return is_mark(token, '}') || is_mark(token, ')'); }

// An element of a braced list: its literal when it is nothing else, or none for any other
// expression.
using Element = std::optional<std::string>;

// The elements of the list that opens at tokens[open].
std::vector<Element> elements_of(const std::vector<Token>& tokens, std::size_t open) {
  std::vector<Element> elements;
  std::size_t depth = 0, length = 0;
  for (std::size_t i = open + 1; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (depth == 0 && (is_mark(token, ',') || is_close(token))) {
      if (is_close(token)) break;
      length = 0;
      continue;
    }
    if (++length == 1) elements.emplace_back();
    elements.back() =
        length == 1 && token.kind == Token::Kind::literal ? Element{token.text} : std::nullopt;
    if (is_open(token)) ++depth;
    if (is_close(token)) --depth;
  }
  return elements;
}

std::string wrong_halves(const std::vector<Element>& halves) {
  if (halves.empty()) return {};  // Text{}: no sentence at all, on purpose
  if (halves.size() != 2) return "is no pair of 中文 and English";
  const Element &zh = halves[0], &en = halves[1];
  if ((zh && zh->empty()) || (en && en->empty())) return "has an empty half";
  if (zh && en && *zh == *en) return {};  // a name that is the same in both: HTML
  if (zh && !has_chinese(*zh)) return "has no Chinese in its first half";
  if (en && en->find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos)
    return "has no English in its second half";
  return {};
}

// Whether tokens[open] opens the initializer of a Text: Text{, Text name{, Text name = {.
bool opens_text(const std::vector<Token>& tokens, std::size_t open) {
  if (!is_mark(tokens[open], '{')) return false;
  std::size_t i = open;
  if (i > 0 && is_mark(tokens[i - 1], '=')) --i;
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    const Token& token = tokens[i - back];
    if (token.kind != Token::Kind::word) return false;
    const bool declares = i >= back + 1 && (tokens[i - back - 1].text == "struct" ||
                                            tokens[i - back - 1].text == "class");
    if (token.text == "Text") return !declares;
  }
  return false;
}

// Whether tokens[open] opens a bare list within another one, as the pair in a row of a table does.
bool opens_row(const std::vector<Token>& tokens, std::size_t open) {
  return open > 0 && is_mark(tokens[open], '{') &&
         (is_mark(tokens[open - 1], ',') || is_mark(tokens[open - 1], '{'));
}

bool begins_chinese(const std::vector<Element>& elements) {
  return !elements.empty() && elements[0] && has_chinese(*elements[0]);
}

// In a row only what begins in Chinese is known to be a pair, and only an absent or empty second
// half is surely wrong.
std::string wrong_row(const std::vector<Element>& elements) {
  if (!begins_chinese(elements)) return {};
  if (elements.size() == 1) return "has no English half";
  return elements[1] && elements[1]->empty() ? "has an empty half" : "";
}

}  // namespace

std::vector<Token> tokens_of(std::string_view source) { return Lexer{source}.all(); }

bool has_chinese(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size();
       ++i)  // U+4E00 to U+9FFF are E4 B8 80 to E9 BF BF in UTF-8
    if (static_cast<unsigned char>(text[i]) >= 0xE4 && static_cast<unsigned char>(text[i]) <= 0xE9)
      return true;
  return false;
}

Complaints check_texts(const SourceTree& tree) {
  Complaints complaints;
  for (const SourceFile& file : tree) {
    const bool ours = file.path.rfind("agent/", 0) == 0 || file.path.rfind("report/", 0) == 0;
    if (!ours || file.path.find("CMakeLists") != std::string::npos) continue;
    const std::vector<Token> tokens = tokens_of(file.text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      std::string wrong;
      if (opens_text(tokens, i)) wrong = wrong_halves(elements_of(tokens, i));
      if (opens_row(tokens, i)) wrong = wrong_row(elements_of(tokens, i));
      if (!wrong.empty())
        complaints.push_back(complaint(file.path, tokens[i].line, "this text " + wrong));
    }
  }
  return complaints;
}

}  // namespace mijian::architecture
