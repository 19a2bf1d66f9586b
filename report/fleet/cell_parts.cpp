#include "report/fleet/cell_parts.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr PartColumn columns[] = {
    {"disk_serial", "disk"}, {"mac", "mac"}, {"ip", "ip"}, {"serial", "serial"}};

/// The words of a piece that blanks or slashes part, the longest run of them that was seen as one.
void add_words(std::string_view kind, std::string_view piece, const std::set<std::string>& seen,
               std::vector<std::string>& parts) {
  constexpr std::string_view between = " \t/";
  std::vector<std::pair<std::size_t, std::size_t>> words;  // where each begins and ends
  for (std::size_t begin = piece.find_first_not_of(between); begin != std::string_view::npos;) {
    const std::size_t end = std::min(piece.find_first_of(between, begin), piece.size());
    words.emplace_back(begin, end);
    begin = piece.find_first_not_of(between, end);
  }
  for (std::size_t first = 0; first < words.size();) {
    std::size_t last = seen.empty() ? first : words.size() - 1;
    const auto run = [&] {
      return piece.substr(words[first].first, words[last].second - words[first].first);
    };
    while (last > first && seen.count(as_compared(kind, run())) == 0) --last;
    parts.emplace_back(run());
    first = last + 1;
  }
}

}  // namespace

std::span<const PartColumn> part_columns() { return columns; }

std::vector<std::string> parts_in(std::string_view kind, std::string text,
                                  const std::set<std::string>& seen) {
  for (const char* mark : {"、", "，", "；", ",", ";", "\n"})
    text = replace_all(std::move(text), mark, "\n");
  std::vector<std::string> parts;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view piece = trim(line);
    if (piece.empty()) continue;
    if (kind == "serial")
      parts.emplace_back(piece);
    else
      add_words(kind, piece, seen, parts);
  }
  return parts;
}

bool is_connected_to(std::string text, std::string_view number) {
  for (const char* mark : {"、", "，", "；", ",", ";", "/"})
    text = replace_all(std::move(text), mark, " ");
  const auto words = words_of(text);
  return std::find(words.begin(), words.end(), number) != words.end();
}

std::string as_compared(std::string_view kind, std::string_view part) {
  std::string value = to_lower(trim(part));
  if (kind == "mac") value = replace_all(std::move(value), "-", ":");
  return value;
}

}  // namespace mijian
