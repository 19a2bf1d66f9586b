// The monitor's journal on disk: the one writer, and reading a folder of ours. FORMAT.md is its
// page of prose; what an entry says is model/monitor_event.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/model/monitor_journal.h"

namespace mijian {

constexpr std::string_view default_journal = "/var/lib/mijian/journal";

/// Reads a journal without a lock; a folder that is not there, or no journal, is not_found.
Result<JournalState> read_journal(const std::string& folder,
                                  const JournalReader::OnEntry& on_entry);

/// An event and the number of its entry.
struct JournalEntry {
  std::int64_t sequence = 0;
  MonitorEvent event;
};

class Journal {
 public:
  struct Limits {
    std::size_t file_bytes = 4u << 20;
    std::size_t files = 16;
  };
  /// Makes the folder (0700) if need be, takes its lock, reads what is there and cuts off a torn
  /// tail. A folder that others may read, or another writer, is refused.
  static Result<Journal> open(const std::string& folder, DigestAlgorithm algorithm, Limits limits,
                              const JournalReader::OnEntry& on_entry);

  /// What was found when it was opened.
  const JournalState& found() const { return found_; }
  /// Appends a batch; when it returns ok the batch is on disk, else nothing of it is.
  Result<std::vector<JournalEntry>> append(const std::vector<MonitorEvent>& batch);
  /// The number from which entries are kept when the oldest file must go; to be told by an entry
  /// `rotated` before drop_oldest().
  std::optional<std::int64_t> must_keep_from() const;
  Status drop_oldest();

 private:
  Journal(std::string folder, DigestAlgorithm algorithm, Limits limits)
      : folder_{std::move(folder)}, algorithm_{algorithm}, limits_{limits} {}
  Status take_lock();
  Status prepare();
  Status cut_tail();
  Status begin_file();
  Status write_batch(const std::string& lines);
  Status take_back();
  Status write_head();

  std::string folder_;
  DigestAlgorithm algorithm_;
  Limits limits_;
  Descriptor lock_, file_, head_file_;
  std::size_t size_ = 0;  // of the file that is written
  bool is_new_file_needed_ = false, is_tail_dirty_ = false;
  ChainHead head_;
  JournalState found_;
  std::vector<std::int64_t> starts_;  // of the files, in order
};

}  // namespace mijian
