// What librepo writes into dnf's logs: from which hosts repositories came. That something is being
// downloaded is said of what never comes, too.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/logs/log_stamp.h"

namespace mijian {

struct FetchLine {
  LogStamp at;
  int line = 0;
};

/// Of each host the last line that shows something of it came.
using FetchLines = std::map<std::string, FetchLine, std::less<>>;
FetchLines parse_librepo_log(std::string_view log);

}  // namespace mijian
