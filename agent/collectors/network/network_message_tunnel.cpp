// Dialled connections and tunnels: pppd, OpenVPN, strongSwan, Libreswan, xl2tpd.
#include "agent/collectors/network/network_message_text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// "[AF_INET]203.0.113.5:1194", and what may follow it.
std::optional<std::string_view> openvpn_address(std::string_view text) {
  Scan scan{text.substr(0, text.find(' '))};
  return scan.skip_any({"[AF_INET]", "[AF_INET6]"}) ? address_of_endpoint(scan.rest())
                                                    : std::nullopt;
}

// `"office" #2: `, of one of many peers `"office"[1] 203.0.113.5 #2: `: his address; the name is
// one word. None when it begins otherwise.
std::optional<std::string_view> pluto_peer(Scan& scan) {
  const auto name = scan.skip("\"") ? scan.until("\"") : std::nullopt;
  if (!name || name->find(' ') != std::string_view::npos) return std::nullopt;
  std::string_view peer;
  if (scan.skip("[")) {
    const bool is_numbered = scan.skip_number() && scan.skip("] ");
    const auto address = is_numbered ? scan.until(" #") : std::nullopt;
    if (!address) return std::nullopt;
    peer = *address;
  } else if (!scan.skip(" #")) {
    return std::nullopt;
  }
  return scan.skip_number() && scan.skip(": ") ? std::optional{peer} : std::nullopt;
}

// "… {ESP=>0x1 <0x2 xfrm=AES NATOA=none NATD=203.0.113.5:4500 DPD=active}", or NATD=none.
std::optional<std::string_view> pluto_nat_peer(std::string_view text) {
  Scan scan{text};
  if (!scan.until(" NATD=")) return std::nullopt;
  const std::string_view natd = scan.rest().substr(0, scan.rest().find_first_of(" }"));
  return is_address(natd) ? std::optional{natd} : address_of_endpoint(natd);
}

}  // namespace

// "local  IP address 100.64.12.3", "remote IP address 10.64.64.64".
Found of_pppd(std::string_view message) {
  Scan scan{message};
  if (scan.skip_any({"local  IP address ", "remote IP address "}))
    return is_address(scan.rest()) ? Found{with_host(established(Event::ppp_up), scan.rest())}
                                   : std::nullopt;
  for (const std::string_view failure :
       {"Connect script failed", "LCP: timeout sending Config-Requests",
        "Timeout waiting for PADO packets", "Timeout waiting for PADS packets",
        "Unable to complete PPPoE Discovery", "PAP authentication failed",
        "CHAP authentication failed"})
    if (scan.is_at(failure)) return attempt(Event::ppp_failed);
  return std::nullopt;
}

// "[name] Peer Connection Initiated with [AF_INET]203.0.113.5:1194": the name is the peer's word,
// the address stands last.
Found of_openvpn(std::string_view message) {
  Scan scan{message};
  if (scan.is_at("Initialization Sequence Completed")) return established(Event::vpn_up);
  if (scan.is_at("TLS Error: TLS key negotiation failed to occur"))
    return attempt(Event::vpn_failed);
  if (scan.skip("RESOLVE: Cannot resolve host address: ")) {
    const std::string_view host = scan.rest().substr(0, scan.rest().find_first_of(": "));
    return with_host(attempt(Event::dns_failed), host);
  }
  constexpr std::string_view mark = "Peer Connection Initiated with ";
  const auto address = after_last(message, mark);
  const auto peer = address ? openvpn_address(*address) : std::nullopt;
  if (!peer) return std::nullopt;
  return with_host(established(Event::vpn_up), *peer);
}

// "13[IKE] IKE_SA office[1] established between 10.0.0.2[me]...203.0.113.5[them]".
Found of_charon(std::string_view message) {
  Scan scan{message};
  scan.skip_number();
  if (!scan.skip("[IKE] IKE_SA ")) return std::nullopt;
  const auto name = scan.until(" established between ");
  if (!name || name->find(' ') != std::string_view::npos || !scan.until("]..."))
    return std::nullopt;
  const auto peer = scan.until("[");
  if (!peer || !is_address(*peer)) return std::nullopt;
  return with_host(established(Event::vpn_up), *peer);
}

// `"office" #2: STATE_QUICK_I2: sent QI2, IPsec SA established tunnel mode {…}`, newer `"office"
// #2: initiator established Child SA using #1; IPsec tunnel […] {…}`.
Found of_pluto(std::string_view message) {
  Scan scan{message};
  const auto peer = pluto_peer(scan);
  if (!peer) return std::nullopt;
  if (scan.skip("STATE_") && !scan.until(", ")) return std::nullopt;
  if (!scan.skip_any({"IPsec SA established ", "initiator established Child SA",
                      "responder established Child SA"}))
    return std::nullopt;
  const NetworkMessage up = established(Event::vpn_up);
  if (is_address(*peer)) return with_host(up, *peer);
  const auto nat = pluto_nat_peer(scan.rest());
  return nat ? with_host(up, *nat) : up;
}

// "Connection established to 203.0.113.5, 1701.  Local: 1, Remote: 2".
Found of_xl2tpd(std::string_view message) {
  Scan scan{message};
  if (!scan.skip("Connection established to ")) return std::nullopt;
  const auto peer = scan.until(", ");
  if (!peer || !is_address(*peer)) return std::nullopt;
  return with_host(established(Event::vpn_up), *peer);
}

}  // namespace mijian::network_text
