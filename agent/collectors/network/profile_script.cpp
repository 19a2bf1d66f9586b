// Profiles in files that scripts and daemons read line by line: ifcfg of RHEL, Kylin and SUSE,
// ifupdown's interfaces, wpa_supplicant.conf.
#include <algorithm>
#include <map>

#include "agent/collectors/common/logical_line.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

std::string_view value(const Values& values, std::string_view key) {
  const auto found = values.find(key);
  return found == values.end() ? std::string_view{} : std::string_view{found->second};
}

std::string_view ifcfg_kind(const Values& values, std::string_view interface) {
  const std::string type = to_lower(value(values, "TYPE"));
  if (type == "xdsl" || type == "ppp") return "pppoe";
  if (type == "modem") return "cellular";
  if (type == "wireless" || !value(values, "ESSID").empty() ||
      !value(values, "WIRELESS_ESSID").empty())
    return "wireless";
  for (const std::string_view kind : {"infiniband", "bridge", "bond", "vlan"})
    if (type == kind) return kind;
  if (type == "team" || !value(values, "BONDING_OPTS").empty()) return "bond";
  if (type == "ipsec" || type == "vpn") return "vpn";
  if (truth_word(value(values, "VLAN")).value_or(false)) return "vlan";
  if (type == "ethernet" && kind_of_interface(interface) != "loopback") return "ethernet";
  return kind_of_interface(interface);
}

std::optional<std::string> ifcfg_method(std::string_view protocol) {
  const std::string word = to_lower(protocol);
  if (word.substr(0, 4) == "dhcp" || word == "bootp") return "auto";
  if (word == "static" || word == "none") return "manual";
  return some(word);
}

ConnectionProfile ifcfg_profile(const Values& values, std::string_view name) {
  ConnectionProfile profile;
  const auto device = value(values, "DEVICE");
  const std::string_view interface = device.empty() ? name.substr(6) : device;  // "ifcfg-"
  profile.name = value(values, "NAME");
  profile.uuid = some(to_lower(value(values, "UUID")));
  profile.kind = ifcfg_kind(values, interface);
  profile.interface = some(device);
  profile.mac = mac_text(value(values, "HWADDR"));
  profile.cloned_mac = mac_text(value(values, "MACADDR"));
  if (!profile.cloned_mac) profile.cloned_mac = mac_text(value(values, "LLADDR"));
  profile.ssid = some(value(values, "ESSID"));
  if (!profile.ssid) profile.ssid = some(value(values, "WIRELESS_ESSID"));
  profile.autoconnect = truth_word(value(values, "ONBOOT"));
  if (const auto mode = value(values, "STARTMODE"); !mode.empty())
    profile.autoconnect = mode == "auto" || mode == "hotplug";
  profile.method = ifcfg_method(value(values, "BOOTPROTO"));
  profile.gateway = some(value(values, "GATEWAY"));
  return profile;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// The profile of an interface, made at its first stanza.
ConnectionProfile* stanza_of(ProfileList& list, std::string_view interface, int line) {
  for (ConnectionProfile& profile : list.profiles)
    if (profile.interface == interface) return &profile;
  if (!has_room(list)) return nullptr;
  ConnectionProfile profile;
  profile.name = interface;
  profile.interface = std::string{interface};
  profile.kind = kind_of_interface(interface);
  profile.autoconnect = false;
  profile.line = line;
  list.profiles.push_back(std::move(profile));
  return &list.profiles.back();
}

void add_interface_option(ConnectionProfile& profile, std::string_view line) {
  const auto words = words_of(line);
  if (words.size() < 2) return;
  const std::string_view option = words[0], last = words.back();
  // What stands behind the option, with its blanks.
  const std::string_view value =
      trim(line.substr(static_cast<std::size_t>(words[1].data() - line.data())));
  if (option == "hwaddress") profile.cloned_mac = mac_text(last);
  if (option == "gateway") profile.gateway = std::string{words[1]};
  if (option == "wpa-ssid" || option == "wireless-essid")
    profile.kind = "wireless", profile.ssid = std::string{unquoted(value)};
  if (begins_with(option, "bridge_ports") || option == "bridge-ports") profile.kind = "bridge";
  if (option == "bond-slaves" || option == "bond-mode") profile.kind = "bond";
  if (option == "vlan-raw-device") profile.kind = "vlan";
}

std::string ifupdown_method(std::string_view word) {
  if (word == "dhcp") return "auto";
  return std::string{word == "static" ? "manual" : word};
}

/// The SSID as wpa_supplicant writes it: "text", P"text with \n", or hex digits.
std::string wpa_ssid(std::string_view text) {
  if (begins_with(text, "P\"")) return std::string{unquoted(text.substr(1))};
  if (!text.empty() && text.front() == '"') return std::string{unquoted(text)};
  return bytes_of_hex(text).value_or(std::string{text});
}

}  // namespace

ProfileList parse_ifcfg_profile(std::string_view text, std::string_view name) {
  ProfileList list;
  Values values;
  int number = 0;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto pair = split_pair(line, '=');
    if (pair)
      values.emplace(pair->first, unquoted(pair->second));
    else
      list.bad_lines.push_back(number);
  }
  if (!values.empty()) list.profiles.push_back(ifcfg_profile(values, name));
  return list;
}

ProfileList parse_ifupdown(std::string_view text, std::string_view) {
  ProfileList list;
  std::vector<std::string> automatic;
  ConnectionProfile* profile = nullptr;
  for (const LogicalLine& line : logical_lines(text)) {
    const auto words = words_of(line.text);
    if (words.empty() || words[0].front() == '#') continue;
    const bool is_auto = words[0] == "auto" || begins_with(words[0], "allow-");
    if (is_auto || words[0] == "mapping" || begins_with(words[0], "source") ||
        words[0] == "no-auto-down" || words[0] == "no-scripts" || words[0] == "template")
      profile = nullptr;
    if (is_auto) automatic.insert(automatic.end(), words.begin() + 1, words.end());
    if (words[0] == "iface") {
      profile = words.size() < 2 ? nullptr : stanza_of(list, words[1], line.number);
      if (words.size() < 4) list.bad_lines.push_back(line.number);
      if (profile && words.size() > 3 && (!profile->method || words[2] == "inet"))
        profile->method = ifupdown_method(words[3]);
    } else if (profile) {
      add_interface_option(*profile, line.text);
    }
  }
  std::sort(automatic.begin(), automatic.end());
  for (ConnectionProfile& each : list.profiles)
    each.autoconnect = std::binary_search(automatic.begin(), automatic.end(), each.name);
  return list;
}

ProfileList parse_wpa_supplicant(std::string_view text, std::string_view) {
  ProfileList list;
  int number = 0;
  bool in_network = false, in_other = false;
  for (const std::string_view raw : lines_of(text)) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const auto pair = split_pair(line, '=');
    if (line.front() == '}') {
      in_network = in_other = false;
    } else if (pair && pair->second == "{") {
      in_network = pair->first == "network" && has_room(list);
      in_other = !in_network;
      if (!in_network) continue;
      list.profiles.emplace_back();
      list.profiles.back().kind = "wireless";
      list.profiles.back().autoconnect = true;
      list.profiles.back().line = number;
    } else if (in_network && pair) {
      ConnectionProfile& profile = list.profiles.back();
      if (pair->first == "ssid") profile.name = *(profile.ssid = wpa_ssid(pair->second));
      if (pair->first == "disabled") profile.autoconnect = pair->second == "0";
      if (pair->first == "mac_addr" && pair->second != "0") profile.cloned_mac = "random";
    } else if (!pair && !in_other) {
      list.bad_lines.push_back(number);
    }
  }
  return list;
}

}  // namespace mijian
