// register.json: what the unit declares of this terminal. Its lists have the columns of the
// registered_* tables, so that a column is named once, in the schema.
#include <fmt/core.h>
#include <algorithm>
#include <set>

#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/facts/schema.h"
#include "agent/policy/load.h"
#include "agent/policy/policy_files.h"

namespace mijian {
namespace {

constexpr std::string_view register_format = "mijian-register/1";
constexpr JsonKey register_keys[] = {
    {"format", JsonKind::filled, must},  {"version", JsonKind::filled, must},
    {"issued_on", JsonKind::date, must}, {"issuer", JsonKind::filled, must},
    {"asset", JsonKind::object},         {"media", JsonKind::array},
    {"devices", JsonKind::array},        {"products", JsonKind::array},
    {"waivers", JsonKind::array},
};
struct List {
  std::string_view key, table;
  bool exact;  // a device_key must name one device, not a model
};
constexpr List lists[] = {
    {"asset", "registered_asset", false},
    {"media", "registered_medium", true},
    {"devices", "registered_device", false},
    {"products", "registered_product", false},
};

bool is_hex4(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The CID in mmc:CID, or "".
std::string_view card_id_in(std::string_view key) {
  constexpr std::size_t cid_digits = 32;
  if (key.substr(0, 4) != "mmc:") return {};
  const std::string_view cid = key.substr(4);
  const bool whole = cid.size() == cid_digits &&
                     cid.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return whole ? cid : std::string_view{};
}

/// usb:vvvv:pppp, with :serial or @port behind it unless a model alone will do; or a medium's
/// mmc:CID.
bool is_device_key(std::string_view key, bool exact) {
  if (exact && !card_id_in(key).empty()) return true;
  if (key.size() < 13 || key.substr(0, 4) != "usb:" || !is_hex4(key.substr(4, 4)) ||
      key[8] != ':' || !is_hex4(key.substr(9, 4)))
    return false;
  const std::string_view rest = key.substr(13);
  if (rest.empty()) return !exact;
  return rest.size() > 1 && (rest[0] == ':' || (rest[0] == '@' && !exact));
}

Status check_cell(const List& list, std::string_view column, const Json& value) {
  const std::string& text = *value.text();
  if (column == "device_key" && !is_device_key(text, list.exact))
    return malformed_at(
        value.place(),
        list.exact
            ? fmt::format(
                  "'{}' is no key of one device; wanted is usb:vvvv:pppp:serial or mmc:CID, hex "
                  "digits small",
                  display(text))
            : fmt::format("'{}' is no device key; wanted is usb:vvvv:pppp or usb:vvvv:pppp:serial, "
                          "hex digits small",
                          display(text)));
  const bool is_day = column.size() > 3 && column.substr(column.size() - 3) == "_on";
  if (is_day && !text.empty() && !is_date(text))
    return malformed_at(value.place(),
                        fmt::format("'{}' must be a day of the calendar, YYYY-MM-DD", column));
  return ok;
}

/// A card named by its key need not be named a second time.
void add_card_id(RegisteredRow& row) {
  std::string_view from_key;
  for (const auto& [column, value] : row.cells) {
    if (column == "card_id") return;
    if (column == "device_key") from_key = card_id_in(value);
  }
  if (!from_key.empty()) row.cells.emplace_back("card_id", std::string{from_key});
}

Result<RegisteredRow> parse_row(const Json& json, const List& list) {
  const Table& table = *find_table(list.table);
  std::vector<JsonKey> keys;
  for (const Column& column : table.columns)
    keys.push_back({column.name, column.nullability == required ? JsonKind::filled : JsonKind::text,
                    column.nullability == required});
  if (auto checked = check_object(json, keys); !checked) return checked.error();
  RegisteredRow row{std::string{list.table}, {}};
  for (const auto& [column, value] : *json.members()) {
    if (auto checked = check_cell(list, column, value); !checked) return checked.error();
    const std::string_view cell = trim(*value.text());
    if (!cell.empty()) row.cells.emplace_back(column, std::string{cell});  // '' is no value at all
  }
  add_card_id(row);
  return row;
}

/// Two rows of one device, product or number: which one holds would be left to chance.
Status check_unique(const RegisteredRow& row, const Json& json, std::set<std::string>& seen) {
  for (const auto& cell : row.cells) {
    const bool names = cell.first == "device_key" || cell.first == "product";
    if (names && !seen.insert(cell.first + " " + cell.second).second)
      return malformed_at(json.place(),
                          fmt::format("'{}' stands here a second time", display(cell.second)));
  }
  return ok;
}

Status read_list(const Json& json, const List& list, Register& to) {
  const Json* member = json.find(list.key);
  if (!member) return ok;
  to.declared_tables.emplace_back(list.table);
  std::vector<const Json*> entries;
  if (member->members()) entries.push_back(member);
  for (const Json& entry : items_of(json, list.key)) entries.push_back(&entry);
  std::set<std::string> seen;
  for (const Json* entry : entries) {
    auto row = parse_row(*entry, list);
    if (!row) return row.error();
    if (auto checked = check_unique(*row, *entry, seen); !checked) return checked;
    to.rows.push_back(std::move(*row));
  }
  return ok;
}

}  // namespace

Result<Register> parse_register(std::string_view text) {
  auto json = parse_json(text);
  if (!json) return json.error();
  if (auto checked = check_object(*json, register_keys); !checked) return checked.error();
  if (auto checked = check_format(*json, register_format); !checked) return checked.error();
  Register registered;
  registered.version = text_of(*json, "version");
  registered.issued_on = text_of(*json, "issued_on");
  registered.issuer = text_of(*json, "issuer");
  for (const List& list : lists)
    if (auto read = read_list(*json, list, registered); !read) return read.error();
  auto waivers = waivers_from_json(items_of(*json, "waivers"));
  if (!waivers) return waivers.error();
  registered.waivers = std::move(*waivers);
  return registered;
}

Result<Register> load_register(const std::string& path) {
  auto text = read_file(path, 8 << 20);
  if (!text) return text.error();
  auto registered = parse_register(*text);
  if (!registered) return in_file(path, registered.error());
  registered->file = path;
  return registered;
}

}  // namespace mijian
