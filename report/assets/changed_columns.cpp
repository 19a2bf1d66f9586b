// Which assets changed in some columns since they were entered.
#include "report/assets/assets.h"
#include "report/assets/version_rows.h"

namespace mijian {

// An asset has the number of the entry that made it, so what begins later is a change.
Result<std::vector<std::int64_t>> Assets::changed_in(const LedgerQuery& query,
                                                     const std::vector<std::string>& columns) {
  std::string differs;
  for (const std::string& column : columns) {
    auto slot = words_.slot(query.category, column);
    if (!slot) return slot.error();
    if (*slot == 0) continue;  // nothing ever stood in that column
    const std::string name = slot_column(*slot);
    differs += (differs.empty() ? "" : " OR ") + ("coalesce(v." + name) + ", 0) <> coalesce(p." +
               name + ", 0)";
  }
  std::vector<std::int64_t> assets;
  if (differs.empty()) return assets;
  auto read = store_->connection().each_row(
      "SELECT DISTINCT v.asset FROM asset_version v JOIN asset_version p"
      " ON p.category = v.category AND p.asset = v.asset AND p.valid_to = v.valid_from"
      " WHERE v.category = :a AND v.valid_from > v.asset AND v.valid_from <= :b AND (" +
          differs + ") ORDER BY 1",
      1, {Value{query.category}, Value{query.as_of}}, [&](const StoreRow& row) -> Status {
        assets.push_back(row.integer(0));
        return ok;
      });
  if (!read) return read.error();
  return assets;
}

}  // namespace mijian
