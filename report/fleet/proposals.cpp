#include "report/fleet/proposals.h"

#include <algorithm>

#include "agent/core/text.h"
#include "agent/facts/identity.h"
#include "report/ledger/proposed_rows.h"

namespace mijian {
namespace {

/// How the columns of a terminal's own proposal are called in every scheme.
struct ColumnName {
  std::string_view title, name;
};
constexpr ColumnName column_names[] = {
    {"单位", "unit"},
    {"科室/课题组", "department"},
    {"类型", "type"},
    {"保密编号", "number"},
    {"编号", "number"},
    {"固定资产编号", "asset_number"},
    {"责任人", "responsible"},
    {"密级", "level"},
    {"品牌型号", "model"},
    {"型号", "model"},
    {"操作系统版本", "system"},
    {"操作系统安装时间", "installed_on"},
    {"硬盘序列号", "disk_serial"},
    {"IP地址", "ip"},
    {"MAC地址", "mac"},
    {"光驱", "optical"},
    {"用途", "purpose"},
    {"放置地点", "place"},
    {"启用时间", "commissioned_on"},
    {"使用情况", "state"},
    {"备注", "remark"},
    {"序列号", "serial"},
    {"使用范围", "scope"},
    {"产品名称及版本号", "name"},
    {"生产厂家", "maker"},
    {"检测证书编号", "certificate"},
    {"检测证书有效期", "certificate_until"},
    {"购置时间", "bought_on"},
};

std::string_view name_of(std::string_view title) {
  for (const ColumnName& column : column_names)
    if (column.title == title) return column.name;
  return {};
}

std::string computer_ledger_of(std::string_view terminal_class) {
  if (terminal_class == "internet") return "internet_computer";
  switch (ledger_class(terminal_class)) {
    case LedgerClass::relay:
      return "relay_computer";
    case LedgerClass::unclassified:
      return "unclassified_computer";
    case LedgerClass::classified:
    case LedgerClass::undeclared:  // the stricter one, for a person to place
      break;
  }
  return "classified_computer";
}

class Proposals {
 public:
  Proposals(const LedgerScheme& scheme, const Visit& visit)
      : scheme_{scheme},
        visit_{visit},
        closed_{computer_ledger_of(visit.terminal_class) == "classified_computer"} {}

  void add_computer(const Ledger& ledger) {
    const std::string name = computer_ledger_of(visit_.terminal_class);
    if (ledger.rows.empty() || scheme_.find(name) == nullptr) return;
    ProposedAsset row = row_of(*scheme_.find(name), ledger, ledger.rows.front());
    row.ledger = name;
    if (visit_.terminal_class.empty()) row.to_confirm.emplace_back(number_name);
    if (!visit_.hostname.empty()) set(row, "name", visit_.hostname, true);
    own_ = row.cells;
    proposed_.push_back(std::move(row));
  }

  void add_rows(const Ledger& ledger, const std::string& name) {
    const LedgerKind* kind = scheme_.find(name);
    if (kind == nullptr) return;
    for (const auto& cells : ledger.rows) add(row_of(*kind, ledger, cells));
  }

  /// Media that left again: what the logs know of them.
  void add_past_media() {
    for (const auto& cells : rows_of("medium")) {
      const bool is_proven = to_text(cells[2]) == "proven", is_present = to_text(cells[8]) == "1";
      if (!is_proven || is_present) continue;
      ProposedAsset row = fresh(medium_ledger_name());
      set(row, "model", to_text(cells[3]), true);
      set(row, "serial", to_text(cells[1]), false);
      set(row, "remark", to_text(cells[0]), false);
      add(std::move(row));
    }
  }

  void add_printers() {
    for (const auto& cells : rows_of("printer")) {
      ProposedAsset row = fresh(closed_ ? "classified_device" : "unclassified_device");
      const std::string model = to_text(cells[1]);
      set(row, "type", "打印机", true);
      set(row, "name", to_text(cells[0]), true);
      set(row, "model", model, true);
      if (!visit_.number.empty()) set(row, "connected_to", visit_.number, false);
      add(std::move(row));
    }
  }

  std::string medium_ledger_name() const {
    return closed_ ? "classified_medium" : "unclassified_medium";
  }
  std::vector<ProposedAsset> take() { return std::move(proposed_); }

 private:
  static constexpr std::string_view number_name = "number";

  const std::vector<std::vector<Value>>& rows_of(std::string_view name) const {
    static const std::vector<std::vector<Value>> none;
    for (const Observed& table : visit_.observed)
      if (table.name == name) return table.rows;
    return none;
  }

  /// A row that has what its computer has.
  ProposedAsset fresh(std::string ledger) const {
    ProposedAsset row{std::move(ledger), {}, {}};
    for (const char* column : {"unit", "department", "place", "responsible", "level"})
      if (const auto own = own_.find(column); own != own_.end()) {
        row.cells.insert(*own);
        row.to_confirm.emplace_back(column);
      }
    return row;
  }

  void add(ProposedAsset row) {
    if (proposed_.size() < most_proposed && scheme_.find(row.ledger) != nullptr)
      proposed_.push_back(std::move(row));
  }

  /// Only what may stand in that column; the rest is left to the person.
  void set(ProposedAsset& row, std::string_view column, std::string text, bool is_doubtful) const {
    const LedgerKind* kind = scheme_.find(row.ledger);
    const LedgerColumn* found = kind == nullptr ? nullptr : kind->find(column);
    if (found == nullptr || text.empty()) return;
    if (found->rule == CellRule::mac) text = replace_all(std::move(text), ":", "-");
    RowCells alone{{found->name, std::move(text)}};
    for (const CellComplaint& complaint : check_row(scheme_, *kind, alone))
      if (complaint.column == found->name) return row.to_confirm.push_back(found->name);
    row.cells.merge(alone);
    if (is_doubtful) row.to_confirm.push_back(found->name);
  }

  ProposedAsset row_of(const LedgerKind& kind, const Ledger& ledger,
                       const std::vector<LedgerCell>& cells) const {
    ProposedAsset row{kind.name, {}, {}};
    for (std::size_t i = 0; i < cells.size(); ++i)
      set(row, name_of(ledger.columns[i].zh), cells[i].text.zh,
          cells[i].state == CellState::to_confirm);
    return row;
  }

  const LedgerScheme& scheme_;
  const Visit& visit_;
  bool closed_;
  RowCells own_;
  std::vector<ProposedAsset> proposed_;
};

}  // namespace

Result<std::vector<ProposedAsset>> propose_assets(const Snapshot& snapshot,
                                                  const LedgerScheme& scheme, const Visit& visit) {
  auto identity = identity_of(snapshot);
  if (!identity) return identity.error();
  auto rows = propose_ledger_rows(snapshot, *identity, visit.terminal_class);
  if (!rows) return rows.error();
  Proposals proposals{scheme, visit};
  for (const Ledger& ledger : rows->ledgers) {
    if (ledger.name == "computer") proposals.add_computer(ledger);
    if (ledger.name == "medium") proposals.add_rows(ledger, proposals.medium_ledger_name());
    if (ledger.name == "product") proposals.add_rows(ledger, "security_product");
  }
  proposals.add_past_media();
  proposals.add_printers();
  return proposals.take();
}

}  // namespace mijian
