#include "agent/collectors/system/modprobe_file.h"

#include <algorithm>

#include "agent/collectors/common/logical_line.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

/// The command runs in a shell: with anything that could start a second one it may load the module.
bool does_nothing(std::string_view command) {
  const auto words = words_of(command);
  if (words.empty()) return false;
  const auto program = file_name(words[0]);
  return (program == "false" || program == "true") &&
         command.find_first_of(";|&`$()<>{}\n") == std::string_view::npos;
}

std::string module_name(std::string_view text) {
  std::string name{text};
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace

std::vector<ModprobeRule> parse_modprobe_file(std::string_view text) {
  std::vector<ModprobeRule> rules;
  for (const LogicalLine& line : logical_lines(text)) {
    const auto words = words_of(line.text);
    if (words.size() < 2) continue;
    if (words[0] == "blacklist")
      rules.push_back({module_name(words[1]), "blacklist", "", false, line.number});
    if (words[0] != "install") continue;
    const auto after =
        static_cast<std::size_t>(words[1].data() - line.text.data()) + words[1].size();
    const auto command = trim(std::string_view{line.text}.substr(after));
    rules.push_back({module_name(words[1]), "install", std::string{command}, does_nothing(command),
                     line.number});
  }
  return rules;
}

}  // namespace mijian
