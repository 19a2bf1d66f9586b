// Strict reading of our own JSON files: which keys an object may have, which it must have, of what
// kind their values are. Every complaint names its place. What the values mean is the caller's.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/json.h"
#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/model/finding.h"

namespace mijian {

enum class JsonKind {
  text,     // may be ""
  filled,   // text with something in it
  date,     // a real day, YYYY-MM-DD
  integer,  // zero or more
  boolean,
  sentence,  // {"zh", "en"}, both halves filled
  words,     // {"zh", "en"}, either may be ""
  texts,     // an array of texts with something in them
  object,
  array,
  any,
};

struct JsonKey {
  std::string_view name;
  JsonKind kind;
  bool required = false;
};
constexpr bool must = true;

/// An Error at a place of the text: "line:column: message".
Error malformed_at(Json::Place place, const std::string& message);

/// Fails unless `json` is an object with these keys only, the required ones among them, each of its
/// kind.
Status check_object(const Json& json, std::span<const JsonKey> keys);

/// Fails unless the member "format" names the one this version reads: "mijian-register/1".
Status check_format(const Json& object, std::string_view format);

/// A real day of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view text);

// Members of an object that check_object let pass; a missing one is "", 0, false or empty.
std::string text_of(const Json& object, std::string_view key);
std::int64_t integer_of(const Json& object, std::string_view key);
bool flag_of(const Json& object, std::string_view key);
Sentence sentence_of(const Json& object, std::string_view key);
std::vector<std::string> texts_of(const Json& object, std::string_view key);
const Json::Array& items_of(const Json& object, std::string_view key);

/// "severity: 'hihg' is none of high, medium, low".
std::string unknown_word(std::string_view key, std::string_view stored,
                         const std::vector<std::string_view>& known);

/// The enumerator of a stored word; the error lists the words there are.
template <class Enum, std::size_t count>
Result<Enum> word_of(const Json& object, std::string_view key, const Word<Enum> (&words)[count]) {
  const std::string stored = text_of(object, key);
  if (const auto value = from_stored(words, stored)) return *value;
  std::vector<std::string_view> known;
  for (const auto& word : words) known.push_back(word.stored);
  const Json* member = object.find(key);
  return malformed_at((member ? *member : object).place(), unknown_word(key, stored, known));
}

Json to_json(const Sentence& sentence);

}  // namespace mijian
