// What one log and its rotations tell of their own wholeness, in moments: silences, steps of the
// clock, cut or empty files, daemons that ceased to write. What they mean together with other logs
// and wtmp is log_signs.h's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_shape.h"
#include "agent/collectors/logs/log_watch.h"
#include "agent/collectors/logs/log_year.h"
#include "agent/collectors/logs/time_spans.h"

namespace mijian {

/// Two lines that follow each other with more than an hour between.
struct LogSilence {
  TimeSpan span;
  std::string file;  // of the later line
  std::int64_t line = 0;
};

/// A daemon said that it stops; `resumed` is when it or a boot wrote again.
struct LogStop {
  std::string_view daemon;
  Time at;
  std::optional<Time> resumed;
  bool by_boot = false;  // what came next was a boot: an ordinary end of the day
  std::string file;
  std::int64_t line = 0;
};

struct LogPlaceInFile {
  std::string file;
  std::int64_t line = 0;  // 0: the file as a whole
  std::optional<Time> from, to;
};

struct LogTrail {
  std::optional<TimeSpan> reach;  // first and last line
  std::optional<Time>
      daemons_from;         // first line seen of another program than the kernel and syslog
  std::string newest_file;  // the one with the last line
  std::int64_t newest_line = 0;
  TimeSpans written;                 // without its silences
  TimeSpans asleep;                  // the machine, by the kernel's own lines
  std::vector<LogSilence> silences;  // between files too
  std::int64_t silences_left_out = 0;
  bool marks_left_out = false;  // of boots, sleep and daemons
  std::vector<LogStop> stops;
  std::vector<Time> boots;
  std::vector<LogPlaceInFile> steps_back;  // from the earlier time back … to the later one before
  std::vector<LogPlaceInFile> cut;         // begin inside a line, or hold NULs
  std::vector<LogPlaceInFile> unreadable;
  LogShape shape;
  std::vector<std::pair<std::string, Error>> gaps;  // files that could not be read whole
};

LogTrail trail_of(const LogFamily& family, const std::vector<LogReport>& reports,
                  const LogWatch& watch, const SystemTimeZone& zone);

}  // namespace mijian
