#include "agent/facts/schema.h"

#include <fmt/core.h>

#include <unordered_map>

namespace mijian {
namespace {

constexpr const TableGroup* groups[] = {
    &terminal_group, &storage_group, &usb_group,    &network_group, &network_history_group,
    &audit_group,    &account_group, &system_group, &product_group, &coverage_group};

std::vector<const Table*> tables_of_groups() {
  std::vector<const Table*> tables;
  for (const TableGroup* group : groups)
    for (const Table& table : group->tables) tables.push_back(&table);
  for (const Table& table : register_group.tables) tables.push_back(&table);
  return tables;
}

using TableNumbers = std::unordered_map<std::string_view, std::size_t>;

TableNumbers numbers_by_name() {
  TableNumbers numbers;
  for (const Table* table : all_tables()) numbers.emplace(table->name, numbers.size());
  return numbers;
}

}  // namespace

const Column* Table::find(std::string_view column) const {
  for (const Column& each : columns)
    if (each.name == column) return &each;
  return nullptr;
}

std::span<const TableGroup* const> snapshot_groups() { return groups; }

std::span<const Table* const> all_tables() {
  static const std::vector<const Table*> tables = tables_of_groups();
  return tables;
}

std::size_t table_number(std::string_view name) {
  static const TableNumbers numbers = numbers_by_name();
  const auto found = numbers.find(name);
  return found == numbers.end() ? all_tables().size() : found->second;
}

const Table* find_table(std::string_view name) {
  const std::size_t number = table_number(name);
  return number < all_tables().size() ? all_tables()[number] : nullptr;
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
