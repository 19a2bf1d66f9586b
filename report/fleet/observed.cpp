#include "report/fleet/observed.h"

#include <algorithm>

#include "agent/core/text.h"
#include "report/ledger/cells.h"

namespace mijian {
namespace {

// What leaves without a screwdriver (a card, a disk at an outer port) is a medium, and no part of
// the machine unless that runs from it.
constexpr ObservedShape shapes[] = {
    {"computer",
     "board_serial product_serial system_disk_serial machine_id chassis model system hostname",
     "SELECT i.board_serial, i.product_serial, i.system_disk_serial, i.machine_id, i.chassis,"
     " trim(coalesce(i.system_vendor, '') || ' ' || coalesce(i.product_name, '')),"
     " (SELECT pretty_name FROM operating_system), (SELECT hostname FROM operating_system)"
     " FROM terminal_identity i",
     "terminal_identity",
     {"整机信息", "the machine itself"}},
    {"disk",
     "serial wwn model size_bytes is_system",
     "SELECT coalesce(serial, wwn), wwn, model, size_bytes, holds_root FROM block_device"
     " WHERE kind = 'disk' AND coalesce(transport, '') <> 'usb' AND usb_port IS NULL"
     " AND (holds_root = 1"
     " OR coalesce(attachment, '') NOT IN ('card_slot', 'esata', 'thunderbolt'))"
     " ORDER BY holds_root DESC, name",
     "block_device",
     {"硬盘", "disks"},
     2},
    {"interface",
     "name kind mac current_mac driver bus",
     "SELECT name, kind, coalesce(permanent_mac, mac), mac, driver, bus FROM network_interface"
     " WHERE physical = 1 ORDER BY name",
     "network_interface",
     {"网卡", "network cards"}},
    {"radio",
     "name kind bus path driver",
     "SELECT coalesce(max(name), path), kind, max(bus), path, max(driver) FROM multimedia_device"
     " WHERE kind IN ('wireless', 'bluetooth', 'unknown') GROUP BY path, kind"
     " HAVING kind = 'bluetooth' OR max(driver) IS NULL ORDER BY path",
     "multimedia_device",
     {"无线设备", "radios"}},
    {"address",
     "address family interface",
     "SELECT DISTINCT address, family, interface FROM network_address WHERE scope = 'global'"
     " AND (interface IN (SELECT name FROM network_interface WHERE physical = 1) OR interface IN"
     " (SELECT interface FROM network_route WHERE destination = 'default'))"
     " ORDER BY family, interface, address",
     "network_address",
     {"IP 地址", "addresses"}},
    {"medium",
     "device_key serial identity name kind first_seen last_seen connections is_present",
     "SELECT h.device_key, h.serial, h.identity,"
     " trim(coalesce(h.manufacturer, '') || ' ' || coalesce(h.product, '')), h.kind, h.first_seen,"
     " h.last_seen, h.connections,"
     " EXISTS (SELECT 1 FROM usb_device u WHERE u.device_key = h.device_key)"
     " FROM usb_history h WHERE h.kind IN ('storage', 'optical', 'bmc_media')"
     " AND h.after_commissioning = 1"
     " UNION ALL"
     " SELECT u.device_key, max(u.serial), max(u.identity), trim(coalesce(max(u.manufacturer), '')"
     " || ' ' || coalesce(max(u.product), '')), max(u.kind), NULL, NULL, 0, 1 FROM usb_device u"
     " WHERE u.kind IN ('storage', 'optical', 'bmc_media')"
     " AND u.device_key NOT IN (SELECT device_key FROM usb_history WHERE after_commissioning = 1)"
     " GROUP BY u.device_key"
     " UNION ALL"
     " SELECT 'disk:' || coalesce(b.serial, b.stable_name), b.serial,"
     " iif(b.serial IS NULL, 'none', 'proven'), coalesce(b.model, b.name), 'storage', NULL, NULL,"
     " 0, 1 FROM block_device b WHERE b.kind = 'disk' AND b.usb_port IS NULL"
     " AND b.holds_root = 0 AND b.attachment IN ('card_slot', 'esata', 'thunderbolt')"
     " ORDER BY 7 DESC, 1",
     "usb_history",
     {"移动介质使用记录", "use of media"},
     2},
    {"product",
     "id name category vendor version present running signatures_at",
     "SELECT id, name, category, vendor, version, present, running, signatures_at"
     " FROM security_product ORDER BY id",
     "security_product",
     {"安全保密产品", "security products"}},
    {"printer",
     "name model connection",
     "SELECT name, model, connection FROM printer ORDER BY name",
     "printer",
     {"打印机", "printers"}},
};

Json json_of(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

Value value_of(const Json& json) {
  if (json.integer() != nullptr) return *json.integer();
  if (json.real() != nullptr) return *json.real();
  if (json.text() != nullptr) return *json.text();
  return Null{};
}

Result<bool> has_table(const Snapshot& snapshot, std::string_view table) {
  auto statement = snapshot.database().prepare("SELECT 1 FROM sqlite_schema WHERE name = :name");
  if (!statement) return statement.error();
  if (auto bound = statement->bind(":name", std::string{table}); !bound) return bound.error();
  return statement->step();
}

Result<Observed> observe(const Snapshot& snapshot, const ObservedShape& shape) {
  Observed observed{std::string{shape.name}, {}, false};
  auto has = has_table(snapshot, shape.table);
  if (!has) return has.error();
  if (!*has || snapshot.info().schema_version < shape.since) return observed;
  auto rows = snapshot.database().rows(std::string{shape.sql} + " LIMIT " +
                                       std::to_string(most_observed_rows + 1));
  auto whole = fully_covered(snapshot, shape.table);
  if (!rows || !whole) return first_error(rows, whole).during(shape.name);
  observed.is_whole = *whole && rows->size() <= most_observed_rows;
  rows->resize(std::min(rows->size(), most_observed_rows));
  observed.rows = std::move(*rows);
  return observed;
}

Result<Observed> read_table(const ObservedShape& shape, const Json& json) {
  Observed observed{std::string{shape.name}, {}, false};
  const std::size_t columns = words_of(shape.columns).size();
  const Json* whole = json.find("whole");
  const Json* rows = json.find("rows");
  if (rows == nullptr || rows->items() == nullptr || whole == nullptr ||
      whole->boolean() == nullptr || rows->items()->size() > most_observed_rows)
    return malformed("what was observed: table '" + observed.name + "'");
  observed.is_whole = *whole->boolean();
  for (const Json& row : *rows->items()) {
    if (row.items() == nullptr || row.items()->size() != columns)
      return malformed("what was observed: a row of '" + observed.name + "'");
    std::vector<Value>& values = observed.rows.emplace_back();
    for (const Json& cell : *row.items()) values.push_back(value_of(cell));
  }
  return observed;
}

}  // namespace

std::span<const ObservedShape> observed_shapes() { return shapes; }

Result<std::vector<Observed>> observe(const Snapshot& snapshot) {
  std::vector<Observed> all;
  for (const ObservedShape& shape : shapes) {
    auto one = observe(snapshot, shape);
    if (!one) return one.error();
    all.push_back(std::move(*one));
  }
  return all;
}

Json to_json(const std::vector<Observed>& observed) {
  Json json = Json::object();
  for (const Observed& table : observed) {
    Json rows = Json::array();
    for (const auto& row : table.rows) {
      Json cells = Json::array();
      for (const Value& value : row) cells.push(json_of(value));
      rows.push(std::move(cells));
    }
    Json one = Json::object();
    one.set("whole", table.is_whole);
    one.set("rows", std::move(rows));
    json.set(table.name, std::move(one));
  }
  return json;
}

Result<std::vector<Observed>> observed_from_json(const Json& json) {
  std::vector<Observed> all;
  for (const ObservedShape& shape : shapes) {
    const Json* found = json.find(shape.name);
    if (found == nullptr) {
      all.push_back({std::string{shape.name}, {}, false});
      continue;
    }
    auto table = read_table(shape, *found);
    if (!table) return table.error();
    all.push_back(std::move(*table));
  }
  return all;
}

}  // namespace mijian
