#include "agent/collectors/products/installed_program.h"

#include <algorithm>

namespace mijian {

bool may_be_installed(const Host& host, std::initializer_list<std::string_view> programs) {
  const auto others = host.list_optional("/usr/sbin");
  if (!others || others->empty()) return true;
  return std::any_of(programs.begin(), programs.end(),
                     [&](std::string_view program) { return host.exists(program).value_or(true); });
}

}  // namespace mijian
