// mijian-desk proposal list, proposal take: what visits saw and no ledger has, and one of those
// rows, completed by a person, as an asset.
#include <set>

#include "agent/core/text.h"
#include "report/fleet/open_proposals.h"
#include "report/ledger/spelling.h"
#include "report/programs/desk.h"
#include "report/store/visits.h"

namespace mijian {
namespace {

std::string cells_text(const Desk& desk, const ProposedAsset& asset, Language language) {
  const LedgerKind* kind = desk.scheme.find(asset.ledger);
  const std::set<std::string> doubtful{asset.to_confirm.begin(), asset.to_confirm.end()};
  std::string text, missing;
  for (const LedgerColumn& column : kind->columns) {
    const auto cell = asset.cells.find(column.name);
    const std::string title = column.title.in(language);
    if (cell == asset.cells.end()) {
      if (!column.optional) missing += (missing.empty() ? "" : "、") + title;
      continue;
    }
    text += "\t" + title + "=" + display(cell->second) + (doubtful.count(column.name) ? "？" : "");
  }
  if (!missing.empty()) text += filled({"\t待填：{}", "\tto fill in: {}"}, language, missing);
  return text;
}

std::string no_new_asset(const std::string& hardware_of, Language language) {
  return filled({"不是新资产：主板和硬盘是台账中 {} 的，更正终端声明或按审批变更编号",
                 "no new asset: its board and disk are those of {}; correct what it declares, or "
                 "change the number by approval"},
                language, display(hardware_of));
}

std::string list_text(const Desk& desk, const std::vector<OpenProposal>& open, Language language) {
  if (open.empty())
    return std::string{Text{"没有待登记的行\n", "nothing is proposed\n"}.in(language)};
  std::string text;
  for (const OpenProposal& each : open) {
    const LedgerKind* kind = desk.scheme.find(each.asset.ledger);
    if (kind == nullptr) continue;  // the unit's scheme has changed
    text += filled({"{} {}\t{}", "{} {}\t{}"}, language, each.visit.entry, each.row,
                   kind->title.in(language)) +
            cells_text(desk, each.asset, language);
    if (!each.hardware_of.empty()) text += "\t" + no_new_asset(each.hardware_of, language);
    text += "\n";
  }
  return text;
}

std::string list_json(const std::vector<OpenProposal>& open) {
  Json rows = Json::array();
  for (const OpenProposal& each : open) {
    Json cells = Json::object(), columns = Json::array();
    for (const auto& [column, text] : each.asset.cells) cells.set(column, text);
    for (const std::string& column : each.asset.to_confirm) columns.push(column);
    Json row = Json::object();
    row.set("visit", each.visit.entry);
    row.set("row", each.row);
    row.set("asset", each.visit.asset);
    row.set("taken_at", each.visit.taken_at);
    row.set("ledger", each.asset.ledger);
    row.set("cells", std::move(cells));
    row.set("to_confirm", std::move(columns));
    row.set("hardware_of", each.hardware_of);
    rows.push(std::move(row));
  }
  Json json = Json::object();
  json.set("format", "mijian-desk-proposals/1");
  json.set("rows", std::move(rows));
  return json.dump() + "\n";
}

struct Proposed {
  ProposedAsset asset;
  std::string hardware_of;     // the number that this computer has in a ledger already, or ""
  bool is_recognised = false;  // when it was visited, by that number
};

Result<Proposed> proposed_row(Desk& desk, const DeskOptions& options) {
  auto row = visit_at(*desk.store, options.visit);
  if (!row) return row.error();
  if (!*row) return not_found("a visit with entry " + std::to_string(options.visit));
  auto visit = document_of(*desk.store, **row);
  if (!visit) return visit.error();
  if (options.row < 1 || options.row > static_cast<std::int64_t>(visit->proposed.size()))
    return not_found("row " + std::to_string(options.row) + ": the visit proposes " +
                     std::to_string(visit->proposed.size()));
  Proposed proposed;
  if (options.row == computer_row) {
    auto owner = number_of_hardware(*desk.store, *desk.assets, **row, *visit);
    if (!owner) return owner.error();
    proposed.hardware_of = std::move(*owner);
    proposed.is_recognised = (*row)->asset != 0;
  }
  proposed.asset = std::move(visit->proposed[static_cast<std::size_t>(options.row - 1)]);
  return proposed;
}

}  // namespace

int proposal_list(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto open = open_proposals(*desk->store, *desk->assets, desk->scheme);
  if (!open) return console.fail(open.error());
  return console.print(options.json ? list_json(*open)
                                    : list_text(*desk, *open, console.language()));
}

int proposal_take(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto proposed = proposed_row(*desk, options);
  if (!proposed) return console.fail(proposed.error());
  if (!proposed->hardware_of.empty()) {
    console.say(proposed->is_recognised ? filled({"不是新资产：这是台账中 {} 的检查",
                                                  "no new asset: this visit was of {}"},
                                                 console.language(), display(proposed->hardware_of))
                                        : no_new_asset(proposed->hardware_of, console.language()));
    return desk_usage;
  }
  auto ledger = find_ledger(desk->scheme, proposed->asset.ledger);
  if (!ledger) return console.fail(ledger.error());
  auto said = cells_to_write(desk->scheme, **ledger, options.cells);
  if (!said) return console.fail(said.error());
  AssetChange change;
  change.category = (*ledger)->name;
  change.set = changed(as_written(desk->scheme, **ledger, std::move(proposed->asset.cells)), *said);
  change.origin = {options.visit, options.row};
  return write_change(*desk, **ledger, {}, std::move(change), deed_now(options, "proposal take"),
                      options, console);
}

}  // namespace mijian
