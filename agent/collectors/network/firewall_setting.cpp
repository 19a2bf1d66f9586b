#include <optional>
#include <string>
#include <string_view>

#include "agent/collectors/accounts/shell_setting.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/firewall_text.h"
#include "agent/collectors/system/unit_files.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "firewall_setting", source = "firewall settings";

/// What one product's files say.
struct Setting {
  std::string_view product;
  std::optional<bool> is_enabled;
  std::optional<std::string> default_input;
  std::string file;
  int line = 0;
};

class Finder {
 public:
  Finder(const Host& host, FactWriter& facts)
      : host_{host}, facts_{facts}, units_{UnitFiles::read(host, gaps_)} {}

  void find() {
    find_ufw();
    find_firewalld();
    find_rules("nftables", {"/etc/nftables.conf", "/etc/sysconfig/nftables.conf"},
               "nftables.service", nftables_input_policy);
    find_rules("iptables", {"/etc/iptables/rules.v4"}, "netfilter-persistent.service",
               iptables_input_policy);
    find_rules("iptables", {"/etc/sysconfig/iptables"}, "iptables.service", iptables_input_policy);
    find_rules("ip6tables", {"/etc/iptables/rules.v6"}, "netfilter-persistent.service",
               iptables_input_policy);
    find_rules("ip6tables", {"/etc/sysconfig/ip6tables"}, "ip6tables.service",
               iptables_input_policy);
    gaps_.report(facts_, table, source);
  }

 private:
  std::optional<std::string> read(const std::string& path) {
    auto text = host_.read_optional(path);
    if (!text) gaps_.add(text.error());
    return text ? *text : std::nullopt;
  }

  std::optional<bool> is_enabled(std::string_view unit) const {
    const std::string state = units_.enabled(unit);
    if (state.empty()) return units_.find(unit) == nullptr ? std::optional{false} : std::nullopt;
    return state.rfind("enabled", 0) == 0;
  }

  void add(const Setting& setting) {
    facts_.add(table, {{"product", setting.product},
                       {"is_enabled", setting.is_enabled},
                       {"default_input", setting.default_input},
                       {"file", setting.file},
                       {"line", setting.line}});
  }

  /// The last assignment counts; one that may not be reached leaves the value open.
  static std::optional<ShellSetting> assigned(const std::string& text, std::string_view name) {
    std::optional<ShellSetting> last;
    for (const ShellSetting& each : parse_shell_settings(text, {name}).entries)
      if (each.kind == ShellSetting::Kind::assignment && each.name == name) last = each;
    return last && last->is_conditional ? std::nullopt : last;
  }

  void find_ufw() {
    Setting ufw{"ufw", {}, {}, "/etc/ufw/ufw.conf"};
    const auto text = read(ufw.file);
    if (!text) return;
    if (const auto enabled = assigned(*text, "ENABLED")) {
      ufw.is_enabled = to_lower(enabled->value) == "yes";
      ufw.line = enabled->line;
    }
    if (const auto defaults = read("/etc/default/ufw"))
      if (const auto policy = assigned(*defaults, "DEFAULT_INPUT_POLICY"))
        ufw.default_input = to_lower(policy->value);
    add(ufw);
  }

  void find_firewalld() {
    Setting firewalld{"firewalld", is_enabled("firewalld.service"), {}, {}};
    const std::string conf = "/etc/firewalld/firewalld.conf";
    const auto text = read(conf);
    if (!text) return;
    const auto zone = assigned(*text, "DefaultZone");
    const std::string name = zone ? zone->value : "public";
    if (name.find('/') != std::string::npos)
      return gaps_.add(malformed("the name of a zone").during(conf));
    firewalld.file = conf, firewalld.line = zone ? zone->line : 0;
    for (const std::string folder : {"/etc/firewalld/zones/", "/usr/lib/firewalld/zones/"}) {
      const auto xml = read(folder + name + ".xml");
      if (!xml) continue;
      const auto policy = zone_input_policy(*xml);
      if (policy)
        firewalld.default_input = policy->policy, firewalld.file = folder + name + ".xml",
        firewalld.line = policy->line;
      break;
    }
    add(firewalld);
  }

  void find_rules(std::string_view product, const std::vector<std::string>& files,
                  std::string_view unit,
                  std::optional<InputPolicy> (*policy_of)(std::string_view)) {
    for (const std::string& file : files) {
      const auto text = read(file);
      if (!text) continue;
      Setting setting{product, is_enabled(unit), {}, file};
      if (const auto policy = policy_of(*text))
        setting.default_input = policy->policy, setting.line = policy->line;
      add(setting);
    }
  }

  const Host& host_;
  FactWriter& facts_;
  GapList gaps_;
  UnitFiles units_;
};

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  Finder{host, facts}.find();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector firewall_setting_collector{"firewall_setting", 1, tables, collect};

}  // namespace mijian
