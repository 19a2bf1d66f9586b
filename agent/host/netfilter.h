// The chains of nftables that are in force, with what each does with packets no rule of it takes;
// those of tables that sleep are left out. A recorded host keeps them in
// .mijian-recorded/firewall.json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

struct FirewallChain {
  std::string family;  // ip, ip6, inet, arp, bridge, netdev
  std::string table, chain;
  std::string hook;    // input, forward …; empty: only other chains lead to it
  std::string policy;  // accept, drop; empty for a chain without hook, or when it was not told
  std::int64_t rules = 0;
};

struct Nftables {
  bool is_loaded = false;  // nobody ever used it where it is not: there are no rules
  std::vector<FirewallChain> chains;
};

/// Asks only a kernel that has nf_tables already: otherwise it would load it. Needs CAP_NET_ADMIN;
/// asks, never sets. Offline: not_supported.
Result<Nftables> nftables(const Host& host);

/// {"is_loaded": true, "chains": [{"family", "table", "chain", "hook", "policy", "rules"}]}
Result<Nftables> parse_nftables(std::string_view firewall_json);

}  // namespace mijian
