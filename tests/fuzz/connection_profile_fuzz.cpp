// Every grammar of connections; the first byte says which.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agent/collectors/network/connection_profile.h"
#include "agent/collectors/network/connection_use.h"

namespace {

constexpr mijian::ProfileParser parsers[] = {
    mijian::parse_keyfile_profile,  mijian::parse_connman_settings, mijian::parse_iwd_network,
    mijian::parse_networkd_profile, mijian::parse_wireguard,        mijian::parse_xl2tpd,
    mijian::parse_ifcfg_profile,    mijian::parse_ifupdown,         mijian::parse_wpa_supplicant,
    mijian::parse_netplan,          mijian::parse_openvpn,          mijian::parse_ipsec_conf,
    mijian::parse_swanctl,          mijian::parse_ppp_peer,         mijian::parse_vpnc,
    mijian::parse_openfortivpn,
};

void check(const mijian::ProfileList& list) {
  if (list.profiles.size() > mijian::most_profiles) std::abort();
  for (const auto& profile : list.profiles)
    if (profile.kind.empty() || (profile.server && profile.server->empty())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
  const std::size_t which = data[0] % (std::size(parsers) + 1);
  if (which < std::size(parsers)) {
    const char* name = which == 6 ? "ifcfg-eth0" : data[0] > 127 ? "wg.netdev" : "=61.psk";
    check(parsers[which](text, name));
    return 0;
  }
  for (const auto& profile : mijian::parse_seen_bssids(text).profiles)
    for (const auto& bssid : profile.bssids)
      if (bssid.size() != 17) std::abort();
  mijian::parse_connection_times(text);
  return 0;
}
