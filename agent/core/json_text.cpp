#include "agent/core/json_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "agent/core/json.h"

namespace mijian {
namespace {

// What stands for itself between quotes.
bool is_plain(char c) { return static_cast<signed char>(c) >= ' ' && c != '"' && c != '\\'; }

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

std::string JsonText::take() { return std::exchange(out_, {}); }

void JsonText::begin_value(std::string_view key) {
  if (needs_comma_) out_ += key.empty() ? ",\n" : ",";
  needs_comma_ = true;
  if (key.empty()) return;
  out_ += '"';
  out_ += key;
  out_ += "\":";
}

// The library knows how to write what does not stand for itself.
void JsonText::append_quoted(std::string_view text) {
  if (!std::all_of(text.begin(), text.end(), is_plain)) {
    out_ += Json{text}.dump(-1);
    return;
  }
  out_ += '"';
  out_ += text;
  out_ += '"';
}

}  // namespace mijian
