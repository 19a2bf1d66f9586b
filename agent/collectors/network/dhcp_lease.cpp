#include <algorithm>
#include <map>
#include <tuple>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_reading.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/time_zone.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/lease_text.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "dhcp_lease";
constexpr std::size_t most_files = 5000, largest_file = 16u << 20;

struct Place {
  std::string_view client, folder, prefix, suffix;
  LeaseList (*parse)(std::string_view);
};
constexpr Place places[] = {
    {"dhclient", "/var/lib/dhcp", "dhclient", "", parse_dhclient_leases},
    {"dhclient", "/var/lib/dhclient", "dhclient", "", parse_dhclient_leases},
    {"dhclient", "/var/lib/NetworkManager", "dhclient", ".lease", parse_dhclient_leases},
    {"networkmanager", "/var/lib/NetworkManager", "internal-", ".lease", parse_lease_list},
    {"networkmanager", "/run/NetworkManager/devices", "internal-", ".lease", parse_lease_list},
    {"systemd_networkd", "/run/systemd/netif/leases", "", "", parse_lease_list},
    {"dhcpcd", "/var/lib/dhcpcd", "", ".lease", parse_dhcp_packet},
    {"dhcpcd", "/var/lib/dhcpcd5", "", ".lease", parse_dhcp_packet},
    {"dhcpcd", "/var/lib/dhcpcd", "", ".lease6", parse_dhcp6_packet},
    {"dhcpcd", "/var/lib/dhcpcd5", "", ".lease6", parse_dhcp6_packet},
};

bool counts(const Place& place, std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(0, place.prefix.size()) == place.prefix && name.ends_with(place.suffix) &&
         name.find(".conf") == std::string_view::npos;
}

/// The interface in a file's name: internal-UUID-eth0.lease, dhcpcd-eth0.lease, wlan0-SSID.lease.
std::optional<std::string> interface_in(const Place& place, std::string_view name) {
  constexpr std::size_t uuid = 37;                              // with the dash behind it
  if (place.client == "systemd_networkd") return std::nullopt;  // a number of the kernel's
  name = name.substr(0, name.size() - place.suffix.size());
  if (place.client == "networkmanager")
    return name.size() > 9 + uuid ? std::optional{std::string{name.substr(9 + uuid)}}
                                  : std::nullopt;
  if (name.substr(0, 7) == "dhcpcd-") name.remove_prefix(7);
  if (place.client == "dhcpcd") return std::string{name.substr(0, name.find('-'))};
  return std::nullopt;
}

class Leases {
 public:
  Leases(const Host& host, const CollectContext& context, FactWriter& facts)
      : host_{host}, facts_{facts} {
    const auto found = system_time_zone(host);
    commissioning_ =
        Commissioning{commissioned_at(context.terminal, found ? found->zone : TimeZone{})};
  }

  void collect() {
    for (const Place& place : places) collect_place(place);
    collect_connman();
    for (const auto& [key, lease] : newest_) write(std::get<0>(key), lease.first, lease.second);
    commissioning_.report(facts_, table);
  }

 private:
  // Client, interface, address, server, and of a lease without a time its file.
  using Key = std::tuple<std::string, std::string, std::string, std::string, std::string>;
  static constexpr std::size_t untimed_in = 4;

  void collect_place(const Place& place) {
    const std::string_view suffix = place.suffix == ".lease6" ? place.suffix : "";
    const std::string source =
        std::string{place.folder} + "/" + std::string{place.prefix} + "*" + std::string{suffix};
    GapList gaps;
    std::size_t read = 0;
    const bool is_gone = host_.kind() == HostKind::offline && place.folder.substr(0, 5) == "/run/";
    if (is_gone) note_left_behind(host_, place.folder, gaps);
    for (const std::string& path :
         is_gone ? std::vector<std::string>{} : list_or_gap(host_, place.folder, gaps))
      if (counts(place, path) && ++read <= most_files) read_file(place, path, gaps);
    if (read > most_files)
      gaps.add(too_large("more than " + std::to_string(most_files) + " files"));
    gaps.report(facts_, table, source, read == 0 ? "no such file" : "");
  }

  void collect_connman() {
    constexpr Place place{"connman", "/var/lib/connman", "", "", parse_connman_leases};
    GapList gaps;
    std::size_t read = 0;
    for (const std::string& entry : list_or_gap(host_, place.folder, gaps))
      if (const auto status = host_.status(entry); status && status->kind == FileKind::folder)
        if (++read <= most_files) read_file(place, entry + "/settings", gaps);
    gaps.report(facts_, table, "/var/lib/connman/*/settings", read == 0 ? "no such file" : "");
  }

  void read_file(const Place& place, const std::string& path, GapList& gaps) {
    const auto text = host_.read(path, largest_file);
    const auto status = host_.status_followed(path);
    if (vanished(text) || vanished(status)) return;
    if (!text || !status) return gaps.add(first_error(text, status));
    LeaseList list = place.parse(*text);
    for (const int line : list.bad_lines) gaps.add_line(path, line, "no lease");
    if (!list.is_whole) gaps.add(too_large(path + ": more leases than are read"));
    for (Lease& lease : list.leases) {
      if (!lease.interface) lease.interface = interface_in(place, file_name(path));
      if (!lease.obtained_at && place.client != "dhclient") lease.obtained_at = status->modified;
      keep(place.client, std::move(lease), path);
    }
  }

  /// A lease is written anew whenever it is renewed: the newest of its kind stands for all. When
  /// one that says no time was given is not known, so that it stands beside those that say one,
  /// unless the same file tells a later one below it.
  void keep(std::string_view client, Lease lease, const std::string& path) {
    Key key{client, lease.interface.value_or(""), lease.address, lease.server.value_or(""), path};
    if (!lease.obtained_at) {
      newest_.insert_or_assign(key, std::pair{std::move(lease), path});
      return;
    }
    newest_.erase(key);
    std::get<untimed_in>(key).clear();
    const auto [at, is_new] = newest_.try_emplace(key, lease, path);
    if (!is_new && at->second.first.obtained_at <= lease.obtained_at)
      at->second = {std::move(lease), path};
  }

  void write(const std::string& client, const Lease& lease, const std::string& path) {
    const auto& at = lease.obtained_at;
    commissioning_.note(at);
    const auto quality =
        at && *at < first_set_clock ? TimeQuality::clock_unset : TimeQuality::exact;
    facts_.add(
        table,
        {{"client", client},
         {"interface", shown(lease.interface)},
         {"address", lease.address},
         {"server", lease.server},
         {"gateway", lease.gateway},
         {"dns", lease.name_servers.empty() ? Cell{Null{}} : Cell{join(lease.name_servers, " ")}},
         {"domain", lease.domain},
         {"obtained_at", at},
         {"expires_at", lease.expires_at},
         {"time_quality", at ? Cell{stored_word(time_quality_words, quality)} : Cell{Null{}}},
         {"is_public",
          is_public_host(lease.address) || (lease.gateway && is_public_host(*lease.gateway))},
         {"is_dns_public", is_dns_public(lease)},
         {"file", path},
         {"line", lease.line},
         {"after_commissioning", commissioning_.is_after(at)}});
  }

  static Cell shown(const std::optional<std::string>& text) {
    constexpr std::size_t longest = 64;
    return text ? Cell{display(*text, longest)} : Cell{Null{}};
  }
  static Cell is_dns_public(const Lease& lease) {
    if (lease.name_servers.empty()) return Null{};
    return std::any_of(lease.name_servers.begin(), lease.name_servers.end(), is_public_host);
  }

  const Host& host_;
  FactWriter& facts_;
  Commissioning commissioning_;
  std::map<Key, std::pair<Lease, std::string>> newest_;
};

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  Leases{host, context, facts}.collect();
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector dhcp_lease_collector{"dhcp_lease", 1, tables, collect};

}  // namespace mijian
