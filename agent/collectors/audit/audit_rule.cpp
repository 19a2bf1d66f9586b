#include "agent/collectors/audit/audit_rule.h"

#include "agent/collectors/audit/audit_rule_form.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/terminal/operating_system.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view rules_folder = "/etc/audit/rules.d";
constexpr std::string_view rules_file = "/etc/audit/audit.rules";
constexpr Word<AuditRuleKind> kind_words[] = {
    {AuditRuleKind::watch, "watch", {"监视", "watch"}},
    {AuditRuleKind::syscall, "syscall", {"系统调用", "system call"}},
    {AuditRuleKind::control, "control", {"控制", "control"}},
};

void add_rules(const Host& host, FactWriter& facts, std::vector<AuditRule> rules) {
  const AuditMachine machine{machine_architecture(host).value_or(""), [&](const std::string& path) {
                               const auto status = host.status_followed(path);
                               return status && status->kind == FileKind::folder;
                             }};
  int position = 0;
  for (AuditRule& rule : rules) {
    settle_form(rule, machine);
    facts.add("audit_rule", {{"position", ++position},
                             {"kind", audit_rule_kind(rule.kind)},
                             {"text", rule.text},
                             {"path", rule.path},
                             {"permissions", rule.permissions},
                             {"syscalls", rule.syscalls},
                             {"key", rule.key},
                             {"file", rule.file},
                             {"line", rule.line},
                             {"arch", rule.arch},
                             {"normal", rule.normal},
                             {"withheld_by", rule.withheld_by}});
  }
}

bool is_rules_file(std::string_view path) {
  constexpr std::string_view ending = ".rules";
  return path.size() > ending.size() && path.substr(path.size() - ending.size()) == ending;
}

void collect_folder(const Host& host, FactWriter& facts, const std::vector<std::string>& paths) {
  GapList gaps;
  std::vector<AuditRulesFile> files;
  for (const std::string& path : paths) {
    if (!is_rules_file(path)) continue;
    auto text = host.read(path);
    if (vanished(text)) continue;
    if (text) files.push_back({path, std::move(*text)});
    if (!text) gaps.add(text.error());
  }
  add_rules(host, facts, join_audit_rules(std::move(files)));
  gaps.report(facts, "audit_rule", rules_folder);
}

void collect_file(const Host& host, FactWriter& facts) {
  auto text = host.read_optional(rules_file);
  if (!text) {
    facts.impossible("audit_rule", rules_file, text.error());
    return;
  }
  if (!*text) {
    facts.complete("audit_rule", rules_file, "no such file");
    return;
  }
  add_rules(host, facts, parse_audit_rules({std::string{rules_file}, std::move(**text)}));
  facts.complete("audit_rule", rules_file);
}

// augenrules makes audit.rules anew from rules.d whenever auditd starts, so the folder decides.
Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto paths = host.list(rules_folder);
  if (paths)
    collect_folder(host, facts, *paths);
  else if (vanished(paths))
    collect_file(host, facts);
  else
    facts.impossible("audit_rule", rules_folder, paths.error());
  return ok;
}

constexpr std::string_view tables[] = {"audit_rule"};

}  // namespace

std::string_view audit_rule_kind(AuditRuleKind kind) { return stored_word(kind_words, kind); }

extern const Collector audit_rule_collector{"audit_rule", 2, tables, collect};

}  // namespace mijian
