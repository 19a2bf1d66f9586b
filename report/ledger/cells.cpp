#include "report/ledger/cells.h"

#include <algorithm>

#include "agent/core/clock.h"
#include "agent/core/text.h"
#include "agent/core/value.h"

namespace mijian {
namespace {

constexpr std::int64_t beijing_seconds = 8 * 3600;  // the forms mean the day in China

}  // namespace

LedgerCell known(std::string text) { return {{text, text}, CellState::known}; }

LedgerCell known(Text words) {
  return {{std::string{words.zh}, std::string{words.en}}, CellState::known};
}

LedgerCell to_fill() { return {{}, CellState::to_fill}; }

LedgerCell to_confirm(std::string text) { return {{text, text}, CellState::to_confirm}; }

LedgerCell to_confirm(Text words) {
  return {{std::string{words.zh}, std::string{words.en}}, CellState::to_confirm};
}

LedgerCell known_or_fill(std::string text) {
  return text.empty() ? to_fill() : known(std::move(text));
}

std::string date_of(std::string_view time) {
  const auto parsed = parse_utc(time);
  if (!parsed) return std::string{time};
  return local_text(*parsed, beijing_seconds).substr(0, 10);
}

Result<std::vector<std::vector<std::string>>> text_rows(const Snapshot& snapshot,
                                                        std::string_view sql) {
  auto rows = snapshot.database().rows(sql);
  if (!rows) return rows.error().during("ledger rows");
  std::vector<std::vector<std::string>> texts;
  for (const auto& row : *rows) {
    texts.emplace_back();
    for (const Value& value : row) texts.back().push_back(to_text(value));
  }
  return texts;
}

Result<std::string> joined(const Snapshot& snapshot, std::string_view sql) {
  auto rows = text_rows(snapshot, sql);
  if (!rows) return rows.error();
  std::vector<std::string> values;
  for (const auto& row : *rows)
    if (!row[0].empty() && std::find(values.begin(), values.end(), row[0]) == values.end())
      values.push_back(row[0]);
  return join(values, " ");
}

Result<bool> fully_covered(const Snapshot& snapshot, std::string_view table) {
  auto statement = snapshot.database().prepare(
      "SELECT count(*), coalesce(sum(state <> 'complete'), 0) FROM collection "
      "WHERE table_name = :table");
  if (!statement) return statement.error().during("ledger rows");
  if (auto bound = statement->bind(":table", std::string{table}); !bound) return bound.error();
  auto row = statement->step();
  if (!row) return row.error().during("ledger rows");
  return statement->integer(0) > 0 && statement->integer(1) == 0;
}

std::string registered_cell(const Register* registered, std::string_view table,
                            std::string_view key_column, std::string_view key,
                            std::string_view column) {
  if (registered == nullptr) return {};
  for (const RegisteredRow& row : registered->rows) {
    if (row.table != table) continue;
    const auto is_key = [&](const auto& cell) {
      return cell.first == key_column && cell.second == key;
    };
    if (std::none_of(row.cells.begin(), row.cells.end(), is_key)) continue;
    for (const auto& [name, text] : row.cells)
      if (name == column) return text;
  }
  return {};
}

}  // namespace mijian
