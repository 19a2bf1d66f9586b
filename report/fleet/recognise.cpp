#include "report/fleet/recognise.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "agent/core/text.h"
#include "report/fleet/cell_parts.h"
#include "report/store/visits.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

constexpr std::string_view built_in_kinds[] = {"board_serial", "product_serial", "disk_serial"};
constexpr std::string_view network_card = "mac";
constexpr std::int64_t most_asked = 24;  // visits, for what the newest does not tell

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

Sentence another_machine(const std::string& number, bool by_ledger) {
  const Text with = by_ledger ? Text{"台账所记的", "what its ledger row says"}
                              : Text{"上次检查时", "when it was last visited"};
  return {"编号 " + number + " 的主板、硬盘等硬件与" + std::string{with.zh} +
              "全都不同：是另一台机器，克隆的系统须以自己的编号登记；"
              "确已按审批换机的，先凭审批变更台账的序列号和 MAC 地址，再导入",
          "board, disks and other hardware of " + number + " are all other than " +
              std::string{with.en} +
              ": it is another machine; a clone is enrolled under its own number. If the machine "
              "was exchanged with approval, enter its serials and MAC addresses in the ledger "
              "first, then import again"};
}

bool tells(const Identifiers& identifiers, std::string_view kind) {
  return !values_of(identifiers, kind).empty();
}

void take_kinds(const Identifiers& from, Identifiers& known) {
  const Identifiers before = known;
  for (const auto& [kind, value] : from)
    if (!tells(before, kind)) known.emplace_back(kind, value);
}

/// What the visits of an asset before this time told of its hardware, or all where none was before:
/// each kind by the newest that told it, for a sheet of which only the number was filled in tells
/// nothing. A snapshot that comes late is of the hardware of its own time.
Result<Identifiers> told_before(Store& store, std::int64_t asset, const std::string& taken_at) {
  Identifiers known;
  const auto before = [&](const std::string& time) {
    return visits_before(store, {std::numeric_limits<std::int64_t>::max(), asset, {}, time},
                         most_asked);
  };
  auto rows = before(taken_at);
  if (rows && rows->empty()) rows = before("9999");
  if (!rows) return rows.error();
  for (const VisitRow& row : *rows) {
    auto told = identifiers_at(store, row.entry, asset);
    if (!told) return told.error();
    take_kinds(*told, known);
  }
  return known;
}

/// The same from the cells of its ledger row. A ledger's serial is that of the machine or of its
/// board: which of the two, the visit decides.
Identifiers in_ledger(const AssetVersion& asset, const Identifiers& seen) {
  Identifiers known;
  const std::set<std::string> disks = values_of(seen, "disk_serial");
  for (const PartColumn& column : part_columns()) {
    const auto cell = asset.cells.find(std::string{column.column});
    if (cell == asset.cells.end() || cell->second == "无") continue;
    for (const std::string& part : parts_in(column.kind, cell->second, disks)) {
      const std::string key = as_compared(column.kind, part);
      const bool is_board =
          values_of(seen, "board_serial").count(key) > 0 || !tells(seen, "product_serial");
      if (column.kind == "disk") known.emplace_back("disk_serial", key);
      if (column.kind == "mac") known.emplace_back("mac", key);
      if (column.kind == "serial")
        known.emplace_back(is_board ? "board_serial" : "product_serial", key);
    }
  }
  return known;
}

Identifiers in_small_letters(Identifiers identifiers) {
  for (auto& [kind, value] : identifiers) value = to_lower(value);
  return identifiers;
}

bool is_another(const Likeness& found) {
  // One part may have been exchanged, in a repair; not all of them at once.
  return found.same == 0 && found.different >= 2;
}

constexpr std::pair<std::string_view, Text> parts[] = {
    {"board_serial", {"主板序列号", "board"}},
    {"product_serial", {"整机序列号", "machine"}},
    {"disk_serial", {"硬盘序列号", "disk"}},
    {network_card, {"MAC 地址", "MAC address"}},
};

// "board B1 → B2; disk D1 → D3": a board is in no ledger, so this may be the only place to tell it.
std::string exchanged_parts(const Identifiers& now, const Identifiers& before, Language language) {
  std::vector<std::string> told;
  for (const auto& [kind, title] : parts) {
    const auto are = values_of(now, kind), were = values_of(before, kind);
    if (are.empty() || were.empty() || overlap(are, were)) continue;
    told.push_back(std::string{title.in(language)} + " " + join({were.begin(), were.end()}, " ") +
                   " → " + join({are.begin(), are.end()}, " "));
  }
  return display(join(told, language == Language::zh ? "；" : "; "), 2000);
}

Recognised known_with_other_parts(std::int64_t asset, const Sentence& than, const Identifiers& now,
                                  const Identifiers& before) {
  return {Recognition::known,
          asset,
          {"部分硬件与" + than.zh + "不同：" + exchanged_parts(now, before, Language::zh) +
               "；核对更换审批，台账登记的各项由账物核对列出",
           "parts are other than " + than.en + ": " + exchanged_parts(now, before, Language::en) +
               "; look for the approval; reconciliation names those that the ledger has"}};
}

// A number with no visit yet is only a row somebody typed: then that row is what the machine is
// held against. A row that was changed to the new hardware lets an exchanged machine in.
Result<Recognised> by_number(Store& store, const AssetVersion& asset, const Visit& visit) {
  auto before = told_before(store, asset.asset, visit.taken_at);
  if (!before) return before.error();
  const Identifiers seen = in_small_letters(visit.identifiers);
  const Likeness ledger = likeness(seen, in_ledger(asset, seen));
  const Likeness last = likeness(visit.identifiers, *before);
  const bool is_visited = last.same + last.different > 0;
  if (is_another(is_visited ? last : ledger)) {
    if (is_visited && ledger.same > 0 && ledger.different == 0)
      return Recognised{Recognition::known,
                        asset.asset,
                        {"硬件与上次检查时全都不同，与台账一致：按台账换机",
                         "all hardware is other than when it was last visited, and as its ledger "
                         "row says: an exchange that was entered"}};
    return Recognised{Recognition::other, asset.asset, another_machine(visit.number, !is_visited)};
  }
  if (is_visited && last.different > 0)
    return known_with_other_parts(asset.asset, {"上次检查时", "when it was last visited"},
                                  visit.identifiers, *before);
  if (!is_visited && ledger.different > 0)
    return known_with_other_parts(asset.asset, {"台账", "its ledger row says"}, seen,
                                  in_ledger(asset, seen));
  if (is_visited || ledger.same > 0) return Recognised{Recognition::known, asset.asset, {}};
  return Recognised{Recognition::known,
                    asset.asset,
                    {"除编号外没有可与以前检查或台账相比的硬件标识，是否同一台机器由人核对",
                     "but for its number it tells nothing to be held against earlier visits or the "
                     "ledger: whether it is the same machine, a person says"}};
}

/// Assets whose visits told one of these identifiers, and the entry of the newest.
using Tellers = std::map<std::int64_t, std::int64_t>;
Result<Tellers> tellers_of(Store& store, const Identifiers& identifiers, std::string_view kind,
                           std::int64_t last_entry) {
  Tellers tellers;
  for (const std::string& value : values_of(identifiers, kind)) {
    auto seen = who_has(store, kind, value);
    if (!seen) return seen.error();
    for (const IdentifierSeen& each : *seen)
      if (each.asset != 0 && each.asset <= last_entry && each.entry <= last_entry)
        tellers[each.asset] = std::max(tellers[each.asset], each.entry);
  }
  return tellers;
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

Result<HardwareOwner> owner_of_hardware(Store& store, const Identifiers& identifiers,
                                        std::int64_t last_entry) {
  auto boards = tellers_of(store, identifiers, "board_serial", last_entry);
  auto disks = tellers_of(store, identifiers, "disk_serial", last_entry);
  if (!boards || !disks) return first_error(boards, disks);
  HardwareOwner owner;
  int owners = 0;
  for (const auto& [asset, entry] : *boards) {
    const auto disk = disks->find(asset);
    if (disk == disks->end()) continue;
    owner = {asset, std::min(entry, disk->second)};
    ++owners;
  }
  return owners == 1 ? owner : HardwareOwner{};
}

Result<Recognised> recognise(Store& store, Assets& assets, const Visit& visit) {
  if (!visit.number.empty()) {
    auto asset = assets.with_number(visit.number);
    if (!asset) return asset.error();
    if (*asset) return by_number(store, **asset, visit);
  }
  auto owner = owner_of_hardware(store, visit.identifiers);
  if (!owner) return owner.error();
  if (owner->asset == 0) return Recognised{};
  if (visit.number.empty())
    return Recognised{Recognition::known,
                      owner->asset,
                      {"该机未声明编号，按主板和硬盘序列号认出",
                       "it declares no number; it was known by its board and disk"}};
  auto other = assets.at(owner->asset);
  if (!other) return other.error();
  const std::string number = *other ? (*other)->cells[std::string{number_column}] : "";
  return Recognised{
      Recognition::unknown,
      0,
      {"台账中没有编号 " + visit.number + "，而主板和硬盘是 " + number + " 的",
       "no ledger has the number " + visit.number + ", but board and disk are those of " + number}};
}

}  // namespace mijian
