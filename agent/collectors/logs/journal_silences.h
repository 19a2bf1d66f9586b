// Where nobody wrote to the systemd journal for a day or longer. The files are not read for it:
// every half day of their time one entry is sought.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/logs/time_spans.h"
#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/systemd_journal.h"

namespace mijian {

struct JournalSilence {
  std::string folder;  // of the journal
  TimeSpan span;
  std::optional<std::int64_t> up;  // microseconds, sleep left out; none when another boot follows
  std::string file;                // of the later entry
};

/// Takes the files of one folder, in the order they were written.
class JournalSilences {
 public:
  explicit JournalSilences(std::string folder) : folder_{std::move(folder)} {}

  /// Ends what select() began.
  Status take(SystemdJournal& journal, std::string_view file);
  std::vector<JournalSilence> silences() && { return std::move(silences_); }

 private:
  struct Entry {
    Time at;
    std::int64_t monotonic = 0;
    std::string boot;
  };
  Result<bool> go_on(SystemdJournal& journal, std::string_view file);
  Status reach(SystemdJournal& journal, std::string_view file);

  std::string folder_;
  std::optional<Entry> last_;
  std::vector<JournalSilence> silences_;
};

}  // namespace mijian
