#include "agent/collectors/audit/rsyslog_scanner.h"

#include "agent/core/text.h"

namespace mijian {

bool RsyslogScanner::is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool RsyslogScanner::is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view RsyslogScanner::word() const {
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return text_.substr(at_, end - at_);
}

char RsyslogScanner::behind(std::size_t size) const {
  std::size_t at = at_ + size;
  while (at < text_.size() && is_blank(text_[at])) ++at;
  return at < text_.size() ? text_[at] : '\0';
}

void RsyslogScanner::next() {
  if (at_end()) return;
  if (text_[at_] == '\n') ++line_;
  ++at_;
}

void RsyslogScanner::skip(std::size_t size) {
  for (; size > 0 && !at_end(); --size) next();
}

void RsyslogScanner::skip_space() {
  while (!at_end()) {
    if (is_blank(peek()))
      next();
    else if (peek() == '#')
      skip_line();
    else if (text_.substr(at_, 2) == "/*")
      skip_comment();
    else
      return;
  }
}

void RsyslogScanner::skip_line() {
  while (!at_end() && peek() != '\n') next();
}

void RsyslogScanner::skip_comment() {
  const auto end = text_.find("*/", at_ + 2);
  skip(end == std::string_view::npos ? text_.size() - at_ : end + 2 - at_);
}

bool RsyslogScanner::skip_quoted_or_comment() {
  if (peek() == '"' || peek() == '\'') return take_quoted(), true;
  if (peek() != '#' && text_.substr(at_, 2) != "/*") return false;
  return skip_space(), true;
}

void RsyslogScanner::skip_brackets(char open, char close) {
  int depth = 0;
  while (!at_end()) {
    if (skip_quoted_or_comment()) continue;
    if (peek() == open) ++depth;
    const bool last = peek() == close && --depth == 0;
    next();
    if (last) return;
  }
  cut_short_ = true;
}

bool RsyslogScanner::skip_continuation() {
  if (text_.substr(at_, 2) != "\\\n" && text_.substr(at_, 3) != "\\\r\n") return false;
  next();
  while (!at_end() && is_blank(peek())) next();
  return true;
}

std::string RsyslogScanner::take_line() {
  std::string taken;
  while (!at_end() && peek() != '\n') {
    if (skip_continuation()) continue;
    taken += peek();
    next();
  }
  return taken;
}

std::string RsyslogScanner::take_word() {
  std::string taken;
  while (!at_end() && !is_blank(peek())) {
    if (skip_continuation()) continue;
    taken += peek();
    next();
  }
  return taken;
}

std::string RsyslogScanner::take_quoted() {
  const char quote = peek();
  std::string taken;
  for (next(); !at_end() && peek() != quote; next()) {
    if (peek() == '\\') next();
    if (!at_end()) taken += peek();
  }
  if (at_end()) cut_short_ = true;
  next();
  return taken;
}

std::vector<RsyslogParameter> RsyslogScanner::take_parameters() {
  std::vector<RsyslogParameter> parameters;
  if (peek() == '(') next();
  for (skip_space(); !at_end() && peek() != ')'; skip_space()) {
    const std::size_t begin = place();
    while (!at_end() && (is_word(peek()) || peek() == '.')) next();
    const std::string name = to_lower(since(begin));
    skip_space();
    if (name.empty() || peek() != '=') {
      if (peek() != ')') next();
      continue;
    }
    next();
    skip_space();
    if (peek() == '"' || peek() == '\'')
      parameters.push_back({name, take_quoted()});
    else if (peek() == '[')
      skip_brackets('[', ']');
  }
  if (at_end()) cut_short_ = true;
  next();
  return parameters;
}

}  // namespace mijian
