#include "report/exchange/register_export.h"

#include <algorithm>

#include "agent/core/text.h"
#include "agent/model/register.h"
#include "report/fleet/cell_parts.h"
#include "report/fleet/import_snapshot.h"
#include "report/fleet/level.h"
#include "report/ledger/row_check.h"
#include "report/store/visits.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

constexpr std::string_view register_format = "mijian-register/1";
constexpr std::string_view in_use = "在用", none_word = "无", unclassified = "非密";

/// Members of the register's own row and the cells they come from.
struct Member {
  std::string_view key, column;
};
constexpr Member asset_members[] = {{"number", "number"},
                                    {"asset_number", "asset_number"},
                                    {"level", "level"},
                                    {"unit", "unit"},
                                    {"department", "department"},
                                    {"responsible", "responsible"},
                                    {"model", "model"},
                                    {"system", "system"},
                                    {"installed_on", "installed_on"},
                                    {"disk_serials", "disk_serial"},
                                    {"macs", "mac"},
                                    {"addresses", "ip"},
                                    {"optical", "optical"},
                                    {"purpose", "purpose"},
                                    {"place", "place"},
                                    {"commissioned_on", "commissioned_on"},
                                    {"state", "state"},
                                    {"board_serial", "board_serial"},
                                    {"permit_number", "licence"},
                                    {"wireless_module", "wireless_module"}};
constexpr Member medium_members[] = {
    {"number", "number"},   {"level", "level"}, {"kind", "type"},  {"responsible", "responsible"},
    {"purpose", "purpose"}, {"scope", "scope"}, {"state", "state"}};
constexpr Member device_members[] = {
    {"number", "number"}, {"kind", "type"}, {"responsible", "responsible"}};
constexpr Member product_members[] = {{"number", "number"},
                                      {"certificate", "certificate"},
                                      {"certificate_expires_on", "certificate_until"}};

template <std::size_t count>
void copy(const Cells& cells, const Member (&members)[count], Json& json) {
  for (const Member& member : members) {
    const std::string text = cell_in(cells, member.column);
    const bool is_date = member.column == "certificate_until";  // where 无 is no day
    if (!text.empty() && !(is_date && text == none_word)) json.set(member.key, text);
  }
}

/// Its cells, with the level that its ledger stands for where the row says none.
Cells with_level(const AssetVersion& row) {
  Cells cells = row.cells;
  if (const std::string level = level_of_row(row.category, cells); !level.empty())
    cells["level"] = level;
  return cells;
}

Sentence line_of(Text kind, const Cells& cells, const std::string& more = {}) {
  const std::string rest = cell_in(cells, "number") + (more.empty() ? "" : " " + display(more));
  return {std::string{kind.zh} + " " + rest, std::string{kind.en} + " " + rest};
}

constexpr std::size_t present_place = 5;  // of an observed product

// What no visit could tell may be there.
bool is_absent(const Value& present) {
  const auto* is_there = std::get_if<std::int64_t>(&present);
  return is_there != nullptr && *is_there == 0;
}

Json without_terminal(const Json& waiver) {
  Json same = Json::object();
  for (const auto& [key, value] : *waiver.members())
    if (key != "terminal") same.set(key, value);
  return same;
}

class RegisterWriter {
 public:
  RegisterWriter(Store& store, Assets& assets, const LedgerScheme& scheme)
      : store_{store}, assets_{assets}, scheme_{scheme} {}

  Result<RegisterExport> write(const RegisterWish& wish) {
    auto found = assets_.with_number(wish.number);
    if (!found) return found.error();
    const auto is_of = [&](std::string_view end) {
      return *found && std::string_view{(*found)->category}.ends_with(end);
    };
    if (!is_of("computer") && !is_of("server"))
      return not_found("a computer with the number " + display(wish.number));
    terminal_ = with_level(**found);
    if (auto read = read_products_seen((*found)->asset); !read) return read.error();
    if (auto read = read_media_seen(); !read) return read.error();
    begin(wish);
    if (auto added = add_media(); !added) return added.error();
    if (auto added = add_devices(); !added) return added.error();
    if (auto added = add_products(); !added) return added.error();
    if (wish.waivers.items() != nullptr)
      if (auto added = add_waivers(*wish.waivers.items(), wish.number); !added)
        return added.error().during("waivers");
    return std::move(done_);
  }

 private:
  void begin(const RegisterWish& wish) {
    done_.document = Json::object();
    done_.document.set("format", register_format);
    done_.document.set("version", wish.today + " " + wish.number);
    done_.document.set("issued_on", wish.today);
    done_.document.set("issuer", wish.issuer);
    Json asset = Json::object();
    copy(terminal_, asset_members, asset);
    done_.document.set("asset", std::move(asset));
    done_.leaves.push_back(line_of({"本机台账行", "its own ledger row"}, terminal_));
  }

  Status read_products_seen(std::int64_t asset) {
    auto visit = newest_visit(store_, asset);
    if (!visit || !*visit) return visit ? ok : Status{visit.error()};
    auto read = document_of(store_, **visit);
    if (!read) return read.error();
    for (const Observed& table : read->observed)
      if (table.name == "product")
        for (const auto& row : table.rows)
          if (!is_absent(row[present_place]) && !to_text(row[1]).empty())
            products_seen_.emplace_back(to_text(row[0]), to_lower(to_text(row[1])));
    return ok;
  }

  /// By their serials, which a key ends in.
  Status read_media_seen() {
    constexpr std::size_t before_serial = std::string_view{"usb:0951:1666:"}.size();
    return store_.connection().each_row(
        "SELECT DISTINCT value FROM identifier WHERE kind = 'medium'", 1, {},
        [&](const StoreRow& row) -> Status {
          const std::string& key = row.text(0);
          if (key.size() > before_serial && key.compare(0, 4, "usb:") == 0)
            media_seen_[to_lower(key.substr(before_serial))] = key;
          return ok;
        });
  }

  template <class Each>
  Status each_in(std::string_view end, Each each) {
    for (const LedgerKind& kind : scheme_.ledgers) {
      if (!std::string_view{kind.name}.ends_with(end)) continue;
      LedgerQuery query;
      query.category = kind.name;
      query.filters = {{"state", Match::equals, std::string{in_use}}};
      auto read =
          assets_.each(query, [&](const AssetVersion& row) { return each(with_level(row)); });
      if (!read) return read;
    }
    return ok;
  }

  /// The key a USB device has in facts: written down in the remarks, or seen by some visit.
  std::string key_of(const Cells& medium) const {
    const std::string remark = cell_in(medium, "remark");
    for (const std::string_view word : words_of(remark)) {
      const std::string_view key = word.substr(0, word.find_first_of(",，;；"));
      if (key.compare(0, 4, "usb:") == 0 || key.compare(0, 4, "mmc:") == 0) return std::string{key};
    }
    const auto seen = media_seen_.find(to_lower(cell_in(medium, "serial")));
    return seen == media_seen_.end() ? std::string{} : seen->second;
  }

  Status add_media() {
    Json media = Json::array();
    if (cell_in(terminal_, "level").empty())
      done_.stays.push_back(
          line_of({"介质（台账未载本机密级，无法判断哪些可用；请先补填密级）",
                   "media: its ledger row has no level (密级), so that nobody can say which it "
                   "may use; enter the level first:"},
                  terminal_));
    auto read = each_in("medium", [&](const Cells& medium) -> Status {
      if (!may_be_used(medium, terminal_)) return ok;
      const std::string key = key_of(medium);
      if (key.empty()) {
        done_.stays.push_back(line_of({"介质（没有检查见过它，不知其 USB 标识）",
                                       "medium that no visit saw, so that its USB "
                                       "key is not known:"},
                                      medium, cell_in(medium, "serial")));
        return ok;
      }
      Json one = Json::object();
      one.set("device_key", key);
      copy(medium, medium_members, one);
      media.push(std::move(one));
      done_.leaves.push_back(line_of({"介质", "medium"}, medium, key));
      return ok;
    });
    done_.document.set("media", std::move(media));
    return read;
  }

  /// What the ledgers connect to it. Without the key of one of them there is no list: the terminal
  /// would take that device for a stranger.
  Status add_devices() {
    Json devices = Json::array();
    bool is_told = true;
    const std::string terminal = cell_in(terminal_, "number");
    const auto take = [&](const Cells& device) -> Status {
      if (!is_connected_to(cell_in(device, "connected_to"), terminal)) return ok;
      const std::string key = key_of(device);
      is_told = is_told && !key.empty();
      if (key.empty()) {
        done_.stays.push_back(line_of(
            {"设备（不知其 USB 标识，故未带出设备清单；请在备注中写明，如 usb:03f0:2b17:序列号）",
             "device whose USB key is not known, so that no list of devices leaves; write it "
             "into the remark, as usb:03f0:2b17:SERIAL:"},
            device, cell_in(device, "serial")));
        return ok;
      }
      Json one = Json::object();
      one.set("device_key", key);
      copy(device, device_members, one);
      devices.push(std::move(one));
      devices_leave_.push_back(line_of({"设备", "device"}, device, key));
      return ok;
    };
    for (const std::string_view end : {"device", "usb_key"})
      if (auto read = each_in(end, take); !read) return read;
    if (!is_told) return ok;
    done_.document.set("devices", std::move(devices));
    done_.leaves.insert(done_.leaves.end(), devices_leave_.begin(), devices_leave_.end());
    return ok;
  }

  Status add_products() {
    Json products = Json::array();
    auto read = each_in("security_product", [&](const Cells& product) -> Status {
      const std::string name = to_lower(cell_in(product, "name"));
      if (name.empty() || !reaches(product, terminal_)) return ok;
      for (const auto& [id, seen] : products_seen_) {
        if (name.find(seen) == std::string::npos && seen.find(name) == std::string::npos) continue;
        Json one = Json::object();
        one.set("product", id);
        copy(product, product_members, one);
        products.push(std::move(one));
        done_.leaves.push_back(line_of({"安全保密产品", "security product"}, product, id));
        break;
      }
      return ok;
    });
    done_.document.set("products", std::move(products));
    return read;
  }

  Status add_waivers(const Json::Array& given, const std::string& number) {
    Json own = Json::array();
    for (const Json& one : given) {
      const Json* terminal = one.find("terminal");
      if (terminal != nullptr && (terminal->text() == nullptr || *terminal->text() != number))
        continue;
      own.push(terminal == nullptr ? one : without_terminal(one));
    }
    auto waivers = waivers_from_json(*own.items());
    if (!waivers) return waivers.error();
    for (const Waiver& waiver : *waivers) {
      const std::string of = display(waiver.number), what = display(waiver.rule),
                        subject = display(waiver.subject);
      done_.leaves.push_back(
          {"已批例外 " + of + "：" + what + "，" + subject + "，至 " + waiver.expires_on,
           "waiver " + of + ": " + what + ", " + subject + ", until " + waiver.expires_on});
    }
    if (const std::size_t others = given.size() - waivers->size(); others > 0)
      done_.leaves.push_back(
          {"（属于其他终端的例外 " + std::to_string(others) + " 条，未带出）",
           "(waivers of other terminals, which stay: " + std::to_string(others) + ")"});
    done_.document.set("waivers", std::move(own));
    return ok;
  }

  Store& store_;
  Assets& assets_;
  const LedgerScheme& scheme_;
  Cells terminal_;
  std::vector<std::pair<std::string, std::string>> products_seen_;  // id and name
  std::map<std::string, std::string> media_seen_;                   // keys by serial
  std::vector<Sentence> devices_leave_;
  RegisterExport done_;
};

bool is_same(const Cells& one, const Cells& other, std::string_view column) {
  const std::string text = cell_in(one, column);
  return !text.empty() && text == cell_in(other, column);
}

}  // namespace

bool reaches(const Cells& asset, const Cells& terminal) {
  const std::string scope = cell_in(asset, "scope");
  if (scope == "个人专用") return is_same(asset, terminal, "responsible");
  if (scope == "课题组内部通用") return is_same(asset, terminal, "department");
  if (scope == "单位内部通用") return is_same(asset, terminal, "unit");
  return scope == "通用" || scope == "全校(单位)通用";
}

bool may_be_used(const Cells& medium, const Cells& terminal) {
  const std::string of_medium = cell_in(medium, "level"), of_terminal = cell_in(terminal, "level");
  const bool is_open = of_medium == unclassified;
  if (is_open != (of_terminal == unclassified))
    return is_open && cell_in(medium, "purpose") == "非密导入专用" && reaches(medium, terminal);
  const bool fits = of_medium == of_terminal || (level_rank(of_medium) >= 0 &&
                                                 level_rank(of_medium) <= level_rank(of_terminal));
  return fits && reaches(medium, terminal);
}

Result<RegisterExport> export_register(Store& store, Assets& assets, const LedgerScheme& scheme,
                                       const RegisterWish& wish) {
  return RegisterWriter{store, assets, scheme}.write(wish);
}

}  // namespace mijian
