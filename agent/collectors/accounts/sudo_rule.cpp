#include "agent/collectors/accounts/name_service.h"
#include "agent/collectors/accounts/sudoers_policy.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/products/installed_program.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view rule_table = "sudo_rule", setting_table = "sudo_setting",
                           source = "/etc/sudoers", nsswitch_path = "/etc/nsswitch.conf";

/// "user: alice, %wheel"; empty for what holds for all.
std::string scope_text(const SudoersDefault& setting) {
  constexpr std::string_view names[] = {"", "user", "host", "runas", "command"};
  std::string text{names[static_cast<std::size_t>(setting.scope)]};
  std::string_view before = ": ";
  for (const SudoersItem& item : setting.bound_to) {
    text += before;
    text += (item.is_negated ? "!" : "") + item.name;
    before = ", ";
  }
  return text;
}

void add_settings(const std::vector<PlacedSudoers>& statements, FactWriter& facts) {
  for (const PlacedSudoers& placed : statements) {
    const auto* setting = std::get_if<SudoersDefault>(&placed.statement.what);
    if (setting == nullptr) continue;
    std::optional<std::string> value;
    if (setting->value) value = display(*setting->value);
    facts.add(setting_table, {{"name", display(setting->name)},
                              {"value", value},
                              {"scope", display(scope_text(*setting))},
                              {"is_negated", setting->is_negated},
                              {"file", placed.file},
                              {"line", placed.statement.line}});
  }
}

void add_rules(const std::vector<PlacedSudoers>& statements, GapList& gaps, FactWriter& facts) {
  for (const SudoPermission& one : SudoersPolicy{statements}.permissions(gaps))
    facts.add(rule_table, {{"who", display(one.who)},
                           {"who_kind", one.who_kind},
                           {"alias", display(one.alias)},
                           {"hosts", display(one.hosts)},
                           {"run_as", display(one.run_as.empty() ? "root" : one.run_as)},
                           {"commands", display(one.commands, 2000)},
                           {"is_all_commands", one.is_all_commands},
                           {"needs_password", one.needs_password},
                           {"file", one.file},
                           {"line", one.line}});
}

/// Rules that a directory serves are rules nobody looked at; sudo knows no others than these.
void add_directories(const Host& host, GapList& gaps) {
  const auto text = host.read_optional(nsswitch_path);
  if (!text) return gaps.add(text.error());
  for (const std::string& service : services_of(text->value_or(""), "sudoers"))
    if (service == "ldap" || (service == "sss" && is_sssd_configured(host)))
      gaps.add(not_supported("rules of sudo that '" + service + "' serves are not collected"));
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  if (!may_be_installed(host, {"/usr/bin/sudo", "/usr/local/bin/sudo"})) {
    for (const std::string_view table : {rule_table, setting_table})
      facts.complete(table, source, "not installed");
    return ok;
  }
  GapList gaps;
  const auto statements = read_sudoers(host, gaps);
  add_settings(statements, facts);
  add_rules(statements, gaps, facts);
  add_directories(host, gaps);
  const std::string_view note = statements.empty() ? "no such file" : "";
  gaps.report(facts, rule_table, source, note);
  gaps.report(facts, setting_table, source, note);
  return ok;
}

constexpr std::string_view tables[] = {rule_table, setting_table};

}  // namespace

extern const Collector sudo_rule_collector{"sudo_rule", 1, tables, collect};

}  // namespace mijian
