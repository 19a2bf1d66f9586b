// What rsyslog writes where.
#include "agent/collectors/audit/rsyslog_rule.h"

#include "agent/collectors/audit/rsyslog_config.h"
#include "agent/collectors/collector.h"

namespace mijian {
namespace {

constexpr std::string_view table = "rsyslog_rule";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto config = read_rsyslog_config(host);
  if (!config) {
    facts.impossible(table, rsyslog_conf, config.error());
  } else if (!*config) {
    facts.complete(table, rsyslog_conf, "no such file");
  } else {
    for (const auto& [rule, file] : (*config)->rules)
      facts.add(table, {{"selector", rule.selector},
                        {"target", rule.target},
                        {"kind", rule.kind},
                        {"file", file},
                        {"line", rule.line}});
    (*config)->gaps.report(facts, table, rsyslog_conf);
  }
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector rsyslog_rule_collector{"rsyslog_rule", 1, tables, collect};

}  // namespace mijian
