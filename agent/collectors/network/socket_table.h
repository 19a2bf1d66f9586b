// The grammar of /proc/net/tcp, udp, udplite and raw, each for IPv6 too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/network/ip_range.h"

namespace mijian {

/// Both ends; an inode of 0: no program holds it any more, or none does yet.
struct OpenSocket {
  IpAddress local, remote;
  std::int64_t local_port = 0, remote_port = 0, state = 0, user_id = 0, inode = 0;
};
struct SocketTable {
  std::vector<OpenSocket> sockets;
  std::vector<int> bad_lines;  // by number; what stands in them is not trusted to be shown
};
SocketTable parse_socket_table(std::string_view text);

/// The states that matter alone; of UDP, `closed` is a socket that waits for whoever comes.
constexpr std::int64_t tcp_listens = 0x0A, udp_waits = 0x07;
/// "established", "time_wait" …; "state 99" for one this program does not know.
std::string state_name(std::int64_t state);

}  // namespace mijian
