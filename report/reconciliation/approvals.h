// Which approval may explain what differs: one of the kind that the difference is about, that the
// ledger's row does not already stand for.
#pragma once

#include <string>
#include <vector>

#include "agent/model/finding.h"
#include "report/assets/assets.h"

namespace mijian {

/// What a row of a finding is about, in its column `about`, parted by blanks: columns of its
/// ledger row, and states it may have gone through (维修).
struct InQuestion {
  std::vector<std::string> words;
  std::string seen_at;               // of the visit that saw the difference; empty: of none
  std::string acted_from, acted_by;  // between which days it was done; empty: not known
};

/// The newest of `deeds` (oldest first) that may explain it, "form number, approver, date"; empty:
/// none. An approved way into such a state may, when it was approved by the day of the act (of the
/// visit, where nobody knows the day of the act), had not ended before the act, and no such column
/// was changed since. A change of such a column may when it was approved after the visit: one
/// approved before is what the visit was held against, whenever it was entered. How an asset came
/// into the ledger explains nothing.
std::string explaining_approval(const std::vector<AssetDeed>& deeds, const InQuestion& question);

/// Adds to each row that deviates, or is a lead, the column `approval`: that of the assets it names
/// in its columns `number` and `numbers` (parted by 、), or "". Of a disk that came or went
/// (columns `disk_came`, `disk_went`) it is one of the time between the visits that tell when.
/// Where none do, no repair explains it, and the column `approval_undated` names the one to be
/// looked at. Numbers and approvals are those there were by entry `as_of`.
Status name_approvals(Store& store, Assets& assets, std::vector<Finding>& findings,
                      std::int64_t as_of = still_valid);

/// How a page or a list says the approval of such a row; "" where there is none.
Sentence told_approval(const Evidence& row);

}  // namespace mijian
