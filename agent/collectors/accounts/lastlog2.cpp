#include "agent/collectors/accounts/lastlog2.h"

#include <utility>

#include "agent/store/database.h"

namespace mijian {
namespace {

constexpr std::int64_t most_steps = 20'000'000,
                       last_second = 253'402'300'799;  // of the year 9999
constexpr std::size_t most_records = 100'000, longest_name = 256;

/// SQLite's own words name the copy, which is nobody's business.
Error unreadable() { return malformed("it cannot be read as a database"); }

/// A view or a virtual table of that name would run what a stranger wrote.
Status is_plain_table(const Database& database) {
  auto found = database.prepare(
      "SELECT type, sql FROM sqlite_schema WHERE lower(name) = 'lastlog2' AND type <> 'index'");
  if (!found) return unreadable();
  const auto any = found->step();
  if (!any) return unreadable();
  if (!*any) return malformed("it has no table Lastlog2");
  const std::string sql = found->text(1).substr(0, 14);
  if (found->text(0) != "table" || sql.find("VIRTUAL") != std::string::npos)
    return malformed("its Lastlog2 is no plain table");
  return ok;
}

/// One row: a time of 0 is an account that never logged in.
void take(const Statement& row, Lastlog2Records& all) {
  const std::int64_t at = row.integer(2);
  std::string user = row.text(0);
  if (row.text(1) != "integer" || at < 0 || at > last_second || user.empty() ||
      user.size() > longest_name)
    ++all.malformed;
  else if (at > 0)
    all.records.push_back({std::move(user), {seconds_since_epoch(at), row.text(3), row.text(4)}});
}

}  // namespace

Result<Lastlog2Records> read_lastlog2(const std::string& copy) {
  auto database = Database::open_read_only(copy);
  if (!database) return unreadable();
  database->set_step_limit(most_steps);
  if (const Status plain = is_plain_table(*database); !plain) return plain.error();
  auto rows = database->prepare("SELECT Name, typeof(Time), Time, TTY, RemoteHost FROM Lastlog2");
  if (!rows) return unreadable();
  Lastlog2Records all;
  for (std::size_t number = 0;; ++number) {
    const auto any = rows->step();
    if (!any) return unreadable();
    if (!*any) return all;
    if (number == most_records) return too_large("more records than are read");
    take(*rows, all);
  }
}

}  // namespace mijian
