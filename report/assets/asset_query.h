// What is asked of a ledger's rows: which of them, as of when, and which page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/assets/asset.h"

namespace mijian {

enum class Match { equals, contains, blank };
struct CellFilter {
  std::string column;
  Match match = Match::equals;
  std::string text;
};

/// Rows of one ledger in the order of their numbers.
struct LedgerQuery {
  std::string category;
  std::int64_t as_of = still_valid;  // the last entry that counts; still_valid is now
  std::vector<CellFilter> filters;   // all must hold
  std::string after_number;          // the page begins behind this row
  std::int64_t after_asset = 0;
  std::int64_t limit = 100;
};
struct LedgerPage {
  std::int64_t total = 0;  // rows that pass the filters, on all pages
  std::vector<AssetVersion> rows;
};

}  // namespace mijian
