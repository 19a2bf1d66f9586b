#include "agent/collectors/system/secrecy_marking.h"

#include <algorithm>

#include "agent/collectors/common/catalogue_file.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view format = "mijian-secrecy-markings/1";
constexpr std::size_t most_words = 1000;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) == 0x80; }

/// The code point that begins a text; 0 at its end, and for what is no character.
std::uint32_t first_of(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte < 0x80) return byte;
  const std::size_t size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  if (text.size() < size) return 0;
  std::uint32_t point = byte & (0xffu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i)
    point = point << 6 | (static_cast<unsigned char>(text[i]) & 0x3fu);
  return point;
}

std::uint32_t last_of(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && is_continuation(text[start - 1])) --start;
  return start == 0 ? 0 : first_of(text.substr(start - 1));
}

/// What words of Chinese are written with: a word goes on where one of them follows.
bool is_han(std::uint32_t point) {
  return (point >= 0x3400 && point <= 0x9fff) || (point >= 0xf900 && point <= 0xfaff) ||
         (point >= 0x20000 && point <= 0x3ffff);
}

Result<std::vector<std::string>> texts_of(const Json& json, std::string_view key) {
  const Json* list = json.find(key);
  if (list == nullptr || list->items() == nullptr)
    return catalogue_complaint(json, "expected a list \"" + std::string{key} + "\"");
  std::vector<std::string> texts;
  for (const Json& item : *list->items()) {
    if (item.text() == nullptr || item.text()->empty() || texts.size() == most_words)
      return catalogue_complaint(item, "expected a text that is not empty");
    texts.push_back(*item.text());
  }
  return texts;
}

}  // namespace

Result<SecrecyMarkings> SecrecyMarkings::load(const std::string& policies) {
  return load_catalogue<SecrecyMarkings>(policies, file);
}

Result<SecrecyMarkings> SecrecyMarkings::from_json(const Json& json) {
  const Json *spelled = json.find("format"), *words = json.find("words");
  if (spelled == nullptr || spelled->text() == nullptr || *spelled->text() != format)
    return catalogue_complaint(json, "expected \"format\": \"" + std::string{format} + "\"");
  if (words == nullptr || words->items() == nullptr || words->items()->size() > most_words)
    return catalogue_complaint(json, "expected a list \"words\"");
  auto stars = texts_of(json, "stars"), endings = texts_of(json, "endings");
  if (!stars || !endings) return first_error(stars, endings);
  SecrecyMarkings markings;
  markings.stars_ = std::move(*stars), markings.endings_ = std::move(*endings);
  for (const Json& item : *words->items()) {
    const Json *word = item.find("word"), *level = item.find("level");
    for (const Json* text : {word, level})
      if (text == nullptr || text->text() == nullptr || text->text()->empty())
        return catalogue_complaint(item, "expected texts \"word\" and \"level\"");
    markings.words_.push_back({*word->text(), *level->text()});
  }
  return markings;
}

bool SecrecyMarkings::begins_with_one(std::string_view text, const std::vector<std::string>& list,
                                      std::string& found) const {
  const auto one = std::find_if(list.begin(), list.end(), [&](const std::string& each) {
    return text.substr(0, each.size()) == each;
  });
  if (one != list.end()) found = *one;
  return one != list.end();
}

std::optional<std::string> SecrecyMarkings::word_in(std::string_view name, const Word& word) const {
  for (std::size_t at = name.find(word.word); at != std::string_view::npos;
       at = name.find(word.word, at + 1)) {
    std::string_view rest = name.substr(at + word.word.size());
    std::string found, ending;
    // 机密级★10年
    if (begins_with_one(rest, endings_, ending)) rest.remove_prefix(ending.size());
    if (begins_with_one(rest, stars_, found)) return word.word + ending + found;
    if (!is_han(last_of(name.substr(0, at))) && !is_han(first_of(rest))) return word.word + ending;
  }
  return std::nullopt;
}

std::optional<SecrecyMarking> SecrecyMarkings::find(std::string_view name) const {
  // Nearly every name is plain ASCII, and no such word is.
  const bool is_plain = std::none_of(name.begin(), name.end(),
                                     [](char byte) { return static_cast<signed char>(byte) < 0; });
  if (is_plain) return std::nullopt;
  for (const Word& word : words_)
    if (auto found = word_in(name, word)) return SecrecyMarking{std::move(*found), word.level};
  return std::nullopt;
}

}  // namespace mijian
