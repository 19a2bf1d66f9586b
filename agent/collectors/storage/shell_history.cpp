#include "agent/collectors/storage/shell_history.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view fish_command = "- cmd: ", fish_time = "  when: ";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::optional<Time> time_of(std::string_view seconds) {
  constexpr std::int64_t last = 253'402'300'799;  // 9999-12-31
  const auto number = to_integer(trim(seconds));
  if (!number || *number <= 0 || *number > last) return std::nullopt;
  return seconds_since_epoch(*number);
}

/// ": 1690000000:0;command"
std::optional<ShellCommand> zsh_command(std::string_view line) {
  if (!starts_with(line, ": ")) return std::nullopt;
  const auto end = line.find(';');
  const auto colon = line.find(':', 2);
  if (end == std::string_view::npos || colon > end) return std::nullopt;
  const auto at = time_of(line.substr(2, colon - 2));
  return at ? std::optional{ShellCommand{line.substr(end + 1), at, 0}} : std::nullopt;
}

}  // namespace

void read_shell_history(std::string_view text,
                        const std::function<void(const ShellCommand&)>& take) {
  std::optional<Time> stamp;            // of what follows
  std::optional<ShellCommand> waiting;  // fish says the time behind the command
  const auto give_waiting = [&](std::optional<Time> at) {
    if (!waiting) return;
    waiting->at = at;
    take(*waiting);
    waiting.reset();
  };
  std::int64_t number = 0;
  bool is_fish = false;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (starts_with(line, fish_command)) {
      give_waiting(std::nullopt);
      waiting = ShellCommand{line.substr(fish_command.size()), std::nullopt, number};
      is_fish = true;
    }
    if (is_fish) {
      if (starts_with(line, fish_time)) give_waiting(time_of(line.substr(fish_time.size())));
      continue;
    }
    // With HISTTIMEFORMAT bash writes "#1690000000" before each command.
    if (starts_with(line, "#") && time_of(line.substr(1))) {
      stamp = time_of(line.substr(1));
      continue;
    }
    ShellCommand command = zsh_command(line).value_or(ShellCommand{line, stamp, 0});
    stamp = command.at;  // a command of several lines keeps its time
    command.line = number;
    take(command);
  }
  give_waiting(std::nullopt);
}

}  // namespace mijian
