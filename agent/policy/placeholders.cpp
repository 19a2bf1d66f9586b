#include "agent/policy/placeholders.h"

namespace mijian {

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
