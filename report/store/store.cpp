#include "report/store/store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "agent/core/file.h"
#include "agent/core/handle.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::int64_t entries_a_page = 2000;
constexpr std::string_view entry_columns = "sequence, digest, payload, filed_at";

// SQLite itself would make the file readable for everybody. Two programs may come here at once.
Status make_file(const std::string& path) {
  const Descriptor file{::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)};
  if (file || errno == EEXIST) return ok;
  return system_error(errno, path);
}

StoreEntry entry_of(const StoreRow& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3)};
}

std::string line_of(const StoreEntry& entry) {
  return std::to_string(entry.sequence) + " " + entry.digest + " " + entry.payload;
}

Error newer(int version) {
  return not_supported("it has version " + std::to_string(version) + ", this program knows " +
                       std::to_string(newest_store_version()) +
                       ": use the mijian-desk that wrote it, or a newer one");
}

// In one schema of the same database: no program is started and no other place is needed.
Status copy_tables(Connection& connection, const std::string& schema) {
  if (auto made = connection.run("CREATE SCHEMA " + schema); !made) return made;
  auto tables = connection.rows(
      "SELECT table_name FROM information_schema.tables"
      " WHERE table_schema = current_schema() AND table_name <> 'content'"
      " AND table_name NOT LIKE 'asset\\_version\\_%'",  // parts of asset_version
      1);
  if (!tables) return tables.error();
  for (const StoreRow& table : *tables)
    if (auto copied = connection.run("CREATE TABLE " + schema + "." + table.text(0) + " AS TABLE " +
                                     table.text(0));
        !copied)
      return copied;
  return ok;
}

Error no_store(std::string_view url) {
  return not_found(
      "a store at " + display(url) +
      " (look at --store; level, import, ledger add and ledger import make a new one)");
}

}  // namespace

Result<EntryStory> read_entry(const StoreEntry& entry) {
  auto json = parse_json(entry.payload);
  if (!json) return json.error().during("entry " + std::to_string(entry.sequence));
  EntryStory story;
  const std::pair<std::string_view, std::string*> texts[] = {{"at", &story.at},
                                                             {"person", &story.person},
                                                             {"command", &story.command},
                                                             {"arguments", &story.arguments},
                                                             {"kind", &story.kind}};
  for (const auto& [key, member] : texts) {
    const Json* found = json->find(key);
    if (found == nullptr || found->text() == nullptr)
      return malformed("no text '" + std::string{key} + "'")
          .during("entry " + std::to_string(entry.sequence));
    *member = *found->text();
  }
  if (const Json* change = json->find("change")) story.change = *change;
  return story;
}

Result<Store> Store::open(std::string_view url, int version, Missing missing) {
  auto place = parse_store_url(url);
  if (!place) return place.error();
  const bool sqlite = place->dialect == Dialect::sqlite;
  if (sqlite && missing == Missing::refuse && ::access(place->place.c_str(), F_OK) != 0)
    return errno == ENOENT ? no_store(url) : system_error(errno, place->place);
  if (sqlite)
    if (auto made = make_file(place->place); !made) return made.error().during("open the store");
  auto connection = Connection::open(*place);
  if (!connection) return connection.error();
  Store store{std::move(*connection), sqlite ? place->place + ".files" : ""};
  if (auto ready = store.prepare(*place, version, missing); !ready)
    return ready.error().during("open the store " + display(url));
  return store;
}

Status Store::prepare(const StorePlace& place, int version, Missing missing) {
  auto has = store_version(*connection_);
  if (!has) return has.error();
  is_new_ = *has == 0;
  if (is_new_ && missing == Missing::refuse) return no_store(place.place);
  if (*has > newest_store_version()) return newer(*has);
  if (*has >= version) return ok;
  if (*has > 0)
    if (auto copied = make_backup(place, *has); !copied)
      return copied.error().during("copy it before it is migrated");
  return migrate(*connection_, version);
}

Status Store::make_backup(const StorePlace& place, int version) {
  const std::string name = "version-" + std::to_string(version);
  if (place.dialect == Dialect::postgresql) {
    backup_ = "mijian_" + replace_all(name, "-", "_");
    auto there = connection_->cell(
        "SELECT 1 FROM information_schema.schemata"
        " WHERE schema_name = :a",
        {Value{backup_}});
    if (!there) return there.error();
    return there->empty() ? copy_tables(*connection_, backup_) : ok;
  }
  backup_ = place.place + "." + name + ".backup";
  // One that stands there was whole when it got its name: VACUUM INTO writes a new file only.
  if (::access(backup_.c_str(), F_OK) == 0) return ok;
  const std::string unfinished = backup_ + ".new";
  ::unlink(unfinished.c_str());
  if (auto made = make_file(unfinished); !made) return made;
  if (auto copied = connection_->run("VACUUM INTO :a", {Value{unfinished}}); !copied) return copied;
  return publish_file(unfinished, backup_);
}

Result<ChainHead> Store::head() {
  auto rows = connection_->rows("SELECT sequence, digest FROM chain_head", 2);
  if (!rows) return rows.error();
  if (rows->size() != 1) return malformed("the table chain_head has not one row");
  return ChainHead{rows->front().integer(0), rows->front().text(1)};
}

Status Store::each_entry(std::int64_t after, const std::function<Status(const StoreEntry&)>& each) {
  const std::string page = "SELECT " + std::string{entry_columns} +
                           " FROM entry WHERE sequence > :a ORDER BY sequence LIMIT " +
                           std::to_string(entries_a_page);
  for (bool more = true; more;) {
    auto rows = connection_->rows(page, 4, {Value{after}});
    if (!rows) return rows.error();
    more = !rows->empty();
    for (const StoreRow& row : *rows) {
      const StoreEntry entry = entry_of(row);
      if (auto done = each(entry); !done) return done;
      after = entry.sequence;
    }
  }
  return ok;
}

Result<std::int64_t> Store::last_entry_before(Time time) {
  auto found = connection_->cell(
      "SELECT sequence FROM entry WHERE filed_at < :a"
      " ORDER BY filed_at DESC, sequence DESC LIMIT 1",
      {Value{utc_text(time)}});
  if (!found) return found.error();
  return to_integer(*found).value_or(0);
}

Result<StoreState> Store::verify(std::string_view anchor) {
  auto head = this->head();
  if (!head) return head.error();
  StoreState state;
  ChainReader reader;
  const auto blame = [&](const ChainFault& fault) {
    if (!state.fault) state.fault = fault;
  };
  auto followed = each_entry(0, [&](const StoreEntry& entry) -> Status {
    const ChainStep step = reader.read(line_of(entry));
    if (step.fault) blame(*step.fault);
    if (entry.sequence == head->sequence && entry.digest != head->digest)
      blame({ChainFaultKind::altered, entry.sequence});
    state.anchor_found = state.anchor_found || entry.digest == anchor;
    ++state.entries;
    return ok;
  });
  if (!followed) return followed.error();
  state.last = reader.head();
  // Another administrator may have written since the head was read: later is no fault.
  if (state.last.sequence < head->sequence)
    blame({ChainFaultKind::removed, state.last.sequence + 1});
  return state;
}

}  // namespace mijian
