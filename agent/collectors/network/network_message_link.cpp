// Links: wpa_supplicant, iwd, and the kernel's network cards.
#include <algorithm>
#include <iterator>
#include <vector>

#include "agent/collectors/network/network_message_text.h"
#include "agent/core/text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;

// Where 802.1X is spoken on a cable.
constexpr std::string_view wired_group = "01:80:c2:00:00:03";

std::optional<std::string_view> take_mac(Scan& scan) {
  constexpr std::size_t size = 17;
  const std::string_view mac = scan.rest().substr(0, size);
  if (!is_mac(mac)) return std::nullopt;
  scan.skip(mac);
  return mac;
}

// "00:11:22:33:44:55 (SSID='Office' freq=2437 MHz)": the name ends where the frequency stands last.
Found of_trying(std::string_view interface, Scan scan) {
  constexpr std::string_view last = "' freq=";
  const auto bssid = take_mac(scan);
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
  const auto own = interface ? take_mac(scan) : std::nullopt;
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
  const auto bssid = take_mac(scan);
  if (!bssid || *bssid == wired_group || !scan.skip(" completed")) return std::nullopt;
  NetworkMessage joined = established(Event::associated, interface);
  joined.remote = *bssid, joined.kind = RemoteKind::bssid;
  return joined;
}

// "0000:02:00.0" and "1-2:1.0", not "1-2:".
bool is_bus_place(std::string_view word) {
  return word.find(':') < std::max<std::size_t>(word.size(), 1) - 1;
}

std::string_view without_colon(std::string_view word) {
  return ends(word, ":") ? word.substr(0, word.size() - 1) : word;
}

bool is_old_intel(std::string_view driver) {
  constexpr std::string_view drivers[] = {"e1000:", "e1000e:", "igb:", "igc:", "ixgbe:"};
  return std::find(std::begin(drivers), std::end(drivers), driver) != std::end(drivers);
}

// Where "[NIC ]Link is Up" must begin; what stands before it names the card. 0: nowhere.
std::size_t after_card(const std::vector<std::string_view>& words) {
  if (is_old_intel(words[0]) && words[2] == "NIC") return 2;
  if (ends(words[0], ":") || words[0] == "usb" || !is_bus_place(words[1]) || !ends(words[2], ":"))
    return 0;
  const bool says_twice = words.size() > 5 && ends(words[3], ":") &&
                          without_colon(words[3]) == words[0] &&
                          words[4] == without_colon(words[2]);
  return says_twice ? 5 : 3;
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
  if (scan.skip("AP-STA-CONNECTED ") && take_mac(scan)) return of_access_point(interface);
  if (scan.skip("CTRL-EVENT-SSID-TEMP-DISABLED ")) return of_disabled(interface, scan);
  if (scan.is_at("CTRL-EVENT-ASSOC-REJECT") || scan.is_at("CTRL-EVENT-AUTH-REJECT") ||
      scan.is_at("CTRL-EVENT-NETWORK-NOT-FOUND"))
    return attempt(Event::association_failed, interface);
  if (scan.skip("Authentication with ") && take_mac(scan) && scan.is_at(" timed out"))
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

// "e1000e: eth0 NIC Link is Up 1000 Mbps", "igb 0000:01:00.0 eth0: igb: eth0 NIC Link is Up …",
// "r8169 0000:02:00.0 eth0: Link is Up - 1Gbps/Full". What a device says of itself never stands so:
// "usb 1-2: Product: …", "input: … as /devices/…".
Found of_kernel(std::string_view message) {
  constexpr std::size_t fewest = 6, longest = 200;
  if (message.find("Link is ") == std::string_view::npos) return std::nullopt;
  const auto words = words_of(message.substr(0, longest));
  if (words.size() < fewest) return std::nullopt;
  std::size_t at = after_card(words);
  if (at == 0) return std::nullopt;
  const std::string_view interface = without_colon(words[at == 2 ? 1 : 2]);
  if (words[at] == "NIC") ++at;
  const bool is_up = at + 2 < words.size() && words[at] == "Link" && words[at + 1] == "is" &&
                     (words[at + 2] == "Up" || words[at + 2] == "up");
  return is_up && is_interface(interface) ? Found{established(Event::link_up, interface)}
                                          : std::nullopt;
}

}  // namespace mijian::network_text
