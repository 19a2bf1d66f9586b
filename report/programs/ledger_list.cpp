// mijian-desk ledger list, ledger show: a ledger as it was on a day; everything one asset has been.
#include <fmt/format.h>

#include "agent/core/text.h"
#include "report/programs/ledger_query.h"

namespace mijian {
namespace {

Json cells_json(const Cells& cells) {
  Json json = Json::object();
  for (const auto& [column, text] : cells) json.set(column, text);
  return json;
}

std::string page_json(const LedgerKind& ledger, const LedgerPage& page,
                      const DeskOptions& options) {
  Json json = Json::object();
  json.set("format", "mijian-ledger-page/1");
  json.set("ledger", ledger.name);
  json.set("on", options.on);
  json.set("total", page.total);
  Json rows = Json::array();
  for (const AssetVersion& row : page.rows) {
    Json item = Json::object();
    item.set("asset", row.asset);
    item.set("based_on", row.valid_from);
    item.set("cells", cells_json(row.cells));
    rows.push(std::move(item));
  }
  json.set("rows", std::move(rows));
  return json.dump() + "\n";
}

// Columns parted by tabs: what spreadsheets take from the clipboard.
std::string page_text(const LedgerKind& ledger, const LedgerPage& page, Language language) {
  std::string text{Text{"序号", "no."}.in(language)};
  for (const LedgerColumn& column : ledger.columns) text += "\t" + column.title.in(language);
  text += "\n";
  for (std::size_t i = 0; i < page.rows.size(); ++i) {
    text += std::to_string(i + 1);
    for (const LedgerColumn& column : ledger.columns)
      text += "\t" + display(cell_in(page.rows[i].cells, column.name));
    text += "\n";
  }
  return text + filled({"合计 {}，本页 {}\n", "total {}, on this page {}\n"}, language, page.total,
                       page.rows.size());
}

std::string approval_text(const AssetDeed& deed, Language language) {
  if (deed.approval) {
    std::string text = display(deed.approval->form + " " + deed.approval->number);
    for (const std::int64_t entry : deed.settles)
      text += filled({"\t补办条目 {} 的审批", "\tapproves entry {} afterwards"}, language, entry);
    return text;
  }
  if (deed.settled_by == 0) return std::string{Text{"未经审批", "unapproved"}.in(language)};
  return filled({"事后补办审批，见条目 {}", "approved afterwards, see entry {}"}, language,
                deed.settled_by);
}

// The totals of a day; what asks for rows asks for a ledger.
int list_all(Desk& desk, const DeskOptions& options, const DeskConsole& console) {
  if (options.json ||
      !(options.equal.empty() && options.contain.empty() && options.after.empty())) {
    console.say(Text{"--where、--with、--after、--json 针对一个台账，请指明台账名称",
                     "--where, --with, --after and --json are for one ledger: name it"});
    return desk_usage;
  }
  std::string text;
  for (const LedgerKind& kind : desk.scheme.ledgers) {
    auto query = query_of(desk, kind, options);
    if (!query) return console.fail(query.error());
    query->limit = 1;
    auto page = desk.assets->page(*query);
    if (!page) return console.fail(page.error());
    text += fmt::format("{}\t{}\t{}\n", kind.name, kind.title.in(console.language()), page->total);
  }
  return console.print(text);
}

}  // namespace

int ledger_list(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  if (options.ledger.empty()) return list_all(*desk, options, console);
  auto ledger = find_ledger(desk->scheme, options.ledger);
  if (!ledger) return console.fail(ledger.error());
  auto query = query_of(*desk, **ledger, options);
  if (!query) return console.fail(query.error());
  auto page = desk->assets->page(*query);
  if (!page) return console.fail(page.error());
  return console.print(options.json ? page_json(**ledger, *page, options)
                                    : page_text(**ledger, *page, console.language()));
}

int ledger_show(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  auto found = find_asset(*desk, options.number, console.language());
  if (!found) return console.fail(found.error());
  auto deeds = desk->assets->deeds(found->asset);
  if (!deeds) return console.fail(deeds.error());
  auto ledger = find_ledger(desk->scheme, found->category);
  if (!ledger) return console.fail(ledger.error());
  std::string text;
  for (const AssetDeed& deed : *deeds) {
    text += fmt::format("{}\t{}\t{}\t", deed.entry, deed.at, display(deed.person));
    text += approval_text(deed, console.language());
    for (const auto& [name, cell] : deed.set) {
      const LedgerColumn* column = (*ledger)->find(name);
      text += "\t" + (column != nullptr ? column->title.in(console.language()) : name) + "=" +
              display(cell);
    }
    text += "\n";
  }
  return console.print(text);
}

}  // namespace mijian
