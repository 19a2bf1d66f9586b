#include <optional>
#include <string>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/network/network_namespace.h"
#include "agent/collectors/network/socket_owner.h"
#include "agent/collectors/network/socket_table.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view listening_table = "listening_socket",
                           connection_table = "network_connection";
constexpr std::string_view tables[] = {listening_table, connection_table};
// Rules that ask of /proc/net/* ask of this too.
constexpr std::string_view others_source = "/proc/net/ of other networks";
constexpr std::size_t largest_table = 8u << 20;

struct Protocol {
  std::string_view name;
  std::string_view path;
  std::int64_t waits;         // the state of a socket that waits for whoever comes
  bool is_everywhere = true;  // every kernel that speaks IP has it
};
constexpr Protocol protocols[] = {
    {"tcp", "/proc/net/tcp", tcp_listens},
    {"tcp6", "/proc/net/tcp6", tcp_listens},
    {"udp", "/proc/net/udp", udp_waits},
    {"udp6", "/proc/net/udp6", udp_waits},
    {"udplite", "/proc/net/udplite", udp_waits, false},
    {"udplite6", "/proc/net/udplite6", udp_waits, false},
};

struct FoundSocket {
  std::string_view protocol;
  OpenSocket socket;
};
struct FoundSockets {
  std::vector<FoundSocket> listening, connected;
};

void read_protocol(const Host& host, const Protocol& protocol, FoundSockets& found,
                   FactWriter& facts) {
  const auto text = host.read(protocol.path, largest_table);
  if (vanished(text) && !protocol.is_everywhere) return;
  const bool not_spoken = vanished(text) && host.exists("/proc/net").value_or(false);
  GapList gaps;
  if (text) {
    const SocketTable table = parse_socket_table(*text);
    for (const OpenSocket& socket : table.sockets)
      (socket.state == protocol.waits ? found.listening : found.connected)
          .push_back({protocol.name, socket});
    for (const int line : table.bad_lines) gaps.add_line(protocol.path, line, "not a socket");
  }
  for (const std::string_view table : tables) {
    if (not_spoken)
      facts.complete(table, protocol.path, "no such file: the kernel does not speak this protocol");
    else if (!text)
      facts.impossible(table, protocol.path, text.error());
    else
      gaps.report(facts, table, protocol.path);
  }
}

void tell(const GapList& gaps, std::string_view path, FactWriter& facts) {
  for (const std::string_view table : tables) gaps.report(facts, table, path);
}

// A raw socket stands under the number of its protocol and has no port. Every machine listens to
// ICMP so; another protocol may be a tunnel.
void read_raw(const Host& host, std::string_view path, FactWriter& facts) {
  constexpr std::int64_t icmp = 1, icmp6 = 58;
  const auto text = host.read(path, largest_table);
  if (vanished(text)) return;
  GapList gaps;
  if (!text) gaps.add(text.error());
  const SocketTable table = text ? parse_socket_table(*text) : SocketTable{};
  for (const OpenSocket& socket : table.sockets)
    if (socket.local_port != icmp && socket.local_port != icmp6)
      gaps.add(not_supported("a raw socket of IP protocol " + std::to_string(socket.local_port) +
                             ", not collected"));
  for (const int line : table.bad_lines) gaps.add_line(path, line, "not a socket");
  tell(gaps, path, facts);
}

void read_sctp(const Host& host, std::string_view path, FactWriter& facts) {
  const auto text = host.read(path, largest_table);
  if (vanished(text)) return;
  GapList gaps;
  if (!text) gaps.add(text.error());
  if (text && trim(*text).find('\n') != std::string_view::npos)  // the first line is the headings
    gaps.add(not_supported("sockets of SCTP are not collected"));
  tell(gaps, path, facts);
}

std::vector<std::int64_t> inodes_of(const std::vector<FoundSocket>& sockets) {
  std::vector<std::int64_t> inodes;
  for (const FoundSocket& found : sockets)
    if (found.socket.inode != 0) inodes.push_back(found.socket.inode);
  return inodes;
}

std::string_view reach_of_listener(const IpAddress& address) {
  if (is_unspecified(address)) return "all";
  return is_loopback(address) ? "loopback" : "one";
}

std::string_view reach_of_peer(const IpAddress& address) {
  if (is_loopback(address)) return "loopback";
  return is_public(address) ? "public" : "private";
}

void add_listening(const FoundSocket& found, const SocketOwner& owner, FactWriter& facts) {
  const OpenSocket& socket = found.socket;
  facts.add(listening_table, {{"protocol", found.protocol},
                              {"address", to_text(socket.local)},
                              {"port", socket.local_port},
                              {"reach", reach_of_listener(socket.local)},
                              {"user_id", socket.user_id},
                              {"process", owner.process},
                              {"executable", owner.executable},
                              {"inode", socket.inode}});
}

void add_connection(const FoundSocket& found, const SocketOwner& owner, FactWriter& facts) {
  const OpenSocket& socket = found.socket;
  // The kernel prints user 0 of a socket that nobody holds.
  const bool is_held = socket.inode != 0;
  facts.add(connection_table, {{"protocol", found.protocol},
                               {"local_address", to_text(socket.local)},
                               {"local_port", socket.local_port},
                               {"remote_address", to_text(socket.remote)},
                               {"remote_port", socket.remote_port},
                               {"state", state_name(socket.state)},
                               {"reach", reach_of_peer(socket.remote)},
                               {"user_id", is_held ? std::optional{socket.user_id} : std::nullopt},
                               {"process", owner.process},
                               {"executable", owner.executable},
                               {"inode", is_held ? std::optional{socket.inode} : std::nullopt}});
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  FoundSockets found;
  for (const Protocol& protocol : protocols) read_protocol(host, protocol, found, facts);
  for (const char* path : {"/proc/net/raw", "/proc/net/raw6"}) read_raw(host, path, facts);
  for (const char* path : {"/proc/net/sctp/eps", "/proc/net/sctp/assocs"})
    read_sctp(host, path, facts);
  const auto listening = inodes_of(found.listening), connected = inodes_of(found.connected);
  std::vector<std::int64_t> all = listening;
  all.insert(all.end(), connected.begin(), connected.end());
  const SocketOwners owners{host, all};
  owners.report(facts, listening_table, listening);
  owners.report(facts, connection_table, connected);
  report_other_networks(host, others_source, {listening_table, connection_table}, facts);
  for (const FoundSocket& each : found.listening)
    add_listening(each, owners.of(each.socket.inode), facts);
  for (const FoundSocket& each : found.connected)
    add_connection(each, owners.of(each.socket.inode), facts);
  return ok;
}

}  // namespace

extern const Collector listening_socket_collector{"listening_socket", 2, tables, collect, true};

}  // namespace mijian
