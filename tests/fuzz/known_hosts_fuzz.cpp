// Lists of known servers and /etc/hosts: every name that comes out is in the one spelling.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/host_name.h"
#include "agent/collectors/network/hosts_file.h"
#include "agent/collectors/network/known_hosts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  for (const auto& found : {mijian::parse_known_hosts(text), mijian::parse_putty_hosts(text)})
    for (const auto& server : found.hosts)
      if ((server.host && mijian::host_name(*server.host) != server.host) ||
          server.key_type.empty())
        std::abort();
  for (const auto& entry : mijian::parse_hosts_file(text).entries)
    if (mijian::host_name(entry.name) != entry.name) std::abort();
  return 0;
}
