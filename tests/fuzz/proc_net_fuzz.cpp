// Tables of sockets and status files of processes, as /proc prints them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/proc_folder.h"
#include "agent/collectors/socket_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const int state : {0x0A, 0x07})
    for (const auto& socket : mijian::parse_socket_table(text, state).waiting) {
      if (socket.port < 0 || socket.port > 0xffff) std::abort();
      // What is printed can be read again.
      if (!mijian::parse_ip(mijian::to_text(socket.address))) std::abort();
    }
  (void)mijian::parse_process_status(text);
  return 0;
}
