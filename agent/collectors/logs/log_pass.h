// Reads a log and its rotations once, oldest first, for everybody who needs lines of them: a line
// that holds none of the needles costs only the scan. At most 256 KiB are held at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_gaps.h"
#include "agent/collectors/logs/log_line.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/logs/log_year.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// A line somebody asked for, valid during the call.
struct FoundLine {
  LogLine line;             // with its year counted
  std::size_t file = 0;     // index of its LogReport
  std::int64_t number = 0;  // from 1, in the unpacked file
};

/// What became of one file.
struct LogReport {
  std::string path;
  Status outcome;           // not ok: what was read before stands
  bool holds_text = false;  // anything but NULs and blanks
  bool is_undated = false;  // read whole, but no line of its text says a known time; not ok
  bool has_kernel_lines = false;
  std::optional<LogStamp> first, last;  // of the lines that say a time
  /// The first line looked at that neither the kernel nor the log's own daemon wrote. Not every
  /// line is looked at: daemons may have written a little earlier.
  std::optional<LogStamp> first_of_daemons;
  int first_year = 0;      // for resolve()
  std::int64_t lines = 0;  // with an end, unpacked
  LogBreaks breaks;
};

struct LogSubscriber {
  std::vector<std::string> needles;  // a line with any of them is handed over; two bytes at least
  std::function<void(const FoundLine&)> take;
  std::function<void(const LogReport&)> end_file = {};  // may be none; after each file that opened
};

/// The reports of a family's files, in the order of its files.
std::vector<LogReport> read_logs(const Host& host, const LogFamily& family, const TimeZone& zone,
                                 const std::vector<LogSubscriber>& subscribers,
                                 UnpackLimits limits = {});

}  // namespace mijian
