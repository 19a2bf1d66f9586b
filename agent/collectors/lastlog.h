// The records of /var/log/lastlog: one for each user id, in the layout of the machine that wrote
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

constexpr std::size_t largest_lastlog_record = 296;

struct LastlogRecord {
  Time at;
  std::string terminal, origin;
};

/// 292 bytes with a time of 32 bits, 296 with one of 64; none when a file of this size is neither.
std::optional<std::size_t> lastlog_record_size(std::int64_t file_size);

/// None for an account that never logged in, and for bytes that are no whole record.
std::optional<LastlogRecord> parse_lastlog(std::string_view record);

}  // namespace mijian
