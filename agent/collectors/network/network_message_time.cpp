// Who sets the clock: systemd-timesyncd, chronyd, ntpd of three makers, ntpdate; and who resolves
// names: systemd-resolved.
#include <algorithm>

#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/network_message_text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// A clock of the machine itself has an address, too: 127.127.1.0.
bool is_server(std::string_view text) {
  const auto address = parse_ip(text);
  return is_address(text) && !is_loopback(*address) && !is_unspecified(*address);
}

// A name that is no more than the address again is none.
NetworkMessage with_server(NetworkMessage message, std::string_view address,
                           std::string_view name) {
  if (!name.empty() && !is_address(name)) message = with_host(message, name);
  if (message.kind == RemoteKind::name)
    message.address = address;
  else
    message = with_host(message, address);
  return message;
}

// "185.125.190.56:123 (ntp.ubuntu.com)." and without a name.
Found with_endpoint(NetworkMessage message, std::string_view text) {
  if (ends(text, ".")) text.remove_suffix(1);
  const auto space = text.find(' ');
  const auto address = address_of_endpoint(text.substr(0, space));
  if (!address || !is_server(*address)) return std::nullopt;
  std::string_view name = space == std::string_view::npos ? "" : text.substr(space + 1);
  if (name.size() < 3 || name.front() != '(' || name.back() != ')')
    name = {};
  else
    name = name.substr(1, name.size() - 2);
  return with_server(message, *address, name);
}

Found with_address(NetworkMessage message, std::optional<std::string_view> address) {
  if (!address || !is_server(*address)) return std::nullopt;
  return with_host(message, *address);
}

// "8.8.8.8#dns.google for interface eth0." and "8.8.8.8."
std::string_view dns_server(std::string_view text) {
  text = text.substr(0, text.find(' '));
  text = text.substr(0, text.find('#'));
  if (ends(text, ".")) text.remove_suffix(1);
  return text;
}

// "Using degraded feature set UDP instead of TCP for DNS server 8.8.8.8.", older "… (UDP) for …".
Found of_feature_set(Scan scan) {
  const auto features = scan.until(" for DNS server ");
  if (!features || features->size() > 100) return std::nullopt;
  return with_address(attempt(Event::dns_failed), dns_server(scan.rest()));
}

}  // namespace

Found of_timesyncd(std::string_view message) {
  Scan scan{message};
  if (scan.skip_any({"Contacted time server ", "Initial synchronization to time server ",
                     "Synchronized to time server for the first time ",
                     "Synchronized to time server "}))
    return with_endpoint(established(Event::time_synchronised), scan.rest());
  if (scan.skip("Timed out waiting for reply from "))
    return with_endpoint(attempt(Event::time_failed), scan.rest());
  return std::nullopt;
}

// "Selected source 203.0.113.5 (0.debian.pool.ntp.org)".
Found of_chronyd(std::string_view message) {
  Scan scan{message};
  if (scan.is_at("Can't synchronise: ")) return attempt(Event::time_unavailable);
  if (!scan.skip("Selected source ")) return std::nullopt;
  const std::string_view text = scan.rest();
  const std::string_view address = text.substr(0, text.find(' '));
  if (!is_server(address)) return std::nullopt;
  std::string_view name = text.substr(std::min(address.size(), text.size()));
  if (begins(name, " (") && ends(name, ")"))
    name = name.substr(2, name.size() - 3);
  else
    name = {};
  return with_server(established(Event::time_synchronised), address, name);
}

// ntp.org "Soliciting pool server A", "synchronized to A, stratum 2"; ntpsec "DNS: Server taking:
// A"; OpenNTPD "peer A now valid".
Found of_ntpd(std::string_view message) {
  Scan scan{message};
  if (scan.skip_any({"Soliciting pool server ", "DNS: Server taking: "}))
    return with_address(attempt(Event::time_asked), scan.rest());
  if (scan.skip("synchronized to "))
    return with_address(established(Event::time_synchronised), scan.until(", stratum "));
  if (scan.skip("peer "))
    return with_address(established(Event::time_synchronised), scan.until(" now valid"));
  return of_ntpdate(message);
}

// "step time server 203.0.113.5 offset 0.512 sec".
Found of_ntpdate(std::string_view message) {
  Scan scan{message};
  if (scan.skip_any({"step time server ", "adjust time server "}))
    return with_address(established(Event::time_synchronised), scan.until(" offset "));
  if (scan.is_at("no server suitable for synchronization found"))
    return attempt(Event::time_unavailable);
  if (scan.skip("Can't find host ")) {
    const auto host = scan.until(": ");
    return host ? Found{with_host(attempt(Event::dns_failed), *host)} : std::nullopt;
  }
  return std::nullopt;
}

Found of_resolved(std::string_view message) {
  Scan scan{message};
  if (scan.is_at("Using degraded feature set ") ||
      scan.is_at("Grace period over, resuming full feature set "))
    return of_feature_set(scan);
  // What its makers built in, it takes where nobody named a server: that is left out.
  if (scan.skip_any({"Switching to DNS server ", "Switching to system DNS server "}))
    return with_address(attempt(Event::dns_server_set), dns_server(scan.rest()));
  // The question's name is nobody who answered: which server did, the line does not say.
  if (scan.is_at("Server returned error ") || scan.is_at("DNSSEC validation failed for question "))
    return established(Event::dns_answered);
  return std::nullopt;
}

}  // namespace mijian::network_text
