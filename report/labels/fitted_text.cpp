#include "report/labels/fitted_text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace mijian {
namespace {

constexpr double step = 0.1;    // millimetres between two sizes
constexpr double slack = 1e-6;  // of sums that should be equal

struct Character {
  std::string_view bytes;
  double width;  // of its size
};

// Wide enough for bold, too. What is not ASCII takes a whole square.
double width_of(std::string_view character) {
  if (character.size() > 1) return 1.02;
  const char c = character[0];
  if (c == ' ' || c == '.' || c == ',' || c == ':' || c == ';' || c == '|') return 0.4;
  if (c == 'W' || c == 'M' || c == 'm' || c == '@' || c == '%') return 1.02;
  if (c >= 'A' && c <= 'Z') return 0.8;
  return 0.68;
}

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    const std::string_view one = text.substr(at, end - at);
    characters.push_back({one, width_of(one)});
    at = end;
  }
  return characters;
}

// How many of the characters fit when lines are filled one after the other.
std::size_t fitting(const std::vector<Character>& characters, const LabelBox& box, double size) {
  const auto lines = static_cast<int>((box.height + slack) / (size * line_height));
  double left = 0;
  int line = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const double width = characters[i].width * size;
    if (width > left + slack) {
      left = box.width;
      if (++line > lines || width > left + slack) return i;
    }
    left -= width;
  }
  return characters.size();
}

}  // namespace

LabelText fitted_text(std::string_view text, const LabelBox& box, double largest, double smallest) {
  const std::vector<Character> characters = characters_of(text);
  for (double size = largest; size > smallest; size -= step)
    if (fitting(characters, box, size) == characters.size()) return {std::string{text}, size};
  if (fitting(characters, box, smallest) == characters.size()) return {std::string{text}, smallest};
  std::vector<Character> cut = characters;
  std::size_t kept = fitting(characters, box, smallest);
  do {
    cut.assign(characters.begin(), characters.begin() + static_cast<std::ptrdiff_t>(kept));
    cut.push_back({"…", 1.02});
  } while (fitting(cut, box, smallest) < cut.size() && kept-- > 0);
  std::string whole;
  for (const Character& character : cut) whole += character.bytes;
  return {whole, smallest};
}

}  // namespace mijian
