#include "agent/host/netfilter.h"

#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "firewall_chain", source = "netlink nftables";

std::optional<std::string> filled(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

void collect_nftables(const Host& host, FactWriter& facts) {
  const auto rules = nftables(host);
  if (!rules) return facts.impossible(table, source, rules.error());
  for (const FirewallChain& each : rules->chains)
    facts.add(table, {{"kind", "nftables"},
                      {"family", each.family},
                      {"table_name", each.table},
                      {"chain", each.chain},
                      {"hook", each.hook},
                      {"policy", filled(each.policy)},
                      {"rules", each.rules}});
  facts.complete(
      table, source,
      rules->is_loaded ? "" : "this kernel has not loaded nf_tables: there are no rules");
}

/// The older iptables tells the names of its tables in /proc, and its rules to a socket of the
/// family that a worker may not open.
void collect_iptables(const Host& host, std::string_view path, std::string_view family,
                      FactWriter& facts) {
  const auto names = host.read(path);
  if (vanished(names) && host.exists("/proc/net").value_or(false))
    return facts.complete(table, path, "no such file: the older iptables is not in use");
  if (!names) return facts.impossible(table, path, names.error());
  std::string tables_seen;
  for (const std::string_view line : lines_of(*names)) {
    const std::string_view name = trim(line);
    if (name.empty()) continue;
    facts.add(table,
              {{"kind", "iptables"}, {"family", family}, {"table_name", name}, {"hook", ""}});
    tables_seen += (tables_seen.empty() ? "" : ", ") + display(name);
  }
  if (tables_seen.empty()) return facts.complete(table, path);
  facts.gap(
      table, path,
      not_supported("the rules of the older iptables are not told, only that it has tables: " +
                    tables_seen));
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_nftables(host, facts);
  collect_iptables(host, "/proc/net/ip_tables_names", "ip", facts);
  collect_iptables(host, "/proc/net/ip6_tables_names", "ip6", facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector firewall_chain_collector{"firewall_chain", 1, tables, collect};

}  // namespace mijian
