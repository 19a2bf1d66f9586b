// Every fact table, declared once: CREATE TABLE, the check of each row, `mijian tables` and the
// list in policies/README.md all come from here. The schema is a promise to rule writers: tables
// and columns are added, never renamed or removed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/words.h"

namespace mijian {

/// Raised by one whenever a table or column is added; tests/data/snapshots keeps one of each.
constexpr int schema_version = 3;

enum class Type { integer, text, time };  // time is UTC text, see core/clock.h
constexpr Word<Type> type_words[] = {
    {Type::integer, "integer", {"整数", "integer"}},
    {Type::text, "text", {"文本", "text"}},
    {Type::time, "time", {"时间", "time"}},
};

/// Whether a cell may be NULL, which always means "could not tell" or "does not have one", as the
/// column's sentence says.
enum class Nullability { required, nullable };
constexpr auto required = Nullability::required;
constexpr auto nullable = Nullability::nullable;

/// plain: printed anywhere · personal: names a person, printed in reports, left out of exports on
/// request · content: what a person wrote or visited, shown shortened. What is secret has no
/// column.
enum class Sensitivity { plain, personal, content };
constexpr auto plain = Sensitivity::plain;
constexpr auto personal = Sensitivity::personal;
constexpr auto content = Sensitivity::content;
constexpr Word<Sensitivity> sensitivity_words[] = {
    {Sensitivity::plain, "plain", {"普通", "plain"}},
    {Sensitivity::personal, "personal", {"个人信息", "personal"}},
    {Sensitivity::content, "content", {"内容", "content"}},
};

struct Column {
  std::string_view name;
  Type type;
  Nullability nullability;
  Sensitivity sensitivity;
  std::string_view meaning;  // English, for rule writers
  int since = 1;             // the schema version that brought it; not before its table's
};

struct Table {
  std::string_view name;
  std::string_view meaning;
  std::span<const Column> columns;
  int since = 1;

  const Column* find(std::string_view column) const;
  /// The version that brought a column of this table.
  int since_of(const Column& column) const { return std::max(since, column.since); }
};

/// The tables of one group of DESIGN §3, sorted by name.
struct TableGroup {
  std::string_view name;
  std::span<const Table> tables;
};

extern const TableGroup terminal_group, storage_group, usb_group, network_group,
    network_history_group, audit_group, account_group, system_group, product_group, coverage_group;
/// registered_*: what the unit declared; attached from the register, not part of a snapshot.
extern const TableGroup register_group;

/// All groups of a snapshot, in the order pages list them.
std::span<const TableGroup* const> snapshot_groups();
/// Those of the snapshot and then those of the register.
std::span<const Table* const> all_tables();
/// The place of one among them; how many there are when there is none of this name.
std::size_t table_number(std::string_view name);
/// One of them by name, or nullptr.
const Table* find_table(std::string_view name);
/// "CREATE TABLE usb_device (port TEXT NOT NULL, …) STRICT".
std::string create_statement(const Table& table, std::string_view schema = "main");

}  // namespace mijian
