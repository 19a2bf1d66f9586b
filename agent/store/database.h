// SQLite behind three small types: Database, Statement, Transaction. sqlite3.h is seen nowhere
// else. One connection is used by one thread. Every error carries SQLite's own words.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/core/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mijian {

void close_database(sqlite3* database);
void finalize_statement(sqlite3_stmt* statement);
using DatabaseHandle = Handle<sqlite3, close_database>;
using StatementHandle = Handle<sqlite3_stmt, finalize_statement>;

/// A prepared statement; parameters by name (":level") or by position from 1.
class Statement {
 public:
  Status bind(int position, const Value& value);
  /// A name the statement does not have is no error: rules share one set of parameters.
  Status bind(std::string_view name, const Value& value);
  std::vector<std::string> parameter_names() const;  // with their ':' as written

  /// Steps to the next row: true when there is one, false at the end.
  Result<bool> step();
  void reset();

  int column_count() const;
  std::string column_name(int column) const;
  Value value(int column) const;
  std::string text(int column) const;  // NULL as ""
  /// The same without a copy, until the next step() or reset().
  std::string_view view(int column) const;
  bool is_integer(int column) const;
  std::int64_t integer(int column) const;

 private:
  friend class Database;
  Statement(StatementHandle handle, sqlite3* database)
      : handle_{std::move(handle)}, database_{database} {}
  StatementHandle handle_;
  sqlite3* database_;
};

/// Where in the SQL text a preparation failed: a byte offset, or none when SQLite could not tell.
struct SqlError {
  Error error;
  std::optional<std::size_t> offset;
};

/// What a statement may do, asked by SQLite while it is prepared (see sqlite3_set_authorizer).
enum class SqlAction { read_column, select, call_function, other };
struct SqlRequest {
  SqlAction action;
  std::string_view table;   // read_column: the table or table-valued function
  std::string_view column;  // read_column: "" when only rows are counted
  std::string_view function;
};
using Authorizer = std::function<bool(const SqlRequest&)>;  // false denies

class Database {
 public:
  static Result<Database> in_memory();
  /// For our own new files: no rollback journal, no sync; the caller publishes the file when whole.
  static Result<Database> create(const std::string& path);
  /// Foreign files: read-only, immutable, defensive, untrusted schema, no double-quoted strings,
  /// length and depth limits, and cell sizes checked on reading. Nothing is written beside them.
  static Result<Database> open_read_only(const std::string& path);

  /// A private copy of a foreign database with the log or journal that lay beside it: these are
  /// read through or rolled back as its owner would do. As careful as open_read_only() otherwise,
  /// and its views and triggers never run.
  static Result<Database> open_copy(const std::string& path);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// Runs statements that return no rows.
  Status run(const std::string& sql);
  Result<Statement> prepare(std::string_view sql) const;
  /// The same, with the place of the fault for messages of the form file:line:column.
  tl::expected<Statement, SqlError> prepare_located(std::string_view sql) const;

  /// Attaches another database file, or an empty one in memory for path "", under a schema name.
  Status attach(const std::string& path, const std::string& schema);
  /// Asked for every access of every later prepare; an empty function lifts it.
  void set_authorizer(Authorizer authorizer);
  /// Stops a statement after so many virtual-machine steps (0: no limit) with Cause::too_large.
  void set_step_limit(std::int64_t steps);
  /// The bytes that the database has, or would have, as a file.
  Result<std::string> image() const;
  /// Closes the file; every later call but the destructor and a move is a mistake of the caller's.
  void close() { handle_.reset(); }
  /// Nothing can be written through this connection any more.
  Status make_read_only();

  /// All rows of a query, for small results.
  Result<std::vector<std::vector<Value>>> rows(std::string_view sql) const;

 private:
  struct Hooks;
  explicit Database(DatabaseHandle handle);
  static Result<Database> open(const std::string& path, int flags);
  std::unique_ptr<Hooks> hooks_;  // lives longer than the connection that calls it
  DatabaseHandle handle_;
};

/// Begins at construction, rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  Status commit();

 private:
  Database& database_;
  bool open_;
};

}  // namespace mijian
