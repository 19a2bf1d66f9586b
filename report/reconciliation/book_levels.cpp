// The levels that assets had in the past: what was done is judged by those of its day.
#include "agent/core/text.h"
#include "report/fleet/level.h"
#include "report/ledger/row_check.h"
#include "report/reconciliation/book.h"

namespace mijian {
namespace {

constexpr const char* always = "9999-12-31T23:59:59.999999Z";

/// What a medium may be used for, as long as it was so.
struct LevelPeriod {
  std::string level, purpose, since, until = always;
};

/// The approval of a change: its own, or one that was given afterwards and by then.
const Approval* approval_of(const AssetDeed& deed, const std::vector<AssetDeed>& deeds,
                            std::int64_t last_entry) {
  if (deed.approval) return &*deed.approval;
  for (const AssetDeed& later : deeds)
    if (deed.settled_by != 0 && later.entry == deed.settled_by && later.entry <= last_entry &&
        later.approval)
      return &*later.approval;
  return nullptr;
}

}  // namespace

std::optional<Time> BookWriter::begin_of(const std::string& day) const {
  const auto midnight = parse_utc(day + "T00:00:00Z");
  if (!midnight) return std::nullopt;
  return Time{midnight->microseconds - day_.utc_offset_seconds * microseconds_a_second};
}

// What was approved holds from that day on, however late somebody typed it; on the day itself
// nobody knows the hour, so that both levels hold. An approval of a day to come hurries nothing.
Status BookWriter::add_level_periods(Assets& assets, std::int64_t asset,
                                     const std::string& ledger) {
  constexpr std::int64_t day = 24 * 3600 * microseconds_a_second;
  auto deeds = assets.deeds(asset);
  if (!deeds) return deeds.error();
  std::vector<LevelPeriod> periods;
  Cells cells;
  for (const AssetDeed& deed : *deeds) {
    if (deed.entry > day_.until.last_entry) break;
    cells = changed(std::move(cells), deed.set);
    LevelPeriod next{level_of_row(ledger, cells), cell_in(cells, "purpose"), {}};
    if (!periods.empty()) {
      LevelPeriod& last = periods.back();
      if (next.level == last.level && next.purpose == last.purpose) continue;
      next.since = last.until = deed.at;
      const Approval* approval = approval_of(deed, *deeds, day_.until.last_entry);
      const auto begin = begin_of(approval == nullptr ? "" : approval->date);
      if (begin && utc_text(*begin) <= deed.at) {
        next.since = utc_text(*begin);
        last.until = utc_text({begin->microseconds + day - 1});
      }
    }
    periods.push_back(std::move(next));
  }
  const auto number = numbers_.find(asset);
  if (number == numbers_.end() || periods.size() < 2) return ok;
  for (const LevelPeriod& each : periods)
    if (auto added = insert("level_period", {number->second, text_or_null(each.level),
                                             text_or_null(each.purpose), each.since, each.until});
        !added)
      return added;
  return ok;
}

Status BookWriter::add_levels(Assets& assets, const LedgerQuery& query) {
  auto changed = assets.changed_in(query, {"level", "purpose"});
  if (!changed) return changed.error();
  for (const std::int64_t asset : *changed)
    if (auto added = add_level_periods(assets, asset, query.category); !added) return added;
  return ok;
}

}  // namespace mijian
