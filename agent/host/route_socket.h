// The socket to the kernel's own network answers: NETLINK_ROUTE, the one netlink family whose
// module is never loaded by asking. What is asked, and what the answers mean, stands in
// network.cpp, network_links.cpp and network_rules.cpp. Seen by this folder only.
#pragma once

#include <netlink/cache.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>

#include <functional>
#include <string>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

using NetlinkSocket = Handle<nl_sock, nl_socket_free>;
using NetlinkCache = Handle<nl_cache, nl_cache_free>;

Error netlink_error(int code, const char* what);
/// "inet", "inet6", or "family 17".
std::string family_name(int family);
/// An address without its prefix; "" for none.
std::string address_text(const nl_addr* address);

/// The socket and the names of the interfaces, which other answers only number.
struct RouteSocket {
  NetlinkSocket socket;
  NetlinkCache links;

  /// "" for 0; the number where the interface left meanwhile.
  std::string interface_name(int index) const;
};
/// Fails also when there are more interfaces than can be true.
Result<RouteSocket> connect_to_kernel();

/// Fails when the kernel answered with more than can be true.
Status check_count(std::size_t answers, const char* what);
Status check_count(const NetlinkCache& cache, const char* what);

/// Asks and gives each message of the answer to `take`; asks again, after `restart`, when the list
/// changed while it was written.
Status receive_all(const NetlinkSocket& socket, const char* what, const std::function<int()>& ask,
                   const std::function<void()>& restart, const std::function<void(nl_msg*)>& take);
/// The same for all of one kind (RTM_GETLINK …).
Status ask_for_all(const NetlinkSocket& socket, int request, const char* what,
                   const std::function<void()>& restart, const std::function<void(nl_msg*)>& take);

}  // namespace mijian
