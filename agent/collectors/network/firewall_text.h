// What files of firewall rules do with what comes in and no rule takes: nftables.conf, what
// iptables-save wrote, a zone of firewalld. Other files they include are not followed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mijian {

struct InputPolicy {
  std::string policy;  // accept, drop, reject
  int line = 0;
};

/// Of several chains at the hook `input` that IPv4 passes, or that IPv6 passes, the one that drops:
/// what one drops is gone; of both families the one that accepts. A file that filters IPv6 only
/// accepts IPv4. Tables of bridges, ARP and devices do not count, nor those that sleep. None
/// without such a chain.
std::optional<InputPolicy> nftables_input_policy(std::string_view text);
/// Of the chain INPUT of the table filter.
std::optional<InputPolicy> iptables_input_policy(std::string_view text);
/// Of a zone's target; none for what is no zone.
std::optional<InputPolicy> zone_input_policy(std::string_view xml);

}  // namespace mijian
