#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/drop_in.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/dns_config.h"
#include "agent/collectors/network/ip_range.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "dns_server", resolv_conf = "/etc/resolv.conf",
                           resolved_upstream = "/run/systemd/resolve/resolv.conf",
                           manager_upstream = "/run/NetworkManager/no-stub-resolv.conf";

using Parser = std::function<NameServers(std::string_view)>;

void add_servers(const std::string& path, const NameServers& found, GapList& gaps,
                 FactWriter& facts) {
  for (const NameServer& server : found.servers)
    facts.add(table, {{"address", server.address},
                      {"is_public", is_public(*parse_ip(server.address))},
                      {"file", path},
                      {"line", server.line}});
  for (const int line : found.bad_lines)
    gaps.add_line(path, line, "a name server that is no address");
  if (!found.is_whole) gaps.add(too_large(path + ": more entries than are read"));
}

/// Reads files that may have gone meanwhile, and says once how it went.
void read_files(const Host& host, std::string_view source, const std::vector<std::string>& files,
                const Parser& parse, GapList gaps, FactWriter& facts) {
  std::size_t read = 0;
  for (const std::string& path : files) {
    const auto text = host.read(path);
    if (vanished(text)) continue;
    ++read;
    if (text)
      add_servers(path, parse(*text), gaps, facts);
    else
      gaps.add(text.error());
  }
  gaps.report(facts, table, source, read == 0 ? "no such file" : "");
}

/// A resolver on this machine hides the servers it asks in turn.
bool asks_itself(const NameServers& found) {
  return std::any_of(found.servers.begin(), found.servers.end(), [](const NameServer& server) {
    const auto address = parse_ip(server.address);
    return address && is_loopback(*address);
  });
}

void collect_resolv_conf(const Host& host, FactWriter& facts) {
  const auto text = host.read_optional(resolv_conf);
  if (!text) return facts.impossible(table, resolv_conf, text.error());
  GapList gaps;
  const NameServers found = parse_resolv_conf(text->value_or(""));
  add_servers(std::string{resolv_conf}, found, gaps, facts);
  gaps.report(facts, table, resolv_conf, *text ? "" : "no such file");
  if (!asks_itself(found)) return;
  if (host.kind() == HostKind::offline)
    return facts.impossible(
        table, resolved_upstream,
        not_supported("resolv.conf names a resolver on this machine; the servers it asks "
                      "stand in /run, which an offline tree does not have"));
  read_files(host, resolved_upstream,
             {std::string{resolved_upstream}, std::string{manager_upstream}}, parse_resolv_conf, {},
             facts);
}

/// The files of networkd, and what is dropped in beside each: 10-lan.network.d/dns.conf.
std::vector<std::string> network_files(const Host& host, GapList& gaps) {
  const std::vector<std::string> folders{"/etc/systemd/network", "/run/systemd/network",
                                         "/usr/lib/systemd/network"};
  auto files = drop_in_files(host, folders, ".network", gaps);
  std::set<std::string> beside;
  for (const std::string& folder : folders) {
    const auto entries = host.list_optional(folder);
    if (!entries) continue;  // told by the files above
    for (const std::string& entry : *entries)
      if (entry.ends_with(".network.d")) beside.insert(std::string{file_name(entry)});
  }
  for (const std::string& name : beside) {
    std::vector<std::string> of_name;
    for (const std::string& folder : folders) of_name.push_back(folder + "/" + name);
    for (std::string& file : drop_in_files(host, of_name, ".conf", gaps))
      files.push_back(std::move(file));
  }
  return files;
}

void collect_systemd(const Host& host, FactWriter& facts) {
  GapList resolved_gaps;
  auto files = drop_in_files(host,
                             {"/etc/systemd/resolved.conf.d", "/run/systemd/resolved.conf.d",
                              "/usr/lib/systemd/resolved.conf.d"},
                             ".conf", resolved_gaps);
  files.emplace_back("/etc/systemd/resolved.conf");
  read_files(
      host, "/etc/systemd/resolved.conf", files,
      [](std::string_view text) {
        return parse_dns_ini(text, {"Resolve]"}, {"DNS", "FallbackDNS"});
      },
      resolved_gaps, facts);
  GapList network_gaps;
  read_files(
      host, "/etc/systemd/network", network_files(host, network_gaps),
      [](std::string_view text) { return parse_dns_ini(text, {"Network]"}, {"DNS"}); },
      network_gaps, facts);
}

void collect_network_manager(const Host& host, FactWriter& facts) {
  GapList profile_gaps;
  const auto profiles = drop_in_files(
      host, {"/etc/NetworkManager/system-connections", "/run/NetworkManager/system-connections"},
      "", profile_gaps);
  read_files(
      host, "/etc/NetworkManager/system-connections", profiles,
      [](std::string_view text) {
        return parse_dns_ini(text, {"ipv4]", "ipv6]"}, {"dns"});
      },
      profile_gaps, facts);
  GapList global_gaps;
  auto globals = drop_in_files(host,
                               {"/etc/NetworkManager/conf.d", "/run/NetworkManager/conf.d",
                                "/usr/lib/NetworkManager/conf.d"},
                               ".conf", global_gaps);
  globals.emplace_back("/etc/NetworkManager/NetworkManager.conf");
  read_files(
      host, "/etc/NetworkManager/NetworkManager.conf", globals,
      [](std::string_view text) {
        return parse_dns_ini(text, {"global-dns-domain-"}, {"servers"});
      },
      global_gaps, facts);
}

void collect_scripts(const Host& host, FactWriter& facts) {
  GapList interfaces_gaps;
  auto interfaces = drop_in_files(host, {"/etc/network/interfaces.d"}, "", interfaces_gaps);
  interfaces.emplace_back("/etc/network/interfaces");
  read_files(host, "/etc/network/interfaces", interfaces, parse_interfaces_file, interfaces_gaps,
             facts);
  GapList ifcfg_gaps;
  auto scripts = drop_in_files(host, {"/etc/sysconfig/network-scripts"}, "", ifcfg_gaps);
  const auto other = [](const std::string& path) {
    return file_name(path).substr(0, 6) != "ifcfg-";
  };
  scripts.erase(std::remove_if(scripts.begin(), scripts.end(), other), scripts.end());
  read_files(host, "/etc/sysconfig/network-scripts", scripts, parse_ifcfg, ifcfg_gaps, facts);
}

/// What writes resolv.conf, or answers in the place of its servers.
void collect_writers(const Host& host, FactWriter& facts) {
  GapList netplan_gaps;
  const auto plans = drop_in_files(host, {"/run/netplan", "/etc/netplan", "/usr/lib/netplan"},
                                   ".yaml", netplan_gaps);
  read_files(host, "/etc/netplan", plans, parse_netplan_servers, netplan_gaps, facts);
  GapList dhclient_gaps;
  std::vector<std::string> clients{"/etc/dhclient.conf"};
  for (std::string& path : drop_in_files(host, {"/etc/dhcp"}, ".conf", dhclient_gaps))
    if (file_name(path).substr(0, 8) == "dhclient") clients.push_back(std::move(path));
  read_files(host, "/etc/dhcp/dhclient.conf", clients, parse_dhclient, dhclient_gaps, facts);
  GapList dnsmasq_gaps;
  auto caches = drop_in_files(host, {"/etc/dnsmasq.d"}, "", dnsmasq_gaps);
  for (std::string& path : drop_in_files(host, {"/etc/NetworkManager/dnsmasq.d"}, "", dnsmasq_gaps))
    caches.push_back(std::move(path));
  caches.emplace_back("/etc/dnsmasq.conf");
  read_files(host, "/etc/dnsmasq.conf", caches, parse_dnsmasq, dnsmasq_gaps, facts);
  const std::string parts = "/etc/resolvconf/resolv.conf.d";
  read_files(host, parts, {parts + "/head", parts + "/base", parts + "/tail"}, parse_resolv_conf,
             {}, facts);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  collect_resolv_conf(host, facts);
  collect_systemd(host, facts);
  collect_network_manager(host, facts);
  collect_scripts(host, facts);
  collect_writers(host, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector dns_server_collector{"dns_server", 1, tables, collect};

}  // namespace mijian
