// The systemd journal by libsystemd, which is loaded when first needed and reads by descriptors
// that come through Host: one file at a time, oldest entry first. What an entry means is not known
// here. Libsystemd maps the files: what the disk has lost reads as zeros (lost_pages.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/journal_header.h"

namespace mijian {

/// Fields an entry must have: "_TRANSPORT=kernel". Several values of one field are alternatives.
using JournalMatch = std::vector<std::string>;

struct JournalStamp {
  Time at;                     // the wall clock when journald took it
  std::int64_t monotonic = 0;  // microseconds since boot, then
  std::string_view boot_id;    // 32 hex digits
};

/// A boot as one file knows it.
struct JournalBoot {
  std::string id;
  Time first, last;  // its first and last entry there
  friend bool operator==(const JournalBoot&, const JournalBoot&) = default;
};

class SystemdJournal {
 public:
  static constexpr std::size_t longest_field = 4096;
  static constexpr std::size_t most_boots = 20'000;
  struct Library;

  SystemdJournal(SystemdJournal&&) noexcept;
  SystemdJournal& operator=(SystemdJournal&&) noexcept;
  ~SystemdJournal();

  const JournalHeader& header() const;
  /// Goes back to the front; next() then gives the entries that any of these match, or all when
  /// there are none.
  Status select(const std::vector<JournalMatch>& any_of);
  /// The same from a time on.
  Status select(const std::vector<JournalMatch>& any_of, Time from);
  /// Goes to the next entry; false after the last. A file that turns out to be damaged is
  /// malformed, whatever it gave before.
  Result<bool> next();
  /// Goes back to the entry before; false at the front.
  Result<bool> previous();

  // Of the entry it stands on:
  /// Its boot_id is valid until the next call.
  Result<JournalStamp> stamp();
  /// A field's value, at most longest_field bytes, valid until the next call; not_found when the
  /// entry has none.
  Result<std::string_view> field(const char* name);
  /// Its number in the count that header().sequence_id names.
  Result<std::int64_t> sequence();

  /// Every boot with entries here, in order of their first; ends what select() began.
  Result<std::vector<JournalBoot>> boots();

 private:
  friend class SystemdJournalLibrary;
  struct State;
  explicit SystemdJournal(std::unique_ptr<State> state);
  Status check();

  std::unique_ptr<State> state_;
};

class SystemdJournalLibrary {
 public:
  /// not_supported on a machine without libsystemd.
  static Result<SystemdJournalLibrary> load();
  SystemdJournalLibrary(SystemdJournalLibrary&&) noexcept;
  ~SystemdJournalLibrary();

  /// Opens a journal file below the host's root; this object must outlive it. A file that is cut
  /// off, damaged or newer than libsystemd is an error that says so.
  Result<SystemdJournal> open(const Host& host, std::string_view path) const;

 private:
  explicit SystemdJournalLibrary(std::unique_ptr<SystemdJournal::Library> library);
  std::unique_ptr<SystemdJournal::Library> library_;
};

/// The header of a journal file below the host's root.
Result<JournalHeader> read_journal_header(const Host& host, std::string_view path);

}  // namespace mijian
