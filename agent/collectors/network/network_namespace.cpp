#include "agent/collectors/network/network_namespace.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/proc_folder.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_shown = 3;

struct Interface {
  std::string name;
  bool is_used = false;  // a byte came or went
};

/// The text of /proc/PID/net/dev.
std::vector<Interface> parse_interfaces(std::string_view text) {
  std::vector<Interface> interfaces;
  for (const std::string_view line : lines_of(text)) {
    const auto parts = split_pair(line, ':');
    if (!parts) continue;  // the headings
    const auto numbers = words_of(parts->second);
    const bool is_used = numbers.size() < 9 || numbers[0] != "0" || numbers[8] != "0";
    interfaces.push_back({std::string{trim(parts->first)}, is_used});
  }
  return interfaces;
}

/// The kernel puts these into every namespace once their module is loaded.
bool is_stub(const Interface& interface) {
  constexpr std::string_view stubs[] = {"tunl0",    "gre0",    "gretap0", "erspan0", "ip_vti0",
                                        "ip6_vti0", "ip6tnl0", "ip6gre0", "sit0"};
  return interface.name == "lo" ||
         (!interface.is_used &&
          std::find(std::begin(stubs), std::end(stubs), interface.name) != std::end(stubs));
}

std::string names_of(const std::vector<Interface>& interfaces) {
  std::vector<std::string> names;
  for (const Interface& each : interfaces) names.push_back(display(each.name));
  std::sort(names.begin(), names.end());
  return join(names, " ");
}

struct Network {
  std::size_t processes = 0;
  std::set<std::string> programs;
  std::optional<std::string> ways;  // interfaces beside the loopback; none: not to be seen
};

class OtherNetworks {
 public:
  OtherNetworks(const Host& host, std::string own) : host_{host}, own_{std::move(own)} {}

  GapList find() {
    const auto ids = process_ids(host_);
    if (!ids) gaps_.add(ids.error());
    if (!ids) return std::move(gaps_);
    const auto interfaces = host_.read("/proc/net/dev");
    if (interfaces) own_names_ = names_of(parse_interfaces(*interfaces));
    for (const std::int64_t id : *ids) look_at(id);
    tell_processes();
    if (untold_ > 0 && host_.link(proc_path(1, "ns/net")))  // to others but root nobody's is shown
      gaps_.add(denied("the network namespace of " + std::to_string(untold_) +
                       (untold_ == 1 ? " process" : " processes") + " could not be seen"));
    for (const std::string_view folder : {"/run/netns", "/run/docker/netns"}) look_into(folder);
    return std::move(gaps_);
  }

 private:
  void look_at(std::int64_t id) {
    const auto link = host_.link(proc_path(id, "ns/net"));
    if (vanished(link) || (link && *link == own_)) return;
    const auto text = host_.read(proc_path(id, "net/dev"));
    if (vanished(text)) return;
    const auto interfaces = text ? parse_interfaces(*text) : std::vector<Interface>{};
    if (!link && (!text || names_of(interfaces) == own_names_)) {
      ++untold_;
      return;
    }
    Network& network = networks_[link ? *link : names_of(interfaces)];
    ++network.processes;
    if (text) add_ways(network, interfaces);
    if (const auto name = host_.read(proc_path(id, "comm")))
      network.programs.insert(display(trim(*name)));
  }

  static void add_ways(Network& network, std::vector<Interface> interfaces) {
    interfaces.erase(std::remove_if(interfaces.begin(), interfaces.end(), is_stub),
                     interfaces.end());
    network.ways = names_of(interfaces);
  }

  void tell_processes() {
    std::size_t processes = 0;
    std::set<std::string> programs;
    for (const auto& [name, network] : networks_) {
      if (network.ways == "") continue;
      processes += network.processes;
      const std::string ways = network.ways ? " (" + *network.ways + ")" : std::string{};
      for (const std::string& program : network.programs) programs.insert(program + ways);
    }
    if (processes == 0) return;
    std::vector<std::string> shown{programs.begin(), programs.end()};
    if (shown.size() > most_shown) shown.resize(most_shown), shown.emplace_back("…");
    gaps_.add(not_supported(std::to_string(processes) +
                            (processes == 1 ? " process has a network of its own"
                                            : " processes have networks of their own") +
                            ", not looked at: " + join(shown, ", ")));
  }

  /// Namespaces that have a name need no process.
  void look_into(std::string_view folder) {
    const auto names = host_.list_optional(folder);
    if (!names) return gaps_.add(names.error());
    for (const std::string& name : *names) {
      const auto status = host_.status_followed(name);
      if (vanished(status)) continue;
      const std::string link =
          status ? "net:[" + std::to_string(status->inode) + "]" : std::string{};
      if (link != own_ && networks_.count(link) == 0)
        gaps_.add(not_supported("a network namespace that is not looked at: " + display(name)));
    }
  }

  const Host& host_;
  const std::string own_;
  std::string own_names_;
  std::map<std::string, Network> networks_;  // by namespace
  std::size_t untold_ = 0;                   // processes
  GapList gaps_;
};

}  // namespace

void report_other_networks(const Host& host, std::string_view source,
                           std::initializer_list<std::string_view> tables, FactWriter& facts) {
  if (host.kind() == HostKind::offline) return;  // nothing of these tables is known there
  const auto own = host.link("/proc/self/ns/net");
  if (vanished(own)) return;  // a kernel with one network for all
  GapList gaps;
  if (own)
    gaps = OtherNetworks{host, *own}.find();
  else
    gaps.add(own.error());
  for (const std::string_view table : tables) gaps.report(facts, table, source);
}

}  // namespace mijian
