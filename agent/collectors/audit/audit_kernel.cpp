#include "agent/collectors/audit/audit_rule.h"
#include "agent/collectors/audit/audit_rule_form.h"
#include "agent/collectors/audit/kernel_audit.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/terminal/operating_system.h"
#include "agent/core/text.h"
#include "agent/host/kernel_audit.h"

namespace mijian {
namespace {

constexpr std::string_view rule_table = "audit_kernel_rule", status_table = "audit_kernel_status",
                           source = "kernel";

void collect_status(const std::string& bytes, FactWriter& facts) {
  const auto status = parse_audit_status(bytes);
  if (!status) return facts.impossible(status_table, source, status.error());
  facts.add(status_table, {{"enabled", std::int64_t{status->enabled}},
                           {"failure", std::int64_t{status->failure}},
                           {"has_daemon", status->daemon != 0},
                           {"rate_limit", std::int64_t{status->rate_limit}},
                           {"backlog_limit", std::int64_t{status->backlog_limit}},
                           {"lost", std::int64_t{status->lost}}});
  facts.complete(status_table, source);
}

void add_rule(int position, const AuditRule& rule, FactWriter& facts) {
  facts.add(rule_table, {{"position", position},
                         {"kind", audit_rule_kind(rule.kind)},
                         {"text", rule.text},
                         {"path", rule.path},
                         {"permissions", rule.permissions},
                         {"syscalls", rule.syscalls},
                         {"arch", rule.arch},
                         {"key", rule.key},
                         {"normal", rule.normal}});
}

// The kernel has no watches of its own form: a path that it holds is one of a file, or dir= says
// so.
void collect_rules(const std::vector<std::string>& rules, const Host& host, FactWriter& facts) {
  const AuditMachine machine{machine_architecture(host).value_or(""), {}};
  GapList gaps;
  int position = 0;
  for (const std::string& bytes : rules) {
    ++position;
    const auto text = kernel_audit_rule_text(bytes);
    auto rule = text ? parse_audit_rule(*text) : std::nullopt;
    if (rule) settle_form(*rule, machine);
    if (rule) add_rule(position, *rule, facts);
    if (!text) gaps.add(text.error());
    if (text && !rule) gaps.add(malformed("a rule that is not understood: " + display(*text)));
  }
  gaps.report(facts, rule_table, source);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto audit = kernel_audit(host);
  if (!audit) {
    for (const std::string_view table : {rule_table, status_table})
      facts.impossible(table, source, audit.error());
    return ok;
  }
  collect_status(audit->status, facts);
  collect_rules(audit->rules, host, facts);
  return ok;
}

constexpr std::string_view tables[] = {rule_table, status_table};

}  // namespace

extern const Collector audit_kernel_collector{"audit_kernel", 1, tables, collect};

}  // namespace mijian
