// The grammars in which name servers are configured: resolv.conf, the INI files of systemd and
// NetworkManager, ifupdown's interfaces, RHEL's ifcfg files, netplan, dhclient and dnsmasq. Only
// addresses leave these parsers: the same files hold keys of wireless networks.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct NameServer {
  std::string address;  // without port, name or interface
  int line = 0;
};
struct NameServers {
  std::vector<NameServer> servers;
  std::vector<int> bad_lines;  // a server is named that is no address
  bool is_whole = true;        // false: more than is read
};

NameServers parse_resolv_conf(std::string_view text);

/// Lists of addresses under one of `keys` in a section that begins with one of `sections`,
/// separated by blanks, ';' or ','. Ports, "#names" and "%interfaces" are taken off.
NameServers parse_dns_ini(std::string_view text, std::initializer_list<std::string_view> sections,
                          std::initializer_list<std::string_view> keys);

/// "dns-nameservers A B" of /etc/network/interfaces.
NameServers parse_interfaces_file(std::string_view text);
/// DNS1="A", DNS2=B of an ifcfg file.
NameServers parse_ifcfg(std::string_view text);
/// nameservers: {addresses: […]} of netplan.
NameServers parse_netplan_servers(std::string_view text);
/// "supersede domain-name-servers A, B;" of dhclient.conf, and default, prepend, append.
NameServers parse_dhclient(std::string_view text);
/// server=A#53, server=/zone/A of dnsmasq, and rev-server=net,A.
NameServers parse_dnsmasq(std::string_view text);

}  // namespace mijian
