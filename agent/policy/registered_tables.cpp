#include "agent/policy/registered_tables.h"

#include <fmt/core.h>

#include "agent/core/text.h"
#include "agent/facts/schema.h"

namespace mijian {
namespace {

Status insert(Database& database, const RegisteredRow& row) {
  std::vector<std::string> columns, marks;
  for (const auto& [column, text] : row.cells) {
    columns.push_back(column);
    marks.emplace_back("?");
  }
  auto statement = database.prepare(fmt::format("INSERT INTO temp.{} ({}) VALUES ({})", row.table,
                                                join(columns, ", "), join(marks, ", ")));
  if (!statement) return statement.error();
  int position = 0;
  for (const auto& cell : row.cells)
    if (auto bound = statement->bind(++position, cell.second); !bound) return bound;
  auto stepped = statement->step();
  return stepped ? ok : Status{stepped.error()};
}

}  // namespace

Status make_registered_tables(Database& database) {
  if (auto done = database.run("PRAGMA temp_store = MEMORY"); !done)
    return done.error().during("registered tables");
  for (const Table& table : register_group.tables) {
    const std::string remake = fmt::format("DROP TABLE IF EXISTS temp.{}; {}", table.name,
                                           create_statement(table, "temp"));
    if (auto done = database.run(remake); !done) return done.error().during("registered tables");
  }
  // SQLite makes the table of json_each when it is first named, which a rule's authorizer would
  // take for writing; so it is named here once.
  auto named = database.prepare("SELECT value FROM json_each('[]')");
  return named ? ok : Status{named.error().during("json_each")};
}

Status attach_register(Database& database, const Register& registered) {
  if (auto made = make_registered_tables(database); !made) return made;
  for (const RegisteredRow& row : registered.rows)
    if (auto done = insert(database, row); !done)
      return done.error().during("register: " + row.table);
  return ok;
}

}  // namespace mijian
