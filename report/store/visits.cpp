#include "report/store/visits.h"

namespace mijian {
namespace {

constexpr const char* columns =
    "SELECT v.entry, v.asset, v.snapshot, v.taken_at, v.level, v.document"
    " FROM visit v ";

Result<std::vector<VisitRow>> visits(Store& store, const std::string& condition,
                                     const Parameters& parameters) {
  auto rows = store.connection().rows(columns + condition, 6, parameters);
  if (!rows) return rows.error();
  std::vector<VisitRow> found;
  for (const StoreRow& row : *rows)
    found.push_back(
        {row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5)});
  return found;
}

Result<std::optional<VisitRow>> one(Store& store, const std::string& condition,
                                    const Parameters& parameters) {
  auto found = visits(store, condition + " LIMIT 1", parameters);
  if (!found) return found.error();
  if (found->empty()) return std::optional<VisitRow>{};
  return std::optional<VisitRow>{std::move(found->front())};
}

bool is_all(const VisitsUntil& until) {
  return until.taken_before.empty() && until.last_entry == VisitsUntil{}.last_entry;
}

// " AND v.entry <= 7 AND v.taken_at < :a" of that table; nothing where all count.
std::string counted(const std::string& table, const VisitsUntil& until, Parameters& parameters) {
  if (is_all(until)) return {};
  std::string sql = " AND " + table + ".entry <= " + std::to_string(until.last_entry);
  if (until.taken_before.empty()) return sql;
  sql += " AND " + table + ".taken_at < :u" + std::to_string(parameters.size());
  parameters.emplace_back(until.taken_before);
  return sql;
}

// Whose asset was entered later was of none then.
void forget_later_assets(const VisitsUntil& until, std::vector<VisitRow>& rows) {
  for (VisitRow& row : rows)
    if (row.asset > until.last_entry) row.asset = 0;
}

}  // namespace

Result<std::vector<VisitRow>> standing_visits(Store& store, const VisitsUntil& until) {
  Parameters parameters;
  const std::string none = is_all(until)
                               ? "v.asset = 0"
                               : "v.asset = 0 OR v.asset > " + std::to_string(until.last_entry);
  const std::string later = counted("later", until, parameters);
  const std::string mine = counted("v", until, parameters);
  auto rows = visits(store,
                     "WHERE (" + none +
                         " OR NOT EXISTS (SELECT 1 FROM visit later"
                         " WHERE later.asset = v.asset AND (later.taken_at > v.taken_at"
                         " OR (later.taken_at = v.taken_at AND later.entry > v.entry))" +
                         later + "))" + mine + " ORDER BY v.entry",
                     parameters);
  if (rows) forget_later_assets(until, *rows);
  return rows;
}

Result<std::optional<VisitRow>> visit_at(Store& store, std::int64_t entry) {
  return one(store, "WHERE v.entry = :a", {Value{entry}});
}

Result<std::optional<VisitRow>> visit_with(Store& store, const std::string& snapshot) {
  return one(store, "WHERE v.snapshot = :a", {Value{snapshot}});
}

Result<std::optional<VisitRow>> newest_visit(Store& store, std::int64_t asset) {
  return one(store, "WHERE v.asset = :a ORDER BY v.taken_at DESC, v.entry DESC", {Value{asset}});
}

Result<std::map<std::int64_t, VisitRow>> newest_by_hand(Store& store, const VisitsUntil& until) {
  Parameters parameters;
  auto rows = visits(store,
                     "WHERE v.asset <> 0 AND v.taken_at LIKE '%T00:00:00.000000Z'" +
                         counted("v", until, parameters) + " ORDER BY v.asset, v.taken_at, v.entry",
                     parameters);
  if (!rows) return rows.error();
  forget_later_assets(until, *rows);
  std::map<std::int64_t, VisitRow> newest;
  for (VisitRow& row : *rows) newest[row.asset] = std::move(row);
  return newest;
}

Result<std::vector<VisitRow>> visits_before(Store& store, const VisitRow& visit, std::int64_t most,
                                            const VisitsUntil& until) {
  Parameters parameters{Value{visit.asset}, Value{visit.taken_at}, Value{visit.taken_at},
                        Value{visit.entry}};
  const std::string mine = counted("v", until, parameters);
  parameters.emplace_back(most);
  return visits(store,
                "WHERE v.asset = :a AND (v.taken_at < :b OR (v.taken_at = :c AND v.entry < :d))" +
                    mine + " ORDER BY v.taken_at DESC, v.entry DESC LIMIT :e",
                parameters);
}

Result<std::vector<VisitRow>> visits_of(Store& store, std::int64_t asset) {
  return visits(store, "WHERE v.asset = :a ORDER BY v.taken_at, v.entry", {Value{asset}});
}

Result<std::map<std::string, std::int64_t>> levels_of_visits(Store& store) {
  auto rows = store.connection().rows("SELECT level, count(*) FROM visit GROUP BY level", 2, {});
  if (!rows) return rows.error();
  std::map<std::string, std::int64_t> levels;
  for (const StoreRow& row : *rows) levels[row.text(0)] = row.integer(1);
  return levels;
}

Result<std::vector<std::pair<std::string, std::string>>> identifiers_at(Store& store,
                                                                        std::int64_t entry,
                                                                        std::int64_t asset) {
  auto rows = store.connection().rows(
      "SELECT kind, value FROM identifier WHERE asset = :a AND entry = :b ORDER BY kind, value", 2,
      {Value{asset}, Value{entry}});
  if (!rows) return rows.error();
  std::vector<std::pair<std::string, std::string>> found;
  for (const StoreRow& row : *rows) found.emplace_back(row.text(0), row.text(1));
  return found;
}

Result<std::string> refused_before(Store& store, const std::string& snapshot) {
  return store.connection().cell("SELECT reason FROM aside WHERE snapshot = :a", {Value{snapshot}});
}

Status adopt_visit(Connection& connection, std::int64_t entry, std::int64_t asset) {
  const Parameters which{Value{asset}, Value{entry}};
  auto adopted =
      connection.run("UPDATE visit SET asset = :a WHERE entry = :b AND asset = 0", which);
  if (!adopted) return adopted;
  // The second index begins with the asset.
  auto known =
      connection.run("UPDATE identifier SET asset = :a WHERE asset = 0 AND entry = :b", which);
  if (!known) return known;
  return connection.run(
      "UPDATE finding SET asset = :a WHERE asset = 0 AND entry IN (SELECT j.entry FROM judgement j"
      " JOIN visit v ON v.snapshot = j.snapshot WHERE v.entry = :b)",
      which);
}

}  // namespace mijian
