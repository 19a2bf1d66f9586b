// Clients of DHCP and the small managers: dhclient, dhcpcd, udhcpc, systemd-networkd, ConnMan.
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/network_message_text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

Found leased(std::string_view interface, std::optional<std::string_view> address) {
  if (!address || !is_address(*address)) return std::nullopt;
  return with_host(established(Event::lease_bound, interface), *address);
}

// "Office (00:11:22:33:44:55)": the access point stands last.
Found of_networkd_wireless(std::string_view interface, std::string_view text) {
  constexpr std::size_t end_size = sizeof " (00:11:22:33:44:55)" - 1;
  if (text.size() < end_size) return std::nullopt;
  const std::string_view end = text.substr(text.size() - end_size);
  if (!begins(end, " (") || !is_mac(end.substr(2, 17)) || end.back() != ')') return std::nullopt;
  return with_ssid(established(Event::associated, interface),
                   text.substr(0, text.size() - end_size));
}

// "adding address 240e:1::5/64": one that begins with fe80: needs nobody to give it.
Found of_added(std::string_view interface, std::string_view address) {
  const auto parsed = parse_ip(address);
  if (!parsed || !parsed->v6 || is_link_local(*parsed)) return std::nullopt;
  return leased(interface, address);
}

}  // namespace

Found of_dhclient(std::string_view message) {
  Scan scan{message};
  if (scan.skip("bound to ")) return leased({}, scan.until(" "));
  if (scan.is_at("No DHCPOFFERS received")) return attempt(Event::lease_failed);
  if (!scan.skip("RCV: Reply message on ")) return std::nullopt;
  const auto interface = scan.interface_until(" from ");
  return interface ? Found{established(Event::lease_bound, *interface)} : std::nullopt;
}

Found of_dhcpcd(std::string_view message) {
  Scan scan{message};
  const auto interface = scan.interface_until(": ");
  if (!interface) return std::nullopt;
  if (scan.skip_any({"leased ", "rebound ", "renewed "}))
    return leased(*interface, scan.rest().substr(0, scan.rest().find(' ')));
  if (scan.skip("REPLY6 received from ")) return established(Event::lease_bound, *interface);
  if (scan.skip_any({"adding address ", "adding temporary address "}))
    return of_added(*interface, scan.rest().substr(0, scan.rest().find('/')));
  if (scan.skip("Router Advertisement from ")) return established(Event::connected, *interface);
  if (scan.rest() == "timed out") return attempt(Event::lease_failed, *interface);
  if (scan.rest() == "carrier acquired") return established(Event::link_up, *interface);
  return std::nullopt;
}

// "lease of 10.0.2.15 obtained, lease time 86400", newer "… obtained from 10.0.2.2, lease …".
Found of_udhcpc(std::string_view message) {
  Scan scan{message};
  if (scan.skip("lease of ")) return leased({}, scan.until(" obtained"));
  if (scan.is_at("no lease, ")) return attempt(Event::lease_failed);
  return std::nullopt;
}

// "eth0: DHCPv4 address 10.0.2.15/24 via 10.0.2.2", newer "…/24, gateway 10.0.2.2 acquired from …".
Found of_networkd(std::string_view message) {
  Scan scan{message};
  const auto interface = scan.interface_until(": ");
  if (!interface) return std::nullopt;
  if (scan.skip_any({"DHCPv4 address ", "DHCPv6 address "}))
    return leased(*interface, scan.until("/"));
  if (scan.is_at("DHCPv4 connection timed out") || scan.is_at("DHCPv4 client: TIMEOUT"))
    return attempt(Event::lease_failed, *interface);
  if (scan.rest() == "Gained carrier") return established(Event::link_up, *interface);
  if (scan.skip("Connected WiFi access point: "))
    return of_networkd_wireless(*interface, scan.rest());
  return std::nullopt;
}

// "Interface wlan0 [ wifi ] state is online": online is what its own check found.
Found of_connman(std::string_view message) {
  Scan scan{message};
  if (!scan.skip("Interface ")) return std::nullopt;
  const auto interface = scan.interface_until(" [ ");
  const auto kind = interface ? scan.until(" ] state is ") : std::nullopt;
  if (!kind || kind->find(' ') != std::string_view::npos) return std::nullopt;
  if (scan.rest() == "ready") return established(Event::connected, *interface);
  if (scan.rest() == "online") return established(Event::connectivity_full, *interface);
  return std::nullopt;
}

}  // namespace mijian::network_text
