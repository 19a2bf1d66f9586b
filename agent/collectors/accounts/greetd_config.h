// What greetd's configuration says of sessions that begin by themselves, as far
// as its TOML is written plainly: a table a line, a key a line.
#pragma once

#include <string>
#include <string_view>

namespace mijian {

struct GreetdConfig {
  std::string first_user;      // whom the initial session logs in; empty: nobody, or
                               // not plainly
  int first_line = 0;          // of that user, or where an initial session is named; 0: nowhere
  int other_default_line = 0;  // of a default session's command that is no known greeter
};

/// Greeters ask who somebody is and bear it in their names (agreety, tuigreet,
/// cosmic-greeter).
GreetdConfig parse_greetd_config(std::string_view text);

/// A value without the quotes around it and the comment behind it.
std::string unquoted_value(std::string_view value);

}  // namespace mijian
