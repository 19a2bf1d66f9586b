#include "agent/facts/snapshot.h"

#include <fmt/core.h>

#include <set>

#include "agent/core/digest.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

std::optional<Time> time_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::nullopt : parse_utc(*text);
}

/// A foreign file may hold tables of ours and nothing else: no view, trigger, index or virtual
/// table.
Status check_objects(const Database& database) {
  auto objects = database.rows("SELECT type, name FROM sqlite_schema");
  if (!objects) return objects.error();
  for (const auto& object : *objects) {
    const std::string type = to_text(object[0]), name = to_text(object[1]);
    if (type != "table")
      return malformed(fmt::format("a snapshot has no {}: {}", display(type), display(name)));
    if (find_table(name) == nullptr)
      return malformed("unknown table " + display(name) + ": is the tool older than the snapshot?");
  }
  return ok;
}

/// Each table's columns are a subset of those declared, so that no column hides behind a name.
Status check_columns(const Database& database) {
  auto columns = database.rows(
      "SELECT m.name, c.name, c.hidden FROM sqlite_schema m, pragma_table_xinfo(m.name) c WHERE "
      "m.type = 'table'");
  if (!columns) return columns.error();
  for (const auto& column : *columns) {
    const std::string table = to_text(column[0]), name = to_text(column[1]);
    if (find_table(table)->find(name) == nullptr || to_text(column[2]) != "0")
      return malformed(fmt::format("unknown column {} in table {}", display(name), table));
  }
  return ok;
}

Status check_integrity(const Database& database) {
  auto answer = database.rows("PRAGMA quick_check(1)");
  if (!answer) return answer.error();
  if (answer->size() != 1 || to_text((*answer)[0][0]) != "ok")
    return malformed("the file is damaged: " +
                     (answer->empty() ? "" : display(to_text((*answer)[0][0]))));
  return ok;
}

Result<SnapshotInfo> read_info(const Database& database) {
  auto rows = database.rows(
      "SELECT schema_version, tool_version, host_kind, root, taken_at, user, means, tables FROM "
      "snapshot_info");
  if (!rows) return rows.error();
  if (rows->size() != 1) return malformed("snapshot_info must have one row");
  const auto& row = rows->front();
  const auto taken_at = time_of(row[4]);
  const auto* version = std::get_if<std::int64_t>(&row[0]);
  if (!taken_at || version == nullptr)
    return malformed("snapshot_info holds no time or no version");
  if (*version > schema_version)
    return not_supported(fmt::format("written with schema version {}; this program knows up to {}",
                                     *version, schema_version));
  return SnapshotInfo{static_cast<int>(*version),
                      to_text(row[1]),
                      to_text(row[2]),
                      to_text(row[3]),
                      *taken_at,
                      to_text(row[5]),
                      to_text(row[6]),
                      to_text(row[7])};
}

}  // namespace

Result<Snapshot> Snapshot::open(const std::string& path) {
  const std::string doing = "snapshot " + path;
  auto digest = digest_of_file(DigestAlgorithm::sm3, path);
  if (!digest) return digest.error().during(doing);
  auto database = Database::open_read_only(path);
  if (!database) return database.error().during(doing);
  for (const auto& check : {check_objects, check_columns, check_integrity})
    if (auto done = check(*database); !done) return done.error().during(doing);
  auto info = read_info(*database);
  if (!info) return info.error().during(doing);
  return Snapshot{std::move(*database), std::move(*info), std::move(*digest)};
}

Result<Snapshot> Snapshot::in_memory(const SnapshotInfo& info) {
  auto writer = SnapshotWriter::in_memory(info);
  if (!writer) return writer.error();
  return writer->take();
}

Result<std::vector<SourceCoverage>> Snapshot::coverage() const {
  auto rows = database_.rows(
      "SELECT table_name, source, state, reason, covers_from, covers_to FROM collection ORDER BY "
      "table_name, source");
  if (!rows) return rows.error().during("coverage");
  std::vector<SourceCoverage> all;
  for (const auto& row : *rows) {
    const auto state = from_stored(coverage_state_words, to_text(row[2]));
    all.push_back({to_text(row[0]), to_text(row[1]), state.value_or(CoverageState::impossible),
                   to_text(row[3]), time_of(row[4]), time_of(row[5])});
  }
  return all;
}

}  // namespace mijian
