// mijian tables: the schema that rules and queries may read.
#include <fmt/core.h>

#include "agent/core/json.h"
#include "agent/facts/schema.h"
#include "agent/programs/commands.h"

namespace mijian {
namespace {

std::vector<const TableGroup*> groups() {
  std::vector<const TableGroup*> all{snapshot_groups().begin(), snapshot_groups().end()};
  all.push_back(&register_group);
  return all;
}

Json column_json(const Table& table, const Column& column) {
  Json json = Json::object();
  json.set("name", column.name);
  json.set("type", stored_word(type_words, column.type));
  json.set("nullable", column.nullability == nullable);
  json.set("sensitivity", stored_word(sensitivity_words, column.sensitivity));
  json.set("meaning", column.meaning);
  json.set("since", table.since_of(column));
  return json;
}

Json table_json(const TableGroup& group, const Table& table) {
  Json columns = Json::array();
  for (const Column& column : table.columns) columns.push(column_json(table, column));
  Json json = Json::object();
  json.set("name", table.name);
  json.set("group", group.name);
  json.set("meaning", table.meaning);
  json.set("since", table.since);
  json.set("columns", std::move(columns));
  return json;
}

std::string tables_json() {
  Json tables = Json::array();
  for (const TableGroup* group : groups())
    for (const Table& table : group->tables) tables.push(table_json(*group, table));
  Json json = Json::object();
  json.set("schema_version", schema_version);
  json.set("tables", std::move(tables));
  return json.dump() + "\n";
}

/// The same as Markdown: policies/README.md holds it, and a test compares.
std::string tables_markdown() {
  std::string text;
  for (const TableGroup* group : groups()) {
    text += fmt::format("### {}\n\n", group->name);
    for (const Table& table : group->tables) {
      text += fmt::format("**`{}`** {}\n\n| column | type | NULL | meaning |\n|---|---|---|---|\n",
                          table.name, table.meaning);
      for (const Column& column : table.columns)
        text += fmt::format("| `{}` | {} | {} | {} |\n", column.name,
                            stored_word(type_words, column.type),
                            column.nullability == nullable ? "yes" : "", column.meaning);
      text += "\n";
    }
  }
  return text;
}

}  // namespace

int tables(const Options& options, Console& console) {
  const Status printed = print(options.json ? tables_json() : tables_markdown());
  return printed ? exit_compliant : console.fail(printed.error());
}

}  // namespace mijian
