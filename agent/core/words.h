// Words live in one table: an enumerator, the word that is stored, and the words that are shown.
// Every other sentence that people read is a Text where it is used; texts_test finds a missing
// half.
#pragma once

#include <optional>
#include <string_view>

namespace mijian {

enum class Language { zh, en };

/// One sentence in both languages.
struct Text {
  std::string_view zh;
  std::string_view en;
  constexpr std::string_view in(Language language) const {
    return language == Language::zh ? zh : en;
  }
};

template <class Enum>
struct Word {
  Enum value;
  std::string_view stored;
  Text shown;
};

/// The stored word of an enumerator; every enumerator has its line in the table.
template <class Enum, std::size_t count>
constexpr std::string_view stored_word(const Word<Enum> (&words)[count], Enum value) {
  for (const auto& word : words)
    if (word.value == value) return word.stored;
  return {};
}

/// The words shown for an enumerator.
template <class Enum, std::size_t count>
constexpr Text shown_words(const Word<Enum> (&words)[count], Enum value) {
  for (const auto& word : words)
    if (word.value == value) return word.shown;
  return {};
}

/// The enumerator of a stored word, or none when the word is not in the table.
template <class Enum, std::size_t count>
constexpr std::optional<Enum> from_stored(const Word<Enum> (&words)[count],
                                          std::string_view stored) {
  for (const auto& word : words)
    if (word.stored == stored) return word.value;
  return std::nullopt;
}

}  // namespace mijian
