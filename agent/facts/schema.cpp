#include "agent/facts/schema.h"

#include <fmt/core.h>

#include <unordered_map>

namespace mijian {
namespace {

constexpr const TableGroup* groups[] = {&terminal_group, &storage_group, &usb_group,
                                        &network_group,  &audit_group,   &account_group,
                                        &system_group,   &product_group, &coverage_group};

using TablesByName = std::unordered_map<std::string_view, const Table*>;

TablesByName by_name() {
  TablesByName tables;
  for (const TableGroup* group : groups)
    for (const Table& table : group->tables) tables.emplace(table.name, &table);
  for (const Table& table : register_group.tables) tables.emplace(table.name, &table);
  return tables;
}

}  // namespace

const Column* Table::find(std::string_view column) const {
  for (const Column& each : columns)
    if (each.name == column) return &each;
  return nullptr;
}

std::span<const TableGroup* const> snapshot_groups() { return groups; }

const Table* find_table(std::string_view name) {
  static const TablesByName tables = by_name();
  const auto found = tables.find(name);
  return found == tables.end() ? nullptr : found->second;
}

std::string create_statement(const Table& table, std::string_view schema) {
  std::string columns;
  for (const Column& column : table.columns) {
    const std::string_view type = column.type == Type::integer ? "INTEGER" : "TEXT";
    const std::string_view null = column.nullability == required ? " NOT NULL" : "";
    columns += fmt::format("{}{} {}{}", columns.empty() ? "" : ", ", column.name, type, null);
  }
  return fmt::format("CREATE TABLE {}.{} ({}) STRICT", schema, table.name, columns);
}

}  // namespace mijian
