// What scripts of a shell set that matters here: variables, whether they are read-only, umask. Read
// line by line, not run: what stands behind a condition is told with that mark, and a value that is
// no plain word is handed on as written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct ShellSetting {
  enum class Kind { assignment, read_only, unset, umask };
  Kind kind = Kind::assignment;
  std::string name;  // "umask" for umask
  std::string value;
  int line = 0;
  /// It stands between `if` and `fi`, behind `case`, `while` …, `&&` or `||`, or within braces: it
  /// may not be reached.
  bool is_conditional = false;
};

struct ShellSettings {
  std::vector<ShellSetting> entries;
  bool is_whole = true;  // false: there are more than are kept
};

/// In the order written: of the variables named, and every umask. A line that assigns and makes
/// read-only gives both.
ShellSettings parse_shell_settings(std::string_view text,
                                   const std::vector<std::string_view>& names);

}  // namespace mijian
