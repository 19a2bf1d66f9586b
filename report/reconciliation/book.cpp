#include "report/reconciliation/book.h"

#include <algorithm>
#include <set>

#include "agent/core/text.h"
#include "report/fleet/cell_parts.h"
#include "report/fleet/level.h"

namespace mijian {
namespace {

/// Columns of `asset` behind its number, ledger and kind are those of the ledgers' schemes.
constexpr std::string_view asset_cells =
    "unit department responsible place level state purpose type name maker model system "
    "installed_on commissioned_on serial certificate certificate_until connected_to "
    "wireless_module licence optical";

/// What is in one of these is used no more, whichever of them it went through.
std::vector<std::string> retired_states() { return {"停用", "封存", "报废", "已回收", "已销毁"}; }

struct BookTable {
  std::string_view name, columns;  // the columns parted by blanks
};
constexpr BookTable own_tables[] = {
    {"part", "number kind value key"},  // disk, mac, ip, serial; key: as it is compared
    {"ledger_column", "ledger name"},   // what a ledger has a column for
    {"none_of", "number kind"},         // the ledger says 无
    {"level_period", "number level purpose since until"},  // of those that changed in them
    {"visit",
     "entry number declared taken_at level terminal_class hostname installed_on "
     "is_install_agreed class_at installed_at is_by_hand is_level_typed "
     "hardware_of declared_level"},
    {"put_aside",
     "entry number taken_at kept_at file cause reason reason_en hardware_of is_settled"},
    {"seen_whole", "entry name"},
    {"not_whole", "entry number name taken_at whole_at"},
    {"answer", "entry number taken_at item seen"},
    {"unapproved", "entry number at person columns columns_zh"},
};

std::string asset_columns() {
  return "number ledger kind changed_at retired_at " + std::string{asset_cells};
}

std::string create(std::string_view name, std::string_view columns) {
  std::vector<std::string> list;
  for (const std::string_view column : words_of(columns)) list.emplace_back(column);
  return "CREATE TABLE " + std::string{name} + " (" + join(list, ", ") + "); ";
}

// Ledgers are a unit's own, but what their names end in says what stands in them.
std::string_view kind_of(std::string_view ledger) {
  const auto ends = [&](std::string_view end) { return ledger.ends_with(end); };
  if (ends("computer") || ends("server")) return "computer";
  if (ends("medium") || ends("usb_key")) return "medium";
  if (ends("security_product")) return "product";
  if (ends("device")) return "device";
  return "other";
}

}  // namespace

std::string seen_table(const ObservedShape& shape) { return "seen_" + std::string{shape.name}; }
Value text_or_null(std::string text) {
  return text.empty() ? Value{Null{}} : Value{std::move(text)};
}

bool is_book_table(std::string_view table) {
  const auto is_it = [&](const BookTable& own) { return own.name == table; };
  if (table == "asset" || std::any_of(std::begin(own_tables), std::end(own_tables), is_it))
    return true;
  const auto shapes = observed_shapes();
  return std::any_of(shapes.begin(), shapes.end(),
                     [&](const ObservedShape& shape) { return seen_table(shape) == table; });
}

Result<Database> empty_book() {
  auto book = Database::in_memory();
  if (!book) return book.error();
  std::string sql = create("asset", asset_columns());
  for (const BookTable& table : own_tables) sql += create(table.name, table.columns);
  for (const ObservedShape& shape : observed_shapes())
    sql += create(seen_table(shape), "entry number taken_at " + std::string{shape.columns});
  sql +=
      "CREATE UNIQUE INDEX asset_number ON asset(number); CREATE INDEX asset_kind ON asset(kind);"
      "CREATE INDEX level_period_number ON level_period(number);"
      "CREATE INDEX part_key ON part(kind, key); CREATE INDEX part_number ON part(number);"
      "CREATE INDEX whole ON seen_whole(entry, name);"
      "CREATE INDEX not_whole_number ON not_whole(number, name);"
      "CREATE INDEX visit_number ON visit(number); CREATE INDEX disk_number ON seen_disk(number);"
      "CREATE INDEX interface_number ON seen_interface(number);"
      "CREATE INDEX radio_number ON seen_radio(number);"
      "CREATE INDEX address_number ON seen_address(number);"
      "CREATE INDEX medium_serial ON seen_medium(lower(serial));"
      "CREATE INDEX computer_number ON seen_computer(number)";
  if (auto made = book->run(sql); !made) return made.error();
  return book;
}

Status BookWriter::insert(const std::string& table, const std::vector<Value>& cells) {
  auto found = inserts_.find(table);
  if (found == inserts_.end()) {
    std::string marks;
    for (std::size_t i = 0; i < cells.size(); ++i) marks += i == 0 ? "?" : ", ?";
    auto statement = book_.prepare("INSERT INTO " + table + " VALUES (" + marks + ")");
    if (!statement) return statement.error();
    found = inserts_.emplace(table, std::move(*statement)).first;
  }
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (auto bound = found->second.bind(static_cast<int>(i) + 1, cells[i]); !bound) return bound;
  auto stepped = found->second.step();
  found->second.reset();
  return stepped ? ok : Status{stepped.error()};
}

Status BookWriter::add_parts(const AssetVersion& asset, const std::string& number) {
  for (const PartColumn& cell : part_columns()) {
    const std::string text = cell_in(asset.cells, cell.column);
    if (text == "无")
      if (auto added = insert("none_of", {number, std::string{cell.kind}}); !added) return added;
    if (text.empty() || text == "无") continue;
    if (cell.kind == "disk" && text.find_first_of(" \t/") != std::string::npos) {
      parted_by_blanks_.emplace_back(number, text);
      continue;
    }
    for (const std::string& part : parts_in(cell.kind, text))
      if (auto added =
              insert("part", {number, std::string{cell.kind}, part, as_compared(cell.kind, part)});
          !added)
        return added;
  }
  return ok;
}

// Makers print serials with blanks in them, and people part two serials by one: where a serial with
// a blank was seen it is one disk, else blanks part disks.
Status BookWriter::add_disks_as_seen() {
  auto rows = book_.rows(
      "SELECT number, serial FROM seen_disk WHERE number IS NOT NULL"
      " AND (serial LIKE '% %' OR serial LIKE '%/%')");
  if (!rows) return rows.error();
  std::map<std::string, std::set<std::string>> seen;
  for (const auto& row : *rows) seen[to_text(row[0])].insert(as_compared("disk", to_text(row[1])));
  for (const auto& [number, text] : parted_by_blanks_)
    for (const std::string& part : parts_in("disk", text, seen[number]))
      if (auto added = insert("part", {number, "disk", part, as_compared("disk", part)}); !added)
        return added;
  return ok;
}

Status BookWriter::add_asset(const AssetVersion& asset) {
  const std::string number = cell_in(asset.cells, number_column);
  numbers_[asset.asset] = number;
  std::vector<Value> cells{number, asset.category, std::string{kind_of(asset.category)},
                           text_or_null(changed_at_[asset.asset]),
                           text_or_null(retired_at_[asset.asset])};
  for (const std::string_view column : words_of(asset_cells))
    cells.push_back(text_or_null(column == "level" ? level_of_row(asset.category, asset.cells)
                                                   : cell_in(asset.cells, column)));
  ++counts_.assets;
  auto added = insert("asset", cells);
  return added ? add_parts(asset, number) : added;
}

// What was approved is out of use from that day's end on, however late somebody typed it; an
// approval of a day after it was typed delays nothing. A day begins where this desk stands.
Result<std::string> BookWriter::retired_since(Assets& assets, std::int64_t asset,
                                              const std::string& entered_at) {
  auto deeds = assets.deeds(asset);
  if (!deeds) return deeds.error();
  const auto states = retired_states();
  std::string since = entered_at;
  bool is_retired = false;
  for (const AssetDeed& deed : *deeds) {
    const auto state = deed.set.find("state");
    if (state == deed.set.end() || deed.entry > day_.until.last_entry) continue;
    const bool was_retired = is_retired;
    is_retired = std::count(states.begin(), states.end(), state->second) > 0;
    if (!is_retired || was_retired) continue;
    since = entered_at;
    const auto begin = begin_of(deed.approval ? deed.approval->date : "");
    constexpr std::int64_t day = 24 * 3600 * microseconds_a_second;
    if (begin && utc_text(*begin) <= entered_at) since = utc_text({begin->microseconds + day - 1});
  }
  return since;
}

Status BookWriter::add_assets(Assets& assets) {
  auto changes = assets.last_changes(day_.until.last_entry);
  if (!changes) return changes.error();
  changed_at_ = std::move(*changes);
  for (const LedgerKind& kind : scheme_.ledgers) {
    LedgerQuery query;
    query.category = kind.name;
    query.as_of = day_.until.last_entry;
    for (const LedgerColumn& column : kind.columns)
      if (auto added = insert("ledger_column", {kind.name, column.name}); !added) return added;
    auto retired = assets.entered(query, "state", retired_states(), 0);
    if (!retired) return retired.error();
    for (auto& [asset, at] : *retired) {
      auto since = retired_since(assets, asset, at);
      if (!since) return since.error();
      retired_at_[asset] = std::move(*since);
    }
    auto read = assets.each(query, [&](const AssetVersion& asset) { return add_asset(asset); });
    if (!read) return read;
    if (auto added = add_levels(assets, query); !added) return added;
  }
  return ok;
}

Status BookWriter::add_unapproved(const AssetDeed& deed) {
  const auto known = numbers_.find(deed.asset);
  if (known == numbers_.end()) return ok;
  std::vector<std::string> zh, en;
  for (const auto& [name, text] : deed.set) {
    const Sentence title = title_of_column(name);
    zh.push_back(title.zh), en.push_back(title.en);
  }
  return insert("unapproved",
                {deed.entry, known->second, deed.at, deed.person, join(en, ", "), join(zh, "、")});
}

/// As some ledger calls it: most columns have one title in all of them.
Sentence BookWriter::title_of_column(const std::string& name) const {
  for (const LedgerKind& kind : scheme_.ledgers)
    for (const LedgerColumn& column : kind.columns)
      if (column.name == name) return column.title;
  return {name, name};
}

Status BookWriter::add_unapproved(Assets& assets) {
  auto deeds = assets.unapproved(day_.until.last_entry);
  if (!deeds) return deeds.error();
  for (const AssetDeed& deed : *deeds)
    if (auto added = add_unapproved(deed); !added) return added;
  return ok;
}

}  // namespace mijian
