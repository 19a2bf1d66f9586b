#include <optional>

#include "agent/collectors/collector.h"
#include "agent/collectors/network/network_namespace.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_rule", source = "netlink rules";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto rules = host.routing_rules();
  if (!rules) {
    facts.impossible(table, source, rules.error());
    return ok;
  }
  for (const RoutingRule& rule : *rules)
    facts.add(table, {{"family", rule.family},
                      {"priority", rule.priority},
                      {"selector", rule.selector},
                      {"routing_table", rule.table == 0 ? std::nullopt : std::optional{rule.table}},
                      {"action", rule.action}});
  facts.complete(table, source);
  report_other_networks(host, other_networks, {table}, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector network_rule_collector{"network_rule", 1, tables, collect, true};

}  // namespace mijian
