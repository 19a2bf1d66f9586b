// What the kernel's messages about nftables say: its tables, their chains and their rules. Asking
// for them is netfilter.cpp.
#pragma once

#include <linux/netlink.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/netfilter.h"

namespace mijian {

/// Gathers the three dumps. Each dump may begin again, when the list changed while it was written.
class NetfilterMessages {
 public:
  void forget_tables() { dormant_.clear(); }
  void forget_chains() { chains_.clear(), is_malformed_ = false; }
  void forget_rules();

  /// Messages of another type are passed over. The header is followed by all of its message.
  void add_table(nlmsghdr* message);
  void add_chain(nlmsghdr* message);
  void add_rule(nlmsghdr* message);

  /// Chains of tables that sleep are left out. Fails when a chain did not say where it hooks in.
  Result<std::vector<FirewallChain>> chains_in_force() const;

 private:
  using TableName = std::pair<int, std::string>;                // family, table
  using ChainName = std::tuple<int, std::string, std::string>;  // and chain

  std::set<TableName> dormant_;
  std::map<ChainName, FirewallChain> chains_;
  bool is_malformed_ = false;
};

}  // namespace mijian
