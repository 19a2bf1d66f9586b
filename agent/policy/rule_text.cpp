#include "agent/policy/rule_text.h"

#include <fmt/core.h>
#include <algorithm>
#include <cctype>

#include "agent/core/text.h"

namespace mijian {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c + 'A' - 'a') : c; }

bool is_same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool is_word_byte(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Where the next comment, 'text' or "name" may begin.
std::size_t find_no_code(std::string_view sql, std::size_t from) {
  const auto may_begin = [](char c) { return c == '-' || c == '/' || c == '\'' || c == '"'; };
  const auto found =
      std::find_if(sql.begin() + static_cast<std::ptrdiff_t>(from), sql.end(), may_begin);
  return static_cast<std::size_t>(found - sql.begin());
}

/// Past the end of what starts at `i`: a comment or a 'text' ('' inside it is a quote).
std::size_t end_of(std::string_view sql, std::size_t i, std::string_view closing) {
  for (std::size_t at = sql.find(closing, i); at != std::string_view::npos;
       at = sql.find(closing, at + 2)) {
    if (closing != "'" || at + 1 == sql.size() || sql[at + 1] != '\'') return at + closing.size();
  }
  return sql.size();
}

}  // namespace

Error malformed_at(TextPlace place, const std::string& message) {
  return malformed(fmt::format("{}:{}: {}", place.line, place.column, message));
}

std::string code_of(std::string_view sql) {
  std::string code{sql};
  const auto blank = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
      if (code[i] != '\n') code[i] = ' ';
    return to;
  };
  for (std::size_t i = find_no_code(sql, 0); i < sql.size(); i = find_no_code(sql, i)) {
    if (sql.substr(i, 2) == "--") {
      const std::size_t end = sql.find('\n', i);
      i = blank(i, end == std::string_view::npos ? sql.size() : end);
    } else if (sql.substr(i, 2) == "/*") {
      i = blank(i, end_of(sql, i + 2, "*/"));
    } else if (sql[i] == '\'') {
      const std::size_t end = end_of(sql, i + 1, "'");
      const bool closed = end > i + 1 && sql[end - 1] == '\'';
      blank(i + 1, closed ? end - 1 : end);
      i = end;
    } else if (sql[i] == '"') {
      i = end_of(sql, i + 1, "\"");
    } else {
      ++i;
    }
  }
  return code;
}

TextPlace place_in_sql(const Rule& rule, std::size_t offset) {
  TextPlace place{rule.sql_line, 1};
  for (std::size_t i = 0; i < offset && i < rule.sql.size(); ++i) {
    ++place.column;
    if (rule.sql[i] == '\n') place = {place.line + 1, 1};
  }
  return place;
}

std::size_t find_word(std::string_view code, std::string_view word, std::size_t from) {
  if (word.empty()) return std::string_view::npos;
  const char small = lower(word[0]), capital = upper(word[0]);
  for (std::size_t at = from; at + word.size() <= code.size(); ++at) {
    if (code[at] != small && code[at] != capital) continue;
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word_byte(code[at - 1])) &&
        is_same_but_for_case(code.substr(at, word.size()), word) &&
        (end == code.size() || !is_word_byte(code[end])))
      return at;
  }
  return std::string_view::npos;
}

bool is_name(std::string_view text, bool with_hyphen) {
  if (text.empty() || text.size() > 80 || text[0] < 'a' || text[0] > 'z') return false;
  for (const char c : text)
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' &&
        !(with_hyphen && c == '-'))
      return false;
  return true;
}

}  // namespace mijian
