// Connections as their managers keep them: one shape for all, and the grammars they are written in.
// Keys, passwords, PINs and user names never leave a parser. Where the files lie and when a profile
// was last used is the collector's business (network_profile.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"

namespace mijian {

struct ConnectionProfile {
  std::string name;  // empty: the file's name stands for it
  std::optional<std::string> uuid;
  std::string_view kind = "other";  // a word of network_profile.kind
  std::optional<std::string> interface, mac, cloned_mac, ssid, method, gateway;
  std::optional<std::string> server;  // without port; add_far_end() of several
  std::optional<bool> autoconnect;
  std::string_view use = "unknown";   // a word of network_profile.use, as far as the file tells
  std::optional<Time> last_used;      // as the file itself says
  bool is_used_by_file_time = false;  // its manager touches the file whenever it connects
  int line = 1;
};

struct ProfileList {
  std::vector<ConnectionProfile> profiles;
  std::vector<int> bad_lines;  // do not follow the grammar
  bool is_whole = true;        // false: more than is read
};

/// A parser of one file; `name` is the file's own, which some managers give a meaning.
using ProfileParser = ProfileList (*)(std::string_view text, std::string_view name);

// Files of groups and keys.
ProfileList parse_keyfile_profile(std::string_view text, std::string_view name);  // NetworkManager
ProfileList parse_connman_settings(std::string_view text, std::string_view name);
ProfileList parse_iwd_network(std::string_view text, std::string_view name);
ProfileList parse_networkd_profile(std::string_view text, std::string_view name);
ProfileList parse_wireguard(std::string_view text, std::string_view name);
ProfileList parse_xl2tpd(std::string_view text, std::string_view name);

// Files with a grammar of their own.
ProfileList parse_ifcfg_profile(std::string_view text, std::string_view name);
ProfileList parse_ifupdown(std::string_view text, std::string_view name);
ProfileList parse_wpa_supplicant(std::string_view text, std::string_view name);
ProfileList parse_netplan(std::string_view text, std::string_view name);

// The far ends of tunnels and dialled lines.
ProfileList parse_openvpn(std::string_view text, std::string_view name);
ProfileList parse_ipsec_conf(std::string_view text, std::string_view name);
ProfileList parse_swanctl(std::string_view text, std::string_view name);
ProfileList parse_ppp_peer(std::string_view text, std::string_view name);
ProfileList parse_vpnc(std::string_view text, std::string_view name);
ProfileList parse_openfortivpn(std::string_view text, std::string_view name);

// What these grammars share.
/// The most that one file gives; more is not whole.
constexpr std::size_t most_profiles = 1000;
/// False when there are as many as are kept, and then the list is not whole.
bool has_room(ProfileList& list);
/// What a connection is by the name of its interface: wlan0, ppp0, br0; ethernet by default.
std::string_view kind_of_interface(std::string_view interface);
/// The host of "host", "host:port", "[v6]:port" or an address; none for wildcards and nothing.
std::optional<std::string> host_of_endpoint(std::string_view text);
/// Of several other ends the public ones count, parted by blanks; the first where none is public.
void add_far_end(const std::optional<std::string>& host, std::optional<std::string>& ends);
/// A MAC in small letters, of colons, dashes or NetworkManager's old decimal list; other words
/// (random, stable) as they are; none for nothing.
std::optional<std::string> mac_text(std::string_view text);
std::optional<bool> truth_word(std::string_view text);
/// Without the quotes around it.
std::string_view unquoted(std::string_view text);
/// None for an empty text.
std::optional<std::string> some(std::string_view text);
/// The bytes that pairs of hex digits stand for; none for anything else.
std::optional<std::string> bytes_of_hex(std::string_view text);

}  // namespace mijian
