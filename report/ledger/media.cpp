#include <fmt/format.h>

#include "report/ledger/cells.h"

namespace mijian {
namespace {

/// One USB storage device present, with the disk behind it where the kernel shows one.
struct Medium {
  std::string key, maker, product, serial, identity, bytes, removable, rotational;
};

constexpr std::string_view media_sql =
    "SELECT u.device_key, u.manufacturer, u.product, u.serial, u.identity, max(b.size_bytes), "
    "max(b.removable), max(b.rotational) FROM usb_device u LEFT JOIN block_device b ON b.usb_port "
    "= "
    "u.port WHERE u.kind = 'storage' GROUP BY u.port ORDER BY u.device_key, u.port";

std::string capacity(const std::string& bytes) {
  if (bytes.empty()) return {};
  return fmt::format("{:.1f} GB", std::stod(bytes) / 1e9);
}

LedgerCell medium_type(const Medium& medium, const std::string& registered_kind) {
  if (!registered_kind.empty()) return known(registered_kind);
  // A stick calls itself removable and a USB disk does not; what the case holds, only an eye can
  // tell.
  if (medium.removable == "1") return to_confirm(Text{"U盘", "USB stick"});
  if (medium.rotational == "1" || medium.removable == "0")
    return to_confirm(Text{"硬盘", "hard disk"});
  return to_fill();
}

LedgerCell medium_serial(const Medium& medium) {
  if (medium.serial.empty()) return to_confirm(none_words);
  return medium.identity == "proven" ? known(medium.serial) : to_confirm(medium.serial);
}

std::vector<Text> medium_columns(bool closed) {
  return {{"序号", "No."},
          {"单位", "Unit"},
          {"科室/课题组", "Department"},
          closed ? Text{"保密编号", "Security number"} : Text{"编号", "Number"},
          {"类型", "Type"},
          {"型号", "Model"},
          {"责任人", "Responsible person"},
          {"密级", "Level"},
          {"序列号", "Serial"},
          {"放置地点", "Place"},
          {"用途", "Purpose"},
          {"使用范围", "Scope of use"},
          {"启用时间", "In use since"},
          {"使用情况", "State"},
          {"备注", "Remarks"}};
}

std::vector<LedgerCell> medium_row(const Medium& medium, std::size_t number,
                                   const TerminalIdentity& terminal, const Register* registered) {
  const auto declared = [&](std::string_view column) {
    return registered_cell(registered, "registered_medium", "device_key", medium.key, column);
  };
  const std::string model = medium.maker + (medium.maker.empty() ? "" : " ") + medium.product;
  const std::string state = declared("state");
  return {known(std::to_string(number)),
          known_or_fill(terminal.unit),
          known_or_fill(terminal.department),
          known_or_fill(declared("number")),
          medium_type(medium, declared("kind")),
          known_or_fill(model),
          known_or_fill(declared("responsible")),
          known_or_fill(declared("level")),
          medium_serial(medium),
          to_fill(),
          known_or_fill(declared("purpose")),
          known_or_fill(declared("scope")),
          to_fill(),
          state.empty() ? to_confirm(in_use_words) : known(state),
          known(medium.key + (medium.bytes.empty() ? "" : ", " + capacity(medium.bytes)))};
}

}  // namespace

Result<Ledger> medium_ledger(const Snapshot& snapshot, const TerminalIdentity& terminal,
                             LedgerClass ledger, const Register* registered) {
  auto rows = text_rows(snapshot, media_sql);
  if (!rows) return rows.error();
  const bool closed = ledger == LedgerClass::classified;
  Ledger result{"medium", {}, medium_columns(closed), {}, {}};
  if (closed)
    result.title = {"涉密存储介质", "Classified storage media"};
  else if (ledger == LedgerClass::undeclared)
    result.title = {"存储介质（类别未声明）", "Storage media (class not declared)"};
  else
    result.title = {"非涉密存储介质", "Unclassified storage media"};
  for (const auto& row : *rows) {
    const Medium medium{row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]};
    result.rows.push_back(medium_row(medium, result.rows.size() + 1, terminal, registered));
  }
  auto whole = fully_covered(snapshot, "usb_device");
  if (!whole) return whole.error();
  if (!*whole)
    result.notes.push_back(
        {"USB 设备未能完整采集，所列介质可能不全。",
         "USB devices could not be collected completely; media may be missing here."});
  if (!result.rows.empty())
    result.notes.push_back(
        {"仅列核查时连接的 USB 存储；每件介质是否归入本台账，由安全保密管理员确定。",
         "Only USB storage connected during the audit; the security administrator decides which of "
         "them belong here."});
  return result;
}

}  // namespace mijian
