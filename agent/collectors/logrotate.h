// How many old files logrotate keeps of a log, as its configuration says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/host/host.h"

namespace mijian {

struct LogrotateBlock {
  std::vector<std::string> patterns;   // paths with * and ?, as written
  std::optional<std::int64_t> rotate;  // old files kept; none: what holds in general
  bool ages = false;                   // maxage: old files go by their age
};

struct LogrotateConfig {
  LogrotateBlock general;  // without patterns
  std::vector<LogrotateBlock> blocks;
};

/// Never fails: what is no block and no directive of ours is passed over.
LogrotateConfig parse_logrotate(std::string_view text);

/// Old files kept of a log; none when no block names it, or files go by age.
std::optional<std::int64_t> rotations_kept(const LogrotateConfig& config, const std::string& log);

/// /etc/logrotate.conf and what lies in /etc/logrotate.d; what cannot be read is left out.
LogrotateConfig logrotate_config(const Host& host);

}  // namespace mijian
