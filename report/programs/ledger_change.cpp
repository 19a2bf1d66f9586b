// mijian-desk ledger add, ledger change: one asset comes, or becomes other.
#include "agent/core/text.h"
#include "report/ledger/spelling.h"
#include "report/programs/desk.h"

namespace mijian {
int ledger_add(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console, Missing::make);
  if (!desk) return console.fail(desk.error());
  auto ledger = find_ledger(desk->scheme, options.ledger);
  if (!ledger) return console.fail(ledger.error());
  auto cells = cells_to_write(desk->scheme, **ledger, options.cells);
  if (!cells) return console.fail(cells.error());
  AssetChange change;
  change.category = (*ledger)->name;
  change.set = std::move(*cells);
  return write_change(*desk, **ledger, {}, std::move(change), deed_now(options, "ledger add"),
                      options, console);
}

int ledger_change(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto found = find_asset(*desk, options.number, console.language());
  if (!found) return console.fail(found.error());
  const AssetVersion& asset = *found;
  auto ledger = find_ledger(desk->scheme, asset.category);
  if (!ledger) return console.fail(ledger.error());
  auto cells = cells_to_write(desk->scheme, **ledger, options.cells);
  if (!cells) return console.fail(cells.error());
  if (cells->empty()) return console.fail(malformed("nothing to change: COLUMN=TEXT"));
  Cells set = without_respellings(desk->scheme, **ledger, asset.cells, std::move(*cells));
  if (set.empty()) {
    console.say(Text{"内容与台账相同，未记新条目；补办审批用 ledger approve",
                     "the ledger says the same, nothing was written; to approve an earlier change "
                     "use ledger approve"});
    return desk_done;
  }
  AssetChange change;
  change.asset = asset.asset;
  change.based_on = options.based_on != 0 ? options.based_on : asset.valid_from;
  change.category = asset.category;
  change.set = std::move(set);
  return write_change(*desk, **ledger, asset.cells, std::move(change),
                      deed_now(options, "ledger change"), options, console);
}

}  // namespace mijian
