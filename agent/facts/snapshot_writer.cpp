#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "agent/core/digest.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/facts/snapshot.h"

namespace mijian {
namespace {

constexpr std::size_t most_cell_bytes = 256u << 10;
constexpr std::size_t most_reason_bytes = 1000;

/// Why a value does not fit its column, or nothing when it does.
std::string misfit(const Column& column, const Value& value) {
  if (std::holds_alternative<Null>(value))
    return column.nullability == required ? "must not be empty" : "";
  const auto* text = std::get_if<std::string>(&value);
  if (column.type == Type::integer)
    return std::holds_alternative<std::int64_t>(value) ? "" : "must be an integer";
  if (text == nullptr) return "must be text";
  if (text->size() > most_cell_bytes)
    return fmt::format("is longer than {} bytes", most_cell_bytes);
  return column.type == Type::time && !parse_utc(*text) ? "must be a time" : "";
}

/// The cells of a row by the place of their columns, NULL where it has none; checked: known
/// columns, required ones there, types, lengths.
Result<std::vector<const Value*>> placed(const Table& table, const FactRow& row) {
  static const Value null{Null{}};
  std::vector<const Value*> cells(table.columns.size(), &null);
  std::size_t place = 0;  // cells mostly stand in the order of the columns
  for (const auto& [name, value] : row.cells) {
    if (place >= cells.size() || table.columns[place].name != name) {
      const Column* column = table.find(name);
      if (column == nullptr)
        return malformed(fmt::format("{} has no column {}", table.name, display(name)));
      place = static_cast<std::size_t>(column - table.columns.data());
    }
    cells[place++] = &value;
  }
  for (std::size_t each = 0; each < cells.size(); ++each)
    if (const auto why = misfit(table.columns[each], *cells[each]); !why.empty())
      return malformed(fmt::format("{}.{} {}", table.name, table.columns[each].name, why));
  return cells;
}

std::string insert_sql(const Table& table) {
  std::string names, marks;
  for (const Column& column : table.columns) {
    names += (names.empty() ? "" : ", ") + std::string{column.name};
    marks += marks.empty() ? "?" : ", ?";
  }
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, names, marks);
}

/// A time beyond what its text can hold is none; a worker that was taken over must not end an
/// audit.
Value time_or_null(const std::optional<Time>& time) {
  const std::string text = time ? utc_text(*time) : "";
  return parse_utc(text) ? Value{text} : Value{Null{}};
}

FactRow row_of(const SourceCoverage& source) {
  const std::string reason = display(source.reason, most_reason_bytes);
  return {"collection",
          {{"table_name", source.table},
           {"source", display(source.source, most_reason_bytes)},
           {"state", std::string{stored_word(coverage_state_words, source.state)}},
           {"reason", reason.empty() ? Value{Null{}} : Value{reason}},
           {"covers_from", time_or_null(source.covers_from)},
           {"covers_to", time_or_null(source.covers_to)}}};
}

FactRow row_of(const SnapshotInfo& info) {
  return {"snapshot_info",
          {{"schema_version", std::int64_t{info.schema_version}},
           {"tool_version", info.tool_version},
           {"host_kind", info.host_kind},
           {"root", info.root},
           {"taken_at", utc_text(info.taken_at)},
           {"user", info.user},
           {"means", info.means},
           {"tables", info.tables}}};
}

FactRow row_of(const Table& table, const Column& column) {
  return {"schema_column",
          {{"table_name", std::string{table.name}},
           {"name", std::string{column.name}},
           {"type", std::string{stored_word(type_words, column.type)}},
           {"nullable", std::int64_t{column.nullability == nullable}},
           {"sensitivity", std::string{stored_word(sensitivity_words, column.sensitivity)}},
           {"meaning", std::string{column.meaning}},
           {"since", std::int64_t{table.since_of(column)}}}};
}

}  // namespace

struct SnapshotWriter::State {
  State(Database opened, SnapshotInfo about)
      : info{std::move(about)}, database{std::move(opened)} {}

  Status insert(const FactRow& row);
  Result<Statement*> statement(const Table& table);
  Status describe();
  Status close();

  SnapshotInfo info;
  std::string temporary, path;  // both empty in memory
  Database database;
  std::map<std::string, Statement, std::less<>> inserts;  // one a table, prepared once
  std::set<std::string> misfits;                          // tables of which a row did not fit
};

Result<Statement*> SnapshotWriter::State::statement(const Table& table) {
  auto found = inserts.find(table.name);
  if (found != inserts.end()) return &found->second;
  auto prepared = database.prepare(insert_sql(table));
  if (!prepared) return prepared.error();
  return &inserts.emplace(table.name, std::move(*prepared)).first->second;
}

Status SnapshotWriter::State::insert(const FactRow& row) {
  const Table* table = find_table(row.table);
  if (table == nullptr) return malformed("no table " + display(row.table));
  const auto cells = placed(*table, row);
  if (!cells) return cells.error();
  auto insert = statement(*table);
  if (!insert) return insert.error();
  (*insert)->reset();
  int position = 0;
  for (const Value* value : *cells)
    if (auto bound = (*insert)->bind(++position, *value); !bound) return bound;
  const auto stepped = (*insert)->step();
  (*insert)->reset();
  if (!stepped) return stepped.error().during("write " + std::string{row.table});
  return ok;
}

Status SnapshotWriter::State::describe() {
  if (auto begun = database.run("BEGIN"); !begun) return begun;
  for (const TableGroup* group : snapshot_groups())
    for (const Table& table : group->tables)
      if (auto made = database.run(create_statement(table)); !made) return made;
  for (const TableGroup* group : snapshot_groups())
    for (const Table& table : group->tables)
      for (const Column& column : table.columns)
        if (auto done = insert(row_of(table, column)); !done) return done;
  return ok;
}

/// The last row says what held the workers, which is known only once they ran.
Status SnapshotWriter::State::close() {
  if (auto done = insert(row_of(info)); !done) return done;
  inserts.clear();
  return database.run("COMMIT");
}

SnapshotWriter::SnapshotWriter(std::unique_ptr<State> state) : state_{std::move(state)} {}
SnapshotWriter::SnapshotWriter(SnapshotWriter&&) noexcept = default;
SnapshotWriter& SnapshotWriter::operator=(SnapshotWriter&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

SnapshotWriter::~SnapshotWriter() {
  if (state_ && !state_->temporary.empty()) ::unlink(state_->temporary.c_str());
}

Result<SnapshotWriter> SnapshotWriter::in_memory(const SnapshotInfo& info) {
  auto database = Database::in_memory();
  if (!database) return database.error();
  auto state = std::make_unique<State>(std::move(*database), info);
  if (auto done = state->describe(); !done) return done.error().during("new snapshot");
  return SnapshotWriter{std::move(state)};
}

Result<SnapshotWriter> SnapshotWriter::create(const std::string& path, const SnapshotInfo& info) {
  const std::size_t slash = path.rfind('/');
  std::string temporary =
      (slash == std::string::npos ? "." : path.substr(0, slash)) + "/.mijian-XXXXXX";
  const Descriptor made{::mkostemp(temporary.data(), O_CLOEXEC)};
  if (!made) return system_error(errno, path);
  auto database = Database::create(temporary);
  if (!database) return database.error();
  auto state = std::make_unique<State>(std::move(*database), info);
  state->temporary = temporary;
  state->path = path;
  SnapshotWriter writer{std::move(state)};
  if (auto done = writer.state_->describe(); !done)
    return done.error().during("new snapshot " + path);
  return writer;
}

void SnapshotWriter::set_means(std::string means) { state_->info.means = std::move(means); }

Status SnapshotWriter::add(const FactRow& row) {
  Status done = state_->insert(row);
  if (done || done.error().cause() != Cause::malformed) return done;
  if (!state_->misfits.emplace(row.table).second) return ok;
  return add({std::string{row.table},
              "rows",
              CoverageState::partial,
              "a row did not fit: " + done.error().text(),
              {},
              {}});
}

Status SnapshotWriter::add(const SourceCoverage& source) { return state_->insert(row_of(source)); }

Status SnapshotWriter::finish() {
  if (auto done = state_->close(); !done)
    return done.error().during("write snapshot " + state_->path);
  state_->database.close();  // only a closed file is published
  const std::string temporary = std::exchange(state_->temporary, {});
  return publish_file(temporary, state_->path);
}

Result<Snapshot> SnapshotWriter::take() {
  const std::string doing = "new snapshot";
  if (auto done = state_->close(); !done) return done.error().during(doing);
  auto image = state_->database.image();
  if (!image) return image.error().during(doing);
  auto digest = digest_of(DigestAlgorithm::sm3, *image);
  if (!digest) return digest.error().during(doing);
  return Snapshot{std::move(state_->database), state_->info, std::move(*digest)};
}

}  // namespace mijian
