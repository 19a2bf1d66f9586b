// Profiles in files of [groups] with key=value lines: NetworkManager, connman, iwd,
// systemd-networkd, WireGuard, xl2tpd. What is not asked for by name stays in the file.
#include <algorithm>
#include <span>

#include "agent/collectors/common/key_file.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct KindWord {
  std::string_view word, kind;
};

// NetworkManager's names of types, those before 1.0 among them; the same words name groups.
constexpr KindWord manager_types[] = {
    {"802-3-ethernet", "ethernet"},
    {"ethernet", "ethernet"},
    {"802-11-wireless", "wireless"},
    {"wifi", "wireless"},
    {"802-11-olpc-mesh", "wireless"},
    {"wifi-p2p", "wireless"},
    {"gsm", "cellular"},
    {"cdma", "cellular"},
    {"wimax", "cellular"},
    {"bluetooth", "bluetooth"},
    {"vpn", "vpn"},
    {"wireguard", "vpn"},
    {"pppoe", "pppoe"},
    {"adsl", "pppoe"},
    {"bridge", "bridge"},
    {"bond", "bond"},
    {"team", "bond"},
    {"vlan", "vlan"},
    {"infiniband", "infiniband"},
    {"loopback", "loopback"},
};

std::string_view kind_of_word(std::string_view word) {
  for (const KindWord& each : manager_types)
    if (each.word == word) return each.kind;
  return "other";
}

ProfileList list_of(const KeyFile& file) {
  ProfileList list;
  list.bad_lines = file.malformed_lines;
  list.is_whole = file.is_whole;
  return list;
}

// Groups of adapters.
constexpr std::string_view adapters[] = {"802-3-ethernet", "ethernet", "802-11-wireless", "wifi",
                                         "infiniband"};
constexpr std::string_view radios[] = {"wifi", "802-11-wireless", "802-11-olpc-mesh"};
constexpr std::string_view with_gateway[] = {"Network", "Route"};

std::string_view value(const KeyFile& file, std::string_view group, std::string_view key) {
  const auto* entry = file.find(group, key);
  return entry == nullptr ? std::string_view{} : std::string_view{entry->value};
}

/// The value in the first of the groups that has it: a group has an old name and a new one.
std::string_view value_in(const KeyFile& file, std::span<const std::string_view> groups,
                          std::string_view key) {
  for (const std::string_view group : groups)
    if (const auto found = value(file, group, key); !found.empty()) return found;
  return {};
}

/// "110;109;45;" is bytes; anything else is text, where a semicolon bears a backslash.
std::string manager_ssid(std::string_view text) {
  std::string bytes;
  const bool is_list = !text.empty() && text.back() == ';' &&
                       text.find_first_not_of("0123456789; ") == std::string_view::npos;
  if (!is_list) return replace_all(replace_all(std::string{text}, "\\\\;", ";"), "\\;", ";");
  for (const std::string_view part : split(text, ';'))
    if (const auto number = to_integer(trim(part)); number && *number >= 0 && *number < 256)
      bytes += static_cast<char>(*number);
  return bytes;
}

/// Where a profile does not say its type, a group tells it, though it may be empty.
std::string_view manager_kind(const KeyFile& file, std::string_view text) {
  if (const auto type = value(file, "connection", "type"); !type.empty()) return kind_of_word(type);
  for (const std::string_view raw : lines_of(text)) {
    const std::string_view line = trim(raw);
    if (line.size() < 2 || line.front() != '[' || line.back() != ']') continue;
    const auto kind = kind_of_word(line.substr(1, line.size() - 2));
    if (kind != "other") return kind;
  }
  return "other";
}

/// "gateway=GW", "addressN=A/P,GW", and of old "addressN=A;P;GW;".
std::optional<std::string> gateway_of(const KeyFileEntry& entry) {
  const std::string commas = replace_all(entry.value, ";", ",");
  const auto parts = split(commas, ',');
  std::string_view gateway;
  if (entry.key == "gateway")
    gateway = parts[0];
  else if (entry.key.substr(0, 7) == "address" && parts.size() > 1)
    gateway = parts.size() > 2 && !trim(parts[2]).empty() ? parts[2] : parts[1];
  const auto address = parse_ip(trim(gateway));
  if (!address || is_unspecified(*address)) return std::nullopt;
  return std::string{trim(gateway)};
}

std::optional<std::string> manager_gateway(const KeyFile& file) {
  for (const KeyFileEntry& entry : file.entries)
    if (entry.group == "ipv4" || entry.group == "ipv6")
      if (auto gateway = gateway_of(entry)) return gateway;
  return std::nullopt;
}

/// Each VPN plugin has its own word for the other end.
std::optional<std::string> manager_server(const KeyFile& file) {
  for (const char* key :
       {"remote", "gateway", "IPSec gateway", "address", "right", "server", "host"})
    if (const auto host = host_of_endpoint(value(file, "vpn", key))) return host;
  for (const KeyFileEntry& entry : file.entries)
    if (entry.group.substr(0, 15) == "wireguard-peer." && entry.key == "endpoint")
      return host_of_endpoint(entry.value);
  return std::nullopt;
}

/// Of all peers. Groups and keys in small letters.
std::optional<std::string> far_end(const KeyFile& file, std::string_view group,
                                   std::string_view key) {
  std::optional<std::string> found;
  for (const KeyFileEntry& entry : file.entries) {
    if (to_lower(entry.group) != group || to_lower(entry.key) != key) continue;
    add_far_end(host_of_endpoint(entry.value), found);
  }
  return found;
}

/// A .netdev: a profile only if it makes a tunnel.
ProfileList networkd_device(const KeyFile& file) {
  constexpr std::string_view tunnels[] = {"wireguard", "ipip", "sit",    "gre",    "ip6gre",
                                          "ip6tnl",    "vti",  "vti6",   "gretap", "ip6gretap",
                                          "l2tp",      "fou",  "erspan", "xfrm"};
  ProfileList list = list_of(file);
  const std::string kind = to_lower(value(file, "NetDev", "Kind"));
  if (std::find(std::begin(tunnels), std::end(tunnels), kind) == std::end(tunnels)) return list;
  ConnectionProfile profile;
  profile.kind = "vpn";
  profile.interface = some(value(file, "NetDev", "Name"));
  profile.server = far_end(file, "wireguardpeer", "endpoint");
  for (const char* group : {"tunnel", "l2tp"})
    if (!profile.server) profile.server = far_end(file, group, "remote");
  list.profiles.push_back(std::move(profile));
  return list;
}

}  // namespace

ProfileList parse_keyfile_profile(std::string_view text, std::string_view) {
  const KeyFile file = parse_key_file(text);
  ProfileList list = list_of(file);
  const bool has_group =
      text.find('[') != std::string_view::npos && text.find("-----BEGIN") == std::string_view::npos;
  if (!has_group) return list;
  ConnectionProfile profile;
  profile.name = value(file, "connection", "id");
  profile.uuid = some(to_lower(value(file, "connection", "uuid")));
  profile.kind = manager_kind(file, text);
  profile.interface = some(value(file, "connection", "interface-name"));
  profile.mac = mac_text(value_in(file, adapters, "mac-address"));
  if (!profile.mac) profile.mac = mac_text(value(file, "bluetooth", "bdaddr"));
  profile.cloned_mac = mac_text(value_in(file, adapters, "cloned-mac-address"));
  profile.ssid = some(manager_ssid(value_in(file, radios, "ssid")));
  profile.autoconnect = truth_word(value(file, "connection", "autoconnect")).value_or(true);
  profile.method = some(value(file, "ipv4", "method"));
  if (!profile.method) profile.method = "auto";
  profile.gateway = manager_gateway(file);
  if (profile.kind == "vpn") profile.server = manager_server(file);
  // Before 0.9 the time of the last use stood in the profile itself.
  const auto used = to_integer(value(file, "connection", "timestamp"));
  if (used && *used > 0 && *used < 253'402'300'800) profile.last_used = seconds_since_epoch(*used);
  profile.use = profile.last_used ? "used" : "never";
  list.profiles.push_back(std::move(profile));
  return list;
}

ProfileList parse_connman_settings(std::string_view text, std::string_view) {
  const KeyFile file = parse_key_file(text);
  ProfileList list = list_of(file);
  std::string_view group;
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.group == group || entry.group == "global") continue;
    group = entry.group;
    if (!has_room(list)) break;
    const std::string_view type = group.substr(0, group.find('_'));
    const std::string declared = to_lower(value(file, group, "Type"));  // of a *.config
    const std::string_view word = declared.empty() ? type : std::string_view{declared};
    ConnectionProfile profile;
    profile.name = value(file, group, "Name");
    if (profile.name.empty()) profile.name = group;
    profile.kind = word == "cellular"   ? "cellular"
                   : type == "provider" ? "vpn"
                   : word == "gadget"   ? "ethernet"
                                        : kind_of_word(word);
    profile.mac = mac_text(value(file, group, "MAC"));
    profile.ssid = bytes_of_hex(value(file, group, "SSID"));
    if (!profile.ssid && profile.kind == "wireless") profile.ssid = some(profile.name);
    profile.autoconnect = truth_word(value(file, group, "AutoConnect"));
    profile.method = some(value(file, group, "IPv4.method"));
    profile.gateway = some(value(file, group, "IPv4.gateway"));
    profile.server = host_of_endpoint(value(file, group, "Host"));
    // Written when a service gets ready; a favourite is one that was connected once.
    const auto is_favorite = truth_word(value(file, group, "Favorite"));
    if (is_favorite) profile.use = *is_favorite ? "used" : "never";
    if (profile.use == "used") profile.last_used = parse_utc(value(file, group, "Modified"));
    profile.line = entry.line;
    list.profiles.push_back(std::move(profile));
  }
  return list;
}

ProfileList parse_iwd_network(std::string_view text, std::string_view name) {
  const KeyFile file = parse_key_file(text);
  ProfileList list = list_of(file);
  const std::string_view stem = name.substr(0, name.rfind('.'));
  // Names that make no file name are "=" and hex digits.
  const auto decoded =
      stem.substr(0, 1) == "=" ? bytes_of_hex(stem.substr(1)) : std::optional<std::string>{};
  ConnectionProfile profile;
  profile.name = decoded ? *decoded : std::string{stem};
  profile.ssid = profile.name;
  profile.kind = "wireless";
  profile.autoconnect = truth_word(value(file, "Settings", "AutoConnect")).value_or(true);
  // iwd touches the file whenever it connects. One that a person wrote has a passphrase only; the
  // derived keys are iwd's own, added once the passphrase has proved right.
  const auto is_derived = [](const KeyFileEntry& entry) {
    return entry.key == "PreSharedKey" || entry.key.substr(0, 7) == "SAE-PT-";
  };
  // One of an open network is iwd's own where nothing stands in it; those of 802.1X are a person's.
  const std::string_view suffix = name.substr(stem.size());
  profile.is_used_by_file_time =
      suffix == ".psk" ? std::any_of(file.entries.begin(), file.entries.end(), is_derived)
                       : suffix == ".open" && file.entries.empty();
  profile.use = profile.is_used_by_file_time ? "used" : suffix == ".psk" ? "never" : "unknown";
  list.profiles.push_back(std::move(profile));
  return list;
}

ProfileList parse_networkd_profile(std::string_view text, std::string_view name) {
  const KeyFile file = parse_key_file(text);
  if (name.ends_with(".netdev")) return networkd_device(file);
  ProfileList list = list_of(file);
  const std::string_view match = value(file, "Match", "Name"), type = value(file, "Match", "Type");
  ConnectionProfile profile;
  profile.kind = type == "wlan"   ? "wireless"
                 : type == "wwan" ? "cellular"
                                  : kind_of_interface(match);
  profile.interface = some(match);
  profile.mac = mac_text(value(file, "Match", "MACAddress"));
  profile.cloned_mac = mac_text(value(file, "Link", "MACAddress"));
  profile.ssid = some(value(file, "Match", "SSID"));
  const auto dhcp = value(file, "Network", "DHCP");
  if (dhcp == "yes" || dhcp == "ipv4" || dhcp == "true")
    profile.method = "auto";
  else if (!value(file, "Network", "Address").empty())
    profile.method = "manual";
  profile.gateway = some(value_in(file, with_gateway, "Gateway"));
  list.profiles.push_back(std::move(profile));
  return list;
}

ProfileList parse_wireguard(std::string_view text, std::string_view) {
  const KeyFile file = parse_key_file(text);
  ProfileList list = list_of(file);
  ConnectionProfile profile;
  profile.kind = "vpn";
  profile.server = far_end(file, "peer", "endpoint");
  list.profiles.push_back(std::move(profile));
  return list;
}

ProfileList parse_xl2tpd(std::string_view text, std::string_view) {
  const KeyFile file = parse_key_file(text);
  ProfileList list = list_of(file);
  for (const KeyFileEntry& entry : file.entries) {
    if (entry.group.substr(0, 4) != "lac " || entry.key != "lns") continue;
    if (!has_room(list)) break;
    ConnectionProfile profile;
    profile.name = entry.group.substr(4);
    profile.kind = "vpn";
    profile.server = host_of_endpoint(entry.value);
    profile.line = entry.line;
    list.profiles.push_back(std::move(profile));
  }
  return list;
}

}  // namespace mijian
