// The grammar of /proc/net/tcp, tcp6, udp and udp6.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "agent/collectors/ip_range.h"

namespace mijian {

struct WaitingSocket {
  IpAddress address;
  std::int64_t port = 0, user_id = 0, inode = 0;
};
struct SocketTable {
  std::vector<WaitingSocket> waiting;
  std::vector<int> bad_lines;  // by number; what stands in them is not trusted to be shown
};

/// The sockets in `state`: 0x0A for TCP that listens, 0x07 for UDP without a peer.
SocketTable parse_socket_table(std::string_view text, int state);

}  // namespace mijian
