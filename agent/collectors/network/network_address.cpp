#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/network_namespace.h"

namespace mijian {
namespace {

constexpr std::string_view address_table = "network_address", address_source = "netlink addresses";
constexpr std::string_view route_table = "network_route", route_source = "netlink routes";
constexpr int kernels_own_table = 255;

void collect_addresses(const Host& host, FactWriter& facts) {
  const auto addresses = host.addresses();
  if (!addresses) return facts.impossible(address_table, address_source, addresses.error());
  GapList gaps;
  for (const NetworkAddress& each : *addresses) {
    const auto address = parse_ip(each.address);
    if (!address) {
      gaps.add(malformed("an address of " + each.interface + " is of no known family"));
      continue;
    }
    facts.add(address_table, {{"interface", each.interface},
                              {"family", each.family},
                              {"address", each.address},
                              {"prefix_length", each.prefix_length},
                              {"scope", each.scope},
                              {"is_public", is_public(*address)},
                              {"is_temporary", each.is_temporary}});
  }
  gaps.report(facts, address_table, address_source);
}

/// Routes the kernel keeps for its own addresses say nothing that the addresses do not say.
bool is_local(const NetworkRoute& route) {
  return route.table == kernels_own_table || route.type == "local" || route.type == "broadcast" ||
         route.type == "multicast" || route.type == "anycast";
}

void collect_routes(const Host& host, FactWriter& facts) {
  const auto routes = host.routes();
  if (!routes) return facts.impossible(route_table, route_source, routes.error());
  const auto filled = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
  };
  for (const NetworkRoute& route : *routes) {
    if (is_local(route)) continue;
    facts.add(route_table, {{"family", route.family},
                            {"destination", route.destination},
                            {"gateway", filled(route.gateway)},
                            {"interface", filled(route.interface)},
                            {"metric", route.metric},
                            {"routing_table", route.table},
                            {"type", route.type}});
  }
  facts.complete(route_table, route_source);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_addresses(host, facts);
  collect_routes(host, facts);
  report_other_networks(host, other_networks, {address_table, route_table}, facts);
  return ok;
}

constexpr std::string_view tables[] = {address_table, route_table};

}  // namespace

extern const Collector network_address_collector{"network_address", 1, tables, collect, true};

}  // namespace mijian
