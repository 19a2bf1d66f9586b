#include "agent/core/json.h"

#include <fmt/core.h>

#include <algorithm>

#include <nlohmann/json.hpp>

namespace mijian {
namespace {

using Library = nlohmann::ordered_json;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_members = 10000;  // each is looked for among those before it

/// Walks over the same text as the library does, one token an event, so that each value's place is
/// known; the library tells only where a fault is.
class Places {
 public:
  explicit Places(std::string_view text) : text_{text} {}

  /// The place where the next token begins; moves behind it.
  Json::Place next() {
    while (at_ < text_.size() && is_between(text_[at_])) {
      if (text_[at_++] == '\n') {
        ++line_;
        line_begins_ = at_;
      }
    }
    const Json::Place place{line_, static_cast<int>(at_ - line_begins_) + 1};
    if (at_ < text_.size()) skip_token();
    return place;
  }

 private:
  static bool is_between(char c) {
    return c == ' ' || c == ',' || c == ':' || c == '\n' || c == '\t' || c == '\r';
  }
  void skip_token() {
    const char first = text_[at_++];
    if (first == '"') return skip_string();
    if (first == '{' || first == '}' || first == '[' || first == ']') return;
    while (at_ < text_.size() && !is_between(text_[at_]) && text_[at_] != '}' && text_[at_] != ']')
      ++at_;
  }
  /// The library let this string through: it ends, and on its own line.
  void skip_string() {
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    at_ = std::min(at_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0, line_begins_ = 0;
  int line_ = 1;
};

Json::Place place_of(std::string_view text, std::size_t offset) {
  Json::Place place{1, 1};
  for (const char c : text.substr(0, offset)) {
    ++place.column;
    if (c == '\n') ++place.line, place.column = 1;
  }
  return place;
}

std::string at(Json::Place place, std::string_view message) {
  return fmt::format("{}:{}: {}", place.line, place.column, message);
}

/// Builds the tree from the library's events.
class Builder : public nlohmann::json_sax<Library> {
 public:
  explicit Builder(std::string_view text) : text_{text}, places_{text} {}

  bool null() override { return take(Json{}); }
  bool boolean(bool value) override { return take(Json{value}); }
  bool number_integer(number_integer_t value) override { return take(Json{std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= INT64_MAX) return take(Json{static_cast<std::int64_t>(value)});
    return take(Json{static_cast<double>(value)});
  }
  bool number_float(number_float_t value, const string_t& /*written*/) override {
    return take(Json{value});
  }
  bool string(string_t& value) override { return take(Json{std::move(value)}); }
  bool binary(binary_t& /*value*/) override { return false; }  // JSON text has none
  bool start_object(std::size_t /*members*/) override { return open(Json::object()); }
  bool start_array(std::size_t /*items*/) override { return open(Json::array()); }
  bool key(string_t& name) override {
    const Json::Place place = places_.next();
    if (open_.back().members()->size() >= most_members)
      return refuse(place, "more than 10000 keys in one object");
    if (open_.back().find(name) != nullptr)
      return refuse(place, fmt::format("key \"{}\" stands twice", name));
    keys_.back() = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Library::exception& fault) override {
    std::string_view words =
        fault.what();  // "[json.exception.parse_error.101] parse error at …: <words>"
    const std::size_t from = words.find(": ");
    if (from != std::string_view::npos) words.remove_prefix(from + 2);
    return refuse(place_of(text_, position == 0 ? 0 : position - 1), words);
  }

  Result<Json> result() {
    if (!fault_.empty()) return malformed(fault_);
    return std::move(root_);
  }

 private:
  bool refuse(Json::Place place, std::string_view message) {
    if (fault_.empty()) fault_ = at(place, message);
    return false;
  }
  bool take(Json value) {
    value.set_place(places_.next());
    return put(std::move(value));
  }
  bool put(Json value) {
    if (open_.empty())
      root_ = std::move(value);
    else if (open_.back().items() != nullptr)
      open_.back().push(std::move(value));
    else
      open_.back().set(keys_.back(), std::move(value));
    return true;
  }
  bool open(Json value) {
    const Json::Place place = places_.next();
    if (open_.size() == deepest) return refuse(place, "nested deeper than 64 levels");
    value.set_place(place);
    open_.push_back(std::move(value));
    keys_.emplace_back();
    return true;
  }
  bool close() {
    places_.next();
    Json value = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return put(std::move(value));
  }

  std::string_view text_;
  Places places_;
  std::vector<Json> open_;
  std::vector<std::string> keys_;  // the key last read in each open object
  Json root_;
  std::string fault_;
};

struct ToLibrary {
  Library operator()(Json::Null /*null*/) const { return nullptr; }
  Library operator()(const Json::Array& items) const {
    Library out = Library::array();
    for (const Json& item : items) out.push_back(convert(item));
    return out;
  }
  Library operator()(const Json::Object& members) const {
    Library out = Library::object();
    for (const auto& [key, value] : members) out[key] = convert(value);
    return out;
  }
  template <class Plain>
  Library operator()(const Plain& value) const {
    return value;
  }
  static Library convert(const Json& json) {
    if (const auto* value = json.boolean()) return ToLibrary{}(*value);
    if (const auto* value = json.integer()) return ToLibrary{}(*value);
    if (const auto* value = json.real()) return ToLibrary{}(*value);
    if (const auto* value = json.text()) return ToLibrary{}(*value);
    if (const auto* value = json.items()) return ToLibrary{}(*value);
    if (const auto* value = json.members()) return ToLibrary{}(*value);
    return nullptr;
  }
};

}  // namespace

const Json* Json::find(std::string_view key) const {
  if (const Object* all = members())
    for (const Member& member : *all)
      if (member.first == key) return &member.second;
  return nullptr;
}

void Json::set(std::string_view key, Json value) {
  if (members() == nullptr) value_ = Object{};
  auto& all = std::get<Object>(value_);
  for (Member& member : all)
    if (member.first == key) {
      member.second = std::move(value);
      return;
    }
  all.emplace_back(std::string{key}, std::move(value));
}

void Json::push(Json value) {
  if (items() == nullptr) value_ = Array{};
  std::get<Array>(value_).push_back(std::move(value));
}

std::string Json::dump(int indent) const {
  return ToLibrary::convert(*this).dump(indent, ' ', false, Library::error_handler_t::replace);
}

Result<Json> parse_json(std::string_view text) {
  Builder builder{text};
  Library::sax_parse(text.begin(), text.end(), &builder);
  return builder.result();
}

}  // namespace mijian
