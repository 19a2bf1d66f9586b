#include "agent/policy/placeholders.h"

#include <utility>

namespace mijian {

namespace {

/// True when every placeholder of this bracket names a place that is empty; not without any.
bool tells_no_place(std::string_view bracket,
                    const std::function<bool(std::string_view column)>& is_empty) {
  bool any = false;
  for (std::size_t open = bracket.find('{'); open != std::string_view::npos;
       open = bracket.find('{', open + 1)) {
    const std::string_view column = bracket.substr(open + 1, bracket.find('}', open) - open - 1);
    if ((column != "file" && column != "line" && column != "place") || !is_empty(column))
      return false;
    any = true;
  }
  return any;
}

}  // namespace

std::string without_empty_places(const std::string& wording,
                                 const std::function<bool(std::string_view column)>& is_empty) {
  std::string text = wording;
  constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"（", "）"}, {" (", ")"}};
  for (const auto& [opening, closing] : brackets)
    for (std::size_t open = text.find(opening); open != std::string::npos;) {
      const std::size_t close = text.find(closing, open);
      if (close == std::string::npos) break;
      const std::size_t end = close + closing.size();
      const bool empty = tells_no_place(std::string_view{text}.substr(open, end - open), is_empty);
      if (empty) text.erase(open, end - open);
      open = text.find(opening, empty ? open : end);
    }
  return text;
}

std::string fill_placeholders(
    const std::string& wording,
    const std::function<std::string(std::string_view column, std::string_view choice)>& shown) {
  std::string text;
  std::size_t at = 0;
  for (std::size_t open = wording.find('{'); open != std::string::npos;
       open = wording.find('{', at)) {
    const std::size_t close = wording.find('}', open);
    if (close == std::string::npos) break;
    text.append(wording, at, open - at);
    const std::string_view inside = std::string_view{wording}.substr(open + 1, close - open - 1);
    const std::size_t question = inside.find('?');
    text += shown(inside.substr(0, question), question == std::string_view::npos
                                                  ? std::string_view{}
                                                  : inside.substr(question + 1));
    at = close + 1;
  }
  return text.append(wording, at);
}

std::string chosen_words(const std::string& text, std::string_view choice) {
  if (choice.empty() || (text != "1" && text != "0")) return text;
  const std::size_t colon = choice.find(':');
  return std::string{text == "1" ? choice.substr(0, colon) : choice.substr(colon + 1)};
}

}  // namespace mijian
