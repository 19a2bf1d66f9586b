// What reconciliation rules read, as tables in memory: the ledgers as they stand, and what the
// newest visit of each asset saw. policies/reconciliation/README.md describes them for those who
// write rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agent/store/database.h"
#include "report/assets/assets.h"
#include "report/fleet/visit.h"
#include "report/store/visits.h"

namespace mijian {

/// How a table of what visits observe is called in the book.
std::string seen_table(const ObservedShape& shape);
Value text_or_null(std::string text);

/// True for the tables below and those of what visits observe.
bool is_book_table(std::string_view table);

/// The empty tables: for preparing rules.
Result<Database> empty_book();

/// How many of each there were.
struct BookCounts {
  std::int64_t assets = 0, visits = 0;
};

/// How many visits behind the newest are asked for what that did not look at.
constexpr std::int64_t most_visits_back = 24;

/// Those of the visits in the book that were by hand, by number and time: by whom, and when.
using VisitsByHand = std::map<std::pair<std::string, std::string>, ByHand>;

/// The newest visit of an asset, or one of none, while it is written into the book.
struct Standing;

/// As of when a book is: of ledgers, visits, refused files and changes only what was there by then.
struct BookDay {
  VisitsUntil until;
  std::int64_t utc_offset_seconds = 0;  // where the days of approvals begin
};

/// Reads all assets and the standing visits of a store.
class BookWriter {
 public:
  BookWriter(Database& book, const LedgerScheme& scheme, const BookDay& day = {})
      : book_{book}, scheme_{scheme}, day_{day} {}
  Status add_assets(Assets& assets);
  Status add_visits(Store& store);
  Status add_asides(Store& store);
  Status add_unapproved(Assets& assets);
  const BookCounts& counts() const { return counts_; }
  const VisitsByHand& by_hand() const { return by_hand_; }

  Status add_asset(const AssetVersion& asset);
  Status add_visit(Store& store, const VisitRow& row);
  Status add_unapproved(const AssetDeed& deed);
  Sentence title_of_column(const std::string& name) const;

 private:
  Status insert(const std::string& table, const std::vector<Value>& cells);
  Status add_parts(const AssetVersion& asset, const std::string& number);
  Status add_disks_as_seen();
  Result<std::string> retired_since(Assets& assets, std::int64_t asset,
                                    const std::string& entered_at);
  /// Midnight of a day (YYYY-MM-DD) where this desk stands; none for what is no day.
  std::optional<Time> begin_of(const std::string& day) const;
  Status add_levels(Assets& assets, const LedgerQuery& query);
  Status add_level_periods(Assets& assets, std::int64_t asset, const std::string& ledger);
  Status add_seen(const Standing& standing, const VisitRow& row, const Visit& visit,
                  std::size_t shape);
  void note_by_hand(const Standing& standing, const VisitRow& row, const Visit& visit);
  Status add_earlier(Store& store, Standing& standing);
  Status add_answers(Store& store, const VisitRow& row);
  Status add_standing(Store& store, const Standing& standing);
  std::string number_of(std::int64_t asset) const;

  Database& book_;
  const LedgerScheme& scheme_;
  BookDay day_;
  std::vector<std::pair<std::string, std::string>> parted_by_blanks_;  // numbers and disks of them
  std::map<std::string, Statement> inserts_;
  std::map<std::int64_t, std::string> numbers_, changed_at_, retired_at_;  // of assets
  VisitsByHand by_hand_;
  BookCounts counts_;
};

}  // namespace mijian
