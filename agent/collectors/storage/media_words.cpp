// The words of a shell's command, as far as places need them.
#include <string>

#include "agent/collectors/storage/media_place.h"

namespace mijian {
namespace {

constexpr std::size_t most_words = 1000, longest_command = 64u << 10;

/// Takes one word from the front, quotes and backslashes undone. A word with something that the
/// shell would have replaced is left empty: nobody knows what it became.
class Words {
 public:
  explicit Words(std::string_view command) : rest_{command.substr(0, longest_command)} {}

  bool next(std::string& word) {
    constexpr std::string_view separators = " \t;|&<>()";
    const auto start = rest_.find_first_not_of(separators);
    if (start == std::string_view::npos) return false;
    rest_.remove_prefix(start);
    word.clear();
    char quote = 0;
    bool unknown = false;
    std::size_t at = 0;
    for (; at < rest_.size(); ++at) {
      const char c = rest_[at];
      if (quote == 0 && separators.find(c) != std::string_view::npos) break;
      if (c == '\\' && quote != '\'' && at + 1 < rest_.size())
        word += rest_[++at];
      else if (quote == 0 && (c == '"' || c == '\''))
        quote = c;
      else if (c == quote)
        quote = 0;
      else
        word += c, unknown = unknown || is_replaced(c, quote);
    }
    rest_.remove_prefix(at);
    if (unknown) word.clear();
    return true;
  }

 private:
  static bool is_replaced(char c, char quote) {
    if (quote == '\'') return false;
    return std::string_view{quote == 0 ? "$`*?[]{}" : "$`"}.find(c) != std::string_view::npos;
  }

  std::string_view rest_;
};

}  // namespace

std::vector<MediaPlace> MediaPlaces::in_command(std::string_view command) const {
  std::vector<MediaPlace> places;
  Words words{command};
  std::string word;
  for (std::size_t count = 0; count < most_words && words.next(word); ++count) {
    auto place = of(word);
    // "--target=/media/usb0" and "of=/media/usb0/image"
    const auto equals = word.find('=');
    if (!place && equals != std::string::npos)
      place = of(std::string_view{word}.substr(equals + 1));
    if (place) places.push_back(std::move(*place));
  }
  return places;
}

}  // namespace mijian
