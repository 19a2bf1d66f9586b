#include "agent/collectors/common/logical_line.h"

#include "agent/core/text.h"

namespace mijian {

std::vector<LogicalLine> logical_lines(std::string_view text) {
  std::vector<LogicalLine> lines;
  bool continued = false;
  int number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (!continued) lines.push_back({"", number});
    continued = !line.empty() && line.back() == '\\';
    if (continued) line.remove_suffix(1);
    lines.back().text += line;
    if (continued) lines.back().text += ' ';
  }
  return lines;
}

}  // namespace mijian
