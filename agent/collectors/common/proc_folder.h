// The processes below /proc: which there are, and what their status files say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct ProcessStatus {
  std::string name;
  std::int64_t user_id = 0;  // effective
  bool is_kernel_thread = false;
};
/// The text of /proc/PID/status; none when name or owner is missing.
std::optional<ProcessStatus> parse_process_status(std::string_view text);

/// The processes' numbers, sorted.
Result<std::vector<std::int64_t>> process_ids(const Host& host);

/// "/proc/PID/NAME".
std::string proc_path(std::int64_t process_id, std::string_view name);

/// The file a process runs, as its exe link names it; the mark of a file replaced since then is
/// taken off.
Result<std::string> executable_of(const Host& host, std::int64_t process_id);

}  // namespace mijian
