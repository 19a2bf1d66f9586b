#include <algorithm>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/usb/usbguard_settings.h"
#include "agent/collectors/usb/usbguard_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view rule_table = "usbguard_rule", setting_table = "usbguard_setting";
constexpr std::string_view tables[] = {rule_table, setting_table};
constexpr std::string_view conf_path = "/etc/usbguard/usbguard-daemon.conf",
                           services_path = "/etc/nsswitch.conf";
constexpr std::string_view usual_file = "/etc/usbguard/rules.conf",
                           usual_folder = "/etc/usbguard/rules.d";

/// Where the daemon reads its rules; empty when it reads none of that kind.
struct Places {
  std::string file, folder;
};

std::string from_root(std::string_view path) {
  return path.empty() || path.front() == '/' ? std::string{path} : "/" + std::string{path};
}

Places add_settings(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(conf_path);
  // Rules may lie at the usual places although nobody can say that the daemon reads them.
  const Places usual{std::string{usual_file}, std::string{usual_folder}};
  if (!text) {
    facts.impossible(setting_table, conf_path, text.error());
    facts.gap(rule_table, conf_path, text.error());
    return usual;
  }
  if (!*text) {
    facts.complete(setting_table, conf_path, "no such file");
    return usual;
  }
  const UsbguardSettings settings = parse_usbguard_settings(**text);
  for (const UsbguardSetting& one : settings.all)
    facts.add(setting_table,
              {{"name", one.name}, {"value", one.value}, {"file", conf_path}, {"line", one.line}});
  GapList gaps;
  for (const int line : settings.malformed_lines) gaps.add_line(conf_path, line, "not Name=value");
  gaps.report(facts, setting_table, conf_path);
  return {from_root(settings.value("RuleFile")), from_root(settings.value("RuleFolder"))};
}

// In nsswitch.conf the rules can be sent for from a directory, which this tool does not ask.
void note_other_service(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(services_path);
  if (!text || !*text) return;
  for (const std::string_view line : lines_of(**text)) {
    const auto pair = split_pair(line.substr(0, line.find('#')), ':');
    if (pair && pair->first == "usbguard" && pair->second != "files")
      facts.gap(rule_table, services_path,
                not_supported("USBGuard takes its rules from a directory, not from files"));
  }
}

class RuleReader {
 public:
  RuleReader(const Host& host, FactWriter& facts) : host_{host}, facts_{facts} {}

  void read(const std::string& path) {
    const auto text = host_.read(path);
    if (!text) return facts_.gap(rule_table, path, text.error());
    GapList gaps;
    int number = 0;
    for (const std::string_view line : split(*text, '\n')) {
      ++number;
      const auto rule = parse_usbguard_rule(line);
      if (!rule)
        gaps.add_line(path, number,
                      "USBGuard does not start with this rule: " + rule.error().text());
      else if (*rule)
        add(**rule, path, number);
    }
    gaps.report(facts_, rule_table, path);
  }

  void read_folder(const std::string& folder) {
    auto paths = host_.list_optional(folder);
    if (!paths) return facts_.gap(rule_table, folder, paths.error());
    for (const std::string& path : *paths)
      if (is_rule_file(path)) read(path);
    facts_.complete(rule_table, folder);
  }

 private:
  static bool is_rule_file(std::string_view path) {
    constexpr std::string_view ending = ".conf";
    return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
  }

  void add(const UsbguardRule& rule, const std::string& path, int line) {
    const auto id = rule.id.values.size() == 1 && rule.id.how != SetOperator::none_of
                        ? split_pair(rule.id.values[0], ':')
                        : std::nullopt;
    const auto known = [](std::string_view digits) {
      return digits == "*" ? Cell{Null{}} : Cell{digits};
    };
    const bool one_serial =
        rule.serial.values.size() == 1 && rule.serial.how != SetOperator::none_of;
    const std::string& interfaces = rule.with_interface.written;
    facts_.add(rule_table, {{"position", ++position_},
                            {"target", stored_word(usbguard_target_words, rule.target)},
                            {"vendor_id", id ? known(id->first) : Cell{Null{}}},
                            {"product_id", id ? known(id->second) : Cell{Null{}}},
                            {"serial", one_serial ? Cell{rule.serial.values[0]} : Cell{Null{}}},
                            {"interfaces", interfaces.empty() ? Cell{Null{}} : Cell{interfaces}},
                            {"is_general", is_general(rule)},
                            {"takes_storage", takes_storage(rule)},
                            {"text", rule.text},
                            {"file", path},
                            {"line", line}});
  }

  const Host& host_;
  FactWriter& facts_;
  std::int64_t position_ = 0;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto installed = host.exists(conf_path);
  const auto ruled = host.exists(usual_file);
  if (installed && !*installed && ruled && !*ruled) {
    for (const std::string_view table : tables) facts.complete(table, conf_path, "no such file");
    return ok;
  }
  const Places places = add_settings(host, facts);
  note_other_service(host, facts);
  RuleReader reader{host, facts};
  if (!places.file.empty()) reader.read(places.file);
  if (!places.folder.empty()) reader.read_folder(places.folder);
  if (places.file.empty() && places.folder.empty())
    facts.complete(rule_table, conf_path, "it names no file of rules");
  return ok;
}

}  // namespace

extern const Collector usbguard_rule_collector{"usbguard_rule", 1, tables, collect};

}  // namespace mijian
