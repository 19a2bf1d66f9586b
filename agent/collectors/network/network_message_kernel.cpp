// The kernel's network cards, on cables and without. What a device says of itself stands in other
// messages of the kernel, "usb 1-2: Product: …", "input: … as /devices/…": whatever it holds, it is
// no card.
#include <algorithm>
#include <iterator>
#include <vector>

#include "agent/collectors/network/network_message_text.h"
#include "agent/core/text.h"

namespace mijian::network_text {
namespace {

using Event = NetworkEvent;
using Words = std::vector<std::string_view>;

// "0000:02:00.0", "1-2:1.0" and "20000000.ethernet", not "1-2:".
bool is_bus_place(std::string_view word) {
  return word.find_first_of(":.") < std::max<std::size_t>(word.size(), 1) - 1 && !ends(word, ":");
}

std::string_view without_end(std::string_view word, char last) {
  return !word.empty() && word.back() == last ? word.substr(0, word.size() - 1) : word;
}

template <std::size_t count>
bool is_one_of(std::string_view name, const std::string_view (&names)[count]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Drivers that name the card right behind themselves, old ones of Intel without a colon.
bool names_card_next(const Words& words) {
  constexpr std::string_view plain[] = {"atl1c:", "e1000:", "e1000e:", "igb:", "igc:", "ixgbe:"};
  constexpr std::string_view colon[] = {
      "dwmac-loongson:", "gmac-dwmac:", "r8101:", "r8125:", "r8168:", "r8169:"};
  return (is_one_of(words[0], plain) && words[2] == "NIC") ||
         (is_one_of(words[0], colon) && ends(words[1], ":"));
}

/// Where it is said what became of the card that words[at - 1] names.
struct Card {
  std::string_view interface;
  std::size_t at = 0;
};

// "igb 0000:01:00.0 eth0: igb: eth0 NIC Link is Up": some say it twice.
std::optional<Card> card_of(const Words& words) {
  if (names_card_next(words)) return Card{without_end(words[1], ':'), 2};
  if (ends(words[0], ":") || words[0] == "usb" || !is_bus_place(words[1]) || !ends(words[2], ":"))
    return std::nullopt;
  const Card card{without_end(words[2], ':'), 3};
  const bool says_twice = words.size() > 5 && ends(words[3], ":") &&
                          without_end(words[3], ':') == words[0] && words[4] == card.interface;
  return says_twice ? Card{card.interface, 5} : card;
}

// "NIC Copper Link is Up, 1000 Mbps", "Link is up at 1000 Mbps", "Link up", "NIC Up: 1 Gbps", and
// nothing but "carrier on".
bool says_up(const Words& words, std::size_t at) {
  const auto word = [&](std::size_t next) {
    return next < words.size() ? words[next] : std::string_view{};
  };
  if (word(at) == "carrier") return word(at + 1) == "on" && words.size() == at + 2;
  if (word(at) == "NIC" && word(at + 1) == "Up:") return true;
  if (word(at) == "NIC") ++at;
  if (word(at) == "Copper" || word(at) == "Remote" || word(at) == "SerDes") ++at;
  if (word(at) != "Link" && word(at) != "link") return false;
  if (word(at + 1) == "is") ++at;
  const std::string_view up = word(at + 1).substr(0, word(at + 1).find_first_of(",<"));
  return up == "Up" || up == "up";
}

Found of_card(std::string_view message) {
  constexpr std::size_t fewest = 4, longest = 200;
  const auto words = words_of(message.substr(0, longest));
  const auto card = words.size() < fewest ? std::nullopt : card_of(words);
  if (!card || !is_interface(card->interface) || !says_up(words, card->at)) return std::nullopt;
  return established(Event::link_up, card->interface);
}

Found with_bssid(NetworkMessage message, std::string_view bssid) {
  message.remote = bssid, message.kind = RemoteKind::bssid;
  return message;
}

// "wlan0: authenticate with 00:11:22:33:44:55", "wlan0: associated", "wlan0: authentication with
// 00:11:22:33:44:55 timed out", "wlan0: 00:11:22:33:44:55 denied association (code=17)".
Found of_wireless(std::string_view message) {
  Scan scan{message};
  const auto interface = scan.interface_until(": ");
  if (!interface || *interface == "input") return std::nullopt;
  if (scan.rest() == "associated") return established(Event::associated, *interface);
  const NetworkMessage failed = attempt(Event::association_failed, *interface);
  if (scan.skip_any({"authentication with ", "association with "})) {
    const auto bssid = scan.take_mac();
    return bssid && scan.rest() == " timed out" ? with_bssid(failed, *bssid) : std::nullopt;
  }
  const bool begins_now = scan.skip_any({"authenticate with ", "send auth to "});
  const auto bssid = scan.take_mac();
  if (!bssid) return std::nullopt;
  if (!begins_now)
    return scan.is_at(" denied auth") || scan.is_at(" denied assoc") ? with_bssid(failed, *bssid)
                                                                     : std::nullopt;
  NetworkMessage hint = attempt(Event::associated, *interface);
  hint.address = *bssid;
  hint.is_hint = true;
  return hint;
}

}  // namespace

Found of_kernel(std::string_view message) {
  const Found card = of_card(message);
  return card ? card : of_wireless(message);
}

}  // namespace mijian::network_text
