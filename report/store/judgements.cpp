#include "report/store/judgements.h"

#include "agent/core/text.h"

namespace mijian {

Result<std::vector<JudgementRow>> judgements_of(Store& store, std::int64_t asset) {
  const Parameters which{Value{asset}};
  auto rows = store.connection().rows(
      "SELECT j.entry, v.taken_at, j.profile, j.document FROM judgement j"
      " JOIN visit v ON v.snapshot = j.snapshot WHERE v.asset = :a ORDER BY j.entry",
      4, which);
  if (!rows) return rows.error();
  auto counts = store.connection().rows(
      "SELECT entry, verdict, count(DISTINCT rule) FROM finding WHERE asset = :a"
      " GROUP BY entry, verdict",
      3, which);
  if (!counts) return counts.error();
  std::map<std::int64_t, std::map<std::string, std::int64_t>> rules;
  for (const StoreRow& row : *counts) rules[row.integer(0)][row.text(1)] = row.integer(2);
  std::vector<JudgementRow> all;
  for (const StoreRow& row : *rows)
    all.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), rules[row.integer(0)]});
  return all;
}

Result<std::int64_t> judgement_with(Store& store, const std::string& document) {
  auto entry = store.connection().cell("SELECT max(entry) FROM judgement WHERE document = :a",
                                       {Value{document}});
  if (!entry) return entry.error();
  return to_integer(*entry).value_or(0);
}

}  // namespace mijian
