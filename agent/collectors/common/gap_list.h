// What went wrong while one source was read, gathered so that it is said once: the first few in
// words, the rest by their number. A source without any is complete.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"

namespace mijian {

class GapList {
 public:
  void add(const Error& why);
  /// A line that does not follow its grammar; `what` must not quote what may be secret.
  void add_line(std::string_view file, int line, std::string_view what);
  bool empty() const { return count_ == 0; }
  /// All of them as one error; none when there are none.
  std::optional<Error> error() const;
  /// complete with `note` when there is no gap, partial otherwise.
  void report(FactWriter& facts, std::string_view table, std::string_view source,
              std::string_view note = {}) const;

 private:
  std::optional<Cause> cause_;  // of the first
  std::vector<std::string> shown_;
  int count_ = 0;
};

}  // namespace mijian
