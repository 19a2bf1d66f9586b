#include "agent/facts/identity.h"

#include "agent/core/text.h"
#include "agent/facts/schema.h"

namespace mijian {
namespace {

using Cells = std::vector<Value>;

/// The first row of a query, or a row of NULLs when there is none.
Result<Cells> first_row(const Snapshot& snapshot, std::string_view sql, std::size_t columns) {
  auto rows = snapshot.database().rows(sql);
  if (!rows) return rows.error();
  return rows->empty() ? Cells(columns) : rows->front();
}

std::string joined(const Value& first, const Value& second) {
  return std::string{trim(to_text(first) + " " + to_text(second))};
}

void declare(TerminalIdentity& identity, const Cells& row) {
  std::string* const members[] = {
      &identity.number,  &identity.asset_number,   &identity.terminal_class, &identity.level,
      &identity.unit,    &identity.department,     &identity.responsible,    &identity.place,
      &identity.purpose, &identity.commissioned_at};
  std::size_t column = 0;
  for (std::string* member : members) *member = to_text(row[column++]);
  identity.declared = !identity.number.empty();
}

}  // namespace

Result<TerminalIdentity> identity_of(const Snapshot& snapshot) {
  TerminalIdentity identity;
  const auto declared = first_row(
      snapshot,
      "SELECT number, asset_number, terminal_class, level, unit, department, responsible, "
      "place, purpose, commissioned_at FROM terminal_declared",
      10);
  const auto system =
      first_row(snapshot, "SELECT hostname, pretty_name, kernel FROM operating_system", 3);
  const auto machine = first_row(
      snapshot,
      "SELECT system_vendor, product_name, product_serial, board_serial FROM terminal_identity", 4);
  if (!declared || !system || !machine)
    return first_error(declared, system, machine).during("identity of the terminal");
  declare(identity, *declared);
  identity.hostname = to_text((*system)[0]);
  identity.system = joined((*system)[1], (*system)[2]);
  identity.model = joined((*machine)[0], (*machine)[1]);
  identity.serial =
      to_text(std::holds_alternative<Null>((*machine)[2]) ? (*machine)[3] : (*machine)[2]);
  return identity;
}

Result<std::string> suggested_profile(const Snapshot& snapshot) {
  const auto seen = first_row(
      snapshot,
      "SELECT EXISTS (SELECT 1 FROM network_route WHERE destination = 'default'), "
      "EXISTS (SELECT 1 FROM dns_server WHERE is_public = 1) OR "
      "EXISTS (SELECT 1 FROM network_address WHERE is_public = 1), "
      "EXISTS (SELECT 1 FROM collection WHERE table_name = 'network_route' AND state = 'complete')",
      3);
  if (!seen) return seen.error().during("suggested profile");
  const auto holds = [&](std::size_t column) { return to_text((*seen)[column]) == "1"; };
  if (holds(0)) return std::string{holds(1) ? "internet" : "internal"};
  return std::string{holds(2) ? "standalone-jimi" : ""};
}

Result<std::vector<std::string>> devices_to_register(const Snapshot& snapshot) {
  auto rows = snapshot.database().rows(
      "SELECT DISTINCT device_key, manufacturer, product FROM usb_device WHERE kind = 'storage' "
      "ORDER BY device_key");
  if (!rows) return rows.error().during("devices to register");
  std::vector<std::string> devices;
  for (const Cells& row : *rows) devices.push_back(joined(row[0], Value{joined(row[1], row[2])}));
  return devices;
}

Result<std::vector<ToolProgram>> tool_programs_of(const Snapshot& snapshot) {
  std::vector<ToolProgram> tools;
  if (snapshot.info().schema_version < find_table("tool_self")->since) return tools;
  auto rows = snapshot.database().rows(
      "SELECT program, version, path, digest_sm3, digest_sha256 FROM tool_self ORDER BY program");
  if (!rows) return rows.error().during("programs of the tool");
  for (const Cells& row : *rows)
    tools.push_back(
        {to_text(row[0]), to_text(row[1]), to_text(row[2]), to_text(row[3]), to_text(row[4]), {}});
  return tools;
}

}  // namespace mijian
