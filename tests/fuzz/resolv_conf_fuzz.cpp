// The files that name DNS servers: only addresses come out of them, never another word.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/dns_config.h"
#include "agent/collectors/network/ip_range.h"

namespace {

void only_addresses(const mijian::NameServers& found) {
  for (const auto& server : found.servers) {
    const auto address = mijian::parse_ip(server.address);
    if (!address || server.line < 1) std::abort();
    if (mijian::is_loopback(*address) && mijian::is_public(*address)) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  only_addresses(mijian::parse_resolv_conf(text));
  only_addresses(mijian::parse_dns_ini(text, {"Resolve]", "ipv4]"}, {"DNS", "dns"}));
  only_addresses(mijian::parse_interfaces_file(text));
  only_addresses(mijian::parse_ifcfg(text));
  only_addresses(mijian::parse_netplan_servers(text));
  only_addresses(mijian::parse_dhclient(text));
  only_addresses(mijian::parse_dnsmasq(text));
  return 0;
}
