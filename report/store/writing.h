// Appending to the store: one transaction that holds the writers' line, in which entries are added
// and what is projected from them is brought up to date. Nothing is acknowledged before commit().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/words.h"
#include "report/store/store.h"

namespace mijian {

/// Who does what: the frame of every entry that is written.
struct Deed {
  std::string person;     // the operating-system user
  std::string command;    // "ledger change"
  std::string arguments;  // the digest of its arguments
  Time at;
};

constexpr std::size_t most_identifiers = 100;  // of one snapshot

/// A snapshot as the store knows it: where its bytes are, and what it can be found by.
struct SnapshotRecord {
  std::int64_t asset = 0;
  std::string snapshot;  // digest of its bytes, which are among the contents
  std::string taken_at, level;
  std::vector<std::pair<std::string, std::string>> identifiers;  // kind and value
  std::string document;  // digest of what was taken out of it, which is among the contents
};

/// What was found on an asset; the document itself is among the contents.
struct FindingRow {
  std::string rule, subject, verdict, severity;
};
struct FindingsRecord {
  std::int64_t asset = 0;
  std::string snapshot, document, profile;
  std::vector<FindingRow> rows;
};

/// Why a file was refused; what it is of is told where it could be read.
enum class AsideCause { unreadable, level, clock, another_machine, findings };
constexpr Word<AsideCause> aside_cause_words[] = {
    {AsideCause::unreadable, "unreadable", {"不可信", "not to be trusted"}},
    {AsideCause::level, "level", {"密级", "its level"}},
    {AsideCause::clock, "clock", {"时钟", "its clock"}},
    {AsideCause::another_machine, "another_machine", {"另一台机器", "another machine"}},
    {AsideCause::findings, "findings", {"检查结论", "findings"}},
};

/// A file that was refused: why, and where its bytes are; the same one again changes nothing.
struct AsideRecord {
  std::string snapshot, file, reason;  // the reason in Chinese, by which it is known again
  AsideCause cause = AsideCause::unreadable;
  std::string reason_en = {}, number = {}, taken_at = {};  // "" what it does not tell
  std::vector<std::pair<std::string, std::string>> identifiers = {};
};

class Writing {
 public:
  /// Waits for the writers before it. What this writer reads from now on nobody else changes.
  static Result<Writing> begin(Store& store, Deed deed);

  /// Adds one entry; its number. `kind` and the shape of `change`: FORMAT.md.
  Result<std::int64_t> append(std::string_view kind, Json change);
  /// More identifiers than most_identifiers, or a snapshot that is not among the contents, is
  /// refused.
  Result<std::int64_t> append(const SnapshotRecord& record);
  Result<std::int64_t> append(const FindingsRecord& record);
  Result<std::int64_t> append(const AsideRecord& record);

  Store& store() { return *store_; }
  Connection& connection() { return store_->connection(); }
  /// The number the next entry will have.
  std::int64_t next() const { return head_.sequence + 1; }
  Status commit();

 private:
  Writing(Store& store, Deed deed);
  Status read_state();
  Status write_entries();

  Store* store_;
  WriteTransaction whole_;
  Deed deed_;
  ChainHead head_;
  std::string filed_at_;
  std::vector<Parameters> entries_;  // rows that wait to be written together
};

/// Where an identifier was seen, newest first; at most `limit`.
struct IdentifierSeen {
  std::int64_t entry = 0, asset = 0;
  std::string snapshot;
};
Result<std::vector<IdentifierSeen>> who_has(Store& store, std::string_view kind,
                                            std::string_view value, std::int64_t limit = 100);

/// Makes the tables that snapshots, findings and refused files are projected to again from entries
/// and contents, in place. Assets::rebuild() follows, which says whose the visits became.
Status rebuild_index(Writing& writing);

}  // namespace mijian
