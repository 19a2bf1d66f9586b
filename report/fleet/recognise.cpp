#include "report/fleet/recognise.h"

#include <algorithm>
#include <set>

#include "report/store/visits.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

constexpr std::string_view built_in_kinds[] = {"board_serial", "product_serial", "disk_serial"};
constexpr std::string_view network_card = "mac";

std::set<std::string> values_of(const Identifiers& identifiers, std::string_view kind) {
  std::set<std::string> values;
  for (const auto& [each, value] : identifiers)
    if (each == kind) values.insert(value);
  return values;
}

bool overlap(const std::set<std::string>& one, const std::set<std::string>& other) {
  return std::any_of(one.begin(), one.end(),
                     [&](const std::string& value) { return other.count(value) > 0; });
}

Sentence another_machine(const std::string& number) {
  return {"编号 " + number +
              " 的主板、硬盘等硬件与上次检查时全都不同：是另一台机器，克隆的系统须以自己的编号登记",
          "board, disks and other hardware are all other than when " + number +
              " was last visited: it is another machine; a clone is enrolled under its own number"};
}

Result<Recognised> by_number(Store& store, const AssetVersion& asset, const Visit& visit) {
  auto last = newest_visit(store, asset.asset);
  if (!last) return last.error();
  if (!*last) return Recognised{Recognition::known, asset.asset, {}};
  auto before = identifiers_at(store, (*last)->entry, asset.asset);
  if (!before) return before.error();
  const Likeness found = likeness(visit.identifiers, *before);
  // One part may have been exchanged, in a repair; not all of them at once.
  if (found.same == 0 && found.different >= 2)
    return Recognised{Recognition::other, asset.asset, another_machine(visit.number)};
  if (found.different == 0) return Recognised{Recognition::known, asset.asset, {}};
  return Recognised{Recognition::known,
                    asset.asset,
                    {"部分硬件与上次检查时不同，账物核对时逐项列出",
                     "parts are other than when it was last visited; reconciliation names them"}};
}

// Assets whose visits told this identifier.
Result<std::set<std::int64_t>> assets_with(Store& store, const Visit& visit,
                                           std::string_view kind) {
  std::set<std::int64_t> assets;
  for (const std::string& value : identifiers_of(visit, kind)) {
    auto seen = who_has(store, kind, value);
    if (!seen) return seen.error();
    for (const IdentifierSeen& each : *seen)
      if (each.asset != 0) assets.insert(each.asset);
  }
  return assets;
}

// One asset that had both this board and one of these disks.
Result<std::int64_t> by_hardware(Store& store, const Visit& visit) {
  auto boards = assets_with(store, visit, "board_serial");
  auto disks = assets_with(store, visit, "disk_serial");
  if (!boards || !disks) return first_error(boards, disks);
  std::vector<std::int64_t> both;
  std::set_intersection(boards->begin(), boards->end(), disks->begin(), disks->end(),
                        std::back_inserter(both));
  return both.size() == 1 ? both.front() : 0;
}

}  // namespace

Likeness likeness(const Identifiers& one, const Identifiers& other) {
  Likeness found;
  const auto compare = [&](std::string_view kind) {
    const auto ours = values_of(one, kind), theirs = values_of(other, kind);
    if (ours.empty() || theirs.empty()) return;
    ++(overlap(ours, theirs) ? found.same : found.different);
  };
  for (const std::string_view kind : built_in_kinds) compare(kind);
  if (found.same + found.different < 2) compare(network_card);
  return found;
}

Result<Recognised> recognise(Store& store, Assets& assets, const Visit& visit) {
  if (!visit.number.empty()) {
    auto asset = assets.with_number(visit.number);
    if (!asset) return asset.error();
    if (*asset) return by_number(store, **asset, visit);
  }
  auto asset = by_hardware(store, visit);
  if (!asset) return asset.error();
  if (*asset == 0) return Recognised{};
  if (visit.number.empty())
    return Recognised{Recognition::known,
                      *asset,
                      {"该机未声明编号，按主板和硬盘序列号认出",
                       "it declares no number; it was known by its board and disk"}};
  auto other = assets.at(*asset);
  if (!other) return other.error();
  const std::string number = *other ? (*other)->cells[std::string{number_column}] : "";
  return Recognised{
      Recognition::unknown,
      0,
      {"台账中没有编号 " + visit.number + "，而主板和硬盘是 " + number + " 的",
       "no ledger has the number " + visit.number + ", but board and disk are those of " + number}};
}

}  // namespace mijian
