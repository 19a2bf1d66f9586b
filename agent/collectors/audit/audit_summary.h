// What the records of auditd come to: of each type how many, how many failures, from when to when.
// Only the head and the result of a record are looked at, so that large logs cost little more than
// their reading. Knows no files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/clock.h"

namespace mijian {

/// From the earliest to the latest record, whatever their order.
struct AuditSpan {
  std::optional<Time> first, last;
  void include(Time at);
};

struct AuditTypeCount {
  std::int64_t count = 0, failures = 0;
  AuditSpan span;
};

/// What one file holds.
struct AuditFileCount {
  std::int64_t records = 0, unparsable = 0;
  AuditSpan span;
};

class AuditSummary {
 public:
  static constexpr std::size_t most_types = 1'000;  // the kernel and auditd know some 200

  /// One line without its end; a blank one is nothing.
  void take(std::string_view line, AuditFileCount& file);
  const std::map<std::string, AuditTypeCount, std::less<>>& types() const { return types_; }
  /// Records whose type came after most_types others; they are in no type's count.
  std::int64_t left_out() const { return left_out_; }

 private:
  AuditTypeCount* count_of(std::string_view type);

  std::map<std::string, AuditTypeCount, std::less<>> types_;
  std::int64_t left_out_ = 0;
};

/// Whether a record tells of a failure: success=no, res=failed, res=0. The last such word counts,
/// and none behind what auditd adds in words.
bool tells_failure(std::string_view fields);

/// Cuts pieces of a file into lines, however the pieces fall.
class LineCutter {
 public:
  static constexpr std::size_t longest = 64u << 10;  // of auditd's own 9 KiB is the longest

  /// Calls `take` for each line that ends in this piece. What is longer than `longest` is handed
  /// over cut.
  template <class Take>
  void piece(std::string_view text, const Take& take) {
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      end_line(text.substr(0, end), take);
      text.remove_prefix(end + 1);
    }
    hold(text);
  }
  /// The last line, which may lack its end.
  template <class Take>
  void end(const Take& take) {
    if (!held_.empty()) end_line({}, take);
  }

 private:
  template <class Take>
  void end_line(std::string_view text, const Take& take) {
    if (held_.empty()) return take(text.substr(0, longest));
    hold(text);
    take(held_);
    held_.clear();
  }
  void hold(std::string_view text) { held_ += text.substr(0, longest - held_.size()); }

  std::string held_;
};

}  // namespace mijian
