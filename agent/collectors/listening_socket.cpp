#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/gap_list.h"
#include "agent/collectors/proc_folder.h"
#include "agent/collectors/socket_table.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "listening_socket", owner_source = "/proc/PID/fd";
constexpr std::size_t largest_table = 8u << 20;

struct Protocol {
  std::string_view name;
  std::string_view path;
  int state;
};
constexpr Protocol protocols[] = {
    {"tcp", "/proc/net/tcp", 0x0A},
    {"tcp6", "/proc/net/tcp6", 0x0A},
    {"udp", "/proc/net/udp", 0x07},
    {"udp6", "/proc/net/udp6", 0x07},
};

struct FoundSocket {
  std::string_view protocol;
  WaitingSocket socket;
};
using Owners = std::map<std::int64_t, std::optional<std::int64_t>>;  // inode → process

std::vector<FoundSocket> read_sockets(const Host& host, FactWriter& facts) {
  std::vector<FoundSocket> found;
  for (const Protocol& protocol : protocols) {
    const auto text = host.read(protocol.path, largest_table);
    if (vanished(text) && host.exists("/proc/net").value_or(false)) {
      facts.complete(table, protocol.path, "no such file: the kernel does not speak this protocol");
      continue;
    }
    if (!text) {
      facts.impossible(table, protocol.path, text.error());
      continue;
    }
    const SocketTable sockets = parse_socket_table(*text, protocol.state);
    for (const WaitingSocket& socket : sockets.waiting) found.push_back({protocol.name, socket});
    GapList gaps;
    for (const int line : sockets.bad_lines) gaps.add_line(protocol.path, line, "not a socket");
    gaps.report(facts, table, protocol.path);
  }
  return found;
}

/// "socket:[12345]" is the socket with that inode.
std::optional<std::int64_t> socket_inode(std::string_view link) {
  constexpr std::string_view before = "socket:[";
  if (link.substr(0, before.size()) != before || link.back() != ']') return std::nullopt;
  return to_integer(link.substr(before.size(), link.size() - before.size() - 1));
}

/// Notes which sockets a process holds; how many are left without owner. Nullopt: not allowed to
/// see.
std::optional<std::size_t> look_into(const Host& host, std::int64_t process_id, Owners& owners) {
  const auto descriptors = host.list(proc_path(process_id, "fd"));
  if (!descriptors && !vanished(descriptors)) return std::nullopt;
  std::size_t newly = 0;
  if (!descriptors) return newly;
  for (const std::string& descriptor : *descriptors) {
    const auto link = host.link(descriptor);
    if (!link && !vanished(link)) return std::nullopt;
    const auto inode = link ? socket_inode(*link) : std::nullopt;
    const auto owner = inode ? owners.find(*inode) : owners.end();
    if (owner == owners.end() || owner->second) continue;
    owner->second = process_id;
    ++newly;
  }
  return newly;
}

/// Process 1 also holds the sockets of the services it starts on demand, so it is asked last.
void find_owners(const Host& host, Owners& owners, FactWriter& facts) {
  auto ids = process_ids(host);
  if (!ids) return facts.impossible(table, owner_source, ids.error());
  const bool all_shown = !ids->empty() && ids->front() == 1;
  if (all_shown) std::rotate(ids->begin(), ids->begin() + 1, ids->end());
  std::size_t open = owners.size(), hidden = 0;
  for (const std::int64_t id : *ids) {
    if (open == 0) break;
    const auto newly = look_into(host, id, owners);
    open -= newly.value_or(0);
    hidden += !newly;
  }
  if (open == 0 || (hidden == 0 && all_shown))
    facts.complete(table, owner_source);
  else if (!all_shown)
    facts.gap(table, owner_source,
              denied("other users' processes are hidden (hidepid); needs root"));
  else
    facts.gap(table, owner_source,
              denied("the descriptors of " + std::to_string(hidden) +
                     (hidden == 1 ? " process" : " processes") +
                     " could not be read (needs root; a security module may deny root too)"));
}

std::string_view reach_of(const IpAddress& address) {
  if (is_unspecified(address)) return "all";
  return is_loopback(address) ? "loopback" : "one";
}

void add_socket(const Host& host, const FoundSocket& found, std::optional<std::int64_t> owner,
                FactWriter& facts) {
  std::optional<std::string> process, executable;
  if (owner) {
    const auto name = host.read(proc_path(*owner, "comm"));
    if (name) process = trim(*name);
    const auto path = executable_of(host, *owner);
    if (path) executable = *path;
  }
  const WaitingSocket& socket = found.socket;
  facts.add(table, {{"protocol", found.protocol},
                    {"address", to_text(socket.address)},
                    {"port", socket.port},
                    {"reach", reach_of(socket.address)},
                    {"user_id", socket.user_id},
                    {"process", process},
                    {"executable", executable},
                    {"inode", socket.inode}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto sockets = read_sockets(host, facts);
  Owners owners;
  for (const FoundSocket& found : sockets) owners[found.socket.inode];
  find_owners(host, owners, facts);
  for (const FoundSocket& found : sockets)
    add_socket(host, found, owners[found.socket.inode], facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector listening_socket_collector{"listening_socket", 1, tables, collect, true};

}  // namespace mijian
