// The monitor's journal as it is read, pure: `head` and the bytes of its files in, entries and the
// state of the chain out. The format is a page of prose: agent/monitor/FORMAT.md.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/chain.h"
#include "agent/model/finding.h"
#include "agent/model/monitor_event.h"

namespace mijian {

constexpr std::string_view chain_file_end = ".chain";
constexpr std::string_view chain_file_start = "mijian-chain/1 ";
constexpr std::size_t largest_chain_file = 8u << 20;  // a reader's bound; a writer stops at half
/// The name of the file whose first entry has this number, and back; none for another name.
std::string chain_file_name(std::int64_t first_sequence);
std::optional<std::int64_t> first_sequence_in(std::string_view file_name);

/// A torn tail: where the last file must be cut, and what would be cut off.
struct TornTail {
  std::string file;
  std::size_t offset = 0;
  std::string bytes;
};

/// What became of the whole journal.
struct JournalState {
  ChainHead last;                       // as written: what the next entry must follow
  std::int64_t first = 0, entries = 0;  // number of the first entry that is there; how many are
  std::optional<ChainFault> fault;      // the first one
  std::string fault_place;              // FILE:LINE, or FILE
  std::optional<TornTail> torn;
  bool anchored = false;   // `head` was there and readable
  bool ends_whole = true;  // the last file ends with a line end, a torn tail cut off
};

/// A sentence on it: "intact", "broken at entry 17: altered (FILE:LINE)", and what a torn tail
/// means.
Sentence chain_verdict(const JournalState& state);

class JournalReader {
 public:
  using OnEntry = std::function<void(const ChainEntry&, const Result<MonitorEvent>&)>;
  /// `head`: the text of the file of that name; none when it is missing or cannot be read.
  JournalReader(std::optional<std::string_view> head, OnEntry on_entry);

  /// The files in the order of their names; `is_last` for the last one, which may be torn.
  void read_file(std::string_view name, std::string_view bytes, bool is_last);
  /// A file that is there and could not be read: whatever stood in it is missing.
  void skip_file(std::string_view name);
  /// After the last file.
  JournalState finish();

 private:
  void read_start(std::string_view line);
  void read_line(std::string_view line);
  bool may_be_torn(bool has_end) const;
  bool fits_next(std::string_view line, bool at_start) const;
  void blame(const ChainFault& fault);
  void check_ends();

  OnEntry on_entry_;
  std::optional<ChainHead> anchor_;
  bool anchor_seen_ = false, began_ = false, skipped_ = false;
  ChainReader reader_;
  std::string file_;
  std::int64_t line_ = 0, kept_from_ = 1;
  JournalState state_;
};

}  // namespace mijian
