// The histories of bash, zsh and fish as commands with their times. A command is handed to the
// caller for as long as the call lasts: nothing of it may become a fact.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

struct ShellCommand {
  std::string_view text;  // one line of it
  std::optional<Time> at;
  std::int64_t line = 0;
};

/// Each line of commands in order, in whichever of the three layouts the text is written.
void read_shell_history(std::string_view text,
                        const std::function<void(const ShellCommand&)>& take);

}  // namespace mijian
