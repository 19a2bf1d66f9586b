// mijian-desk ledger add, ledger change: one asset comes, or becomes other.
#include "agent/core/text.h"
#include "report/ledger/spelling.h"
#include "report/programs/desk.h"
#include "report/render/shown.h"

namespace mijian {
namespace {

// Two people may have the same sheet of paper before them: whoever writes over what another wrote
// within a day is told so, and needs to have asked for nothing.
void say_written_over(Desk& desk, const LedgerKind& ledger, const AssetVersion& before,
                      const Cells& set, const Deed& deed, const DeskConsole& console) {
  const auto deeds = desk.assets->deeds(before.asset);
  if (!deeds) return;
  const Language language = console.language();
  const std::string day_ago = utc_text({deed.at.microseconds - 86'400 * microseconds_a_second});
  for (const auto& [name, text] : set) {
    const AssetDeed* last = nullptr;
    for (const AssetDeed& each : *deeds)
      if (each.entry <= before.valid_from && each.set.count(name) != 0) last = &each;
    if (last == nullptr || last->entry == before.asset) continue;  // only entered, not changed
    if (last->at < day_ago || last->person == deed.person) continue;
    const LedgerColumn* column = ledger.find(name);
    console.say(
        filled({"请核对：{} 刚由 {} 于 {} 记为“{}”（条目 {}），现由本次改为“{}”",
                "check with them: {} was set by {} at {} to '{}' (entry {}) and is '{}' now"},
               language, column != nullptr ? column->title.in(language) : name,
               display(last->person), shown_time(last->at, reader_here(language)),
               display(last->set.at(name)), last->entry, display(text)));
  }
}

}  // namespace

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
  const Cells written = change.set;
  const Deed deed = deed_now(options, "ledger change");
  const int status =
      write_change(*desk, **ledger, asset.cells, std::move(change), deed, options, console);
  if (status == desk_done && options.based_on == 0)
    say_written_over(*desk, **ledger, asset, written, deed, console);
  return status;
}

}  // namespace mijian
