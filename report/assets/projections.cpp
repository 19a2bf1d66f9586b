#include "report/assets/projections.h"

#include "report/assets/running_digest.h"

namespace mijian {
namespace {

/// A table that says nothing which the entries do not say.
struct Projection {
  const char* table;
  const char* columns;
  std::size_t count;  // of them
  Text words;
};
constexpr Projection projections[] = {
    {"visit",
     "entry, asset, snapshot, taken_at, level, document",
     6,
     {"检查记录", "the list of visits"}},
    {"identifier",
     "kind, value, entry, asset, snapshot",
     5,
     {"标识索引（序列号、MAC 等）", "the index of identifiers"}},
    {"finding",
     "entry, rule, subject, asset, verdict, severity",
     6,
     {"检查结论索引", "the index of findings"}},
    {"judgement",
     "entry, snapshot, document, profile",
     4,
     {"检查结论清单", "the list of findings documents"}},
    {"aside", "snapshot, entry, reason", 3, {"拒收清单", "the list of refused files"}},
    {"setting", "name, value, entry", 3, {"本管理端的设置", "the settings of this desk"}},
    {"asset_origin", "origin, asset", 2, {"待登记行的去向", "what became of proposed rows"}},
    {"unapproved", "entry, asset", 2, {"未经审批的变更清单", "the list of unapproved changes"}},
};
constexpr AlteredProjection of_ledgers{"ledgers", {"台账内容", "the ledgers"}};

Result<std::string> digest_of_table(Connection& connection, const Projection& projection) {
  std::string order = "1";
  for (std::size_t i = 2; i <= projection.count; ++i) order += ", " + std::to_string(i);
  RunningDigest digest;
  auto read = connection.each_row(std::string{"SELECT "} + projection.columns + " FROM " +
                                      projection.table + " ORDER BY " + order,
                                  projection.count, {}, [&](const StoreRow& row) -> Status {
                                    for (const std::string& cell : row.cells())
                                      if (auto added = digest.add(cell); !added) return added;
                                    return ok;
                                  });
  return read ? digest.finish() : Result<std::string>{read.error()};
}

/// One for each table above, and the ledgers' behind them.
Result<std::vector<std::string>> digests(Store& store, Assets& assets) {
  std::vector<std::string> all;
  for (const Projection& projection : projections) {
    auto digest = digest_of_table(store.connection(), projection);
    if (!digest) return digest.error().during(projection.table);
    all.push_back(std::move(*digest));
  }
  auto ledgers = assets.digest();
  if (!ledgers) return ledgers.error();
  all.push_back(std::move(*ledgers));
  return all;
}

}  // namespace

Result<std::vector<AlteredProjection>> altered_projections(Store& store, Assets& assets,
                                                           const Deed& deed) {
  auto writing = Writing::begin(store, deed);  // never committed
  if (!writing) return writing.error();
  auto stands = digests(store, assets);
  if (!stands) return stands.error();
  if (auto indexed = rebuild_index(*writing); !indexed) return indexed.error();
  if (auto made = assets.rebuild(*writing); !made) return made.error();
  auto should = digests(store, assets);
  if (!should) return should.error();
  std::vector<AlteredProjection> altered;
  for (std::size_t i = 0; i < stands->size(); ++i)
    if ((*stands)[i] != (*should)[i])
      altered.push_back(i == std::size(projections)
                            ? of_ledgers
                            : AlteredProjection{projections[i].table, projections[i].words});
  return altered;
}

}  // namespace mijian
