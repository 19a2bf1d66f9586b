// Addresses, routes and neighbours as the kernel tells them. Recorded hosts answer from
// network.json.
#include <linux/if_addr.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <netlink/msg.h>
#include <netlink/route/addr.h>
#include <netlink/route/neighbour.h>
#include <netlink/route/route.h>
#include <netlink/route/rtnl.h>
#include <sys/socket.h>

#include <array>

#include "agent/host/host.h"
#include "agent/host/host_state.h"
#include "agent/host/recorded_answers.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

using Route = Handle<rtnl_route, rtnl_route_put>;
constexpr int local_table = 255;  // the kernel's own entries for its own addresses

NetworkAddress to_address(const RouteSocket& kernel, rtnl_addr* entry) {
  NetworkAddress address;
  address.interface = kernel.interface_name(rtnl_addr_get_ifindex(entry));
  address.family = family_name(rtnl_addr_get_family(entry));
  address.address = address_text(rtnl_addr_get_local(entry));
  address.prefix_length = rtnl_addr_get_prefixlen(entry);
  // The same bit tells a second address of IPv4.
  const bool has_bit = (rtnl_addr_get_flags(entry) & IFA_F_TEMPORARY) != 0;
  address.is_temporary = rtnl_addr_get_family(entry) == AF_INET6 && has_bit ? 1 : 0;
  std::array<char, 32> scope{};
  address.scope = rtnl_scope2str(rtnl_addr_get_scope(entry), scope.data(), scope.size());
  return address;
}

Result<std::vector<NetworkAddress>> live_addresses() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  nl_cache* raw = nullptr;
  if (const int code = rtnl_addr_alloc_cache(kernel->socket.get(), &raw); code < 0)
    return netlink_error(code, "network addresses");
  const NetlinkCache cache{raw};
  if (Status few = check_count(cache, "addresses"); !few) return few.error();
  std::vector<NetworkAddress> addresses;
  for (nl_object* object = nl_cache_get_first(cache.get()); object != nullptr;
       object = nl_cache_get_next(object))
    addresses.push_back(to_address(*kernel, reinterpret_cast<rtnl_addr*>(object)));
  return addresses;
}

/// One row a next hop; a route without any (blackhole) is one row without gateway and interface.
void add_route(const RouteSocket& kernel, rtnl_route* entry, std::vector<NetworkRoute>& routes) {
  if (rtnl_route_get_table(entry) == local_table) return;
  NetworkRoute route;
  route.family = family_name(rtnl_route_get_family(entry));
  const nl_addr* destination = rtnl_route_get_dst(entry);
  const unsigned prefix = destination == nullptr ? 0 : nl_addr_get_prefixlen(destination);
  route.destination =
      prefix == 0 ? "default" : address_text(destination) + "/" + std::to_string(prefix);
  route.metric = rtnl_route_get_priority(entry);
  route.table = static_cast<int>(rtnl_route_get_table(entry));
  std::array<char, 32> type{};
  route.type = nl_rtntype2str(rtnl_route_get_type(entry), type.data(), type.size());
  const int hops = rtnl_route_get_nnexthops(entry);
  if (hops == 0) routes.push_back(route);
  for (int i = 0; i < hops; ++i) {
    rtnl_nexthop* hop = rtnl_route_nexthop_n(entry, i);
    route.gateway = address_text(rtnl_route_nh_get_gateway(hop));
    if (route.gateway.empty()) route.gateway = address_text(rtnl_route_nh_get_via(hop));
    route.interface = kernel.interface_name(rtnl_route_nh_get_ifindex(hop));
    routes.push_back(route);
  }
}

Result<std::vector<NetworkRoute>> live_routes() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  // Not by a cache of libnl: of two routes that differ only in the card it keeps one.
  std::vector<NetworkRoute> routes;
  int not_understood = 0;
  auto asked = ask_for_all(
      kernel->socket, RTM_GETROUTE, "network routes", [&] { routes.clear(), not_understood = 0; },
      [&](nl_msg* message) {
        const nlmsghdr* header = nlmsg_hdr(message);
        const int family = static_cast<const rtmsg*>(nlmsg_data(header))->rtm_family;
        if (family != AF_INET && family != AF_INET6) return;
        rtnl_route* raw = nullptr;
        const int code = rtnl_route_parse(nlmsg_hdr(message), &raw);
        const Route route{raw};
        if (code < 0)
          not_understood = code;
        else
          add_route(*kernel, route.get(), routes);
      });
  if (!asked) return asked.error();
  // One route less may be the way out that is looked for.
  if (not_understood < 0) return netlink_error(not_understood, "network routes");
  return routes;
}

/// "" for entries that stand for no machine: multicast groups and the like, which nobody asks for.
std::string neighbour_state(int state) {
  switch (state) {
    case NUD_INCOMPLETE:
      return "incomplete";
    case NUD_REACHABLE:
      return "reachable";
    case NUD_STALE:
      return "stale";
    case NUD_DELAY:
      return "delay";
    case NUD_PROBE:
      return "probe";
    case NUD_FAILED:
      return "failed";
    case NUD_PERMANENT:
      return "permanent";
    default:
      return {};
  }
}

void add_neighbour(const RouteSocket& kernel, rtnl_neigh* entry,
                   std::vector<NetworkNeighbour>& neighbours) {
  const int family = rtnl_neigh_get_family(entry);
  NetworkNeighbour neighbour;
  neighbour.state = neighbour_state(rtnl_neigh_get_state(entry));
  if (neighbour.state.empty() || (family != AF_INET && family != AF_INET6)) return;
  neighbour.family = family_name(family);
  neighbour.address = address_text(rtnl_neigh_get_dst(entry));
  neighbour.mac = address_text(rtnl_neigh_get_lladdr(entry));
  neighbour.interface = kernel.interface_name(rtnl_neigh_get_ifindex(entry));
  neighbour.is_router = (rtnl_neigh_get_flags(entry) & NTF_ROUTER) != 0 ? 1 : 0;
  neighbours.push_back(std::move(neighbour));
}

Result<std::vector<NetworkNeighbour>> live_neighbours() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  nl_cache* raw = nullptr;
  if (const int code = rtnl_neigh_alloc_cache(kernel->socket.get(), &raw); code < 0)
    return netlink_error(code, "network neighbours");
  const NetlinkCache cache{raw};
  if (Status few = check_count(cache, "neighbours"); !few) return few.error();
  std::vector<NetworkNeighbour> neighbours;
  for (nl_object* object = nl_cache_get_first(cache.get()); object != nullptr;
       object = nl_cache_get_next(object))
    add_neighbour(*kernel, reinterpret_cast<rtnl_neigh*>(object), neighbours);
  return neighbours;
}

}  // namespace

Result<std::vector<NetworkAddress>> Host::addresses() const {
  if (state_->kind == HostKind::offline) return not_offline("network addresses");
  if (state_->kind == HostKind::live) return live_addresses();
  auto text = state_->saved_answer("network.json");
  if (!text) return text.error();
  return parse_addresses(*text);
}

Result<std::vector<NetworkRoute>> Host::routes() const {
  if (state_->kind == HostKind::offline) return not_offline("network routes");
  if (state_->kind == HostKind::live) return live_routes();
  auto text = state_->saved_answer("network.json");
  if (!text) return text.error();
  return parse_routes(*text);
}

Result<std::vector<NetworkNeighbour>> Host::neighbours() const {
  if (state_->kind == HostKind::offline) return not_offline("network neighbours");
  if (state_->kind == HostKind::live) return live_neighbours();
  auto text = state_->saved_answer("network.json");
  if (!text) return text.error();
  return parse_neighbours(*text);
}

}  // namespace mijian
