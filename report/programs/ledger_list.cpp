// mijian-desk ledger list, ledger show: a ledger as it was on a day; everything one asset has been.
#include <fmt/format.h>

#include <ctime>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "report/programs/desk.h"

namespace mijian {
namespace {

// The end of a day by this machine's clock.
Time end_of_day(const std::string& date) {
  std::tm civil{};
  civil.tm_year = static_cast<int>(to_integer(date.substr(0, 4)).value_or(1970)) - 1900;
  civil.tm_mon = static_cast<int>(to_integer(date.substr(5, 2)).value_or(1)) - 1;
  civil.tm_mday = static_cast<int>(to_integer(date.substr(8, 2)).value_or(1)) + 1;
  civil.tm_isdst = -1;
  return seconds_since_epoch(std::mktime(&civil));
}

Status add_filters(const LedgerKind& ledger, const std::vector<std::string>& cells, Match match,
                   LedgerQuery& query) {
  auto parsed = parse_cells(ledger, cells);
  if (!parsed) return parsed.error();
  for (auto& [column, text] : *parsed)
    query.filters.push_back({column, text.empty() ? Match::blank : match, text});
  return ok;
}

Result<LedgerQuery> query_of(Desk& desk, const LedgerKind& ledger, const DeskOptions& options) {
  LedgerQuery query;
  query.category = ledger.name;
  query.after_number = options.after;
  query.after_asset = still_valid;  // behind every asset of that number
  query.limit = options.limit;
  if (!options.on.empty()) {
    if (!is_date(options.on)) return malformed("--on '" + display(options.on) + "': YYYY-MM-DD");
    auto last = desk.store->last_entry_before(end_of_day(options.on));
    if (!last) return last.error();
    query.as_of = *last;
  }
  if (auto added = add_filters(ledger, options.equal, Match::equals, query); !added)
    return added.error();
  if (auto added = add_filters(ledger, options.contain, Match::contains, query); !added)
    return added.error();
  return query;
}

Json cells_json(const Cells& cells) {
  Json json = Json::object();
  for (const auto& [column, text] : cells) json.set(column, text);
  return json;
}

std::string cell_in(const AssetVersion& row, const std::string& column) {
  const auto found = row.cells.find(column);
  return found == row.cells.end() ? "" : display(found->second);
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
      text += "\t" + cell_in(page.rows[i], column.name);
    text += "\n";
  }
  return text + filled({"合计 {}，本页 {}\n", "total {}, on this page {}\n"}, language, page.total,
                       page.rows.size());
}

int list_all(Desk& desk, const DeskConsole& console) {
  std::string text;
  for (const LedgerKind& kind : desk.scheme.ledgers) {
    LedgerQuery query;
    query.category = kind.name;
    query.limit = 1;
    auto page = desk.assets->page(query);
    if (!page) return console.fail(page.error());
    text += fmt::format("{}\t{}\t{}\n", kind.name, kind.title.in(console.language()), page->total);
  }
  return console.print(text);
}

}  // namespace

int ledger_list(const DeskOptions& options, DeskConsole& console) {
  auto desk = open_desk(options, console);
  if (!desk) return console.fail(desk.error());
  if (options.ledger.empty()) return list_all(*desk, console);
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
  auto found = desk->assets->with_number(options.number);
  if (!found) return console.fail(found.error());
  if (!*found) return console.fail(not_found("asset " + display(options.number)));
  auto deeds = desk->assets->deeds((*found)->asset);
  if (!deeds) return console.fail(deeds.error());
  auto ledger = find_ledger(desk->scheme, (*found)->category);
  if (!ledger) return console.fail(ledger.error());
  std::string text;
  for (const AssetDeed& deed : *deeds) {
    text += fmt::format("{}\t{}\t{}\t", deed.entry, deed.at, display(deed.person));
    text += deed.approval ? display(deed.approval->form + " " + deed.approval->number)
                          : std::string{Text{"未经审批", "unapproved"}.in(console.language())};
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
