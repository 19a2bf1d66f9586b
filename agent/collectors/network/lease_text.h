// The files in which DHCP clients keep what they were given: dhclient's text, the lists of
// systemd-networkd and NetworkManager, dhcpcd's packets, connman's settings. Where they lie is the
// collector's business (dhcp_lease.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

struct Lease {
  std::string address;
  std::optional<std::string> interface, server, gateway, domain;
  std::vector<std::string> name_servers;
  std::optional<Time> obtained_at, expires_at;
  std::optional<std::int64_t> seconds;  // how long it holds, where no time is said
  int line = 1;
};

struct LeaseList {
  std::vector<Lease> leases;   // in the order written
  std::vector<int> bad_lines;  // a lease without an address, or none at all
  bool is_whole = true;        // false: more than is read
};

/// "lease { … }" and "lease6 { … }".
LeaseList parse_dhclient_leases(std::string_view text);
/// ADDRESS=…, ROUTER=…: systemd-networkd's, and NetworkManager's own client.
LeaseList parse_lease_list(std::string_view text);
/// A DHCP packet as it came, which dhcpcd keeps.
LeaseList parse_dhcp_packet(std::string_view bytes);
/// The same of the sixth version.
LeaseList parse_dhcp6_packet(std::string_view bytes);
/// IPv4.DHCP.LastAddress of connman's services.
LeaseList parse_connman_leases(std::string_view text);

}  // namespace mijian
