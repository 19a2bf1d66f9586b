#include "agent/collectors/network/yaml_lines.h"

#include <algorithm>
#include <optional>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_entries = 20'000, deepest = 16;

/// The text up to a '#' that begins a comment: at the start or behind a blank, outside quotes.
std::string_view without_comment(std::string_view line) {
  char quote = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool at_word = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
    if (quote != 0)
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '#' && at_word)
      return line.substr(0, at);
  }
  return line;
}

/// Takes words, keys and brackets from the front of a line.
class Scanner {
 public:
  explicit Scanner(std::string_view rest) : rest_{rest} {}

  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
  bool is_at_end() {
    skip_blanks();
    return rest_.empty();
  }
  char next() {
    skip_blanks();
    return rest_.empty() ? '\0' : rest_.front();
  }
  bool take(char c) {
    if (next() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A quoted word, or a plain one up to ": ", the end, or within brackets up to ',', ']' or '}'.
  std::optional<std::string> word(bool in_brackets) {
    const char quote = next();
    if (quote == '"' || quote == '\'') return quoted(quote);
    std::size_t end = 0;
    while (end < rest_.size() && !ends_word(end, in_brackets)) ++end;
    const std::string_view plain = trim(rest_.substr(0, end));
    rest_.remove_prefix(end);
    constexpr std::string_view not_understood = "&*!|>%@`?";
    if (!plain.empty() && not_understood.find(plain.front()) != std::string_view::npos)
      return std::nullopt;
    return std::string{plain};
  }

  bool take_colon() {
    if (next() != ':') return false;
    const bool ends = rest_.size() == 1 || rest_[1] == ' ';
    if (ends) rest_.remove_prefix(1);
    return ends;
  }

 private:
  bool ends_word(std::size_t at, bool in_brackets) const {
    const char c = rest_[at];
    if (in_brackets && (c == ',' || c == ']' || c == '}')) return true;
    return c == ':' && (at + 1 == rest_.size() || rest_[at + 1] == ' ');
  }

  std::optional<std::string> quoted(char quote) {
    std::string text;
    for (std::size_t at = 1; at < rest_.size(); ++at) {
      char c = rest_[at];
      if (c == quote && quote == '\'' && at + 1 < rest_.size() && rest_[at + 1] == '\'') {
        ++at;
      } else if (c == quote) {
        rest_.remove_prefix(at + 1);
        return text;
      } else if (c == '\\' && quote == '"' && at + 1 < rest_.size()) {
        c = rest_[++at];
      }
      text += c;
    }
    return std::nullopt;  // it goes on in the next line
  }

  std::string_view rest_;
};

class YamlReader {
 public:
  YamlText read(std::string_view text) {
    for (const std::string_view raw : lines_of(text)) {
      ++line_;
      const std::string_view line = without_comment(raw);
      const bool is_marker = line.substr(0, 3) == "---" || line.substr(0, 3) == "...";
      if (trim(line).empty() || is_marker) continue;
      if (!text_.is_whole) break;
      if (!read_line(line)) text_.bad_lines.push_back(line_);
    }
    return std::move(text_);
  }

 private:
  struct Level {
    std::size_t indent;
    std::string key;
  };

  bool read_line(std::string_view line) {
    std::size_t indent = line.find_first_not_of(' ');
    if (line[indent] == '\t') return false;
    line = trim(line.substr(indent));
    close(indent, line == "-" || line.substr(0, 2) == "- ");
    while (line == "-" || line.substr(0, 2) == "- ") {
      if (!open(indent, "-")) return false;
      const auto inner = line.find_first_not_of(' ', 1);
      if (inner == std::string_view::npos) return true;
      line.remove_prefix(inner);
      indent += inner;
    }
    Scanner scanner{line};
    return read_entry(scanner, indent);
  }

  /// Ends what does not reach as far in; a list may stand as far out as the key that it belongs to.
  void close(std::size_t indent, bool is_item) {
    const auto is_over = [&](const Level& level) {
      return level.indent > indent || (level.indent == indent && (!is_item || level.key == "-"));
    };
    while (!levels_.empty() && is_over(levels_.back())) levels_.pop_back();
  }

  bool read_entry(Scanner& scanner, std::size_t indent) {
    if (scanner.next() == '{' || scanner.next() == '[') return read_value(scanner);
    auto key = scanner.word(false);
    if (!key) return false;
    if (!scanner.take_colon()) return scanner.is_at_end() && add(std::move(*key));  // an item
    return open(indent, std::move(*key)) && read_value(scanner);
  }

  /// What stands behind a colon, up to the end of the line.
  bool read_value(Scanner& scanner) {
    if (scanner.is_at_end()) return add({});
    if (scanner.next() == '{' || scanner.next() == '[')
      return read_brackets(scanner, 0) && scanner.is_at_end();
    auto value = scanner.word(false);
    // A plain word may hold ": " only in quotes.
    return value && scanner.is_at_end() && add(std::move(*value));
  }

  bool read_brackets(Scanner& scanner, std::size_t depth) {
    const bool is_map = scanner.next() == '{';
    const char end = is_map ? '}' : ']';
    scanner.take(scanner.next());
    if (scanner.take(end)) return add({});
    while (!scanner.take(end)) {
      if (scanner.is_at_end() || depth > deepest || !read_item(scanner, is_map, depth))
        return false;
      if (!scanner.take(',') && scanner.next() != end) return false;
    }
    return true;
  }

  bool read_item(Scanner& scanner, bool is_map, std::size_t depth) {
    std::string key = "-";
    if (is_map) {
      auto word = scanner.word(true);
      if (!word || !scanner.take_colon()) return false;
      key = std::move(*word);
    }
    if (!open(std::string_view::npos, std::move(key))) return false;
    bool good = true;
    if (scanner.next() == '{' || scanner.next() == '[') {
      good = read_brackets(scanner, depth + 1);
    } else {
      auto value = scanner.word(true);
      good = value && add(std::move(*value));
    }
    levels_.pop_back();
    return good;
  }

  bool open(std::size_t indent, std::string key) {
    if (levels_.size() >= deepest) return false;
    levels_.push_back({indent, std::move(key)});
    return true;
  }

  bool add(std::string value) {
    if (text_.entries.size() >= most_entries) return text_.is_whole = false, true;
    YamlEntry entry{{}, std::move(value), line_};
    for (const Level& level : levels_) entry.path.push_back(level.key);
    text_.entries.push_back(std::move(entry));
    return true;
  }

  YamlText text_;
  std::vector<Level> levels_;
  int line_ = 0;
};

}  // namespace

YamlText parse_yaml_lines(std::string_view text) { return YamlReader{}.read(text); }

}  // namespace mijian
