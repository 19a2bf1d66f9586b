#include "agent/collectors/accounts/greetd_config.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

bool is_greeter(std::string_view command) {
  return to_lower(command).find("greet") != std::string::npos;
}

}  // namespace

GreetdConfig parse_greetd_config(std::string_view text) {
  GreetdConfig config;
  std::string_view group;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') group = trim(line.substr(1, line.find(']') - 1));
    const std::string_view said = line.substr(0, line.find('#'));
    const bool names_first = said.find("initial_session") != std::string_view::npos;
    if (names_first && config.first_line == 0) config.first_line = number;
    const auto pair = split_pair(line, '=');
    if (!pair) continue;
    if (group == "initial_session" && pair->first == "user")
      config.first_user = unquoted_value(pair->second), config.first_line = number;
    if (group == "default_session" && pair->first == "command" && !is_greeter(pair->second))
      config.other_default_line = number;
  }
  return config;
}

std::string unquoted_value(std::string_view value) {
  value = trim(value);
  if (value.empty() || (value.front() != '"' && value.front() != '\''))
    return std::string{trim(value.substr(0, value.find(" #")))};
  const auto end = value.find(value.front(), 1);
  return end == std::string_view::npos ? "" : std::string{value.substr(1, end - 1)};
}

}  // namespace mijian
