#include "report/store/migrations.h"

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view only_postgresql = "$postgresql ";

// Keys are compared byte by byte, or the two databases would sort and page differently.
constexpr std::string_view first_version[] = {
    "CREATE TABLE store_version(version $integer NOT NULL)",
    "INSERT INTO store_version VALUES (0)",
    R"(CREATE TABLE entry(sequence $integer PRIMARY KEY, digest $key NOT NULL,
      payload TEXT NOT NULL, filed_at $key NOT NULL))",
    "CREATE INDEX entry_by_time ON entry(filed_at, sequence)",
    "CREATE TABLE chain_head(sequence $integer NOT NULL, digest $key NOT NULL)",
    "INSERT INTO chain_head VALUES (0, '-')",
    R"(CREATE TABLE content(digest $key PRIMARY KEY, bytes $integer NOT NULL, compressed $blob)
      $clustered)",
    R"(CREATE TABLE identifier(kind $key NOT NULL, value $key NOT NULL, entry $integer NOT NULL,
      asset $integer NOT NULL, snapshot $key NOT NULL, PRIMARY KEY (kind, value, entry))
      $clustered)",
    "CREATE INDEX identifier_by_asset ON identifier(asset, entry)",
    R"(CREATE TABLE finding(entry $integer NOT NULL, rule $key NOT NULL, subject $key NOT NULL,
      asset $integer NOT NULL, verdict $key NOT NULL, severity $key NOT NULL,
      PRIMARY KEY (entry, rule, subject)) $clustered)",
    "CREATE INDEX finding_by_asset ON finding(asset, entry)",
};

// Versions of assets: where the newest ones lie together, and any day's ledger is one range.
constexpr std::string_view second_version[] = {
    "CREATE TABLE asset_projection(generation $integer NOT NULL, entry $integer NOT NULL)",
    "INSERT INTO asset_projection VALUES (0, 0)",
    R"(CREATE TABLE asset_word(word INTEGER PRIMARY KEY, place $key NOT NULL, text $key NOT NULL,
      UNIQUE (place, text)))",
    R"(CREATE TABLE asset_slot(category $key NOT NULL, slot INTEGER NOT NULL, place $key NOT NULL,
      PRIMARY KEY (category, slot)))",
    R"(CREATE TABLE asset_version(category $key NOT NULL, valid_to $integer NOT NULL,
      asset $integer NOT NULL, valid_from $integer NOT NULL, number $key NOT NULL, $slots,
      PRIMARY KEY (category, valid_to, asset)) $clustered)",
    "CREATE INDEX asset_version_by_asset ON asset_version(asset, valid_from)",
    "CREATE INDEX asset_version_by_number ON asset_version(number, valid_to)",
};

// Which snapshot is of which asset (0: of none yet), what was refused, which proposed row became
// which asset, which changes nobody approved, and what this desk is set to.
constexpr std::string_view third_version[] = {
    R"(CREATE TABLE visit(entry $integer PRIMARY KEY, asset $integer NOT NULL,
      snapshot $key NOT NULL, taken_at $key NOT NULL, level $key NOT NULL, document $key NOT NULL))",
    "CREATE UNIQUE INDEX visit_by_snapshot ON visit(snapshot)",
    "CREATE INDEX visit_by_asset ON visit(asset, taken_at)",
    "CREATE TABLE aside(snapshot $key PRIMARY KEY, entry $integer NOT NULL, reason TEXT NOT NULL)",
    "CREATE TABLE asset_origin(origin $key PRIMARY KEY, asset $integer NOT NULL)",
    "CREATE TABLE unapproved(entry $integer PRIMARY KEY, asset $integer NOT NULL)",
    "CREATE TABLE setting(name $key PRIMARY KEY, value TEXT NOT NULL, entry $integer NOT NULL)",
};
// Versions narrower, for a blank cell takes no room, and on PostgreSQL those that stand now apart
// from those that were: it keeps rows where there was room, so that one page of today's ledger had
// been all over the disk. Assets::open() makes them from the entries. And which findings documents
// there are, of which snapshots.
constexpr std::string_view fourth_version[] = {
    "DROP TABLE asset_version",
    "DELETE FROM asset_word",
    "DELETE FROM asset_slot",
    "DELETE FROM asset_origin",
    "DELETE FROM unapproved",
    "UPDATE asset_projection SET entry = 0, generation = generation + 1",
    R"(CREATE TABLE asset_version(category $key NOT NULL, valid_to $integer NOT NULL,
      asset $integer NOT NULL, valid_from $integer NOT NULL, number $key NOT NULL, $optional_slots,
      PRIMARY KEY (category, valid_to, asset)) $clustered $apart)",
    R"($postgresql CREATE TABLE asset_version_now PARTITION OF asset_version
      FOR VALUES FROM (9223372036854775807) TO (MAXVALUE))",
    R"($postgresql CREATE TABLE asset_version_past PARTITION OF asset_version
      FOR VALUES FROM (MINVALUE) TO (9223372036854775807))",
    "CREATE INDEX asset_version_by_asset ON asset_version(asset, valid_from)",
    "CREATE INDEX asset_version_by_number ON asset_version(number, valid_to)",
    R"(CREATE TABLE judgement(entry $integer PRIMARY KEY, snapshot $key NOT NULL,
      document $key NOT NULL, profile $key NOT NULL))",
    "CREATE INDEX judgement_by_snapshot ON judgement(snapshot)",
    "CREATE INDEX judgement_by_document ON judgement(document)",
};
constexpr Migration all_migrations[] = {
    {first_version}, {second_version}, {third_version}, {fourth_version}};

std::string slot_columns(std::string_view type) {
  std::string list;
  for (int slot = 1; slot <= asset_slots; ++slot)
    list.append(slot == 1 ? "c" : ", c").append(std::to_string(slot)).append(type);
  return list;
}

}  // namespace

const std::span<const Migration> migrations{all_migrations};

std::string in_dialect(std::string_view sql, Dialect dialect) {
  const bool sqlite = dialect == Dialect::sqlite;
  if (sql.substr(0, only_postgresql.size()) == only_postgresql)
    return sqlite ? "" : in_dialect(sql.substr(only_postgresql.size()), dialect);
  std::string text{sql};
  text = replace_all(std::move(text), "$integer", sqlite ? "INTEGER" : "BIGINT");
  text = replace_all(std::move(text), "$key", sqlite ? "TEXT" : "TEXT COLLATE \"C\"");
  if (text.find("$slots") != std::string::npos)
    text = replace_all(std::move(text), "$slots", slot_columns(" INTEGER NOT NULL"));
  if (text.find("$optional_slots") != std::string::npos)
    text = replace_all(std::move(text), "$optional_slots", slot_columns(" INTEGER"));
  text = replace_all(std::move(text), "$apart", sqlite ? "" : "PARTITION BY RANGE (valid_to)");
  text = replace_all(std::move(text), "$blob", sqlite ? "BLOB" : "BYTEA");
  return replace_all(std::move(text), "$clustered", sqlite ? "WITHOUT ROWID" : "");
}

Result<int> store_version(Connection& connection) {
  const bool sqlite = connection.dialect() == Dialect::sqlite;
  const std::string tables = sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                    : "SELECT table_name FROM information_schema.tables"
                                      " WHERE table_schema = current_schema()";
  auto found = connection.rows(tables, 1);
  if (!found) return found.error();
  if (found->empty()) return 0;
  for (const StoreRow& table : *found) {
    if (table.text(0) != "store_version") continue;
    auto version = connection.cell("SELECT version FROM store_version");
    if (!version) return version.error();
    return static_cast<int>(to_integer(*version).value_or(0));
  }
  return malformed("it is a database of something else: it has a table " +
                   display(found->front().text(0)) + " and no store_version");
}

Status migrate(Connection& connection, int version) {
  WriteTransaction whole{connection};
  if (auto begun = whole.begin(); !begun) return begun;
  auto has = store_version(connection);  // asked again: another program may have been first
  if (!has) return has.error();
  for (int next = *has + 1; next <= version; ++next) {
    for (const std::string_view statement : migrations[next - 1].statements) {
      const std::string sql = in_dialect(statement, connection.dialect());
      if (sql.empty()) continue;
      if (auto made = connection.run(sql); !made)
        return made.error().during("migrate to version " + std::to_string(next));
    }
    if (auto set =
            connection.run("UPDATE store_version SET version = :a", {Value{std::int64_t{next}}});
        !set)
      return set;
  }
  return whole.commit();
}

}  // namespace mijian
