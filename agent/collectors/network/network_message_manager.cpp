// NetworkManager, since 0.8, and ModemManager.
#include "agent/collectors/network/network_message_text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// "<info>  [1529823129.2351] " or, older, "<info> ".
bool skip_level(Scan& scan) {
  if (!scan.skip_any({"<info>", "<warn>", "<error>", "<debug>", "<msg>"})) return false;
  scan.skip_blanks();
  Scan stamp = scan;
  if (stamp.skip("[") && stamp.skip_number() && stamp.skip(".") && stamp.skip_number() &&
      stamp.skip("]"))
    scan = stamp;
  scan.skip_blanks();
  return true;
}

NetworkMessage with_leased(NetworkMessage message, std::string_view address) {
  return is_address(address) ? with_host(message, address) : message;
}

// What follows "option ip_address ", of 1.20 to 1.30: "          => '10.0.2.15'".
Found of_option(std::string_view interface, Scan scan) {
  scan.skip_blanks();
  if (!scan.skip("=> '")) return std::nullopt;
  const auto address = scan.until("'");
  if (!address || !is_address(*address)) return std::nullopt;
  return with_host(established(Event::lease_bound, interface), *address);
}

// "state changed unknown -> bound, address=10.0.2.15", "state changed new lease, address=10.0.2.15,
// acd pending", "  address 10.0.2.15", "request timed out".
Found of_lease(std::string_view interface, Scan scan) {
  Scan padded = scan;
  padded.skip_blanks();
  if (padded.skip("address ") && is_address(padded.rest()))
    return with_host(established(Event::lease_bound, interface), padded.rest());
  if (scan.skip("option ip_address ")) return of_option(interface, scan);
  if (scan.skip("request timed out")) return attempt(Event::lease_failed, interface);
  if (!scan.skip("state changed ")) return std::nullopt;
  if (!scan.skip("new lease")) {
    const auto before = scan.until(" -> ");
    if (!before || before->size() > 20) return std::nullopt;
    if (scan.is_at("timeout") || scan.is_at("fail")) return attempt(Event::lease_failed, interface);
    if (!scan.skip_any({"bound", "renew", "reboot", "extended"})) return std::nullopt;
  }
  const NetworkMessage bound = established(Event::lease_bound, interface);
  if (!scan.skip(", address=")) return bound;
  return with_leased(bound, scan.rest().substr(0, scan.rest().find(',')));
}

// `Connected to wireless network "Office"`, older 'Office'. and with a full stop: the name ends
// with the message. A hotspot of its own is a wireless network, too.
Found of_association(std::string_view interface, Scan scan) {
  scan.skip_blanks();
  if (!scan.skip_any({"Connected to wireless network ", "Started Wi-Fi Hotspot "}))
    return std::nullopt;
  std::string_view name = scan.rest();
  if (ends(name, ".")) name.remove_suffix(1);
  const bool quoted = name.size() > 1 && name.front() == name.back() &&
                      (name.front() == '"' || name.front() == '\'');
  if (!quoted) return std::nullopt;
  return with_ssid(established(Event::associated, interface), name.substr(1, name.size() - 2));
}

bool skip_stage_2(Scan& scan) { return scan.skip("Stage 2 of 5 (Device Configure) successful."); }

// "modem state changed, 'connecting' --> 'connected' (reason: user preference)".
Found of_modem(Scan scan) {
  if (!scan.skip("modem state changed, '")) return std::nullopt;
  const auto before = scan.until("' --> '");
  if (!before || before->size() > 20) return std::nullopt;
  if (scan.is_at("connected' ")) return established(Event::modem_connected);
  if (scan.is_at("registered' ")) return established(Event::modem_registered);
  return std::nullopt;
}

// A phone or an access point over Bluetooth goes by its address until there is an interface:
// "device (AA:BB:CC:DD:EE:FF): Activation: successful, device activated."
Found of_bluetooth(std::string_view address, Scan scan) {
  if (!scan.skip("): Activation: successful, device activated")) return std::nullopt;
  NetworkMessage joined = established(Event::associated);
  joined.remote = address, joined.kind = RemoteKind::bssid;
  return joined;
}

// What follows "device (eth0): ", and "(eth0): " in older ones.
Found of_device(std::string_view interface, Scan scan) {
  if (scan.is_at("link connected") || scan.is_at("carrier: link connected") ||
      scan.is_at("carrier now ON"))
    return established(Event::link_up, interface);
  if (scan.is_at("modem state")) return of_modem(scan);
  if (scan.skip_any({"DHCPv4 ", "DHCPv6 "})) return of_lease(interface, scan);
  if (scan.skip("Activation: (wifi) ")) {
    if (scan.is_at("association took too long"))
      return attempt(Event::association_failed, interface);
    return skip_stage_2(scan) ? of_association(interface, scan) : std::nullopt;
  }
  if (scan.is_at("Activation: successful, device activated"))
    return established(Event::connected, interface);
  if (!scan.skip("state change: config -> failed (reason '")) return std::nullopt;
  if (scan.is_at("ssid-not-found") || scan.is_at("supplicant-timeout"))
    return attempt(Event::association_failed, interface);
  return std::nullopt;
}

// "Activation (wlan0/wireless) Stage 2 of 5 …", "Activation (eth0) successful, device activated."
Found of_old_activation(Scan scan) {
  if (const auto wireless = scan.interface_until("/wireless)")) {
    if (scan.skip(": association took too long"))
      return attempt(Event::association_failed, *wireless);
    return scan.skip(" ") && skip_stage_2(scan) ? of_association(*wireless, scan) : std::nullopt;
  }
  const auto interface = scan.interface_until(") ");
  if (interface && scan.is_at("successful, device activated"))
    return established(Event::connected, *interface);
  return std::nullopt;
}

// `vpn-connection[0x1,uuid,"name",6:(tun0)]: Data: VPN Gateway: 203.0.113.5`. The name may hold
// anything: what counts must be the whole end of the message.
Found of_vpn(std::string_view message) {
  if (const auto gateway = after_last(message, "]: Data: VPN Gateway: "))
    if (is_address(*gateway)) return with_host(established(Event::vpn_up), *gateway);
  if (ends(message, "]: VPN connection: (IP Config Get) complete"))
    return established(Event::vpn_up);
  if (const auto why = after_last(message, "]: VPN plugin: failed: "))
    if (why->find_first_of("\"]") == std::string_view::npos) return attempt(Event::vpn_failed);
  if (ends(message, "]: VPN connection: connect timeout exceeded."))
    return attempt(Event::vpn_failed);
  return std::nullopt;
}

Found of_old_vpn(Scan scan) {
  if (scan.skip("VPN Gateway: ") && is_address(scan.rest()))
    return with_host(established(Event::vpn_up), scan.rest());
  if (scan.is_at("VPN connection '") && ends(scan.rest(), "' (IP Config Get) complete."))
    return established(Event::vpn_up);
  if (scan.is_at("VPN plugin failed: ")) return attempt(Event::vpn_failed);
  return std::nullopt;
}

// "check for uri 'http://host/file' failed with 'Timeout was reached'".
Found of_check(Scan scan) {
  if (!scan.skip("check for uri '")) return std::nullopt;
  const auto uri = scan.until("' ");
  const auto host = uri ? host_of_url(*uri) : std::nullopt;
  if (!host) return std::nullopt;
  if (scan.is_at("successful")) return with_host(established(Event::connectivity_full), *host);
  if (scan.is_at("failed")) return with_host(attempt(Event::connectivity_failed), *host);
  return std::nullopt;
}

}  // namespace

Found of_network_manager(std::string_view message) {
  Scan scan{message};
  if (!skip_level(scan)) return std::nullopt;
  if (scan.skip_any({"dhcp4 (", "dhcp6 ("})) {
    const auto interface = scan.interface_until("): ");
    return interface ? of_lease(*interface, scan) : std::nullopt;
  }
  if (scan.is_at("vpn-connection[") || scan.is_at("vpn[")) return of_vpn(scan.rest());
  if (scan.skip("Activation (")) return of_old_activation(scan);
  if (scan.is_at("VPN ")) return of_old_vpn(scan);
  if (scan.skip("connectivity: ")) return of_check(scan);
  if (scan.skip("modem[\"")) return scan.until("\"]: ") ? of_modem(scan) : std::nullopt;
  scan.skip("manager: ");
  // Where the check is switched off, any default route makes it say so: no more than a claim.
  if (scan.skip("NetworkManager state is now CONNECTED_GLOBAL"))
    return attempt(Event::connectivity_full);
  if (scan.skip("address "))
    return is_address(scan.rest()) ? Found{with_host(established(Event::lease_bound), scan.rest())}
                                   : std::nullopt;
  scan.skip("device ");
  if (!scan.skip("(")) return std::nullopt;
  if (const auto bluetooth = scan.take_mac()) return of_bluetooth(*bluetooth, scan);
  const auto interface = scan.interface_until("): ");
  return interface ? of_device(*interface, scan) : std::nullopt;
}

// "[modem0] state changed (connecting -> connected)", older "Modem /org/…/Modem/0: state changed
// …".
Found of_modem_manager(std::string_view message) {
  Scan scan{message};
  skip_level(scan);
  if (scan.skip("[modem"))
    scan.skip_number(), scan.skip("] ");
  else if (scan.skip("Modem /org/freedesktop/ModemManager1/Modem/"))
    scan.skip_number(), scan.skip(": ");
  else
    return std::nullopt;
  const bool is_registration =
      scan.skip_any({"3GPP registration state changed (", "3GPP Registration state changed ("});
  if (!is_registration && !scan.skip("state changed (")) return std::nullopt;
  const auto before = scan.until(" -> ");
  if (!before || before->size() > 30) return std::nullopt;
  if (is_registration && (scan.is_at("home") || scan.is_at("roaming")))
    return established(Event::modem_registered);
  if (!is_registration && scan.is_at("registered)")) return established(Event::modem_registered);
  if (!is_registration && scan.is_at("connected)")) return established(Event::modem_connected);
  return std::nullopt;
}

}  // namespace mijian::network_text
