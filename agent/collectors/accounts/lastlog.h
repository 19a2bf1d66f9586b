// The records of /var/log/lastlog: one for each user id, in the layout of the machine that wrote
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

constexpr std::size_t largest_lastlog_record = 296;

struct LastlogRecord {
  Time at;
  std::string terminal, origin;
};

/// The records that a file of this size may hold: 292 bytes with a time of 32 bits, 296 with one of
/// 64. Every 21,608 bytes both end together, and only the bytes themselves can tell.
std::vector<std::size_t> lastlog_record_sizes(std::int64_t file_size);

/// True when a login may have left these bytes: all zero, or a time of this age of the world and
/// two texts with nothing but zeros behind them.
bool could_be_lastlog(std::string_view record);

/// None for an account that never logged in, and for bytes that are no whole record.
std::optional<LastlogRecord> parse_lastlog(std::string_view record);

}  // namespace mijian
