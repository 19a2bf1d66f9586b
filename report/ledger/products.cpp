#include "report/ledger/cells.h"

namespace mijian {
namespace {

struct ProductType {
  std::string_view category;  // as in the catalogue
  Text words;
  bool in_the_form;  // one of the types the form knows; others are for a person to place
};

constexpr ProductType product_types[] = {
    {"antivirus", {"病毒查杀工具", "antivirus"}, true},
    {"device_control", {"安全监控与审计", "monitoring and audit"}, true},
    {"host_audit", {"安全监控与审计", "monitoring and audit"}, true},
    {"system_audit", {"安全监控与审计", "monitoring and audit"}, true},
    {"tool", {"检查工具", "inspection tool"}, true},
    {"access_control", {"访问控制", "access control"}, false},
    {"firewall", {"防火墙", "firewall"}, false},
    {"identity", {"身份鉴别", "authentication"}, false},
    {"integrity", {"完整性保护", "integrity protection"}, false},
    {"intrusion", {"入侵监测", "intrusion detection"}, false},
};

constexpr std::string_view products_sql =
    "SELECT id, name, category, coalesce(vendor, ''), coalesce(version, ''), running, signals, "
    "signatures_at FROM security_product WHERE present = 1 ORDER BY category, id";

LedgerCell type_of(const std::string& category) {
  for (const ProductType& type : product_types)
    if (type.category == category)
      return type.in_the_form ? known(type.words) : to_confirm(type.words);
  return to_confirm(category);
}

std::vector<Text> product_columns() {
  return {{"序号", "No."},
          {"单位", "Unit"},
          {"科室/课题组", "Department"},
          {"保密编号", "Security number"},
          {"固定资产编号", "Asset number"},
          {"类型", "Type"},
          {"产品名称及版本号", "Product and version"},
          {"生产厂家", "Maker"},
          {"检测证书编号", "Test certificate"},
          {"检测证书有效期", "Certificate valid until"},
          {"序列号", "Serial"},
          {"密级", "Level"},
          {"责任人", "Responsible person"},
          {"放置地点", "Place"},
          {"使用范围", "Scope of use"},
          {"购置时间", "Bought on"},
          {"启用时间", "In use since"},
          {"使用情况", "State"},
          {"备注", "Remarks"}};
}

std::vector<LedgerCell> product_row(const std::vector<std::string>& fact, std::size_t number,
                                    const TerminalIdentity& terminal, const Register* registered) {
  const auto declared = [&](std::string_view column) {
    return registered_cell(registered, "registered_product", "product", fact[0], column);
  };
  LedgerCell remarks = known(Text{"依据：", "seen by: "});
  for (std::string* text : {&remarks.text.zh, &remarks.text.en}) *text += fact[6];
  if (!fact[7].empty()) {
    remarks.text.zh += "；病毒库 " + date_of(fact[7]);
    remarks.text.en += "; signatures of " + date_of(fact[7]);
  }
  return {known(std::to_string(number)),
          known_or_fill(terminal.unit),
          known_or_fill(terminal.department),
          known_or_fill(declared("number")),
          to_fill(),
          type_of(fact[2]),
          known(fact[1] + (fact[4].empty() ? "" : " " + fact[4])),
          known_or_fill(fact[3]),
          known_or_fill(declared("certificate")),
          known_or_fill(declared("certificate_expires_on")),
          to_fill(),
          to_fill(),
          terminal.responsible.empty() ? to_fill() : to_confirm(terminal.responsible),
          known_or_fill(terminal.place),
          to_fill(),
          to_fill(),
          to_fill(),
          fact[5] == "1" ? known(in_use_words) : to_fill(),
          remarks};
}

}  // namespace

Result<Ledger> product_ledger(const Snapshot& snapshot, const TerminalIdentity& terminal,
                              const Register* registered) {
  auto rows = text_rows(snapshot, products_sql);
  if (!rows) return rows.error();
  Ledger result{"product", {"安全保密产品", "Security products"}, product_columns(), {}, {}};
  for (const auto& row : *rows)
    result.rows.push_back(product_row(row, result.rows.size() + 1, terminal, registered));
  auto unseen = text_rows(snapshot, "SELECT count(*) FROM security_product WHERE present IS NULL");
  auto whole = fully_covered(snapshot, "security_product");
  if (!unseen || !whole) return first_error(unseen, whole);
  if (!*whole || unseen->at(0).at(0) != "0")
    result.notes.push_back(
        {"部分产品特征未能核查，所列产品可能不全。",
         "Some signs of products could not be looked at; products may be missing here."});
  return result;
}

}  // namespace mijian
