// mijian usb export-usbguard: the unit's register as rules of USBGuard, for the system
// administrator to look through and install.
#include <fmt/format.h>

#include <algorithm>

#include "agent/collectors/usb/usbguard_text.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "agent/model/json_keys.h"
#include "agent/policy/load.h"
#include "agent/programs/collecting.h"
#include "agent/programs/commands.h"
#include "agent/programs/judging.h"
#include "agent/programs/subject_host.h"
#include "agent/programs/usb_facts.h"

namespace mijian {
namespace {

constexpr std::string_view states_out_of_use[] = {"停用", "维修", "报废", "销毁", "遗失", "丢失"};

/// Kinds of the register → the interface class that such a device must show.
struct KindClass {
  std::string_view kind, interface_class;
};
constexpr KindClass kind_classes[] = {
    {"storage", "08"},    {"keyboard", "03"}, {"mouse", "03"}, {"hid", "03"}, {"printer", "07"},
    {"smart_card", "0b"}, {"camera", "0e"},   {"audio", "01"}, {"hub", "09"},
};

/// One rule, or the reason why a row of the register became none.
struct ExportedRule {
  std::string text, number, device_key;
  Sentence left_out;
};

struct DeviceName {
  std::string id, serial;  // "0951:1666", ""
};

/// usb:vvvv:pppp[:serial]; a place to plug in names no device.
std::optional<DeviceName> name_of(std::string_view key) {
  if (key.size() < 13 || key.substr(0, 4) != "usb:") return std::nullopt;
  DeviceName name{std::string{key.substr(4, 9)}, {}};
  if (key.size() == 13) return name;
  if (key[13] != ':' || key.size() == 14) return std::nullopt;
  name.serial = key.substr(14);
  return name;
}

std::string cell(const RegisteredRow& row, std::string_view column) {
  for (const auto& [name, value] : row.cells)
    if (name == column) return value;
  return {};
}

/// Hashes of the devices that are connected while exporting, by device key.
using Hashes = std::vector<std::pair<std::string, std::string>>;

std::string rule_text(const DeviceName& name, const std::string& hash,
                      std::string_view interface_class) {
  std::string text = "allow id " + name.id;
  if (!name.serial.empty()) text += " serial " + usbguard_quoted(name.serial);
  if (!hash.empty()) text += " hash " + usbguard_quoted(hash);
  if (!interface_class.empty())
    text += fmt::format(" with-interface all-of {{ {}:*:* }}", interface_class);
  return text;
}

std::string_view class_of(const RegisteredRow& row) {
  if (row.table == "registered_medium") return "08";
  for (const KindClass& known : kind_classes)
    if (known.kind == cell(row, "kind")) return known.interface_class;
  return {};
}

Sentence why_left_out(const RegisteredRow& row, const std::optional<DeviceName>& name) {
  if (!name)
    return {"登记的不是某一台设备或某一型号", "the register names neither a device nor a model"};
  if (row.table == "registered_medium" && name->serial.empty())
    return {"存储介质没有序列号，不能与同型号的其他介质区分",
            "a medium without a serial cannot be told from others of its model"};
  const std::string state = cell(row, "state");
  if (std::find(std::begin(states_out_of_use), std::end(states_out_of_use), state) !=
      std::end(states_out_of_use))
    return {"使用情况为“" + state + "”", "its state is \"" + state + "\""};
  return {};
}

ExportedRule exported(const RegisteredRow& row, const Hashes& hashes) {
  ExportedRule rule;
  rule.number = cell(row, "number");
  rule.device_key = cell(row, "device_key");
  const auto name = name_of(rule.device_key);
  rule.left_out = why_left_out(row, name);
  if (!rule.left_out.en.empty()) return rule;
  const auto known = std::find_if(hashes.begin(), hashes.end(),
                                  [&](const auto& each) { return each.first == rule.device_key; });
  rule.text = rule_text(*name, known == hashes.end() ? "" : known->second, class_of(row));
  return rule;
}

std::vector<ExportedRule> exported(const Register& registered, const Hashes& hashes) {
  std::vector<ExportedRule> rules;
  for (const RegisteredRow& row : registered.rows)
    if (row.table == "registered_medium" || row.table == "registered_device")
      rules.push_back(exported(row, hashes));
  return rules;
}

// Storage that is also a keyboard, a network card or a radio is no storage anybody registered.
constexpr std::string_view first_rules[] = {
    "reject with-interface all-of { 08:*:* 03:*:* }",
    "reject with-interface all-of { 08:*:* 02:*:* }",
    "reject with-interface all-of { 08:*:* e0:*:* }",
};
constexpr std::string_view last_rule = "block with-interface one-of { 08:*:* }";

constexpr std::string_view header =
    R"(# 由密检 Mijian 依据登记数据 {0}（版本 {1}，签发 {2}，{3}）生成。
# 用法：系统管理员逐行核对后，放入 /etc/usbguard/rules.d/50-mijian.conf（RuleFolder 所指文件夹），再重启 usbguard 服务。
# 只允许已登记的介质和设备；末行阻止其他一切 USB 存储。键盘、鼠标、集线器等未登记设备由其余规则和
# ImplicitPolicyTarget 决定：启用前请先用 usbguard generate-policy 允许正在使用的键盘鼠标，以免锁住自己。
# Made by Mijian from the register {0} (version {1}, issued {2} by {3}).
# To use: look through every line, put the file into RuleFolder (/etc/usbguard/rules.d/50-mijian.conf), restart usbguard.
# It allows what is registered, and its last rule blocks all other USB storage. Keyboards, mice and hubs that are not
# registered are left to your other rules and ImplicitPolicyTarget: allow those in use first, or you lock yourself out.
)";

/// A line that a comment can hold: others wrote it, and a line end in it would begin a rule.
std::string comment(const std::string& text) { return display(text, 200); }

std::string rules_file(const std::vector<ExportedRule>& rules, const Register& registered) {
  std::string text = fmt::format(header, comment(std::string{file_name(registered.file)}),
                                 comment(registered.version), comment(registered.issued_on),
                                 comment(registered.issuer));
  for (const std::string_view rule : first_rules) text += fmt::format("{}\n", rule);
  for (const ExportedRule& rule : rules) {
    text += fmt::format("\n# {}\n", comment(rule.number.empty() ? rule.device_key : rule.number));
    text += rule.text.empty()
                ? fmt::format("# 未导出 left out: {}: {} / {}\n", comment(rule.device_key),
                              comment(rule.left_out.zh), comment(rule.left_out.en))
                : rule.text + "\n";
  }
  return text + fmt::format("\n{}\n", last_rule);
}

Json rules_json(const std::vector<ExportedRule>& rules) {
  Json list = Json::array(), left_out = Json::array();
  for (const std::string_view rule : first_rules) list.push(rule);
  for (const ExportedRule& rule : rules) {
    if (!rule.text.empty()) {
      list.push(rule.text);
      continue;
    }
    Json one = Json::object();
    one.set("number", rule.number);
    one.set("device_key", rule.device_key);
    one.set("reason", to_json(rule.left_out));
    left_out.push(std::move(one));
  }
  list.push(last_rule);
  Json json = Json::object();
  json.set("rules", std::move(list));
  json.set("left_out", std::move(left_out));
  return json;
}

/// What is connected now, where it can be looked at; without it rules go without hashes.
Result<Hashes> present_hashes(const Options& options, const Inputs& inputs, Console& console) {
  const auto host = subject_host(options);
  if (!host) return host.error();
  Collecting collecting;
  collecting.host = &*host;
  collecting.taken_at = Clock{}.now();
  collecting.policies = inputs.policies;
  collecting.tables = {"usb_device"};
  Hashes hashes;
  const FactStream stream{[&](const FactRow& row) {
                            const std::string hash = text_cell(row, "usbguard_hash");
                            if (row.table == "usb_device" && !hash.empty())
                              hashes.emplace_back(text_cell(row, "device_key"), hash);
                          },
                          [](const SourceCoverage&) {},
                          {}};
  if (auto done = stream_facts(collecting, stream, console); !done) return done.error();
  return hashes;
}

}  // namespace

int usb_export_usbguard(const Options& options, Console& console) {
  if (options.registered.empty()) {
    console.say(
        Text{"没有登记数据：请用 --register register.json 指明。允许哪些设备只能由登记数据决定",
             "no register: name it with --register register.json. Which devices are allowed "
             "is for the register to say"});
    return exit_usage;
  }
  const auto inputs = read_inputs(options, Subject::this_terminal);
  if (!inputs) return console.refuse(inputs.error());
  const auto hashes = present_hashes(options, *inputs, console);
  if (!hashes) return console.fail(hashes.error());
  const auto rules = exported(*inputs->registered, *hashes);
  const std::string text =
      options.json ? rules_json(rules).dump() + "\n" : rules_file(rules, *inputs->registered);
  const Status written = options.out.empty() ? print(text) : write_file(options.out, text);
  return written ? exit_compliant : console.fail(written.error());
}

}  // namespace mijian
