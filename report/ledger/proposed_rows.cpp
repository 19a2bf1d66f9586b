#include "report/ledger/proposed_rows.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "agent/core/clock.h"
#include "report/ledger/cells.h"
#include "report/ledger/install_date.h"

namespace mijian {
namespace {

/// Values found; or 无 where all was looked at and there are none; or for a person to confirm.
Result<LedgerCell> values_or_none(const Snapshot& snapshot, std::string_view table,
                                  std::string_view sql) {
  auto values = joined(snapshot, sql);
  if (!values) return values.error();
  auto whole = fully_covered(snapshot, table);
  if (!whole) return whole.error();
  if (!values->empty()) return *whole ? known(*values) : to_confirm(*values);
  return *whole ? known(none_words) : to_confirm(std::string{});
}

constexpr std::string_view disks_sql =
    "SELECT coalesce(serial, wwn) FROM block_device WHERE kind = 'disk' "
    "AND coalesce(transport, '') <> 'usb' AND usb_port IS NULL "
    "AND (holds_root = 1 OR coalesce(attachment, '') NOT IN ('card_slot', 'esata', 'thunderbolt')) "
    "ORDER BY holds_root DESC, name";
constexpr std::string_view macs_sql =
    "SELECT coalesce(permanent_mac, mac) FROM network_interface WHERE physical = 1 ORDER BY name";
/// Addresses others can reach it by: those of real adapters, and of what the default route uses.
constexpr std::string_view addresses_sql =
    "SELECT address FROM network_address WHERE scope = 'global' AND (interface IN (SELECT name "
    "FROM network_interface WHERE physical = 1) OR interface IN (SELECT interface FROM "
    "network_route WHERE destination = 'default')) ORDER BY family, interface, address";

Result<LedgerCell> disk_serials(const Snapshot& snapshot) {
  auto cell = values_or_none(snapshot, "block_device", disks_sql);
  if (!cell) return cell;
  auto silent = text_rows(snapshot,
                          "SELECT count(*) FROM block_device WHERE kind = 'disk' AND usb_port IS "
                          "NULL AND coalesce(transport, '') <> 'usb' AND serial IS NULL AND "
                          "coalesce(attachment, '') NOT IN ('card_slot', 'esata', 'thunderbolt')");
  if (!silent) return silent.error();
  // A computer has a disk; none found, or one without a serial, is for the person to read from it.
  const bool doubtful = cell->text.zh == none_words.zh || silent->at(0).at(0) != "0";
  if (!doubtful) return cell;
  return to_confirm(cell->text.zh == none_words.zh ? std::string{} : cell->text.zh);
}

Result<LedgerCell> optical_drive(const Snapshot& snapshot) {
  auto models =
      joined(snapshot, "SELECT coalesce(model, name) FROM block_device WHERE kind = 'optical'");
  if (!models) return models.error();
  auto whole = fully_covered(snapshot, "block_device");
  if (!whole) return whole.error();
  if (models->empty()) return *whole ? known(none_words) : to_confirm(std::string{});
  return to_confirm(*models);  // whether it writes is not among the facts
}

Result<LedgerCell> computer_type(const Snapshot& snapshot) {
  auto type = joined(snapshot,
                     "SELECT coalesce((SELECT computer_type FROM terminal_declared), "
                     "(SELECT CASE chassis WHEN 'desktop' THEN '台式机' WHEN 'portable' THEN "
                     "'便携机' END FROM terminal_identity))");
  if (!type) return type.error();
  if (*type == "台式机") return known(Text{"台式机", "desktop"});
  if (*type == "便携机") return known(Text{"便携机", "portable"});
  return known_or_fill(*type);
}

LedgerCell level_cell(const TerminalIdentity& terminal, LedgerClass ledger) {
  const bool open = ledger == LedgerClass::relay || ledger == LedgerClass::unclassified;
  return open ? known(unclassified_words) : known_or_fill(terminal.level);
}

LedgerCell purpose_cell(const TerminalIdentity& terminal, LedgerClass ledger) {
  if (terminal.purpose.empty() && ledger == LedgerClass::relay)
    return known(Text{"非密中转", "unclassified relay"});
  return known_or_fill(terminal.purpose);
}

LedgerCell install_cell(const InstallDate& installed) {
  if (installed.date.empty()) return to_fill();
  return installed.agreed ? known(installed.date) : to_confirm(installed.date);
}

Text computer_title(LedgerClass ledger) {
  switch (ledger) {
    case LedgerClass::classified:
      return {"涉密计算机", "Classified computers"};
    case LedgerClass::relay:
      return {"非涉密中间机", "Unclassified relay computers"};
    case LedgerClass::unclassified:
      return {"非涉密计算机", "Unclassified computers"};
    case LedgerClass::undeclared:
      break;
  }
  return {"计算机（类别未声明）", "Computers (class not declared)"};
}

/// What the facts say for the computer's row.
struct ObservedCells {
  LedgerCell type, model, system, disks, macs, addresses, optical;
};

Result<ObservedCells> observed_cells(const Snapshot& snapshot) {
  auto type = computer_type(snapshot);
  auto model = joined(snapshot,
                      "SELECT trim(coalesce(system_vendor, '') || ' ' || coalesce(product_name, "
                      "'')) FROM terminal_identity");
  auto system = joined(snapshot, "SELECT pretty_name FROM operating_system");
  auto disks = disk_serials(snapshot);
  auto macs = values_or_none(snapshot, "network_interface", macs_sql);
  auto addresses = values_or_none(snapshot, "network_address", addresses_sql);
  auto optical = optical_drive(snapshot);
  if (!type || !model || !system || !disks || !macs || !addresses || !optical)
    return first_error(type, model, system, disks, macs, addresses, optical);
  return ObservedCells{
      *type, known_or_fill(*model), known_or_fill(*system), *disks, *macs, *addresses, *optical};
}

/// A column of the computer's ledger with this terminal's cell.
struct Entry {
  Text column;
  LedgerCell cell;
};

std::vector<Entry> computer_entries(const ObservedCells& seen, const TerminalIdentity& terminal,
                                    LedgerClass ledger, const InstallDate& installed) {
  const bool closed = ledger == LedgerClass::classified;
  std::vector<Entry> entries{
      {{"序号", "No."}, known("1")},
      {{"单位", "Unit"}, known_or_fill(terminal.unit)},
      {{"科室/课题组", "Department"}, known_or_fill(terminal.department)},
      {{"类型", "Type"}, seen.type},
      {closed ? Text{"保密编号", "Security number"} : Text{"编号", "Number"},
       known_or_fill(terminal.number)},
      {{"固定资产编号", "Asset number"}, known_or_fill(terminal.asset_number)},
      {{"责任人", "Responsible person"}, known_or_fill(terminal.responsible)},
      {{"密级", "Level"}, level_cell(terminal, ledger)},
      {{"品牌型号", "Make and model"}, seen.model},
      {{"操作系统版本", "Operating system"}, seen.system},
      {{"操作系统安装时间", "System installed on"}, install_cell(installed)},
      {{"硬盘序列号", "Disk serial"}, seen.disks},
      {{"IP地址", "IP address"}, seen.addresses},
      {{"MAC地址", "MAC address"}, seen.macs},
      {{"光驱", "Optical drive"}, seen.optical},
      {{"用途", "Purpose"}, purpose_cell(terminal, ledger)},
      {{"放置地点", "Place"}, known_or_fill(terminal.place)},
      {{"启用时间", "In use since"}, known_or_fill(date_of(terminal.commissioned_at))},
      {{"使用情况", "State"}, to_confirm(in_use_words)},
      {{"备注", "Remarks"}, known(std::string{})},
  };
  // The forms of a classified computer and of a relay have no column for an address.
  if (closed || ledger == LedgerClass::relay)
    std::erase_if(entries, [](const Entry& entry) { return entry.column.zh == "IP地址"; });
  return entries;
}

Result<Ledger> computer_ledger(const Snapshot& snapshot, const TerminalIdentity& terminal,
                               LedgerClass ledger) {
  auto installed = install_date(snapshot);
  if (!installed) return installed.error();
  auto seen = observed_cells(snapshot);
  if (!seen) return seen.error();
  Ledger result{"computer", computer_title(ledger), {}, {{}}, {}};
  for (Entry& entry : computer_entries(*seen, terminal, ledger, *installed)) {
    result.columns.push_back(entry.column);
    result.rows[0].push_back(std::move(entry.cell));
  }
  if (!installed->date.empty() && !installed->agreed)
    result.notes.push_back(
        {"操作系统安装时间的各处痕迹不一致，请与审批记录核对：" + installed->traces,
         "Traces of the install date disagree; compare them with the approvals: " +
             installed->traces});
  if (ledger == LedgerClass::undeclared)
    result.notes.push_back(
        {"终端类别未声明，请先确定本机归入哪一台账。",
         "The class of the terminal is not declared; decide first which ledger it belongs to."});
  return result;
}

}  // namespace

LedgerClass ledger_class(std::string_view profile) {
  if (profile.empty()) return LedgerClass::undeclared;
  if (profile == "relay-unclassified") return LedgerClass::relay;
  if (profile == "internal" || profile == "internet") return LedgerClass::unclassified;
  return LedgerClass::classified;
}

Result<LedgerRows> propose_ledger_rows(const Snapshot& snapshot, const TerminalIdentity& terminal,
                                       std::string_view profile, const Register* registered) {
  const LedgerClass ledger = ledger_class(profile);
  auto computer = computer_ledger(snapshot, terminal, ledger);
  auto media = medium_ledger(snapshot, terminal, ledger, registered);
  auto products = product_ledger(snapshot, terminal, registered);
  if (!computer || !media || !products) return first_error(computer, media, products);
  return LedgerRows{{std::move(*computer), std::move(*media), std::move(*products)}};
}

}  // namespace mijian
