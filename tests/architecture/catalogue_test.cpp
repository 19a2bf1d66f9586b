#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "agent/collectors/collector.h"
#include "agent/facts/schema.h"
#include "tests/architecture/source_tree.h"

namespace mijian::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Collectors = std::span<const Collector* const>;
using Groups = std::span<const TableGroup* const>;

// The tables that collectors fill; the snapshot itself writes those of the coverage group and what
// it says of itself.
std::set<std::string> collected_tables(Groups groups) {
  std::set<std::string> names;
  for (const TableGroup* group : groups)
    for (const Table& table : group->tables)
      if (group != &coverage_group && table.name != "snapshot_info")
        names.insert(std::string{table.name});
  return names;
}

Complaints check_names(Collectors collectors) {
  Complaints complaints;
  std::set<std::string_view> seen;
  for (const Collector* collector : collectors) {
    const std::string name{collector->name};
    if (!seen.insert(collector->name).second)
      complaints.push_back(name + ": the name of two collectors");
    if (collector->version < 1) complaints.push_back(name + ": versions start at 1");
    if (collector->tables.empty()) complaints.push_back(name + ": fills no table");
    if (!std::is_sorted(collector->tables.begin(), collector->tables.end()))
      complaints.push_back(name + ": its tables are not sorted");
  }
  return complaints;
}

Complaints check_tables(Collectors collectors, Groups groups) {
  Complaints complaints;
  const std::set<std::string> declared = collected_tables(groups);
  std::map<std::string, int> filled;
  for (const Collector* collector : collectors)
    for (const std::string_view table : collector->tables) ++filled[std::string{table}];
  for (const auto& [table, times] : filled) {
    if (declared.count(table) == 0)
      complaints.push_back(table + ": filled, but not a table of collectors");
    if (times > 1) complaints.push_back(table + ": filled by two collectors");
  }
  return complaints;
}

Complaints check_all_filled(Collectors collectors, Groups groups) {
  std::set<std::string> left = collected_tables(groups);
  for (const Collector* collector : collectors)
    for (const std::string_view table : collector->tables) left.erase(std::string{table});
  Complaints complaints;
  for (const std::string& table : left) complaints.push_back(table + ": no collector fills it");
  return complaints;
}

bool is_snake_case(std::string_view name) {
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

Complaints check_schema(Groups groups) {
  Complaints complaints;
  std::set<std::string_view> tables;
  for (const TableGroup* group : groups) {
    const auto before = [](const Table& left, const Table& right) {
      return left.name < right.name;
    };
    if (!std::is_sorted(group->tables.begin(), group->tables.end(), before))
      complaints.push_back(std::string{group->name} + ": its tables are not sorted");
    for (const Table& table : group->tables) {
      const std::string name{table.name};
      if (!tables.insert(table.name).second) complaints.push_back(name + ": declared twice");
      if (!is_snake_case(table.name)) complaints.push_back(name + ": not snake_case");
      if (table.meaning.empty()) complaints.push_back(name + ": says not what it means");
      std::set<std::string_view> columns;
      for (const Column& column : table.columns) {
        const std::string full = name + "." + std::string{column.name};
        if (!columns.insert(column.name).second) complaints.push_back(full + ": declared twice");
        if (!is_snake_case(column.name)) complaints.push_back(full + ": not snake_case");
        if (column.meaning.empty()) complaints.push_back(full + ": says not what it means");
        if (table.since_of(column) > schema_version)
          complaints.push_back(full + ": since a version that never was");
      }
    }
  }
  return complaints;
}

TEST(Catalogue, NoTableHasTwoCollectors) {
  EXPECT_THAT(check_tables(all_collectors(), snapshot_groups()), IsEmpty());
}

TEST(Catalogue, EveryTableHasACollector) {
  EXPECT_THAT(check_all_filled(all_collectors(), snapshot_groups()), IsEmpty());
}

TEST(Catalogue, CollectorsAreNamedOnce) { EXPECT_THAT(check_names(all_collectors()), IsEmpty()); }

TEST(Catalogue, TablesAreDeclaredOnceAndSorted) {
  std::vector<const TableGroup*> groups{snapshot_groups().begin(), snapshot_groups().end()};
  groups.push_back(&register_group);
  EXPECT_THAT(check_schema(groups), IsEmpty());
}

// --- the checks themselves
// ------------------------------------------------------------------------

constexpr Column columns[] = {{"port", Type::text, required, plain, "where"}};
constexpr Table tables[] = {{"account", "One.", columns}, {"disk", "Two.", columns}};
constexpr TableGroup group{"all", tables};
constexpr const TableGroup* groups[] = {&group};
constexpr std::string_view account_table[] = {"account"}, disk_table[] = {"disk"},
                           both_tables[] = {"account", "disk"},
                           unsorted_tables[] = {"disk", "account"};

constexpr Collector filling(std::string_view name, std::span<const std::string_view> names) {
  return {name, 1, names, nullptr};
}

TEST(CatalogueCheck, AcceptsOneCollectorATable) {
  const Collector both = filling("both", both_tables);
  const Collector* const list[] = {&both};
  EXPECT_THAT(check_tables(list, groups), IsEmpty());
  EXPECT_THAT(check_all_filled(list, groups), IsEmpty());
  EXPECT_THAT(check_names(list), IsEmpty());
  EXPECT_THAT(check_schema(groups), IsEmpty());
}

TEST(CatalogueCheck, FindsATableThatNobodyFills) {
  const Collector account = filling("account", account_table);
  const Collector* const list[] = {&account};
  EXPECT_THAT(check_all_filled(list, groups), ElementsAre("disk: no collector fills it"));
}

TEST(CatalogueCheck, FindsATableThatTwoFill) {
  const Collector both = filling("both", both_tables), disk = filling("disk", disk_table);
  const Collector* const list[] = {&both, &disk};
  EXPECT_THAT(check_tables(list, groups), ElementsAre("disk: filled by two collectors"));
}

TEST(CatalogueCheck, FindsATableThatIsNotDeclared) {
  static constexpr std::string_view stray[] = {"account", "disk", "extra"};
  const Collector all = filling("all", stray);
  const Collector* const list[] = {&all};
  EXPECT_THAT(check_tables(list, groups), ElementsAre(HasSubstr("extra: filled, but not a table")));
}

TEST(CatalogueCheck, FindsNamesTakenTwiceAndUnsortedTables) {
  const Collector one = filling("same", account_table), two = filling("same", unsorted_tables);
  const Collector* const list[] = {&one, &two};
  EXPECT_THAT(check_names(list), ElementsAre(HasSubstr("two collectors"), HasSubstr("not sorted")));
}

TEST(CatalogueCheck, FindsASlovenlySchema) {
  static constexpr Column bad_columns[] = {
      {"port", Type::text, required, plain, "where"},
      {"port", Type::text, required, plain, ""},
      {"Port", Type::text, required, plain, "where", schema_version + 1}};
  static constexpr Table bad_tables[] = {{"disk", "Two.", columns}, {"account", "", bad_columns}};
  static constexpr TableGroup bad{"bad", bad_tables};
  static constexpr const TableGroup* list[] = {&bad};
  EXPECT_THAT(check_schema(list),
              ElementsAre(HasSubstr("bad: its tables"), HasSubstr("account: says not"),
                          HasSubstr("port: declared twice"), HasSubstr("port: says not"),
                          HasSubstr("Port: not snake"), HasSubstr("Port: since")));
}

}  // namespace
}  // namespace mijian::architecture
