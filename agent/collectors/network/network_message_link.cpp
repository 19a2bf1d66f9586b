// Wireless networks: wpa_supplicant, hostapd and iwd.
#include <algorithm>
#include <iterator>
#include <utility>

#include "agent/collectors/network/network_message_text.h"
#include "agent/core/text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// Where 802.1X is spoken on a cable.
constexpr std::string_view wired_group = "01:80:c2:00:00:03";

// "00:11:22:33:44:55 (SSID='Office' freq=2437 MHz)": the name ends where the frequency stands last.
Found of_trying(std::string_view interface, Scan scan) {
  constexpr std::string_view last = "' freq=";
  const auto bssid = scan.take_mac();
  if (!bssid || !scan.skip(" (SSID='")) return std::nullopt;
  const auto end = scan.rest().rfind(last);
  if (end == std::string_view::npos) return std::nullopt;
  Scan frequency{scan.rest().substr(end + last.size())};
  if (!frequency.skip_number() || frequency.rest() != " MHz)") return std::nullopt;
  NetworkMessage hint =
      with_ssid(attempt(Event::associated, interface), scan.rest().substr(0, end));
  hint.address = *bssid;
  hint.is_hint = true;
  return hint;
}

// `wlan0 with hwaddr 00:11:22:33:44:55 and ssid "Office"`: an access point that this machine is.
Found of_own_access_point(Scan scan) {
  const auto interface = scan.interface_until(" with hwaddr ");
  const auto own = interface ? scan.take_mac() : std::nullopt;
  if (!own || !scan.skip(" and ssid \"") || !ends(scan.rest(), "\"")) return std::nullopt;
  const std::string_view ssid = scan.rest().substr(0, scan.rest().size() - 1);
  NetworkMessage hint = with_ssid(attempt(Event::associated, *interface), ssid);
  hint.address = *own;
  hint.is_hint = true;
  return hint;
}

// hostapd keeps gates on cables as well, where 802.1X is asked of who plugs in.
Found of_access_point(std::string_view interface) {
  if (begins(interface, "eth") || begins(interface, "en")) return std::nullopt;
  return established(Event::associated, interface);
}

// `id=0 ssid="Office" auth_failures=1 duration=10 reason=WRONG_KEY`.
Found of_disabled(std::string_view interface, Scan scan) {
  if (!scan.skip("id=") || !scan.skip_number() || !scan.skip(" ssid=\"")) return std::nullopt;
  const auto end = scan.rest().rfind("\" auth_failures=");
  if (end == std::string_view::npos) return std::nullopt;
  return with_ssid(attempt(Event::association_failed, interface), scan.rest().substr(0, end));
}

Found of_connected(std::string_view interface, Scan scan) {
  const auto bssid = scan.take_mac();
  if (!bssid || *bssid == wired_group || !scan.skip(" completed")) return std::nullopt;
  NetworkMessage joined = established(Event::associated, interface);
  joined.remote = *bssid, joined.kind = RemoteKind::bssid;
  return joined;
}

}  // namespace

Found of_wpa_supplicant(std::string_view message) {
  Scan scan{message};
  if (scan.skip("Using interface ")) return of_own_access_point(scan);
  const auto interface = scan.interface_until(": ").value_or(std::string_view{});
  if (scan.skip("CTRL-EVENT-CONNECTED - Connection to ")) return of_connected(interface, scan);
  if (scan.skip_any({"Trying to associate with ", "SME: Trying to authenticate with "}))
    return of_trying(interface, scan);
  if (scan.is_at("AP-ENABLED")) return of_access_point(interface);
  if (scan.skip("AP-STA-CONNECTED ") && scan.take_mac()) return of_access_point(interface);
  if (scan.skip("CTRL-EVENT-SSID-TEMP-DISABLED ")) return of_disabled(interface, scan);
  if (scan.is_at("CTRL-EVENT-ASSOC-REJECT") || scan.is_at("CTRL-EVENT-AUTH-REJECT") ||
      scan.is_at("CTRL-EVENT-NETWORK-NOT-FOUND"))
    return attempt(Event::association_failed, interface);
  if (scan.skip("Authentication with ") && scan.take_mac() && scan.is_at(" timed out"))
    return attempt(Event::association_failed, interface);
  return std::nullopt;
}

// "event: connect-info, ssid: Office, bss: 00:11:22:33:44:55, signal: -57, load: 0/255"; it names
// no interface.
Found of_iwd(std::string_view message) {
  constexpr std::string_view access_point = ", bss: ";
  Scan scan{message};
  if (!scan.skip("event: ")) return std::nullopt;
  if (scan.is_at("connect-failed, ")) return attempt(Event::association_failed);
  if (scan.skip("state, old: connecting") && ends(scan.rest(), ", new: connected"))
    return established(Event::associated);
  if (!scan.skip("connect-info, ssid: ")) return std::nullopt;
  const auto end = scan.rest().rfind(access_point);
  if (end == std::string_view::npos) return std::nullopt;
  NetworkMessage hint = with_ssid(attempt(Event::associated), scan.rest().substr(0, end));
  hint.is_hint = true;
  return hint;
}

}  // namespace mijian::network_text

namespace mijian {

std::string unescaped_ssid(std::string_view text) {
  constexpr std::pair<char, char> letters[] = {{'n', '\n'},   {'r', '\r'}, {'t', '\t'},
                                               {'e', '\033'}, {'"', '"'},  {'\\', '\\'}};
  std::string bytes;
  while (!text.empty()) {
    const char next = text.size() > 1 && text[0] == '\\' ? text[1] : '\0';
    const auto known = std::find_if(std::begin(letters), std::end(letters),
                                    [&](const auto& one) { return one.first == next; });
    const auto code = next == 'x' ? to_integer(text.substr(2, 2), 16) : std::nullopt;
    const bool is_byte = code && *code >= 0 && text.size() >= 4;
    if (is_byte)
      bytes += static_cast<char>(*code);
    else
      bytes += known != std::end(letters) ? known->second : text[0];
    text.remove_prefix(is_byte ? 4 : known != std::end(letters) ? 2 : 1);
  }
  return bytes;
}

}  // namespace mijian
