// mijian-desk ledger approve: the approval of changes that were entered without one.
#include <map>

#include "agent/core/text.h"
#include "report/programs/desk.h"

namespace mijian {
namespace {

struct EntryRange {
  std::int64_t first = 0, last = 0;
  bool is_met = false;
};

/// "12" or "12-40".
Result<std::vector<EntryRange>> ranges_of(const std::vector<std::string>& words) {
  std::vector<EntryRange> ranges;
  for (const std::string& word : words) {
    const auto pair = split_pair(word, '-');
    const auto first = to_integer(pair ? pair->first : word);
    const auto last = to_integer(pair ? pair->second : word);
    if (!first || !last || *first < 1 || *last < *first)
      return malformed("'" + display(word) +
                       "': an entry, or the first and the last of several "
                       "as 12-40; ledger show tells them");
    ranges.push_back({*first, *last});
  }
  return ranges;
}

bool is_wanted(std::vector<EntryRange>& ranges, std::int64_t entry) {
  bool wanted = false;
  for (EntryRange& range : ranges)
    if (range.first <= entry && entry <= range.last) wanted = range.is_met = true;
  return wanted;
}

/// One change of each asset, which settles all that is wanted of it.
Result<std::vector<AssetChange>> settling(Desk& desk, std::vector<EntryRange>& ranges) {
  auto unapproved = desk.assets->unapproved();
  if (!unapproved) return unapproved.error();
  std::map<std::int64_t, AssetChange> changes;
  for (const AssetDeed& deed : *unapproved)
    if (is_wanted(ranges, deed.entry)) changes[deed.asset].settles.push_back(deed.entry);
  for (const EntryRange& range : ranges)
    if (!range.is_met)
      return not_found("an unapproved change among the entries " + std::to_string(range.first) +
                       "-" + std::to_string(range.last));
  std::vector<AssetChange> all;
  for (auto& [asset, change] : changes) {
    auto version = desk.assets->at(asset);
    if (!version) return version.error();
    change.asset = asset;
    change.based_on = (*version)->valid_from;
    change.category = (*version)->category;
    all.push_back(std::move(change));
  }
  return all;
}

}  // namespace

int ledger_approve(const DeskOptions& options, DeskConsole& console) {
  auto approval = approval_of(options);
  if (!approval) return console.fail(approval.error());
  auto ranges = ranges_of(options.entries);
  if (!ranges) return console.fail(ranges.error());
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto changes = settling(*desk, *ranges);
  if (!changes) return console.fail(changes.error());
  std::size_t settled = 0;
  for (AssetChange& change : *changes) {
    change.approval = *approval;
    settled += change.settles.size();
  }
  auto written = desk->assets->write(deed_now(options, "ledger approve"), *changes);
  if (!written) return console.fail(written.error());
  if (!written->meanwhile.empty()) {
    console.say(Text{"未写入：其中的资产在此期间已被他人变更，请重做",
                     "not written: somebody changed one of these assets meanwhile; do it again"});
    return desk_failed;
  }
  return console.print(
      filled({"{} 项资产的 {} 次变更已补办审批\n", "{} assets: {} changes are approved now\n"},
             console.language(), changes->size(), settled));
}

}  // namespace mijian
