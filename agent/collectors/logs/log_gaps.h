// Where a log falls silent for more than an hour, and where its clock runs backwards. Found from
// the few stamps that log_pass looks at anyway; only between two of these that lie far apart is the
// line itself sought. What a silence means is log_signs.h's business.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/log_line.h"

namespace mijian {

/// Two dated lines that follow each other.
struct LogBreak {
  LogStamp before, after;         // their years counted
  std::int64_t line = 0;          // the later one's
  std::int64_t microseconds = 0;  // from the one to the other, by the stamps as written
};

/// What is odd about the times and the shape of one file.
struct LogBreaks {
  std::vector<LogBreak> silences, steps_back;  // in the order of the file
  std::int64_t left_out = 0;                   // shorter ones, beyond LogGaps::most_breaks
  bool starts_inside_line = false;             // its first line says no time, later ones do
  std::int64_t nul_line = 0;                   // a line that holds NULs; 0: none was seen
};

/// A dated line of a piece.
struct LogSample {
  LogStamp stamp;      // its year counted
  std::size_t at = 0;  // where its line begins in the piece
};

/// Takes the pieces of one file in order.
class LogGaps {
 public:
  static constexpr std::size_t most_breaks = 1'000;  // of each kind; the longest are kept

  /// A piece of whole lines with its first and its last dated line; `lines_before` stand before it.
  void take(std::string_view piece, std::int64_t lines_before,
            const std::optional<LogSample>& first, const std::optional<LogSample>& last);
  /// NULs that were passed over.
  void note_nuls(std::int64_t line);
  LogBreaks breaks() &&;

 private:
  struct Piece {
    std::string_view text;
    std::int64_t lines_before = 0;
  };
  void look_at_shape(const Piece& piece, const std::optional<LogSample>& first);
  void narrow(const Piece& piece, const LogSample& early, const LogSample& late);
  void add(const LogStamp& before, const LogStamp& after, std::int64_t line);

  LogBreaks breaks_;
  std::optional<LogStamp> last_;
  bool is_first_ = true;
};

/// From one stamp to another; none when the lines are dated in different ways.
std::optional<std::int64_t> microseconds_between(const LogStamp& before, const LogStamp& after);

}  // namespace mijian
