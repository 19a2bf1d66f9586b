#include "report/programs/ledger_query.h"

#include <ctime>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"

namespace mijian {
namespace {

Status add_filters(const LedgerKind& ledger, const std::vector<std::string>& cells, Match match,
                   LedgerQuery& query) {
  auto parsed = parse_cells(ledger, cells);
  if (!parsed) return parsed.error();
  for (auto& [column, text] : *parsed)
    query.filters.push_back({column, text.empty() ? Match::blank : match, text});
  return ok;
}

// The first moment of the day after.
Time next_midnight(const std::string& date) {
  std::tm civil{};
  civil.tm_year = static_cast<int>(to_integer(date.substr(0, 4)).value_or(1970)) - 1900;
  civil.tm_mon = static_cast<int>(to_integer(date.substr(5, 2)).value_or(1)) - 1;
  civil.tm_mday = static_cast<int>(to_integer(date.substr(8, 2)).value_or(1)) + 1;
  civil.tm_isdst = -1;
  return seconds_since_epoch(std::mktime(&civil));
}

std::tm civil_now() {
  const std::time_t now = std::time(nullptr);
  std::tm civil{};
  ::localtime_r(&now, &civil);
  return civil;
}

}  // namespace

Time end_of_day(const std::string& date) { return next_midnight(date); }

std::string today() {
  const std::tm civil = civil_now();
  char text[11];
  return std::string{text, std::strftime(text, sizeof text, "%Y-%m-%d", &civil)};
}

std::int64_t utc_offset_now() { return civil_now().tm_gmtoff; }

Result<LedgerQuery> query_of(Desk& desk, const LedgerKind& ledger, const DeskOptions& options) {
  LedgerQuery query;
  query.category = ledger.name;
  query.after_number = options.after;
  query.after_asset = still_valid;  // behind every asset of that number
  query.limit = options.limit;
  if (!options.on.empty()) {
    if (!is_date(options.on)) return malformed("--on '" + display(options.on) + "': YYYY-MM-DD");
    auto last = desk.store->last_entry_before(end_of_day(options.on));
    if (!last) return last.error();
    query.as_of = *last;
  }
  if (auto added = add_filters(ledger, options.equal, Match::equals, query); !added)
    return added.error();
  if (auto added = add_filters(ledger, options.contain, Match::contains, query); !added)
    return added.error();
  return query;
}

}  // namespace mijian
