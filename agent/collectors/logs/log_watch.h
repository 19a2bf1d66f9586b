// Lines by which a log tells of its machine and of itself: boots, sleep, and daemons that begin and
// cease to write. One more subscriber of log_pass.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/log_pass.h"

namespace mijian {

struct LogMark {
  enum class Kind { booted, slept, woke, stopped, started };
  Kind kind = Kind::booted;
  std::string_view daemon;  // who stopped or started, from a fixed list; audit for the kernel's
  LogStamp stamp;
  std::size_t file = 0;
  std::int64_t number = 0;  // line
};

/// What a line tells; its place is not filled in.
std::optional<LogMark> parse_log_mark(const LogLine& line);

class LogWatch {
 public:
  static constexpr std::size_t most_marks = 20'000;

  /// To be handed to read_logs(); this must outlive it.
  LogSubscriber subscriber();
  const std::vector<LogMark>& marks() const { return marks_; }
  /// There were more marks than are kept.
  bool is_full() const { return is_full_; }

 private:
  void take(const FoundLine& found);

  std::vector<LogMark> marks_;
  bool is_full_ = false;
};

}  // namespace mijian
