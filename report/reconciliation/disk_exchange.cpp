#include "report/reconciliation/disk_exchange.h"

#include <algorithm>

#include "report/fleet/cell_parts.h"
#include "report/fleet/visit.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

/// The visits of an asset up to one of them, the newest first, and what each says of one disk.
class DiskVisits {
 public:
  static Result<DiskVisits> until(Store& store, std::int64_t asset, const std::string& serial,
                                  const std::string& seen_at) {
    auto rows = visits_of(store, asset);
    if (!rows) return rows.error();
    std::erase_if(*rows, [&](const VisitRow& row) { return row.taken_at > seen_at; });
    std::reverse(rows->begin(), rows->end());
    return DiskVisits{store, as_compared("disk", serial), std::move(*rows)};
  }
  const std::vector<VisitRow>& rows() const { return rows_; }

  Result<bool> saw(const VisitRow& row) {
    auto told = identifiers_at(store_, row.entry, row.asset);
    if (!told) return told.error();
    return std::any_of(told->begin(), told->end(), [&](const auto& each) {
      return each.first == "disk_serial" && as_compared("disk", each.second) == serial_;
    });
  }
  /// Only who looked at all disks tells that one was not there.
  Result<bool> looked_at_all(const VisitRow& row) {
    auto visit = document_of(store_, row);
    if (!visit) return visit.error();
    return std::any_of(visit->observed.begin(), visit->observed.end(), [](const Observed& table) {
      return table.name == "disk" && table.is_whole;
    });
  }

 private:
  DiskVisits(Store& store, std::string serial, std::vector<VisitRow> rows)
      : store_{store}, serial_{std::move(serial)}, rows_{std::move(rows)} {}

  Store& store_;
  std::string serial_;
  std::vector<VisitRow> rows_;
};

}  // namespace

Result<std::optional<BetweenVisits>> disk_came(Store& store, std::int64_t asset,
                                               const std::string& serial,
                                               const std::string& seen_at) {
  auto visits = DiskVisits::until(store, asset, serial, seen_at);
  if (!visits) return visits.error();
  std::string first_seen;
  for (const VisitRow& row : visits->rows()) {
    auto saw = visits->saw(row);
    if (!saw) return saw.error();
    if (*saw) {
      first_seen = row.taken_at;
      continue;
    }
    auto looked = visits->looked_at_all(row);
    if (!looked) return looked.error();
    if (*looked && !first_seen.empty())
      return std::optional{BetweenVisits{row.taken_at, first_seen}};
  }
  return std::optional<BetweenVisits>{};
}

Result<std::optional<BetweenVisits>> disk_went(Store& store, std::int64_t asset,
                                               const std::string& serial,
                                               const std::string& seen_at) {
  auto visits = DiskVisits::until(store, asset, serial, seen_at);
  if (!visits) return visits.error();
  std::string first_missed;
  for (const VisitRow& row : visits->rows()) {
    auto saw = visits->saw(row);
    if (!saw) return saw.error();
    if (*saw && !first_missed.empty())
      return std::optional{BetweenVisits{row.taken_at, first_missed}};
    auto looked = visits->looked_at_all(row);
    if (!looked) return looked.error();
    if (*looked) first_missed = row.taken_at;
  }
  return std::optional<BetweenVisits>{};
}

}  // namespace mijian
