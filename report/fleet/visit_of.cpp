// A snapshot's facts as a visit: who it is of, and by what that terminal is known again.
#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "agent/facts/identity.h"
#include "report/fleet/proposals.h"
#include "report/ledger/install_date.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

/// Which cells of what was observed identify a terminal, the strongest first: with more than
/// most_identifiers the last ones are left out, and media are the many.
struct IdentifierColumn {
  std::string_view kind, table, column;
};
constexpr IdentifierColumn identifier_columns[] = {
    {"board_serial", "computer", "board_serial"},
    {"product_serial", "computer", "product_serial"},
    {"disk_serial", "disk", "serial"},
    {"mac", "interface", "mac"},
    {"machine_id", "computer", "machine_id"},
    {"ip", "address", "address"},
    {"medium", "medium", "device_key"},
};

std::size_t column_of(const Observed& table, std::string_view column) {
  for (const ObservedShape& shape : observed_shapes()) {
    if (shape.name != table.name) continue;
    const auto names = words_of(shape.columns);
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), column) - names.begin());
  }
  return 0;
}

void add_identifiers(const IdentifierColumn& wanted, const Observed& table, Visit& visit) {
  const std::size_t column = column_of(table, wanted.column);
  std::set<std::string> values;
  for (const auto& row : table.rows) {
    std::string value = to_text(row[column]);
    if (value.empty() || value.size() > 200 || !values.insert(value).second) continue;
    if (visit.identifiers.size() < most_identifiers)
      visit.identifiers.emplace_back(wanted.kind, std::move(value));
  }
}

void find_identifiers(Visit& visit) {
  if (!visit.number.empty()) visit.identifiers.emplace_back("number", visit.number);
  for (const IdentifierColumn& wanted : identifier_columns)
    for (const Observed& table : visit.observed)
      if (table.name == wanted.table) add_identifiers(wanted, table, visit);
}

}  // namespace

Result<Visit> visit_of(const Snapshot& snapshot, const LedgerScheme& scheme) {
  auto identity = identity_of(snapshot);
  auto observed = observe(snapshot);
  auto installed = install_date(snapshot);
  if (!identity || !observed || !installed) return first_error(identity, observed, installed);
  Visit visit;
  visit.snapshot = snapshot.digest();
  visit.taken_at = utc_text(snapshot.info().taken_at);
  visit.number = identity->number;
  visit.level = identity->level;
  visit.terminal_class = identity->terminal_class;
  visit.hostname = identity->hostname;
  visit.installed_on = installed->date;
  visit.is_install_agreed = installed->agreed;
  visit.observed = std::move(*observed);
  find_identifiers(visit);
  auto proposed = propose_assets(snapshot, scheme, visit);
  if (!proposed) return proposed.error();
  visit.proposed = std::move(*proposed);
  return visit;
}

}  // namespace mijian
