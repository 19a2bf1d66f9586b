// The desk's store (FORMAT.md): opening it, what it holds, and whether it is as it was written.
// Appending is writing.h. What an entry means is the business of ledger and fleet.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "agent/core/chain.h"
#include "agent/core/clock.h"
#include "agent/core/json.h"
#include "agent/core/result.h"
#include "report/store/connection.h"
#include "report/store/contents.h"
#include "report/store/migrations.h"

namespace mijian {

/// One deed as it is kept.
struct StoreEntry {
  std::int64_t sequence = 0;
  std::string digest, payload, filed_at;
};

/// What an entry says.
struct EntryStory {
  std::string at, person, command, arguments, kind;
  Json change;
};
Result<EntryStory> read_entry(const StoreEntry& entry);

/// What became of the chain.
struct StoreState {
  ChainHead last;
  std::int64_t entries = 0;
  std::optional<ChainFault> fault;  // the first one
  bool anchor_found = false;        // the digest that was kept elsewhere is in it
};

/// What opening does where there is no store yet.
enum class Missing { make, refuse };

class Store {
 public:
  /// Opens it, makes it where there is none (an SQLite file with mode 0600, in a folder that is
  /// there) or refuses that as not_found, migrates an older one after a backup copy. A newer one,
  /// or a database of something else, is refused as not_supported or malformed. `version` is for
  /// tests of migration.
  static Result<Store> open(std::string_view url, int version = newest_store_version(),
                            Missing missing = Missing::make);

  Connection& connection() { return *connection_; }
  Contents contents() { return Contents{*connection_, folder_}; }
  Result<ChainHead> head();
  /// The backup that opening made: a file, or a schema; "" when none was needed.
  const std::string& backup() const { return backup_; }
  /// True when opening made it.
  bool is_new() const { return is_new_; }

  /// Entries after `after` in their order, until the end or the first failure of `each`.
  Status each_entry(std::int64_t after, const std::function<Status(const StoreEntry&)>& each);
  /// Number of the last entry that was filed before this time; 0 when there is none.
  Result<std::int64_t> last_entry_before(Time time);
  /// Follows the chain from the first entry; `anchor`: a digest kept elsewhere, or "".
  Result<StoreState> verify(std::string_view anchor = {});

 private:
  Store(Connection connection, std::string folder)
      : connection_{std::make_unique<Connection>(std::move(connection))},
        folder_{std::move(folder)} {}
  Status prepare(const StorePlace& place, int version, Missing missing);
  Status make_backup(const StorePlace& place, int version);

  std::unique_ptr<Connection> connection_;  // stays where it is when the store is moved
  std::string folder_, backup_;
  bool is_new_ = false;
};

}  // namespace mijian
