#include "report/store/connection.h"

#include <soci/soci-config.h>
// Debian's SOCI says it has Boost, whose headers it then wants for templates that are not used
// here.
#undef SOCI_HAVE_BOOST
#include <soci/soci.h>

#include <unordered_map>

#include "agent/core/text.h"

// The backends' own headers bring all of sqlite3.h and libpq-fe.h; these two names are all we need.
namespace soci {
extern "C" {
backend_factory const* factory_sqlite3();
backend_factory const* factory_postgresql();
}
}  // namespace soci

namespace mijian {
namespace {

constexpr std::string_view sqlite_scheme = "sqlite://", postgresql_scheme = "postgresql://";
constexpr std::size_t kept_statements = 64, rows_a_statement = 50;
constexpr int wait_seconds = 30;
// The writers' line on PostgreSQL: "mijian" as a number.
constexpr std::string_view postgresql_line = "SELECT pg_advisory_xact_lock(120286077542766)";

// SOCI throws; nothing of it leaves this file.
template <class Body>
Status guarded(const Body& body) {
  try {
    body();
    return ok;
  } catch (const soci::soci_error& error) {
    const std::string what = error.what();
    const bool busy = what.find("database is locked") != std::string::npos ||
                      what.find("lock timeout") != std::string::npos;
    return busy ? timed_out("another writer holds the store for " + std::to_string(wait_seconds) +
                            " seconds; try again when it is done")
                : failed(what);
  } catch (const std::exception& error) { return failed(error.what()); }
}

// A statement prepared once, with the cells its parameters and results are exchanged through.
struct Prepared {
  Prepared(soci::session& session, const std::string& sql, const Parameters& parameters,
           std::size_t columns)
      : statement{session},
        texts(parameters.size()),
        numbers(parameters.size()),
        reals(parameters.size()),
        states(parameters.size(), soci::i_ok),
        cells(columns),
        cell_states(columns, soci::i_ok) {
    for (std::size_t i = 0; i < parameters.size(); ++i) bind(i, parameters[i]);
    for (std::size_t i = 0; i < columns; ++i)
      statement.exchange(soci::into(cells[i], cell_states[i]));
    statement.alloc();
    statement.prepare(sql);
    statement.define_and_bind();
  }

  void bind(std::size_t i, const Value& value) {
    if (std::holds_alternative<std::int64_t>(value))
      statement.exchange(soci::use(numbers[i], states[i]));
    else if (std::holds_alternative<double>(value))
      statement.exchange(soci::use(reals[i], states[i]));
    else
      statement.exchange(soci::use(texts[i], states[i]));
  }

  void set(const Parameters& parameters) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const Value& value = parameters[i];
      states[i] = std::holds_alternative<Null>(value) ? soci::i_null : soci::i_ok;
      if (const auto* number = std::get_if<std::int64_t>(&value)) numbers[i] = *number;
      if (const auto* real = std::get_if<double>(&value)) reals[i] = *real;
      if (const auto* text = std::get_if<std::string>(&value)) texts[i] = *text;
    }
  }

  StoreRow row() const {
    std::vector<std::string> texts_of_row(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cell_states[i] != soci::i_null) texts_of_row[i] = cells[i];
    return StoreRow{std::move(texts_of_row)};
  }

  soci::statement statement;
  std::vector<std::string> texts;
  std::vector<long long> numbers;
  std::vector<double> reals;
  std::vector<soci::indicator> states;
  std::vector<std::string> cells;
  std::vector<soci::indicator> cell_states;
};

// What a statement is kept under: its text and the kinds of its parameters, which it was bound by.
std::string kept_name(const std::string& sql, const Parameters& parameters) {
  std::string name = sql;
  for (const Value& value : parameters) {
    const bool is_number = std::holds_alternative<std::int64_t>(value);
    name += is_number ? 'n' : std::holds_alternative<double>(value) ? 'r' : 't';
  }
  return name;
}

bool has_password(std::string_view uri) {
  const std::string_view authority = uri.substr(0, uri.find('/', postgresql_scheme.size()));
  const auto at = authority.rfind('@');
  const bool in_user =
      at != std::string_view::npos &&
      authority.substr(0, at).find(':', postgresql_scheme.size()) != std::string_view::npos;
  return in_user || uri.find("password=") != std::string_view::npos;
}

// SOCI takes an address without '=' for the name of a parameter, and asks for the database "name=".
std::string session_place(const StorePlace& place) {
  if (place.dialect == Dialect::postgresql)
    return place.place + (place.place.find('?') == std::string::npos ? "?" : "&") +
           "application_name=mijian-desk";
  return "dbname=\"" + place.place + "\" timeout=" + std::to_string(wait_seconds);
}

}  // namespace

struct Connection::Session {
  Session(const soci::backend_factory& factory, const std::string& place)
      : session{factory, place} {}

  Prepared& prepared(const std::string& sql, const Parameters& parameters, std::size_t columns) {
    const std::string name = kept_name(sql, parameters);
    auto found = kept.find(name);
    if (found == kept.end()) {
      if (kept.size() >= kept_statements) kept.clear();
      auto fresh = std::make_unique<Prepared>(session, sql, parameters, columns);
      found = kept.emplace(name, std::move(fresh)).first;
    }
    found->second->set(parameters);
    return *found->second;
  }

  soci::session session;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> kept;
};

Result<StorePlace> parse_store_url(std::string_view url) {
  StorePlace place;
  if (url.substr(0, sqlite_scheme.size()) == sqlite_scheme) {
    place.place = url.substr(sqlite_scheme.size());
    if (place.place.empty() || place.place.find('"') != std::string::npos)
      return malformed("store '" + display(url) +
                       "': sqlite:// and the path of a file, without \"");
    return place;
  }
  if (url.substr(0, postgresql_scheme.size()) != postgresql_scheme)
    return malformed("store '" + display(url) + "': neither sqlite://FILE nor postgresql://…");
  if (has_password(url))
    return malformed(
        "a store's address must hold no password, others can read it in the list of processes: put "
        "it into ~/.pgpass");
  return StorePlace{Dialect::postgresql, std::string{url}};
}

std::int64_t StoreRow::integer(std::size_t column) const {
  return to_integer(cells_[column]).value_or(0);
}

Connection::Connection(Dialect dialect, std::unique_ptr<Session> session)
    : dialect_{dialect}, session_{std::move(session)} {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const StorePlace& place) {
  const auto* factory =
      place.dialect == Dialect::sqlite ? soci::factory_sqlite3() : soci::factory_postgresql();
  std::unique_ptr<Session> session;
  auto opened =
      guarded([&] { session = std::make_unique<Session>(*factory, session_place(place)); });
  if (!opened) return opened.error().during("open the store");
  Connection connection{place.dialect, std::move(session)};
  const std::vector<std::string> settings =
      place.dialect == Dialect::sqlite
          ? std::vector<std::string>{"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                     "PRAGMA trusted_schema=OFF", "PRAGMA cache_size=-65536"}
          : std::vector<std::string>{"SET client_min_messages=warning", "SET lock_timeout='30s'",
                                     "SET jit=off"};
  for (const std::string& setting : settings)
    if (auto set = connection.run(setting); !set) return set.error().during("open the store");
  return connection;
}

Status Connection::run(const std::string& sql, const Parameters& parameters) {
  if (!parameters.empty())
    return guarded([&] { session_->prepared(sql, parameters, 0).statement.execute(true); });
  return guarded([&] { session_->session.once << sql; });
}

Status Connection::each_row(const std::string& sql, std::size_t columns,
                            const Parameters& parameters,
                            const std::function<Status(const StoreRow&)>& each) {
  Status result;
  // Not from those that are kept: `each` may ask the same again.
  auto done = guarded([&] {
    Prepared asked{session_->session, sql, parameters, columns};
    asked.set(parameters);
    asked.statement.execute(false);
    while (result && asked.statement.fetch()) result = each(asked.row());
  });
  return done ? result : done;
}

Result<std::vector<StoreRow>> Connection::rows(const std::string& sql, std::size_t columns,
                                               const Parameters& parameters) {
  std::vector<StoreRow> rows;
  auto done = guarded([&] {
    Prepared& asked = session_->prepared(sql, parameters, columns);
    asked.statement.execute(false);
    while (asked.statement.fetch()) rows.push_back(asked.row());
  });
  if (!done) return done.error();
  return rows;
}

Result<std::string> Connection::cell(const std::string& sql, const Parameters& parameters) {
  auto found = rows(sql, 1, parameters);
  if (!found) return found.error();
  return found->empty() ? std::string{} : found->front().text(0);
}

WriteTransaction::~WriteTransaction() {
  if (open_) (void)connection_->run("ROLLBACK");
}

Status WriteTransaction::begin() {
  const bool sqlite = connection_->dialect() == Dialect::sqlite;
  if (auto begun = connection_->run(sqlite ? "BEGIN IMMEDIATE" : "BEGIN"); !begun) return begun;
  open_ = true;
  return sqlite ? ok : connection_->run(std::string{postgresql_line});
}

Status WriteTransaction::commit() {
  auto done = connection_->run("COMMIT");
  if (done) open_ = false;
  return done;
}

RowInserter::RowInserter(Connection& connection, std::string into, std::size_t columns)
    : connection_{connection}, into_{std::move(into)}, columns_{columns} {}

Status RowInserter::add(Parameters row) {
  held_.insert(held_.end(), std::make_move_iterator(row.begin()),
               std::make_move_iterator(row.end()));
  return held_.size() == rows_a_statement * columns_ ? write(rows_a_statement) : ok;
}

Status RowInserter::finish() { return held_.empty() ? ok : write(held_.size() / columns_); }

Status RowInserter::write(std::size_t rows) {
  std::string sql = "INSERT INTO " + into_ + " VALUES ";
  for (std::size_t i = 0; i < rows * columns_; ++i) {
    sql += i % columns_ == 0 ? (i == 0 ? "(" : "), (") : ", ";
    sql += ":p" + std::to_string(i);
  }
  auto written = connection_.run(sql + ")", held_);
  held_.clear();
  return written;
}

}  // namespace mijian
