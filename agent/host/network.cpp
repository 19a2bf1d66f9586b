// Addresses and routes from the kernel by NETLINK_ROUTE, the one family whose module is never
// loaded by asking. Recorded hosts answer from network.json.
#include <netlink/cache.h>
#include <netlink/netlink.h>
#include <netlink/route/addr.h>
#include <netlink/route/link.h>
#include <netlink/route/route.h>
#include <netlink/route/rtnl.h>
#include <sys/socket.h>

#include <array>

#include "agent/host/host.h"
#include "agent/host/host_state.h"
#include "agent/host/recorded_answers.h"

namespace mijian {
namespace {

using Socket = Handle<nl_sock, nl_socket_free>;
using Cache = Handle<nl_cache, nl_cache_free>;
constexpr int most_answers = 100'000;
constexpr int local_table = 255;  // the kernel's own entries for its own addresses

Error netlink_error(int code, const char* what) {
  return failed(std::string{what} + ": " + nl_geterror(code));
}

std::string family_name(int family) {
  if (family == AF_INET) return "inet";
  return family == AF_INET6 ? "inet6" : "family " + std::to_string(family);
}

std::string address_text(const nl_addr* address) {
  if (address == nullptr || nl_addr_get_len(address) == 0) return {};
  std::array<char, 128> text{};
  nl_addr2str(address, text.data(), text.size());
  const std::string_view whole{text.data()};
  return std::string{whole.substr(0, whole.find('/'))};
}

/// The socket and the names of the interfaces, which addresses and routes only number.
struct Connection {
  Socket socket;
  Cache links;

  std::string interface_name(int index) const {
    std::array<char, 64> name{};
    if (index == 0) return {};
    if (rtnl_link_i2name(links.get(), index, name.data(), name.size()) == nullptr)
      return std::to_string(index);
    return name.data();
  }
};

Result<Connection> connect_to_kernel() {
  Connection connection{Socket{nl_socket_alloc()}, {}};
  if (!connection.socket) return failed("no memory for a netlink socket");
  if (const int code = nl_connect(connection.socket.get(), NETLINK_ROUTE); code < 0)
    return netlink_error(code, "netlink socket");
  nl_cache* links = nullptr;
  if (const int code = rtnl_link_alloc_cache(connection.socket.get(), AF_UNSPEC, &links); code < 0)
    return netlink_error(code, "network interfaces");
  connection.links.reset(links);
  return connection;
}

Status check_count(const Cache& cache, const char* what) {
  if (nl_cache_nitems(cache.get()) <= most_answers) return ok;
  return too_large("more than " + std::to_string(most_answers) + " " + what);
}

NetworkAddress to_address(const Connection& connection, rtnl_addr* entry) {
  NetworkAddress address;
  address.interface = connection.interface_name(rtnl_addr_get_ifindex(entry));
  address.family = family_name(rtnl_addr_get_family(entry));
  address.address = address_text(rtnl_addr_get_local(entry));
  address.prefix_length = rtnl_addr_get_prefixlen(entry);
  std::array<char, 32> scope{};
  address.scope = rtnl_scope2str(rtnl_addr_get_scope(entry), scope.data(), scope.size());
  return address;
}

Result<std::vector<NetworkAddress>> live_addresses() {
  auto connection = connect_to_kernel();
  if (!connection) return connection.error();
  nl_cache* raw = nullptr;
  if (const int code = rtnl_addr_alloc_cache(connection->socket.get(), &raw); code < 0)
    return netlink_error(code, "network addresses");
  const Cache cache{raw};
  if (Status few = check_count(cache, "addresses"); !few) return few.error();
  std::vector<NetworkAddress> addresses;
  for (nl_object* object = nl_cache_get_first(cache.get()); object != nullptr;
       object = nl_cache_get_next(object))
    addresses.push_back(to_address(*connection, reinterpret_cast<rtnl_addr*>(object)));
  return addresses;
}

/// One row a next hop; a route without any (blackhole) is one row without gateway and interface.
void add_route(const Connection& connection, rtnl_route* entry, std::vector<NetworkRoute>& routes) {
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
    route.interface = connection.interface_name(rtnl_route_nh_get_ifindex(hop));
    routes.push_back(route);
  }
}

Result<std::vector<NetworkRoute>> live_routes() {
  auto connection = connect_to_kernel();
  if (!connection) return connection.error();
  nl_cache* raw = nullptr;
  if (const int code = rtnl_route_alloc_cache(connection->socket.get(), AF_UNSPEC, 0, &raw);
      code < 0)
    return netlink_error(code, "network routes");
  const Cache cache{raw};
  if (Status few = check_count(cache, "routes"); !few) return few.error();
  std::vector<NetworkRoute> routes;
  for (nl_object* object = nl_cache_get_first(cache.get()); object != nullptr;
       object = nl_cache_get_next(object))
    add_route(*connection, reinterpret_cast<rtnl_route*>(object), routes);
  return routes;
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

}  // namespace mijian
