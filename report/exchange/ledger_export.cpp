#include "report/exchange/ledger_export.h"

#include <algorithm>

#include "agent/core/clock.h"
#include "report/ledger/row_check.h"

namespace mijian {
namespace {

constexpr std::string_view state_column = "state", scrapped_state = "报废";

Status count(Assets& assets, const LedgerQuery& query, const std::string& column,
             std::map<std::string, std::int64_t>& counts) {
  auto found = assets.counts(query, column);
  if (!found) return found.error();
  for (auto& [text, number] : *found) counts[text] += number;
  return ok;
}

class LedgerExporter {
 public:
  LedgerExporter(Assets& assets, const LedgerScheme& scheme, const LedgerExport& wish,
                 const LedgerSheetEvents& events)
      : assets_{assets}, scheme_{scheme}, wish_{wish}, events_{events}, query_{wish.query} {
    query_.category = wish.ledger->name;
    query_.after_number.clear();
    query_.after_asset = still_valid;
  }

  Result<std::int64_t> run() {
    auto done = wish_.form.is_scrapped() ? write_scrapped() : write_all();
    if (!done) return done.error();
    return totals_.all;
  }

 private:
  Status write_all() {
    for (const auto& [column, counts] :
         {std::pair{"type", &totals_.types}, std::pair{"level", &totals_.levels},
          std::pair{"unit", &totals_.units}})
      if (wish_.ledger->find(column) != nullptr)
        if (auto counted = count(assets_, query_, column, *counts); !counted) return counted;
    LedgerQuery total = query_;
    total.limit = 0;
    auto page = assets_.page(total);
    if (!page) return page.error();
    totals_.all = page->total;
    if (auto begun = begin(); !begun) return begun;
    return assets_.each(query_, [&](const AssetVersion& row) { return write(row, ""); });
  }

  // What became scrapped within the period and still is at its end.
  Status write_scrapped() {
    auto entered =
        assets_.entered(query_, std::string{state_column}, scrapped_states(scheme_), wish_.after);
    if (!entered) return entered.error();
    std::vector<std::pair<std::string, std::int64_t>> rows;
    for (const std::string& state : scrapped_states(scheme_)) {
      LedgerQuery in_state = query_;
      in_state.filters.push_back({std::string{state_column}, Match::equals, state});
      auto read = assets_.each(in_state, [&](const AssetVersion& row) -> Status {
        if (entered->find(row.asset) == entered->end()) return ok;
        ++totals_.all;
        ++totals_.types[cell_in(row.cells, "type")];
        ++totals_.levels[cell_in(row.cells, "level")];
        ++totals_.units[cell_in(row.cells, "unit")];
        rows.emplace_back(cell_in(row.cells, number_column), row.asset);
        return ok;
      });
      if (!read) return read;
    }
    std::sort(rows.begin(), rows.end());
    if (auto begun = begin(); !begun) return begun;
    for (const auto& row : rows) {
      auto version = assets_.at(row.second, query_.as_of);
      if (!version) return version.error();
      if (!*version) continue;
      if (auto written = write(**version, day_of(entered->at(row.second))); !written)
        return written;
    }
    return ok;
  }

  std::string day_of(const std::string& utc) const {
    const auto time = parse_utc(utc);
    return time ? local_text(*time, wish_.utc_offset).substr(0, 10) : "";
  }

  Status begin() {
    return events_.sheet(ledger_sheet(scheme_, *wish_.ledger, totals_, wish_.form));
  }

  Status write(const AssetVersion& row, const std::string& scrapped_on) {
    return events_.row(ledger_row(*wish_.ledger, wish_.form, ++written_, row.cells, scrapped_on));
  }

  Assets& assets_;
  const LedgerScheme& scheme_;
  const LedgerExport& wish_;
  const LedgerSheetEvents& events_;
  LedgerQuery query_;
  LedgerTotals totals_;
  std::int64_t written_ = 0;
};

}  // namespace

std::vector<std::string> scrapped_states(const LedgerScheme& scheme) {
  std::vector<std::string> states;
  for (const StateChange& change : scheme.transitions)
    if (states.empty() && (change.from == scrapped_state || change.to == scrapped_state))
      states.emplace_back(scrapped_state);
  for (std::size_t i = 0; i < states.size(); ++i)
    for (std::string& next : states_after(scheme, states[i]))
      if (std::find(states.begin(), states.end(), next) == states.end())
        states.push_back(std::move(next));
  return states;
}

Result<std::int64_t> export_ledger(Assets& assets, const LedgerScheme& scheme,
                                   const LedgerExport& wish, const LedgerSheetEvents& events) {
  auto done = LedgerExporter{assets, scheme, wish, events}.run();
  if (!done) return done.error().during(wish.ledger->name);
  return done;
}

}  // namespace mijian
