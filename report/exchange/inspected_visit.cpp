// What a person wrote on an inspection sheet, as a visit: each item checked, then put where a
// snapshot would have told it.
#include <arpa/inet.h>

#include <algorithm>

#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "report/exchange/inspection.h"
#include "report/exchange/inspection_items.h"
#include "report/ledger/spelling.h"
#include "report/store/writing.h"

namespace mijian {
namespace {

constexpr std::string_view none_word = "无";
/// What a machine may have none of.
constexpr std::string_view may_be_none[] = {"serial",  "disk_serial", "mac",      "ip",
                                            "optical", "wireless",    "products", "media"};

/// What a sheet's answers come to, one item after the other.
class InspectedVisit {
 public:
  InspectedVisit(const Answers& answers, std::vector<SheetComplaint>& complaints)
      : answers_{answers}, complaints_{complaints} {
    for (const ObservedShape& shape : observed_shapes())
      visit_.observed.push_back({std::string{shape.name}, {}, false});
  }

  Visit read(const std::string& number, const std::string& ledger_level) {
    read_frame(number, ledger_level);
    read_computer();
    read_parts();
    read_use();
    for (const InspectionItem& item : inspection_items())
      if (const std::string text = answer(item.key); !text.empty())
        visit_.by_hand.answers.emplace_back(item.key, text);
    visit_.identifiers.emplace_back("number", visit_.number);
    for (const auto& [kind, value] : identifiers_)
      if (visit_.identifiers.size() < most_identifiers)
        visit_.identifiers.emplace_back(kind, value);
    return std::move(visit_);
  }

 private:
  // Whatever sign stands for none reads 无; of what every machine has that says nothing.
  std::string answer(std::string_view key) const {
    const auto found = answers_.find(std::string{key});
    if (found == answers_.end()) return {};
    std::string text = as_half_width(found->second.text);
    if (text != none_word && !is_none_sign(text)) return text;
    const bool may_lack =
        std::find(std::begin(may_be_none), std::end(may_be_none), key) != std::end(may_be_none);
    return may_lack ? std::string{none_word} : std::string{};
  }
  // One word about a cell is enough.
  void complain(std::string_view key, Sentence what) {
    const auto found = answers_.find(std::string{key});
    const std::string place = found == answers_.end() ? "" : found->second.place;
    const auto is_there = [&](const SheetComplaint& other) { return other.place == place; };
    if (place.empty() || std::none_of(complaints_.begin(), complaints_.end(), is_there))
      complaints_.push_back({place, std::move(what)});
  }

  // The parts of a list; `is_filled` when something was written, if only 无.
  std::vector<std::string> list(std::string_view key, bool& is_filled) const {
    std::string text = answer(key);
    is_filled = !text.empty();
    if (text == none_word) return {};
    for (const char* mark : {"、", "，", "；", ",", ";"})
      text = replace_all(std::move(text), mark, " ");
    std::vector<std::string> parts;
    for (const std::string_view part : words_of(text))
      if (!is_none_sign(part)) parts.emplace_back(part);
    return parts;
  }

  // "NAME VERSION" of each product, parted by marks or lines, not by blanks.
  std::vector<std::string> products(bool& is_filled) const {
    const auto found = answers_.find("products");
    std::string text = found == answers_.end() ? "" : std::string{trim(found->second.text)};
    is_filled = !text.empty();
    if (answer("products") == none_word) return {};
    for (const char* mark : {"、", "，", "；", ",", "\r", "\n"})
      text = replace_all(std::move(text), mark, ";");
    std::vector<std::string> parts;
    for (const std::string_view part : split(text, ';'))
      if (std::string one = as_half_width(part); !one.empty()) parts.push_back(std::move(one));
    return parts;
  }

  Observed& table(std::string_view name) {
    return *std::find_if(visit_.observed.begin(), visit_.observed.end(),
                         [&](const Observed& each) { return each.name == name; });
  }
  static Value text_or_null(const std::string& text) {
    return text.empty() || text == none_word ? Value{Null{}} : Value{text};
  }

  void read_frame(const std::string& number, const std::string& ledger_level) {
    visit_.number = answer("number").empty() ? number : answer("number");
    visit_.level = answer("level").empty() ? ledger_level : answer("level");
    constexpr std::string_view levels[] = {"绝密", "机密", "秘密", "涉密专用", "非密"};
    if (!answer("level").empty() &&
        std::find(std::begin(levels), std::end(levels), visit_.level) == std::end(levels))
      complain("level",
               {"应为绝密、机密、秘密、涉密专用或非密", "one of 绝密, 机密, 秘密, 涉密专用, 非密"});
    visit_.by_hand.inspector = answer("inspector");
    if (visit_.by_hand.inspector.empty())
      complain("inspector", {"检查人必填", "who inspected it must be filled in"});
    visit_.by_hand.on = as_date(answer("inspected_on"));
    if (!is_date(visit_.by_hand.on))
      complain("inspected_on", {"检查日期必填，YYYY-MM-DD",
                                "the day of the inspection must be filled in, YYYY-MM-DD"});
    visit_.taken_at = visit_.by_hand.on + "T00:00:00.000000Z";
    visit_.installed_on = as_date(answer("installed_on"));
    if (!visit_.installed_on.empty() && !is_date(visit_.installed_on))
      complain("installed_on", {"应为日期 YYYY-MM-DD", "a date, YYYY-MM-DD"});
    visit_.is_install_agreed = !visit_.installed_on.empty();
    expect("optical", {"只读", "读写", "无"});
    expect("wireless", {"有", "无"});
  }

  void expect(std::string_view key, const std::vector<std::string>& words) {
    const std::string text = answer(key);
    if (text.empty() || std::find(words.begin(), words.end(), text) != words.end()) return;
    complain(key, {"应为其一：" + join(words, "、"), "one of these: " + join(words, ", ")});
  }

  void read_computer() {
    const std::string serial = answer("serial"), model = answer("model"), system = answer("system");
    if (serial.empty() && model.empty() && system.empty()) return;
    table("computer")
        .rows.push_back({Null{}, text_or_null(serial), Null{}, Null{}, Null{}, text_or_null(model),
                         text_or_null(system), Null{}});
    if (!serial.empty() && serial != none_word) identifiers_.emplace_back("product_serial", serial);
  }

  void read_parts() {
    bool is_filled = false;
    for (const std::string& serial : list("disk_serial", is_filled)) {
      table("disk").rows.push_back({serial, Null{}, Null{}, Null{}, Null{}});
      identifiers_.emplace_back("disk_serial", serial);
    }
    table("disk").is_whole = is_filled;
    read_macs();
    read_addresses();
  }

  void read_macs() {
    const std::string text = answer("mac") == none_word ? "" : as_macs(answer("mac"));
    table("interface").is_whole = !answer("mac").empty();
    std::size_t count = 0;
    for (const std::string_view word : words_of(text)) {
      if (word.size() != 17 || word[2] != '-')
        return complain("mac", {"应为 MAC 地址，例如 00-1A-2B-3C-4D-5E；多个以空格分开",
                                "MAC addresses such as 00-1A-2B-3C-4D-5E, parted by blanks"});
      const std::string mac = replace_all(to_lower(word), "-", ":");
      table("interface")
          .rows.push_back({"NIC " + std::to_string(++count), Null{}, mac, Null{}, Null{}, Null{}});
      identifiers_.emplace_back("mac", mac);
    }
    table("radio").is_whole = !answer("wireless").empty();
    if (answer("wireless") == "有")
      table("radio").rows.push_back({"—", "wireless", Null{}, "wireless", Null{}});
  }

  void read_addresses() {
    bool is_filled = false;
    for (const std::string& address : list("ip", is_filled)) {
      unsigned char bytes[16];
      const bool is_four = ::inet_pton(AF_INET, address.c_str(), bytes) == 1,
                 is_six = ::inet_pton(AF_INET6, address.c_str(), bytes) == 1;
      if (!is_four && !is_six)
        return complain("ip", {"应为 IP 地址，例如 10.1.2.3；多个以空格分开",
                               "IP addresses such as 10.1.2.3, parted by blanks"});
      table("address").rows.push_back({to_lower(address), is_four ? "inet" : "inet6", Null{}});
      identifiers_.emplace_back("ip", to_lower(address));
    }
    table("address").is_whole = is_filled;
  }

  void read_use() {
    bool is_filled = false;
    for (const std::string& product : products(is_filled)) {
      const std::size_t blank = product.rfind(' ');
      const bool has_version = blank != std::string::npos &&
                               product.find_first_of("0123456789", blank) != std::string::npos;
      const std::string name = product.substr(0, has_version ? blank : std::string::npos);
      table("product").rows.push_back(
          {product, name, Null{}, Null{},
           has_version ? Value{product.substr(blank + 1)} : Value{Null{}}, std::int64_t{1}, Null{},
           Null{}});
    }
    table("product").is_whole = is_filled;
    // When each was used nobody can tell from a list of serials.
    for (const std::string& serial : list("media", is_filled))
      table("medium").rows.push_back({"serial:" + serial, serial, "proven", Null{}, "storage",
                                      Null{}, Null{}, std::int64_t{0}, std::int64_t{0}});
    table("medium").is_whole = is_filled;
  }

  const Answers& answers_;
  std::vector<SheetComplaint>& complaints_;
  Visit visit_;
  std::vector<std::pair<std::string, std::string>> identifiers_;
};

}  // namespace

Visit inspected_visit(const std::string& number, const std::string& ledger_level,
                      const Answers& answers, std::vector<SheetComplaint>& complaints) {
  return InspectedVisit{answers, complaints}.read(number, ledger_level);
}

}  // namespace mijian
