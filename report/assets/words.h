// The words of ledger cells as small numbers: each text of a column once, and each column of a
// category at a fixed slot. A row of numbers is narrow enough that any filter reads it in passing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "report/assets/asset.h"
#include "report/store/connection.h"

namespace mijian {

/// SQL: where one text holds another, byte by byte.
std::string contains(Dialect dialect, const std::string& text, const std::string& part);

class AssetWords {
 public:
  explicit AssetWords(Connection& connection) : connection_{&connection} {}

  /// Numbers of these cells' texts, in one go, new ones for what is new. Inside a write
  /// transaction; when that is not committed, forget() must be called.
  Status learn(const std::vector<const Cells*>& cells);
  /// As learn(), for a text whose number was just read.
  void remember(const std::string& column, const std::string& text, std::int64_t word);
  /// The number of a text that was learned or remembered; 0 for another.
  std::int64_t word(const std::string& column, const std::string& text) const;
  /// The number of a text, 0 when no cell of the column ever had it.
  Result<std::int64_t> find(const std::string& column, const std::string& text);
  /// Numbers of the texts of a column that hold this one, byte by byte; so many at most.
  Result<std::vector<std::int64_t>> holding(const std::string& column, const std::string& part,
                                            std::size_t most);

  /// The slot of a column from 1; a new one is taken when there is none, up to most_columns.
  Result<int> take_slot(const std::string& category, const std::string& column);
  /// 0 when the category never had the column.
  Result<int> slot(const std::string& category, const std::string& column);
  /// Columns of a category by their slots.
  Result<std::map<int, std::string>> columns(const std::string& category);
  /// The texts of these numbers.
  Result<std::unordered_map<std::int64_t, std::string>> texts(
      const std::vector<std::int64_t>& words);

  void forget();
  /// The same, when more is known than is worth its memory; never within a batch.
  void trim();

 private:
  using Slots = std::map<std::string, int>;
  Result<Slots*> slots_of(const std::string& category);
  Status look_up(const std::vector<std::string>& keys);
  Status add_new(const std::vector<std::string>& keys);

  Connection* connection_;
  std::unordered_map<std::string, std::int64_t> known_;  // column NUL text
  std::map<std::string, Slots> slots_;
};

}  // namespace mijian
