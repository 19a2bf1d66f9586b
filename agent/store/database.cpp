#include "agent/store/database.h"

#include <sqlite3.h>

#include <fstream>
#include <utility>

namespace mijian {
namespace {

constexpr int most_bytes_a_value = 16 << 20;
constexpr int most_sql_bytes = 1 << 20;
constexpr int steps_between_checks = 1000;

Cause cause_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_CANTOPEN:
      return Cause::not_found;
    case SQLITE_AUTH:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return Cause::denied;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
      return Cause::malformed;
    case SQLITE_TOOBIG:
    case SQLITE_INTERRUPT:
      return Cause::too_large;
    default:
      return Cause::failed;
  }
}

Error error_of(sqlite3* database, int code) { return {cause_of(code), sqlite3_errmsg(database)}; }

std::string_view view_of(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

SqlRequest request_of(int action, const char* first, const char* second) {
  switch (action) {
    case SQLITE_READ:
      return {SqlAction::read_column, view_of(first), view_of(second), {}};
    case SQLITE_SELECT:
      return {SqlAction::select, {}, {}, {}};
    case SQLITE_FUNCTION:
      return {SqlAction::call_function, {}, {}, view_of(second)};
    default:
      return {SqlAction::other, view_of(first), view_of(second), {}};
  }
}

/// Before the first connection: our programs have one thread, and nothing reads how much memory
/// SQLite uses, so it neither locks nor counts for each of its many small pieces.
void set_up_library() {
  [[maybe_unused]] static const bool done = [] {
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return true;
  }();
}

/// What every connection of ours has: nobody's schema is trusted, strings are never identifiers.
void harden(sqlite3* database) {
  sqlite3_extended_result_codes(database, 1);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, most_bytes_a_value);
  sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, most_sql_bytes);
  sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 200);
  sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 50);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 4);
  sqlite3_limit(database, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
  sqlite3_limit(database, SQLITE_LIMIT_WORKER_THREADS, 0);
}

/// Where the last fault stands in its SQL text; SQLite tells since 3.38.
std::optional<std::size_t> fault_offset(sqlite3* database) {
#if SQLITE_VERSION_NUMBER >= 3038000
  const int offset = sqlite3_error_offset(database);
  if (offset >= 0) return static_cast<std::size_t>(offset);
#else
  (void)database;
#endif
  return std::nullopt;
}

/// "file:" URI of a path: only these characters end a path inside one.
std::string uri_of(const std::string& path, const std::string& query) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%')
      uri += "%25";
    else if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else
      uri += c;
  }
  return uri + "?" + query;
}

/// A journal that ends in the name of another file, which rolling back would open, and remove.
bool names_another_journal(const std::string& journal) {
  constexpr std::string_view mark = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  std::ifstream file{journal, std::ios::binary};
  if (!file.seekg(-static_cast<std::streamoff>(mark.size()), std::ios::end)) return false;
  std::string end(mark.size(), '\0');
  return file.read(end.data(), static_cast<std::streamsize>(end.size())) && end == mark;
}

}  // namespace

void close_database(sqlite3* database) { sqlite3_close_v2(database); }
void finalize_statement(sqlite3_stmt* statement) { sqlite3_finalize(statement); }

/// What SQLite calls back into; stays at one address while the connection lives.
struct Database::Hooks {
  Authorizer authorizer;
  std::int64_t step_limit = 0;
  std::int64_t steps = 0;

  static int authorize(void* self, int action, const char* first, const char* second,
                       const char* /*schema*/, const char* /*trigger*/) {
    const auto& hooks = *static_cast<Hooks*>(self);
    return hooks.authorizer(request_of(action, first, second)) ? SQLITE_OK : SQLITE_DENY;
  }
  static int progress(void* self) {
    auto& hooks = *static_cast<Hooks*>(self);
    return (hooks.steps += steps_between_checks) > hooks.step_limit ? 1 : 0;
  }
};

Status Statement::bind(int position, const Value& value) {
  sqlite3_stmt* statement = handle_.get();
  int code = SQLITE_OK;
  if (const auto* number = std::get_if<std::int64_t>(&value))
    code = sqlite3_bind_int64(statement, position, *number);
  else if (const auto* real = std::get_if<double>(&value))
    code = sqlite3_bind_double(statement, position, *real);
  else if (const auto* text = std::get_if<std::string>(&value))
    code = sqlite3_bind_text64(statement, position, text->data(), text->size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  else
    code = sqlite3_bind_null(statement, position);
  if (code != SQLITE_OK) return error_of(database_, code);
  return ok;
}

Status Statement::bind(std::string_view name, const Value& value) {
  const int position = sqlite3_bind_parameter_index(handle_.get(), std::string{name}.c_str());
  return position == 0 ? ok : bind(position, value);
}

std::vector<std::string> Statement::parameter_names() const {
  std::vector<std::string> names;
  for (int i = 1; i <= sqlite3_bind_parameter_count(handle_.get()); ++i)
    names.emplace_back(view_of(sqlite3_bind_parameter_name(handle_.get(), i)));
  return names;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return error_of(database_, code);
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
}

int Statement::column_count() const { return sqlite3_column_count(handle_.get()); }

std::string Statement::column_name(int column) const {
  return std::string{view_of(sqlite3_column_name(handle_.get(), column))};
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(handle_.get(), column)) {
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(handle_.get(), column);
    case SQLITE_NULL:
      return Null{};
    default:
      return text(column);
  }
}

std::string Statement::text(int column) const { return std::string{view(column)}; }

std::string_view Statement::view(int column) const {
  const unsigned char* bytes = sqlite3_column_text(handle_.get(), column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

bool Statement::is_integer(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_INTEGER;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

Database::Database(DatabaseHandle handle)
    : hooks_{std::make_unique<Hooks>()}, handle_{std::move(handle)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&& other) noexcept {
  std::swap(hooks_, other.hooks_);
  std::swap(handle_, other.handle_);
  return *this;
}
Database::~Database() = default;

Result<Database> Database::open(const std::string& path, int flags) {
  set_up_library();
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  DatabaseHandle handle{raw};
  if (code != SQLITE_OK) return error_of(raw, code).during(path);
  harden(raw);
  return Database{std::move(handle)};
}

Result<Database> Database::in_memory() {
  auto database = open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!database) return database;
  // Most tables are empty or small, and each begins a page of its own.
  if (auto done = database->run("PRAGMA page_size=1024"); !done) return done.error();
  return database;
}

Result<Database> Database::create(const std::string& path) {
  auto database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!database) return database;
  if (auto done = database->run(
          "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE");
      !done)
    return done.error().during(path);
  return database;
}

Result<Database> Database::open_read_only(const std::string& path) {
  auto database = open(uri_of(path, "mode=ro&immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!database) return database.error();
  if (auto done =
          database->run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
      !done)
    return done.error().during(path);
  return database;
}

// With exclusive locking the index of a write-ahead log is kept in memory, and a journal that was
// rolled back is not removed: nothing is made beside the copy, and nothing has to be. Where the
// copy lies is nobody's business: no error names it.
Result<Database> Database::open_copy(const std::string& path) {
  if (names_another_journal(path + "-journal"))
    return not_supported("its journal belongs to a transaction over several databases");
  auto database = open(uri_of(path, "mode=rw"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
  if (!database) return database.error();
  sqlite3* raw = database->handle_.get();
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  if (auto done = database->run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA query_only=ON; "
                                "PRAGMA synchronous=OFF; PRAGMA cell_size_check=ON; "
                                "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
      !done)
    return done.error();
  return database;
}

Status Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return error_of(handle_.get(), code);
  return ok;
}

tl::expected<Statement, SqlError> Database::prepare_located(std::string_view sql) const {
  hooks_->steps = 0;
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  const int code =
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &raw, &rest);
  StatementHandle statement{raw};
  if (code != SQLITE_OK) {
    return tl::unexpected(SqlError{error_of(handle_.get(), code), fault_offset(handle_.get())});
  }
  if (!statement) return tl::unexpected(SqlError{malformed("no SQL statement"), std::nullopt});
  const std::string_view behind{rest, sql.size() - static_cast<std::size_t>(rest - sql.data())};
  const std::size_t more = behind.find_first_not_of(" \t\r\n;");
  if (more != std::string_view::npos && behind.substr(more, 2) != "--")
    return tl::unexpected(
        SqlError{malformed("more than one SQL statement"), sql.size() - behind.size() + more});
  return Statement{std::move(statement), handle_.get()};
}

Result<Statement> Database::prepare(std::string_view sql) const {
  auto statement = prepare_located(sql);
  if (!statement) return statement.error().error;
  return std::move(*statement);
}

Status Database::attach(const std::string& path, const std::string& schema) {
  auto statement = prepare("ATTACH DATABASE ?1 AS ?2");
  if (!statement) return statement.error();
  if (auto done = statement->bind(1, path.empty() ? std::string{":memory:"} : path); !done)
    return done;
  if (auto done = statement->bind(2, schema); !done) return done;
  const auto stepped = statement->step();
  if (!stepped) return stepped.error().during("attach " + schema);
  return ok;
}

void Database::set_authorizer(Authorizer authorizer) {
  hooks_->authorizer = std::move(authorizer);
  sqlite3_set_authorizer(handle_.get(), hooks_->authorizer ? &Hooks::authorize : nullptr,
                         hooks_.get());
}

void Database::set_step_limit(std::int64_t steps) {
  hooks_->step_limit = steps;
  hooks_->steps = 0;
  sqlite3_progress_handler(handle_.get(), steps > 0 ? steps_between_checks : 0,
                           steps > 0 ? &Hooks::progress : nullptr, hooks_.get());
}

Status Database::make_read_only() { return run("PRAGMA query_only=ON"); }

Result<std::vector<std::vector<Value>>> Database::rows(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  std::vector<std::vector<Value>> all;
  for (;;) {
    const auto more = statement->step();
    if (!more) return more.error();
    if (!*more) return all;
    auto& row = all.emplace_back();
    for (int i = 0; i < statement->column_count(); ++i) row.push_back(statement->value(i));
  }
}

Result<std::string> Database::image() const {
#if SQLITE_VERSION_NUMBER >= 3036000  // before, it is an option that few builds have
  sqlite3_int64 size = 0;
  const Handle<unsigned char, sqlite3_free> bytes{
      sqlite3_serialize(handle_.get(), "main", &size, 0)};
  if (!bytes) return failed("no memory for the image of a database");
  return std::string{reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
#else
  return not_supported("this program was built with an SQLite before 3.36");
#endif
}

Transaction::Transaction(Database& database)
    : database_{database}, open_{database.run("BEGIN").has_value()} {}

Transaction::~Transaction() {
  if (open_) (void)database_.run("ROLLBACK");
}

Status Transaction::commit() {
  if (!open_) return failed("the transaction could not begin");
  open_ = false;
  return database_.run("COMMIT");
}

}  // namespace mijian
