// A connection to the desk's database: SQL in, rows of text out. SOCI stays inside connection.cpp.
// Parameters are written :a, :b … in their order, each name once. One connection is used by one
// thread. Where SQLite and PostgreSQL differ, the caller asks dialect().
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/value.h"

namespace mijian {

enum class Dialect { sqlite, postgresql };

/// Where a store is: the path of an SQLite file, or the URI as libpq reads it.
struct StorePlace {
  Dialect dialect = Dialect::sqlite;
  std::string place;
};
/// Reads sqlite://FILE and postgresql://…; a password in it is refused, for others could read it in
/// the list of processes.
Result<StorePlace> parse_store_url(std::string_view url);

/// One row of a result, every cell as text; NULL is "".
class StoreRow {
 public:
  explicit StoreRow(std::vector<std::string> cells) : cells_{std::move(cells)} {}
  const std::string& text(std::size_t column) const { return cells_[column]; }
  std::int64_t integer(std::size_t column) const;  // 0 for what is no number
  const std::vector<std::string>& cells() const { return cells_; }

 private:
  std::vector<std::string> cells_;
};

using Parameters = std::vector<Value>;

class Connection {
 public:
  /// An SQLite file must be there already.
  static Result<Connection> open(const StorePlace& place);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  Dialect dialect() const { return dialect_; }
  /// A statement without rows. The same SQL text again is not prepared again.
  Status run(const std::string& sql, const Parameters& parameters = {});
  /// The rows of a query whose result has so many columns.
  Result<std::vector<StoreRow>> rows(const std::string& sql, std::size_t columns,
                                     const Parameters& parameters = {});
  /// The same row by row, for SQLite without holding them; PostgreSQL's library holds them all, so
  /// long results are asked for in pages. Stops at the first failure of `each`.
  Status each_row(const std::string& sql, std::size_t columns, const Parameters& parameters,
                  const std::function<Status(const StoreRow&)>& each);
  /// The one cell of a result, or "" when it has no row.
  Result<std::string> cell(const std::string& sql, const Parameters& parameters = {});

 private:
  struct Session;
  Connection(Dialect dialect, std::unique_ptr<Session> session);
  Dialect dialect_;
  std::unique_ptr<Session> session_;
};

/// Holds the writers' line from begin() until it is committed; rolls back unless it was.
class WriteTransaction {
 public:
  explicit WriteTransaction(Connection& connection) : connection_{&connection} {}
  WriteTransaction(WriteTransaction&& other) noexcept
      : connection_{other.connection_}, open_{std::exchange(other.open_, false)} {}
  WriteTransaction& operator=(WriteTransaction&&) = delete;
  ~WriteTransaction();
  /// Waits for the other writers, 30 seconds at most: then timed_out.
  Status begin();
  Status commit();

 private:
  Connection* connection_;
  bool open_ = false;
};

/// Many rows of one table as few statements: "INSERT INTO … VALUES (…), (…)".
class RowInserter {
 public:
  /// `into`: "entry(sequence, digest)"; `columns` is how many there are.
  RowInserter(Connection& connection, std::string into, std::size_t columns);
  Status add(Parameters row);
  /// What is still held back; nothing is written when it is not called.
  Status finish();

 private:
  Status write(std::size_t rows);
  Connection& connection_;
  std::string into_;
  std::size_t columns_;
  Parameters held_;
};

}  // namespace mijian
