// mijian query: a look at facts, with SQL; from a snapshot, or collected for this one question.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/core/worker.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"

namespace mijian {
namespace {

constexpr std::int64_t most_steps = 200'000'000;
constexpr std::size_t most_answer_bytes = 64u << 20;

/// SELECT, its functions and columns; not VACUUM, ATTACH, PRAGMA or recursion without end.
bool only_reads(const SqlRequest& request) { return request.action != SqlAction::other; }

/// The tables a query reads, by preparing it on the schema alone; refuses what is no SELECT.
Result<std::vector<std::string>> tables_read(const std::string& sql) {
  auto schema = Snapshot::in_memory({});
  if (!schema) return schema.error();
  std::set<std::string> read;
  schema->database().set_authorizer([&](const SqlRequest& request) {
    if (request.action == SqlAction::read_column && find_table(request.table) != nullptr)
      read.emplace(request.table);
    return only_reads(request);
  });
  const auto statement = schema->database().prepare(sql);
  if (!statement) return statement.error().during("query");
  return std::vector<std::string>{read.begin(), read.end()};
}

Json value_json(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

/// In the worker: columns, rows, and what of the tables' sources was not complete.
Result<Json> answer(Snapshot& snapshot, const std::string& sql,
                    const std::vector<std::string>& tables) {
  snapshot.database().set_step_limit(most_steps);
  snapshot.database().set_authorizer(only_reads);
  auto statement = snapshot.database().prepare(sql);
  if (!statement) return statement.error().during("query");
  Json columns = Json::array(), rows = Json::array(), gaps = Json::array();
  for (int i = 0; i < statement->column_count(); ++i) columns.push(statement->column_name(i));
  for (;;) {
    const auto more = statement->step();
    if (!more) return more.error().during("query");
    if (!*more) break;
    Json row = Json::array();
    for (int i = 0; i < statement->column_count(); ++i) row.push(value_json(statement->value(i)));
    rows.push(std::move(row));
  }
  const auto coverage = snapshot.coverage();
  if (!coverage) return coverage.error();
  for (const SourceCoverage& source : *coverage)
    if (source.state != CoverageState::complete &&
        std::find(tables.begin(), tables.end(), source.table) != tables.end())
      gaps.push(fmt::format("{}: {}: {}: {}", source.table, source.source,
                            stored_word(coverage_state_words, source.state), source.reason));
  Json json = Json::object();
  json.set("columns", std::move(columns));
  json.set("rows", std::move(rows));
  json.set("gaps", std::move(gaps));
  return json;
}

Result<Json> ask(const SnapshotSource& source, const std::string& sql,
                 const std::vector<std::string>& tables) {
  const Task asking{"query", [&](FrameWriter& frames) -> Status {
                      auto snapshot = source();
                      if (!snapshot) return snapshot.error();
                      const auto json = answer(*snapshot, sql, tables);
                      return json ? frames.send(json->dump(-1)) : Status{json.error()};
                    }};
  WorkerLimits limits;
  limits.frame_bytes = most_answer_bytes;
  const auto text = run_task(asking, limits, {});
  if (!text) return text.error();
  return parse_json(*text);
}

Result<Json> ask_machine(const Options& options, Console& console,
                         const std::vector<std::string>& tables) {
  const auto inputs = read_inputs(options, Subject::this_terminal);
  if (!inputs) return inputs.error();
  auto host = subject_host(options);
  if (!host) return host.error();
  const auto copies = lend_memory_folder(*host);
  Collecting collecting{&*host, Clock{}.now(), inputs->policies,
                        inputs->terminal ? &*inputs->terminal : nullptr, tables};
  if (copies) collecting.writable = {copies->path()};
  auto writer = SnapshotWriter::in_memory(snapshot_info(collecting));
  if (!writer) return writer.error();
  if (!tables.empty())
    if (auto done = collect_facts(collecting, *writer, console); !done) return done.error();
  return ask([&] { return writer->take(); }, options.sql, tables);
}

std::string cell_text(const Json& cell) {
  if (cell.is_null()) return "NULL";
  return cell.text() != nullptr ? display(*cell.text()) : cell.dump(-1);
}

/// A line of column names and a line a row, parted by tabs.
std::string table_text(const Json& answer) {
  std::string text;
  const auto add_line = [&](const Json& cells) {
    std::vector<std::string> parts;
    for (const Json& cell : *cells.items()) parts.push_back(cell_text(cell));
    text += join(parts, "\t") + "\n";
  };
  add_line(*answer.find("columns"));
  for (const Json& row : *answer.find("rows")->items()) add_line(row);
  return text;
}

}  // namespace

int query(const Options& options, Console& console) {
  const auto tables = tables_read(options.sql);
  if (!tables) return console.refuse(tables.error());
  const auto answered =
      options.snapshot.empty()
          ? ask_machine(options, console, *tables)
          : ask([&] { return Snapshot::open(options.snapshot); }, options.sql, *tables);
  if (!answered) return console.refuse(answered.error());
  for (const Json& gap : *answered->find("gaps")->items()) console.say(display(*gap.text(), 600));
  if (auto printed = print(options.json ? answered->dump() + "\n" : table_text(*answered));
      !printed)
    return console.fail(printed.error());
  return answered->find("gaps")->items()->empty() ? exit_compliant : exit_open;
}

}  // namespace mijian
