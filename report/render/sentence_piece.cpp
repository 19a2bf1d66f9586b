#include "report/render/sentence_piece.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view hole = "{}";
constexpr std::size_t longest_filling = 200;

/// A piece found in a text: all of it, and what fills its hole.
struct Found {
  std::size_t from = 0, to = 0;
  std::string filling;
};

/// A hole in front is filled by the word before the rest.
std::optional<Found> find_behind_word(std::string_view text, std::string_view tail,
                                      std::size_t start) {
  const std::size_t at = text.find(tail, start);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t blank = text.substr(0, at).find_last_of(" ;");
  const std::size_t from = std::max(start, blank == std::string_view::npos ? 0 : blank + 1);
  return Found{from, at + tail.size(), std::string{text.substr(from, at - from)}};
}

std::optional<Found> find_filled(std::string_view text, std::string_view piece, std::size_t start) {
  const std::string_view head = piece.substr(0, piece.find(hole));
  const std::string_view tail = piece.substr(head.size() + hole.size());
  if (head.empty()) return find_behind_word(text, tail, start);
  const std::size_t from = text.find(head, start);
  if (from == std::string_view::npos) return std::nullopt;
  const std::size_t filling = from + head.size();
  std::size_t end = text.find(tail.empty() ? ";" : tail, filling);
  if (end == std::string_view::npos && tail.empty()) end = text.size();
  if (end == std::string_view::npos) return std::nullopt;
  return Found{from, end + tail.size(), std::string{text.substr(filling, end - filling)}};
}

bool is_filling(std::string_view text) {
  return !text.empty() && text.size() <= longest_filling &&
         text.find(';') == std::string_view::npos;
}

std::string with_filled(std::string text, const Text& words) {
  std::size_t start = 0;
  while (const auto found = find_filled(text, words.en, start)) {
    start = found->to;
    if (!is_filling(found->filling)) continue;
    const std::string said = replace_all(std::string{words.zh}, hole, found->filling);
    text.replace(found->from, found->to - found->from, said);
    start = found->from + said.size();
  }
  return text;
}

}  // namespace

std::string said_in_chinese(std::string text, const Text& piece) {
  return piece.en.find(hole) == std::string_view::npos
             ? replace_all(std::move(text), piece.en, piece.zh)
             : with_filled(std::move(text), piece);
}

}  // namespace mijian
