#include "agent/collectors/common/secret.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "agent/core/text.h"

namespace mijian {

bool may_be_secret(std::string_view name) {
  constexpr std::string_view marks[] = {"pass", "pwd", "secret", "cred", "key", "token"};
  const std::string lower = to_lower(name);
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return lower.find(mark) != std::string::npos; });
}

std::string words_without_secrets(std::string_view words) {
  std::vector<std::string> shown;
  for (const std::string_view word : words_of(words)) {
    const std::size_t equals = word.find('=');
    const bool hidden = equals != std::string_view::npos && may_be_secret(word.substr(0, equals));
    shown.push_back(hidden ? std::string{word.substr(0, equals)} + "=…" : std::string{word});
  }
  return join(shown, " ");
}

}  // namespace mijian
