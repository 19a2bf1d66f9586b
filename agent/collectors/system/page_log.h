// CUPS's page log in whatever format cupsd.conf gives it: who printed how much on what. Titles of
// documents stand in it and go no further. Which files there are is printer.cpp's business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

struct PageLogLine {
  std::string printer, user;
  std::int64_t job = 0;
  std::int64_t pages = 0;
  bool is_total = false;  // of the whole job, not of one page
  std::optional<Time> at;
};

class PageLogFormat {
 public:
  /// A PageLogFormat; an empty one is what CUPS wrote before it could be chosen.
  explicit PageLogFormat(std::string_view format);
  /// False when it names no printer, user and job: then nothing can be counted.
  bool counts() const { return counts_; }
  /// None for a line that does not have the format.
  std::optional<PageLogLine> parse(std::string_view line) const;

 private:
  struct Piece {
    char field = 0;  // p, u, j, T, P, C; '{' for any other field; 0 for text
    std::string text;
  };
  std::vector<Piece> pieces_;  // up to the last that is needed; titles stand behind
  bool counts_ = false;
};

/// What one file tells, a row for each printer and user.
class PageCounts {
 public:
  struct Count {
    std::int64_t jobs = 0, pages = 0;
    std::optional<Time> first_at, last_at;
  };
  /// False once there are more jobs than are kept; it is then left out.
  bool add(const PageLogLine& line);
  /// By printer and user.
  std::map<std::pair<std::string, std::string>, Count> counts() const;

 private:
  struct Job {
    std::int64_t pages = 0, total = 0;
    std::optional<Time> first_at, last_at;
  };
  struct Key {
    std::string printer, user;
    std::int64_t job;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  std::map<Key, Job> jobs_;
};

}  // namespace mijian
