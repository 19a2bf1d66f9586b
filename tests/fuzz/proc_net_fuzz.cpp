// Tables of sockets and status files of processes, as /proc prints them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/common/proc_folder.h"
#include "agent/collectors/network/socket_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& socket : mijian::parse_socket_table(text).sockets) {
    for (const auto port : {socket.local_port, socket.remote_port})
      if (port < 0 || port > 0xffff) std::abort();
    // What is printed can be read again.
    for (const auto& address : {socket.local, socket.remote})
      if (!mijian::parse_ip(mijian::to_text(address))) std::abort();
    if (mijian::state_name(socket.state).empty()) std::abort();
  }
  (void)mijian::parse_process_status(text);
  return 0;
}
