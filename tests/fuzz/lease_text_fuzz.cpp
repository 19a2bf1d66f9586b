// Leases of every DHCP client; the first byte says which. Every one kept has an address.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/ip_range.h"
#include "agent/collectors/network/lease_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr mijian::LeaseList (*parsers[])(std::string_view) = {
      mijian::parse_dhclient_leases, mijian::parse_lease_list, mijian::parse_dhcp_packet,
      mijian::parse_connman_leases, mijian::parse_dhcp6_packet};
  const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
  for (const mijian::Lease& lease : parsers[data[0] % std::size(parsers)](text).leases)
    if (!mijian::parse_ip(lease.address) || (lease.server && !mijian::parse_ip(*lease.server)))
      std::abort();
  return 0;
}
