// Dialled connections and tunnels: pppd, OpenVPN, strongSwan, xl2tpd.
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

// "Connection established to 203.0.113.5, 1701.  Local: 1, Remote: 2".
Found of_xl2tpd(std::string_view message) {
  Scan scan{message};
  if (!scan.skip("Connection established to ")) return std::nullopt;
  const auto peer = scan.until(", ");
  if (!peer || !is_address(*peer)) return std::nullopt;
  return with_host(established(Event::vpn_up), *peer);
}

}  // namespace mijian::network_text
