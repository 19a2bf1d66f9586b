#include "agent/host/netlink_socket.h"

#include <linux/sock_diag.h>
#include <sys/socket.h>

#include <array>

namespace mijian {

void set_receive_buffer(int socket, int bytes) {
  if (::setsockopt(socket, SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) == 0) return;
  ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

std::optional<std::int64_t> dropped_messages(int socket) {
  std::array<std::uint32_t, SK_MEMINFO_VARS> told{};
  socklen_t size = sizeof told;
  if (::getsockopt(socket, SOL_SOCKET, SO_MEMINFO, told.data(), &size) != 0) return std::nullopt;
  if (size <= SK_MEMINFO_DROPS * sizeof told[0]) return std::nullopt;
  return told[SK_MEMINFO_DROPS];
}

}  // namespace mijian
