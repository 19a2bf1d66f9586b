#include "agent/facts/schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::vector<const TableGroup*> all_groups() {
  std::vector<const TableGroup*> groups{snapshot_groups().begin(), snapshot_groups().end()};
  groups.push_back(&register_group);
  return groups;
}

TEST(Schema, TablesAreSortedInTheirGroupAndNamedOnce) {
  std::set<std::string_view> names;
  for (const TableGroup* group : all_groups()) {
    EXPECT_TRUE(std::is_sorted(group->tables.begin(), group->tables.end(),
                               [](const Table& a, const Table& b) { return a.name < b.name; }))
        << group->name;
    for (const Table& table : group->tables)
      EXPECT_TRUE(names.insert(table.name).second) << table.name;
  }
}

TEST(Schema, EveryTableAndColumnSaysWhatItMeans) {
  for (const TableGroup* group : all_groups())
    for (const Table& table : group->tables) {
      EXPECT_FALSE(table.meaning.empty()) << table.name;
      std::set<std::string_view> columns;
      for (const Column& column : table.columns) {
        EXPECT_FALSE(column.meaning.empty()) << table.name << "." << column.name;
        EXPECT_TRUE(columns.insert(column.name).second) << table.name << "." << column.name;
        EXPECT_LE(column.since, schema_version);
      }
    }
}

TEST(Schema, SqliteTakesEveryTable) {
  auto database = Database::in_memory();
  for (const TableGroup* group : all_groups())
    for (const Table& table : group->tables) EXPECT_OK(database->run(create_statement(table)));
}

/// The columns that a version promised, as "table.column type nullable".
std::set<std::string> promised(int version) {
  std::set<std::string> columns;
  for (const TableGroup* group : snapshot_groups())
    for (const Table& table : group->tables)
      for (const Column& column : table.columns)
        if (table.since_of(column) <= version)
          columns.insert(std::string{table.name} + "." + std::string{column.name} + " " +
                         std::string{stored_word(type_words, column.type)} +
                         (column.nullability == nullable ? " nullable" : ""));
  return columns;
}

// A column added without a new version, renamed or removed breaks what rule writers were promised.
TEST(Schema, EveryVersionIsWhatItsKeptSnapshotSays) {
  for (int version = 1; version <= schema_version; ++version) {
    const std::string file =
        MIJIAN_SOURCE_DIR "/tests/data/snapshots/" + std::to_string(version) + ".db";
    const auto snapshot = Snapshot::open(file);
    ASSERT_OK(snapshot);
    std::set<std::string> kept;
    for (const Row& row : select_from(snapshot->database(),
                                      "SELECT table_name || '.' || name || ' ' || type || "
                                      "iif(nullable, ' nullable', '') FROM schema_column"))
      kept.insert(row[0]);
    EXPECT_EQ(kept, promised(version)) << file;
  }
}

TEST(Schema, NothingIsFoundUnderAnotherName) {
  EXPECT_NE(find_table("usb_device"), nullptr);
  EXPECT_EQ(find_table("usb_devices"), nullptr);
  EXPECT_EQ(find_table("usb_device")->find("sreial"), nullptr);
}

}  // namespace
}  // namespace mijian
