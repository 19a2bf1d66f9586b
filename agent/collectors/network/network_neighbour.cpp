#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/network_namespace.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_neighbour", source = "netlink neighbours";

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto neighbours = host.neighbours();
  if (!neighbours) {
    facts.impossible(table, source, neighbours.error());
    return ok;
  }
  GapList gaps;
  for (const NetworkNeighbour& each : *neighbours) {
    const auto address = parse_ip(each.address);
    if (!address) {
      gaps.add(malformed("a neighbour of " + each.interface + " is of no known family"));
      continue;
    }
    facts.add(table, {{"family", each.family},
                      {"address", each.address},
                      {"mac", each.mac.empty() ? std::nullopt : std::optional{each.mac}},
                      {"interface", each.interface},
                      {"state", each.state},
                      {"is_router", each.is_router},
                      {"is_public", is_public(*address)}});
  }
  gaps.report(facts, table, source);
  report_other_networks(host, other_networks, {table}, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector network_neighbour_collector{"network_neighbour", 1, tables, collect, true};

}  // namespace mijian
