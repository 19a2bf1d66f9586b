// Where connections are configured and remembered, and which parser reads each place.
#include <algorithm>
#include <set>

#include "agent/collectors/accounts/user_home.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/network/connection_use.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "network_profile";
constexpr std::size_t longest_name = 256, most_files = 5000;

// Of a home, and no deeper.
constexpr std::string_view home_folders[] = {"",           "/.config", "/.config/openvpn",
                                             "/.openvpn",  "/Desktop", "/Documents",
                                             "/Downloads", "/openvpn", "/vpn",
                                             "/下载",      "/文档",    "/桌面"};

/// Of one manager; folders, files and suffixes are parted by blanks.
struct Place {
  std::string_view manager;
  std::string_view folders;  // the highest rank first
  std::string_view files;    // beside what lies in the folders
  std::string_view prefix;   // of the names that count
  std::string_view suffixes;
  ProfileParser parse;
};

constexpr Place places[] = {
    {"networkmanager",
     "/etc/NetworkManager/system-connections /run/NetworkManager/system-connections"
     " /usr/lib/NetworkManager/system-connections",
     "", "", "", parse_keyfile_profile},
    {"ifcfg", "/etc/sysconfig/network-scripts /etc/sysconfig/network", "", "ifcfg-", "",
     parse_ifcfg_profile},
    {"wpa_supplicant", "/etc/wpa_supplicant", "/etc/wpa_supplicant.conf", "", ".conf",
     parse_wpa_supplicant},
    {"connman", "/var/lib/connman /var/lib/connman-vpn", "", "", ".config", parse_connman_settings},
    {"iwd", "/var/lib/iwd", "", "", ".psk .open .8021x", parse_iwd_network},
    {"netplan", "/run/netplan /etc/netplan /usr/lib/netplan", "", "", ".yaml", parse_netplan},
    {"ifupdown", "/etc/network/interfaces.d", "/etc/network/interfaces", "", "", parse_ifupdown},
    // Those of /usr/lib belong to the distribution, those of /run to netplan and generators.
    {"systemd_networkd", "/etc/systemd/network", "", "", ".network .netdev",
     parse_networkd_profile},
    {"openvpn", "/etc/openvpn", "", "", ".conf .ovpn", parse_openvpn},
    {"openvpn", "/etc/openvpn/client", "", "", ".conf .ovpn", parse_openvpn},
    {"wireguard", "/etc/wireguard", "", "", ".conf", parse_wireguard},
    {"ipsec", "/etc/ipsec.d", "/etc/ipsec.conf", "", ".conf", parse_ipsec_conf},
    {"strongswan", "/etc/swanctl/conf.d", "/etc/swanctl/swanctl.conf", "", ".conf", parse_swanctl},
    {"ppp", "/etc/ppp/peers", "", "", "", parse_ppp_peer},
    {"vpnc", "/etc/vpnc", "", "", ".conf", parse_vpnc},
    {"openfortivpn", "", "/etc/openfortivpn/config", "", "", parse_openfortivpn},
    {"xl2tpd", "", "/etc/xl2tpd/xl2tpd.conf", "", "", parse_xl2tpd},
};

std::string_view source_of(const Place& place) {
  return words_of(place.folders.empty() ? place.files : place.folders).front();
}

std::vector<std::string> paths_in(std::string_view words) {
  const auto paths = words_of(words);
  return {paths.begin(), paths.end()};
}

bool ends_with_one(std::string_view name, const std::vector<std::string_view>& ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [name](std::string_view end) { return name.ends_with(end); });
}

/// Hidden files and what editors and packages leave beside a file are nobody's profile.
bool is_left_over(std::string_view name) {
  return name.empty() || name.front() == '.' || name == "README" ||
         ends_with_one(name, {"~", ".bak", ".orig", ".old", ".rpmnew", ".rpmorig", ".rpmsave",
                              ".dpkg-old", ".dpkg-new", ".dpkg-dist", ".nmmeta", ".swp"});
}

bool counts(const Place& place, std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(0, place.prefix.size()) == place.prefix && !is_left_over(name) &&
         (place.suffixes.empty() || ends_with_one(name, words_of(place.suffixes)));
}

class Profiles {
 public:
  Profiles(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host}, facts_{facts}, uses_{read_connection_uses(host)} {
    const auto found = system_time_zone(host);
    commissioning_ =
        Commissioning{commissioned_at(context.terminal, found ? found->zone : TimeZone{})};
  }

  void collect() {
    for (const Place& place : places) collect_place(place);
    collect_connman_services();
    collect_homes();
    add_forgotten();
    commissioning_.report(facts_, table);
  }

 private:
  void collect_place(const Place& place) {
    GapList gaps;
    std::vector<std::string> files = paths_in(place.files);
    for (std::string& path : drop_in_files(host_, paths_in(place.folders), "", gaps))
      if (counts(place, path)) files.push_back(std::move(path));
    if (files.size() > most_files) {
      gaps.add(too_large("more than " + std::to_string(most_files) + " files"));
      files.resize(most_files);
    }
    std::size_t read = 0;
    for (const std::string& path : files) read += read_file(place, path, gaps);
    gaps.report(facts_, table, source_of(place), read == 0 ? "no such file" : "");
  }

  bool read_file(const Place& place, const std::string& path, GapList& gaps) {
    const auto status = host_.status_followed(path);
    if (vanished(status) || (status && status->kind == FileKind::folder)) return false;
    const auto text = host_.read(path);
    if (vanished(text)) return false;
    if (!text) return gaps.add(text.error()), true;
    ProfileList list = place.parse(*text, file_name(path));
    for (const int line : list.bad_lines) gaps.add_line(path, line, "not understood");
    if (!list.is_whole) gaps.add(too_large(path + ": more than is read"));
    for (ConnectionProfile& profile : list.profiles) {
      if (profile.is_used_by_file_time && status) profile.last_used = status->modified;
      add(place.manager, profile, path);
    }
    return true;
  }

  /// connman keeps a folder for each service it was connected to.
  void collect_connman_services() {
    constexpr std::string_view folder = "/var/lib/connman";
    const Place place{"connman", folder, "", "", "", parse_connman_settings};
    GapList gaps;
    std::size_t read = 0;
    for (const std::string& entry : list_or_gap(host_, folder, gaps))
      if (const auto status = host_.status(entry); status && status->kind == FileKind::folder)
        if (++read <= most_files) read_file(place, entry + "/settings", gaps);
    if (read > most_files) gaps.add(too_large("more services than are read"));
    gaps.report(facts_, table, "/var/lib/connman/*/settings", read == 0 ? "no such file" : "");
  }

  /// Files for OpenVPN that users were handed and keep where downloads and documents go.
  void collect_homes() {
    constexpr std::string_view passwd = "/etc/passwd";
    const auto homes = UserHomes::read_with_former(host_);
    facts_.source(table, passwd, homes ? ok : Status{homes.error().during("homes of the users")});
    if (!homes) return;
    for (const auto& [home, why] : homes->closed()) facts_.impossible(table, home.path, why);
    for (const UserHome& home : homes->homes()) {
      GapList gaps;
      std::size_t read = 0;
      for (const std::string_view folder : home_folders)
        read += read_home_folder(*homes, home, folder, gaps);
      gaps.report(facts_, table, home.path, read == 0 ? "no such file" : "");
    }
  }

  std::size_t read_home_folder(const UserHomes& homes, const UserHome& home,
                               std::string_view folder, GapList& gaps) {
    const auto paths = homes.list(host_, home, folder);
    if (!paths) return gaps.add(paths.error()), 0;
    std::size_t read = 0;
    for (const std::string& path : *paths) {
      if (!to_lower(path).ends_with(".ovpn")) continue;
      if (read == most_files) return gaps.add(too_large(path + ": more files than are read")), read;
      const auto text = homes.read_file(host_, home, path.substr(home.path.size()));
      if (vanished(text)) continue;
      ++read;
      if (!text)
        gaps.add(text.error());
      else
        for (ConnectionProfile& profile : parse_openvpn(*text, {}).profiles)
          add("openvpn", profile, path);
    }
    return read;
  }

  /// What NetworkManager remembers using, of which there is no profile any more.
  void add_forgotten() {
    uses_.report(facts_, table);
    for (const auto& [uuid, use] : uses_.by_uuid)
      if (use.last_used && known_.count(uuid) == 0) {
        ConnectionProfile profile;
        profile.name = uuid;
        profile.uuid = uuid;
        profile.kind = "unknown";
        profile.use = "used";
        profile.last_used = use.last_used;
        profile.line = use.line;
        add("networkmanager", profile, ConnectionUses::timestamps);
      }
  }

  /// NetworkManager remembers by uuid, whoever wrote the profile.
  void add_use(std::string_view manager, ConnectionProfile& profile) {
    if (!profile.uuid) return;
    known_.insert(*profile.uuid);
    const auto use = uses_.by_uuid.find(*profile.uuid);
    if (use != uses_.by_uuid.end() && use->second.last_used) {
      profile.last_used = use->second.last_used;
      profile.use = "used";
    } else if (manager == "networkmanager" && !profile.last_used && !uses_.gaps.empty()) {
      profile.use = "unknown";  // it may stand in what could not be read
    }
  }

  void add(std::string_view manager, ConnectionProfile& profile, std::string_view path) {
    add_use(manager, profile);
    const auto& last_used = profile.last_used;
    commissioning_.note(last_used);
    const std::string name = profile.name.empty() ? std::string{file_name(path)} : profile.name;
    facts_.add(table, {{"manager", manager},
                       {"name", display(name, longest_name)},
                       {"uuid", shown(profile.uuid)},
                       {"kind", profile.kind},
                       {"interface", shown(profile.interface)},
                       {"mac", shown(profile.mac)},
                       {"mac_shown", mac_shown(profile)},
                       {"cloned_mac", shown(profile.cloned_mac)},
                       {"ssid", shown(profile.ssid)},
                       {"autoconnect", profile.autoconnect},
                       {"method", shown(profile.method)},
                       {"gateway", shown(profile.gateway)},
                       {"server", shown(profile.server)},
                       {"is_server_public", is_public_server(profile)},
                       {"use", profile.use},
                       {"last_used", last_used},
                       {"file", path},
                       {"line", profile.line},
                       {"after_commissioning", commissioning_.is_after(last_used)}});
  }

  static std::string_view mac_shown(const ConnectionProfile& profile) {
    const std::string_view cloned = profile.cloned_mac ? *profile.cloned_mac : std::string_view{};
    if (cloned.empty() || cloned == "permanent" || cloned == "preserve") return "own";
    return cloned.find(':') == std::string_view::npos ? "random" : "set";
  }
  static Cell shown(const std::optional<std::string>& text) {
    return text ? Cell{display(*text, longest_name)} : Cell{Null{}};
  }
  static Cell is_public_server(const ConnectionProfile& profile) {
    if (!profile.server) return Null{};
    return is_public_host(words_of(*profile.server).front());  // where one is public, all are
  }

  const Host& host_;
  FactWriter& facts_;
  ConnectionUses uses_;
  Commissioning commissioning_;
  std::set<std::string, std::less<>> known_;  // uuids of profiles that are there
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  Profiles{host, context, facts}.collect();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector network_profile_collector{"network_profile", 1, tables, collect};

}  // namespace mijian
