// Lines of a configuration file that go on behind a backslash at their end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

/// A line with those it continues on, a blank between them; `number` is its first one's.
struct LogicalLine {
  std::string text;
  int number = 0;
};

std::vector<LogicalLine> logical_lines(std::string_view text);

}  // namespace mijian
