#include "report/exchange/ledger_export.h"

#include <algorithm>
#include <tuple>

#include "agent/core/clock.h"
#include "report/ledger/row_check.h"

namespace mijian {
namespace {

constexpr std::string_view state_column = "state", scrapped_state = "报废",
                           scrapped_on_column = "scrapped_on";

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
      : assets_{assets},
        scheme_{scheme},
        wish_{wish},
        events_{events},
        query_{wish.query},
        printed_{*wish.ledger} {
    query_.category = wish.ledger->name;
    query_.after_number.clear();
    query_.after_asset = still_valid;
  }

  Result<std::int64_t> run() {
    auto done = wish_.form.is_scrapped() ? write_scrapped() : write_all();
    if (!done) return done.error();
    return written_;
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
    if (auto counted = count_gone(); !counted) return counted;
    if (auto begun = begin(); !begun) return begun;
    return assets_.each(query_, [&](const AssetVersion& row) { return write(row, ""); });
  }

  Status count_gone() {
    for (const std::string& state : scrapped_states(scheme_)) {
      LedgerQuery in_state = query_;
      in_state.filters.push_back({std::string{state_column}, Match::equals, state});
      in_state.limit = 0;
      auto page = assets_.page(in_state);
      if (!page) return page.error();
      if (page->total == 0) continue;
      totals_.gone.emplace_back(state, page->total);
      totals_.all -= page->total;
      if (wish_.ledger->find("type") == nullptr) continue;
      std::map<std::string, std::int64_t> types;
      if (auto counted = count(assets_, in_state, "type", types); !counted) return counted;
      for (const auto& [type, number] : types) totals_.types[type] -= number;
    }
    return ok;
  }

  struct Scrapped {
    std::string number, day;  // day: "" where nobody said
    std::int64_t asset = 0, entry = 0;
  };

  // What was scrapped within the period, whenever that was entered.
  Status write_scrapped() {
    std::vector<Scrapped> rows;
    for (const std::string& state : scrapped_states(scheme_)) {
      LedgerQuery in_state = query_;
      in_state.filters.push_back({std::string{state_column}, Match::equals, state});
      auto read =
          assets_.each(in_state, [&](const AssetVersion& row) { return take_scrapped(row, rows); });
      if (!read) return read;
    }
    std::sort(rows.begin(), rows.end(), [](const Scrapped& one, const Scrapped& other) {
      return std::tie(one.number, one.asset) < std::tie(other.number, other.asset);
    });
    if (auto begun = begin(); !begun) return begun;
    for (const Scrapped& row : rows) {
      auto version =
          assets_.at(row.asset, std::min(query_.as_of, std::max(wish_.period_end, row.entry)));
      if (!version) return version.error();
      if (!*version) continue;
      if (auto written = write(**version, row.day); !written) return written;
    }
    return ok;
  }

  Status take_scrapped(const AssetVersion& row, std::vector<Scrapped>& rows) {
    auto deeds = assets_.deeds(row.asset);
    if (!deeds) return deeds.error();
    const AssetDeed* deed = scrapping(*deeds);
    if (deed == nullptr) return ok;
    const std::string named = cell_in(row.cells, scrapped_on_column),
                      day = named.empty() ? scrapped_on(*deeds, *deed) : named,
                      counted = day.empty() ? day_of(deed->at) : day;
    if (counted < wish_.form.scrapped_from || counted > wish_.form.to) return ok;
    ++totals_.all;
    ++totals_.types[cell_in(row.cells, "type")];
    ++totals_.levels[cell_in(row.cells, "level")];
    ++totals_.units[cell_in(row.cells, "unit")];
    rows.push_back({cell_in(row.cells, number_column), day, row.asset, deed->entry});
    return ok;
  }

  /// The last change that made it scrapped.
  const AssetDeed* scrapping(const std::vector<AssetDeed>& deeds) const {
    const auto states = scrapped_states(scheme_);
    const AssetDeed* found = nullptr;
    bool was = false;
    for (const AssetDeed& deed : deeds) {
      const auto state = deed.set.find(std::string{state_column});
      if (deed.entry > query_.as_of || state == deed.set.end()) continue;
      const bool is = std::find(states.begin(), states.end(), state->second) != states.end();
      if (is && !was) found = &deed;
      was = is;
    }
    return found;
  }

  // Where its row does not say: the day of its approval, also of one that was given afterwards;
  // else that of the entry. Of what was entered as scrapped already, nobody said when that was.
  std::string scrapped_on(const std::vector<AssetDeed>& deeds, const AssetDeed& deed) const {
    if (deed.approval) return deed.approval->date;
    for (const AssetDeed& later : deeds)
      if (deed.settled_by != 0 && later.entry == deed.settled_by && later.approval)
        return later.approval->date;
    return &deed == &deeds.front() ? "" : day_of(deed.at);
  }

  std::string day_of(const std::string& utc) const {
    const auto time = parse_utc(utc);
    return time ? local_text(*time, wish_.utc_offset).substr(0, 10) : "";
  }

  // Columns that few units keep are printed where somebody keeps them. A scrapped sheet has its day
  // anyway.
  Status leave_out_blank() {
    if (wish_.form.is_scrapped())
      std::erase_if(printed_.columns,
                    [](const LedgerColumn& column) { return column.name == scrapped_on_column; });
    for (const LedgerColumn& column : wish_.ledger->columns) {
      if (!column.extra) continue;
      std::map<std::string, std::int64_t> texts;
      if (auto counted = count(assets_, query_, column.name, texts); !counted) return counted;
      texts.erase("");
      if (texts.empty())
        std::erase_if(printed_.columns,
                      [&](const LedgerColumn& each) { return each.name == column.name; });
    }
    return ok;
  }

  Status begin() {
    if (auto left = leave_out_blank(); !left) return left;
    return events_.sheet(ledger_sheet(scheme_, printed_, totals_, wish_.form));
  }

  Status write(const AssetVersion& row, const std::string& scrapped_on) {
    return events_.row(ledger_row(printed_, wish_.form, ++written_, row.cells, scrapped_on));
  }

  Assets& assets_;
  const LedgerScheme& scheme_;
  const LedgerExport& wish_;
  const LedgerSheetEvents& events_;
  LedgerQuery query_;
  LedgerKind printed_;
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
