#include "agent/core/json_text.h"

#include <charconv>

#include "agent/core/json.h"

namespace mijian {
namespace {

// What stands for itself between quotes.
bool is_plain(std::string_view text) {
  bool is_plain = true;
  for (const char c : text) is_plain &= static_cast<signed char>(c) >= ' ' && c != '"' && c != '\\';
  return is_plain;
}

}  // namespace

void JsonText::begin_object(std::string_view key) {
  begin_value(key);
  out_ += '{';
  needs_comma_ = false;
}

void JsonText::end_object() {
  out_ += '}';
  needs_comma_ = true;
}

void JsonText::begin_array(std::string_view key) {
  begin_value(key);
  out_ += '[';
  needs_comma_ = false;
}

void JsonText::end_array() {
  out_ += ']';
  needs_comma_ = true;
}

void JsonText::text(std::string_view key, std::string_view text) {
  begin_value(key);
  append_quoted(text);
}

void JsonText::number(std::string_view key, std::int64_t number) {
  begin_value(key);
  char digits[24];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonText::flag(std::string_view key, bool flag) { raw(key, flag ? "true" : "false"); }

void JsonText::null(std::string_view key) { raw(key, "null"); }

void JsonText::raw(std::string_view key, std::string_view json) {
  begin_value(key);
  out_ += json;
}

void JsonText::begin_value(std::string_view key) {
  if (needs_comma_) out_ += ',';
  if (needs_comma_ && key.empty()) out_ += '\n';
  needs_comma_ = true;
  if (key.empty()) return;
  const std::size_t at = out_.size();
  out_.append(key.size() + 3, '"');
  key.copy(&out_[at + 1], key.size());
  out_.back() = ':';
}

// The library knows how to write what does not stand for itself.
void JsonText::append_quoted(std::string_view text) {
  if (!is_plain(text)) {
    out_ += Json{text}.dump(-1);
    return;
  }
  const std::size_t at = out_.size();
  out_.append(text.size() + 2, '"');
  text.copy(&out_[at + 1], text.size());
}

}  // namespace mijian
