// What reconciliation rules read, as tables in memory: the ledgers as they stand, and what the
// newest visit of each asset saw. policies/reconciliation/README.md describes them for those who
// write rules.
#pragma once

#include <string>
#include <string_view>

#include "agent/store/database.h"
#include "report/assets/assets.h"
#include "report/fleet/visit.h"
#include "report/store/visits.h"

namespace mijian {

/// True for the tables below and those of what visits observe.
bool is_book_table(std::string_view table);

/// The empty tables: for preparing rules.
Result<Database> empty_book();

/// How many of each there were.
struct BookCounts {
  std::int64_t assets = 0, visits = 0;
};

/// Reads all assets and the standing visits of a store.
class BookWriter {
 public:
  BookWriter(Database& book, const LedgerScheme& scheme) : book_{book}, scheme_{scheme} {}
  Status add_assets(Assets& assets);
  Status add_visits(Store& store);
  Status add_unapproved(Assets& assets);
  const BookCounts& counts() const { return counts_; }
  /// Numbers whose newest visit was one by hand: by whom, and when.
  const std::map<std::string, ByHand>& by_hand() const { return by_hand_; }

  Status add_asset(const AssetVersion& asset);
  Status add_visit(const VisitRow& row, const Visit& visit);
  Status add_unapproved(const AssetDeed& deed);

 private:
  Status insert(const std::string& table, const std::vector<Value>& cells);
  Status add_parts(const AssetVersion& asset, const std::string& number);

  Database& book_;
  const LedgerScheme& scheme_;
  std::map<std::string, Statement> inserts_;
  std::map<std::int64_t, std::string> numbers_, changed_at_;  // of assets
  std::map<std::string, ByHand> by_hand_;
  BookCounts counts_;
};

}  // namespace mijian
