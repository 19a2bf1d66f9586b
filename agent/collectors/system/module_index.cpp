#include "agent/collectors/system/module_index.h"

#include <algorithm>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_modules = 50'000;

}  // namespace

std::set<std::string, std::less<>> parse_module_index(std::string_view text) {
  std::set<std::string, std::less<>> names;
  for (const std::string_view line : lines_of(text)) {
    const std::string_view path = trim(line.substr(0, line.find(':')));
    const std::string_view file = file_name(path);
    const auto ending = file.find(".ko");
    if (ending == std::string_view::npos || ending == 0) continue;
    std::string name{file.substr(0, ending)};
    std::replace(name.begin(), name.end(), '-', '_');
    if (names.size() < most_modules) names.insert(std::move(name));
  }
  return names;
}

}  // namespace mijian
