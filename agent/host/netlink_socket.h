// What netlink sockets share: how large they are, and what did not fit into them.
#pragma once

#include <cstdint>
#include <optional>

namespace mijian {

/// Room for this many bytes of messages; without the right to exceed the system's limit, for as
/// many as that allows.
void set_receive_buffer(int socket, int bytes);

/// How many messages the kernel dropped since the socket was opened, because there was no room;
/// none where it does not tell (before Linux 4.12).
std::optional<std::int64_t> dropped_messages(int socket);

}  // namespace mijian
