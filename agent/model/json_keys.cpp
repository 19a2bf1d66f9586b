#include "agent/model/json_keys.h"

#include <fmt/core.h>
#include <algorithm>

#include "agent/core/clock.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

const Json::Array no_items;

bool is_filled(const Json& json) { return json.text() && !trim(*json.text()).empty(); }

bool is_sentence(const Json& json, bool filled) {
  if (!json.members() || json.members()->size() != 2) return false;
  const Json *zh = json.find("zh"), *en = json.find("en");
  if (!zh || !en) return false;
  return filled ? is_filled(*zh) && is_filled(*en) : zh->text() && en->text();
}

bool fits(const Json& json, JsonKind kind) {
  switch (kind) {
    case JsonKind::text:
      return json.text();
    case JsonKind::filled:
      return is_filled(json);
    case JsonKind::date:
      return json.text() && is_date(*json.text());
    case JsonKind::integer:
      return json.integer() && *json.integer() >= 0;
    case JsonKind::boolean:
      return json.boolean();
    case JsonKind::sentence:
      return is_sentence(json, true);
    case JsonKind::words:
      return is_sentence(json, false);
    case JsonKind::texts:
      return json.items() && std::all_of(json.items()->begin(), json.items()->end(), is_filled);
    case JsonKind::object:
      return json.members();
    case JsonKind::array:
      return json.items();
    case JsonKind::any:
      return true;
  }
  return false;
}

std::string_view wanted(JsonKind kind) {
  switch (kind) {
    case JsonKind::text:
      return "a text";
    case JsonKind::filled:
      return "a text that is not empty";
    case JsonKind::date:
      return "a day of the calendar, YYYY-MM-DD";
    case JsonKind::integer:
      return "a whole number, zero or more";
    case JsonKind::boolean:
      return "true or false";
    case JsonKind::sentence:
      return R"({"zh": …, "en": …}, neither of them empty)";
    case JsonKind::words:
      return R"({"zh": …, "en": …})";
    case JsonKind::texts:
      return "a list of texts that are not empty";
    case JsonKind::object:
      return "an object {…}";
    case JsonKind::array:
      return "a list […]";
    case JsonKind::any:
      return "a value";
  }
  return {};
}

std::string names_of(std::span<const JsonKey> keys) {
  std::vector<std::string> names;
  for (const JsonKey& key : keys) names.emplace_back(key.name);
  return join(names, ", ");
}

}  // namespace

Error malformed_at(Json::Place place, const std::string& message) {
  return malformed(fmt::format("{}:{}: {}", place.line, place.column, message));
}

Status check_object(const Json& json, std::span<const JsonKey> keys) {
  if (!json.members())
    return malformed_at(json.place(), "this is no object; wanted is {…} with " + names_of(keys));
  for (const auto& [name, value] : *json.members()) {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&known = name](const JsonKey& k) { return k.name == known; });
    if (key == keys.end())
      return malformed_at(value.place(), fmt::format("unknown key '{}'; known here are {}",
                                                     display(name), names_of(keys)));
    if (!fits(value, key->kind))
      return malformed_at(value.place(), fmt::format("'{}' must be {}", name, wanted(key->kind)));
  }
  for (const JsonKey& key : keys)
    if (key.required && !json.find(key.name))
      return malformed_at(json.place(), fmt::format("key '{}' is missing; it must be {}", key.name,
                                                    wanted(key.kind)));
  return ok;
}

Status check_format(const Json& object, std::string_view format) {
  const std::string found = text_of(object, "format");
  if (found == format) return ok;
  const Json* member = object.find("format");
  return malformed_at(
      (member ? *member : object).place(),
      fmt::format("format '{}' is not known; this version reads '{}'", display(found), format));
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9})
    if (text[i] < '0' || text[i] > '9') return false;
  CivilTime day;
  day.year = static_cast<int>(*to_integer(text.substr(0, 4)));
  day.month = static_cast<int>(*to_integer(text.substr(5, 2)));
  day.day = static_cast<int>(*to_integer(text.substr(8, 2)));
  if (day.year < 1970 || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31)
    return false;
  const CivilTime same = to_civil(from_civil(day));  // 30 February comes back as another day
  return same.month == day.month && same.day == day.day;
}

std::string text_of(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member && member->text() ? *member->text() : std::string{};
}

std::int64_t integer_of(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member && member->integer() ? *member->integer() : 0;
}

bool flag_of(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member && member->boolean() && *member->boolean();
}

Sentence sentence_of(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member ? Sentence{text_of(*member, "zh"), text_of(*member, "en")} : Sentence{};
}

std::vector<std::string> texts_of(const Json& object, std::string_view key) {
  std::vector<std::string> texts;
  for (const Json& item : items_of(object, key))
    if (item.text()) texts.push_back(*item.text());
  return texts;
}

const Json::Array& items_of(const Json& object, std::string_view key) {
  const Json* member = object.find(key);
  return member && member->items() ? *member->items() : no_items;
}

std::string unknown_word(std::string_view key, std::string_view stored,
                         const std::vector<std::string_view>& known) {
  const std::vector<std::string> words(known.begin(), known.end());
  return fmt::format("{}: '{}' is none of {}", key, display(stored), join(words, ", "));
}

Json to_json(const Sentence& sentence) {
  Json json = Json::object();
  json.set("zh", sentence.zh);
  json.set("en", sentence.en);
  return json;
}

}  // namespace mijian
