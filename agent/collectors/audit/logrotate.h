// How many old files logrotate keeps of a log and for how long, as its configuration says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/host/host.h"

namespace mijian {

/// When a log is rotated.
enum class LogPeriod { hourly, daily, weekly, monthly, yearly, size };
constexpr Word<LogPeriod> log_period_words[] = {
    {LogPeriod::hourly, "hourly", {"每小时", "hourly"}},
    {LogPeriod::daily, "daily", {"每天", "daily"}},
    {LogPeriod::weekly, "weekly", {"每周", "weekly"}},
    {LogPeriod::monthly, "monthly", {"每月", "monthly"}},
    {LogPeriod::yearly, "yearly", {"每年", "yearly"}},
    {LogPeriod::size, "size", {"按大小", "by size"}},
};

/// What directives set; none: what holds in general.
struct LogrotateBlock {
  std::vector<std::string> patterns;    // paths with * and ?, as written
  std::optional<std::int64_t> rotate;   // old files kept; -1: all
  std::optional<std::int64_t> max_age;  // maxage: days after which old files go
  std::optional<LogPeriod> period;
  bool max_size = false;  // maxsize: size cuts a period short
  std::string file;       // where the block stands
  int line = 0;           // its first
};

struct LogrotateConfig {
  LogrotateBlock general;  // without patterns
  std::vector<LogrotateBlock> blocks;
  std::optional<Error> gap;  // of the first file that could not be read
};

/// Never fails: what is no block and no directive of ours is passed over.
LogrotateConfig parse_logrotate(std::string_view text);

/// Old files kept of a log; none when no block names it, or files go by age.
std::optional<std::int64_t> rotations_kept(const LogrotateConfig& config, const std::string& log);

/// What holds for a log, the general part where its block is silent; none when no block names it.
std::optional<LogrotateBlock> rotation_of(const LogrotateConfig& config, const std::string& log);

/// Days of which old files are there for sure; none when size decides, or all are kept.
std::optional<std::int64_t> days_kept(const LogrotateBlock& rotation);

/// /etc/logrotate.conf and what lies in /etc/logrotate.d; what cannot be read is the gap.
LogrotateConfig logrotate_config(const Host& host);

}  // namespace mijian
