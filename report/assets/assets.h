// Assets in the store: changes in, what a ledger was on any day out. Every change is an entry that
// stays; the versions that are asked here are projected from the entries in the same transaction.
// Which cells a category has and what may stand in them is the business of ledger.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/assets/asset.h"
#include "report/assets/asset_query.h"
#include "report/assets/words.h"
#include "report/store/writing.h"

namespace mijian {

/// What somebody else changed since the version a writer saw.
struct Meanwhile {
  std::int64_t asset = 0, entry = 0;
  std::string at, person;
  Cells set;
};
/// One change of an asset as it was written.
struct AssetDeed {
  std::int64_t entry = 0, asset = 0;
  std::string at, person;
  Cells set;
  std::optional<Approval> approval;
  std::vector<std::int64_t> settles;  // entries its approval is for as well
  std::int64_t settled_by = 0;        // the later one of those asked for that approved it
};
/// What an asset is called now that once had another number.
struct Renumbered {
  std::string number, since;  // since: when it got that number, UTC
  std::int64_t entry = 0;     // which gave it
};
/// What became of changes: all were written, or none and `meanwhile` says why.
struct Written {
  std::vector<std::int64_t> entries;  // one for each change; a new asset has its entry's number
  std::vector<Meanwhile> meanwhile;
};

class Assets {
 public:
  /// Brings the versions up to the newest entry first, which makes them after a migration.
  static Result<Assets> open(Store& store);

  /// Writes all of these changes as one batch, or none. Fails with malformed for a change that can
  /// never be: a number that another asset has, an asset that is not there, a cell too long.
  Result<Written> write(const Deed& deed, const std::vector<AssetChange>& changes);

  Result<LedgerPage> page(const LedgerQuery& query);
  /// All rows of a query behind its `after_number`, page by page; stops at the first failure.
  Status each(LedgerQuery query, const std::function<Status(const AssetVersion&)>& take);
  /// How many rows have each text in a column, the blank ones under "".
  Result<std::vector<std::pair<std::string, std::int64_t>>> counts(const LedgerQuery& query,
                                                                   const std::string& column);
  /// An asset as it was after this entry; none when it was not there yet.
  Result<std::optional<AssetVersion>> at(std::int64_t asset, std::int64_t as_of = still_valid);
  /// The asset that has a number now.
  Result<std::optional<AssetVersion>> with_number(const std::string& number);
  /// The same, and where none has it, the asset that has it in letters of another case: no two may.
  Result<std::optional<AssetVersion>> with_number_alike(const std::string& number);
  /// Those that had a number once and have another now.
  Result<std::vector<Renumbered>> renumbered(const std::string& number);
  /// Assets of the query's ledger whose text in a column became one of these, from another or as
  /// new ones, after entry `after` up to the query's day: when each did so last, UTC. Its filters
  /// do not count.
  Result<std::map<std::int64_t, std::string>> entered(const LedgerQuery& query,
                                                      const std::string& column,
                                                      const std::vector<std::string>& texts,
                                                      std::int64_t after);
  /// Assets of the query's ledger that changed in one of these columns up to the query's day.
  Result<std::vector<std::int64_t>> changed_in(const LedgerQuery& query,
                                               const std::vector<std::string>& columns);
  /// The asset that was taken from a proposed row; 0 when none was.
  Result<std::int64_t> taken_from(const Origin& origin);
  /// Every version of an asset, the oldest first.
  Result<std::vector<AssetVersion>> history(std::int64_t asset);

  /// Every change of an asset and who made it, the oldest first; those after an entry.
  Result<std::vector<AssetDeed>> deeds(std::int64_t asset, std::int64_t after = 0);
  /// Every change that no approval stands for, of all assets, in the order they were made; or that
  /// none stood for after an entry, whatever was approved since.
  Result<std::vector<AssetDeed>> unapproved(std::int64_t as_of = still_valid);
  /// When each asset that was there after an entry was last changed by then, UTC.
  Result<std::map<std::int64_t, std::string>> last_changes(std::int64_t as_of = still_valid);
  /// The greatest number of so many bytes that begins with a prefix and that any asset ever had;
  /// "" when there is none.
  Result<std::string> greatest_number(const std::string& prefix, std::size_t width);

  /// Makes all versions again from the entries; whose writing it is takes it back or commits it.
  Status rebuild(Writing& writing);
  /// One digest over all versions, whatever numbers their words have.
  Result<std::string> digest();

 private:
  explicit Assets(Store& store) : store_{&store}, words_{store.connection()} {}
  struct Batch;
  Status write_one(Batch& batch, const AssetChange& change);
  Status project(std::int64_t entry, const AssetChange& change,
                 const std::optional<AssetVersion>& before);
  Result<std::vector<AssetDeed>> read_deeds(const std::string& condition,
                                            const Parameters& parameters);
  Result<std::vector<std::int64_t>> settled_after(std::int64_t as_of);
  Status note_approval(std::int64_t entry, std::int64_t asset, const AssetChange& change);
  Status check_settled(const AssetChange& change);
  Status note_origin(std::int64_t asset, const Origin& origin);
  struct ChangeEntry {
    std::int64_t entry = 0;
    AssetChange change;
  };
  Status project_entries(const std::vector<ChangeEntry>& entries);
  Status project_after(std::int64_t last);
  Status project_new_entries();
  Result<std::int64_t> projected_to();
  Result<std::vector<Meanwhile>> since(std::int64_t asset, std::int64_t entry);
  Result<std::vector<AssetVersion>> rows(const LedgerQuery& query);
  Result<std::string> holding(const CellFilter& filter, Parameters& parameters);
  Result<std::string> condition(const LedgerQuery& query, Parameters& parameters);
  Status check_generation();

  Store* store_;
  AssetWords words_;
  std::string generation_;
};

}  // namespace mijian
