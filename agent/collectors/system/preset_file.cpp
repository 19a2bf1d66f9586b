#include "agent/collectors/system/preset_file.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_lines = 20'000;

}  // namespace

PresetFile parse_preset_file(std::string_view text) {
  PresetFile file;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    const auto words = words_of(line);
    const bool known = words[0] == "enable" || words[0] == "disable" || words[0] == "ignore";
    if (!known || words.size() < 2)
      file.malformed_lines.push_back(number);
    else if (file.lines.size() < most_lines)
      file.lines.push_back({std::string{words[0]}, std::string{words[1]}, number});
  }
  return file;
}

}  // namespace mijian
