// Snapshots and findings as entries, and the two tables that are projected from them.
#include "report/store/settings.h"
#include "report/store/visits.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

Json pairs_json(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Json list = Json::array();
  for (const auto& [kind, value] : pairs) list.push(Json::Array{Json{kind}, Json{value}});
  return list;
}

Status project_identifiers(Connection& connection, std::int64_t entry,
                           const SnapshotRecord& record) {
  RowInserter inserter{connection, "identifier(kind, value, entry, asset, snapshot)", 5};
  for (const auto& [kind, value] : record.identifiers)
    if (auto added = inserter.add(
            {Value{kind}, Value{value}, Value{entry}, Value{record.asset}, Value{record.snapshot}});
        !added)
      return added;
  return inserter.finish();
}

Status project_findings(Connection& connection, std::int64_t entry, const FindingsRecord& record) {
  auto noted = connection.run(
      "INSERT INTO judgement(entry, snapshot, document, profile) VALUES (:a, :b, :c, :d)",
      {Value{entry}, Value{record.snapshot}, Value{record.document}, Value{record.profile}});
  if (!noted) return noted;
  RowInserter inserter{connection, "finding(entry, rule, subject, asset, verdict, severity)", 6};
  for (const FindingRow& row : record.rows)
    if (auto added = inserter.add({Value{entry}, Value{row.rule}, Value{row.subject},
                                   Value{record.asset}, Value{row.verdict}, Value{row.severity}});
        !added)
      return added;
  return inserter.finish();
}

std::string member(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found != nullptr && found->text() != nullptr ? *found->text() : "";
}

std::int64_t asset_in(const Json& json) {
  const Json* found = json.find("asset");
  return found != nullptr && found->integer() != nullptr ? *found->integer() : 0;
}

// Our own lists of texts: nothing but what we wrote, so what does not fit is left out.
std::vector<std::vector<std::string>> lists_in(const Json& json, std::size_t width) {
  std::vector<std::vector<std::string>> lists;
  if (json.items() == nullptr) return lists;
  for (const Json& item : *json.items()) {
    std::vector<std::string> list;
    if (item.items() != nullptr)
      for (const Json& text : *item.items())
        if (text.text() != nullptr) list.push_back(*text.text());
    if (list.size() == width) lists.push_back(std::move(list));
  }
  return lists;
}

Status project_visit(Connection& connection, std::int64_t entry, const SnapshotRecord& record) {
  auto noted = connection.run(
      "INSERT INTO visit(entry, asset, snapshot, taken_at, level, document)"
      " VALUES (:a, :b, :c, :d, :e, :f) ON CONFLICT DO NOTHING",
      {Value{entry}, Value{record.asset}, Value{record.snapshot}, Value{record.taken_at},
       Value{record.level}, Value{record.document}});
  return noted ? project_identifiers(connection, entry, record) : noted;
}

Status project_aside(Connection& connection, std::int64_t entry, const AsideRecord& record) {
  return connection.run(
      "INSERT INTO aside(snapshot, entry, reason) VALUES (:a, :b, :c)"
      " ON CONFLICT (snapshot) DO UPDATE SET entry = excluded.entry, reason = excluded.reason",
      {Value{record.snapshot}, Value{entry}, Value{record.reason}});
}

Status project_snapshot(Writing& writing, std::int64_t entry, const Json& change) {
  SnapshotRecord record{asset_in(change),
                        member(change, "snapshot"),
                        member(change, "taken_at"),
                        member(change, "level"),
                        {},
                        member(change, "document")};
  if (const Json* pairs = change.find("identifiers"))
    for (auto& pair : lists_in(*pairs, 2)) record.identifiers.emplace_back(pair[0], pair[1]);
  return project_visit(writing.connection(), entry, record);
}

Status project_check(Writing& writing, std::int64_t entry, const Json& change) {
  auto bytes = writing.store().contents().get(member(change, "rows"));
  if (!bytes) return bytes.error();
  auto rows = parse_json(*bytes);
  if (!rows) return rows.error();
  FindingsRecord record{asset_in(change),
                        member(change, "snapshot"),
                        member(change, "document"),
                        member(change, "profile"),
                        {}};
  for (auto& row : lists_in(*rows, 4)) record.rows.push_back({row[0], row[1], row[2], row[3]});
  return project_findings(writing.connection(), entry, record);
}

}  // namespace

Result<std::int64_t> Writing::append(const SnapshotRecord& record) {
  if (record.identifiers.size() > most_identifiers)
    return too_large("a snapshot with " + std::to_string(record.identifiers.size()) +
                     " identifiers, more than " + std::to_string(most_identifiers));
  auto there =
      connection().cell("SELECT 1 FROM content WHERE digest = :a", {Value{record.snapshot}});
  if (!there) return there.error();
  if (there->empty()) return not_found("content " + record.snapshot);
  Json change = Json::object();
  change.set("asset", record.asset);
  change.set("snapshot", record.snapshot);
  change.set("taken_at", record.taken_at);
  change.set("level", record.level);
  change.set("identifiers", pairs_json(record.identifiers));
  change.set("document", record.document);
  auto entry = append("snapshot", std::move(change));
  if (!entry) return entry;
  auto projected = project_visit(connection(), *entry, record);
  return projected ? entry : Result<std::int64_t>{projected.error()};
}

Result<std::int64_t> Writing::append(const FindingsRecord& record) {
  Json rows = Json::array();
  for (const FindingRow& row : record.rows)
    rows.push(
        Json::Array{Json{row.rule}, Json{row.subject}, Json{row.verdict}, Json{row.severity}});
  auto kept = store_->contents().put(rows.dump(-1));
  if (!kept) return kept.error();
  Json change = Json::object();
  change.set("asset", record.asset);
  change.set("snapshot", record.snapshot);
  change.set("document", record.document);
  change.set("rows", *kept);
  change.set("profile", record.profile);
  auto entry = append("findings", std::move(change));
  if (!entry) return entry;
  auto projected = project_findings(connection(), *entry, record);
  return projected ? entry : Result<std::int64_t>{projected.error()};
}

Result<std::int64_t> Writing::append(const AsideRecord& record) {
  Json change = Json::object();
  change.set("snapshot", record.snapshot);
  change.set("file", record.file);
  change.set("reason", record.reason);
  change.set("reason_en", record.reason_en);
  change.set("cause", stored_word(aside_cause_words, record.cause));
  change.set("number", record.number);
  change.set("taken_at", record.taken_at);
  change.set("identifiers", pairs_json(record.identifiers));
  auto entry = append("aside", std::move(change));
  if (!entry) return entry;
  auto projected = project_aside(connection(), *entry, record);
  return projected ? entry : Result<std::int64_t>{projected.error()};
}

Result<std::vector<IdentifierSeen>> who_has(Store& store, std::string_view kind,
                                            std::string_view value, std::int64_t limit) {
  auto rows = store.connection().rows(
      "SELECT entry, asset, snapshot FROM identifier WHERE kind = :a AND value = :b"
      " ORDER BY entry DESC LIMIT " +
          std::to_string(limit),
      3, {Value{std::string{kind}}, Value{std::string{value}}});
  if (!rows) return rows.error();
  std::vector<IdentifierSeen> seen;
  for (const StoreRow& row : *rows) seen.push_back({row.integer(0), row.integer(1), row.text(2)});
  return seen;
}

Status rebuild_index(Writing& writing) {
  for (const char* table : {"identifier", "finding", "judgement", "visit", "aside", "setting"})
    if (auto emptied = writing.connection().run(std::string{"DELETE FROM "} + table); !emptied)
      return emptied;
  return writing.store().each_entry(0, [&](const StoreEntry& entry) -> Status {
    auto story = read_entry(entry);
    if (!story) return story.error();
    if (story->kind == "snapshot") return project_snapshot(writing, entry.sequence, story->change);
    if (story->kind == "findings") return project_check(writing, entry.sequence, story->change);
    if (story->kind == "aside")
      return project_aside(
          writing.connection(), entry.sequence,
          {member(story->change, "snapshot"), {}, member(story->change, "reason")});
    if (story->kind == "setting")
      return project_setting(writing.connection(), entry.sequence, member(story->change, "name"),
                             member(story->change, "value"));
    return ok;
  });
}

}  // namespace mijian
