// Profiles of netplan: network: {ethernets|wifis|…: {ID: {settings}}}. Names of access points are
// keys; their passwords lie below them and are passed over.
#include <algorithm>

#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/network/yaml_lines.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

struct Family {
  std::string_view name, kind;
};
constexpr Family families[] = {
    {"ethernets", "ethernet"}, {"wifis", "wireless"}, {"modems", "cellular"},
    {"bridges", "bridge"},     {"bonds", "bond"},     {"vlans", "vlan"},
    {"tunnels", "vpn"},        {"vrfs", "other"},     {"dummy-devices", "other"},
    {"nm-devices", "other"},
};

std::string_view kind_of_family(std::string_view name) {
  for (const Family& family : families)
    if (family.name == name) return family.kind;
  return {};
}

ConnectionProfile* profile_of(ProfileList& list, const YamlEntry& entry, std::string_view kind) {
  for (ConnectionProfile& profile : list.profiles)
    if (profile.name == entry.path[2] && profile.kind == kind) return &profile;
  if (!has_room(list)) return nullptr;
  ConnectionProfile profile;
  profile.name = entry.path[2];
  profile.kind = kind;
  profile.autoconnect = true;
  profile.line = entry.line;
  list.profiles.push_back(std::move(profile));
  return &list.profiles.back();
}

void add_setting(ConnectionProfile& profile, const YamlEntry& entry) {
  const auto& path = entry.path;
  const std::string& key = path[3];
  const std::string& value = entry.value;
  const std::string_view below = path.size() > 4 ? std::string_view{path[4]} : std::string_view{};
  if (key == "match" && below == "macaddress") profile.mac = mac_text(value);
  if (key == "match" && below == "name") profile.interface = some(value);
  if (key == "set-name") profile.interface = some(value);
  if (key == "macaddress") profile.cloned_mac = mac_text(value);
  if (key == "dhcp4" && truth_word(value).value_or(false)) profile.method = "auto";
  if (key == "addresses" && !profile.method) profile.method = "manual";
  if (key == "gateway4" || (key == "gateway6" && !profile.gateway)) profile.gateway = some(value);
  if (key == "routes" && path.back() == "via" && !profile.gateway) profile.gateway = some(value);
  if (key == "networkmanager" && below == "uuid") profile.uuid = some(to_lower(value));
  if (profile.kind == "vpn" && key == "remote") profile.server = host_of_endpoint(value);
  if (profile.kind == "vpn" && key == "peers" && path.back() == "endpoint")
    profile.server = host_of_endpoint(value);
}

/// One profile for each access point of an interface.
void add_access_point(ProfileList& list, const ConnectionProfile& profile, const YamlEntry& entry) {
  const std::string& ssid = entry.path[4];
  for (ConnectionProfile& each : list.profiles) {
    const bool is_of_interface = each.name == profile.name && each.kind == profile.kind;
    if (is_of_interface && each.ssid.value_or(ssid) == ssid) return void(each.ssid = ssid);
  }
  if (!has_room(list)) return;
  ConnectionProfile another = profile;
  another.ssid = ssid;
  another.line = entry.line;
  list.profiles.push_back(std::move(another));
}

}  // namespace

ProfileList parse_netplan(std::string_view text, std::string_view) {
  const YamlText yaml = parse_yaml_lines(text);
  ProfileList list;
  list.bad_lines = yaml.bad_lines;
  list.is_whole = yaml.is_whole;
  for (const YamlEntry& entry : yaml.entries) {
    if (entry.path.size() < 3 || entry.path[0] != "network") continue;
    const std::string_view kind = kind_of_family(entry.path[1]);
    ConnectionProfile* profile = kind.empty() ? nullptr : profile_of(list, entry, kind);
    if (profile == nullptr || entry.path.size() < 4) continue;
    if (entry.path[3] == "access-points" && entry.path.size() > 4)
      add_access_point(list, ConnectionProfile{*profile}, entry);
    else
      add_setting(*profile, entry);
  }
  return list;
}

}  // namespace mijian
