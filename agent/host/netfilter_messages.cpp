#include "agent/host/netfilter_messages.h"

#include <arpa/inet.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <netlink/attr.h>
#include <netlink/msg.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace mijian {
namespace {

using Attributes = std::array<nlattr*, std::max<int>(NFTA_CHAIN_MAX, NFTA_TABLE_MAX) + 1>;
constexpr std::uint32_t dormant = 1;  // NFT_TABLE_F_DORMANT

std::string family_word(int family) {
  switch (family) {
    case NFPROTO_INET:
      return "inet";
    case NFPROTO_IPV4:
      return "ip";
    case NFPROTO_ARP:
      return "arp";
    case NFPROTO_NETDEV:
      return "netdev";
    case NFPROTO_BRIDGE:
      return "bridge";
    case NFPROTO_IPV6:
      return "ip6";
    default:
      return "family " + std::to_string(family);
  }
}

std::string hook_word(int family, std::uint32_t hook) {
  constexpr std::string_view packets[] = {"prerouting", "input",       "forward",
                                          "output",     "postrouting", "ingress"};
  constexpr std::string_view arp[] = {"input", "output", "forward"};
  constexpr std::string_view device[] = {"ingress", "egress"};
  const auto word = [hook](const auto& words) {
    return hook < std::size(words) ? std::string{words[hook]} : "hook " + std::to_string(hook);
  };
  if (family == NFPROTO_ARP) return word(arp);
  return family == NFPROTO_NETDEV ? word(device) : word(packets);
}

std::optional<std::uint32_t> number_of(nlattr* attribute) {
  if (attribute == nullptr || nla_len(attribute) != sizeof(std::uint32_t)) return std::nullopt;
  return ntohl(nla_get_u32(attribute));
}

std::string text_of(nlattr* attribute) {
  if (attribute == nullptr) return {};
  const auto* text = static_cast<const char*>(nla_data(attribute));
  const std::string_view whole{text, static_cast<std::size_t>(nla_len(attribute))};
  return std::string{whole.substr(0, whole.find('\0'))};
}

/// "" for what is neither: then the kernel did not say.
std::string policy_word(nlattr* attribute) {
  const auto policy = number_of(attribute);
  if (policy == std::uint32_t{NF_DROP}) return "drop";
  return policy == std::uint32_t{NF_ACCEPT} ? "accept" : "";
}

/// The family and the attributes of a message of this type; false for any other message.
bool take_apart(nlmsghdr* message, int type, int& family, Attributes& attributes) {
  const auto most = static_cast<int>(attributes.size()) - 1;
  if (message->nlmsg_type != ((NFNL_SUBSYS_NFTABLES << 8) | type) ||
      nlmsg_parse(message, sizeof(nfgenmsg), attributes.data(), most, nullptr) < 0)
    return false;
  family = static_cast<const nfgenmsg*>(nlmsg_data(message))->nfgen_family;
  return true;
}

/// None where the chain has a hook and does not say which.
std::optional<FirewallChain> chain_of(int family, const Attributes& attributes) {
  FirewallChain chain;
  chain.family = family_word(family);
  chain.table = text_of(attributes[NFTA_CHAIN_TABLE]);
  chain.chain = text_of(attributes[NFTA_CHAIN_NAME]);
  if (attributes[NFTA_CHAIN_HOOK] == nullptr) return chain;
  std::array<nlattr*, NFTA_HOOK_MAX + 1> hook{};
  if (nla_parse_nested(hook.data(), NFTA_HOOK_MAX, attributes[NFTA_CHAIN_HOOK], nullptr) < 0)
    return std::nullopt;
  const auto number = number_of(hook[NFTA_HOOK_HOOKNUM]);
  if (!number) return std::nullopt;
  chain.hook = hook_word(family, *number);
  chain.policy = policy_word(attributes[NFTA_CHAIN_POLICY]);
  return chain;
}

}  // namespace

void NetfilterMessages::forget_rules() {
  for (auto& entry : chains_) entry.second.rules = 0;
}

void NetfilterMessages::add_table(nlmsghdr* message) {
  int family = 0;
  Attributes attributes{};
  if (!take_apart(message, NFT_MSG_NEWTABLE, family, attributes)) return;
  if ((number_of(attributes[NFTA_TABLE_FLAGS]).value_or(0) & dormant) != 0)
    dormant_.emplace(family, text_of(attributes[NFTA_TABLE_NAME]));
}

void NetfilterMessages::add_chain(nlmsghdr* message) {
  int family = 0;
  Attributes attributes{};
  if (!take_apart(message, NFT_MSG_NEWCHAIN, family, attributes)) return;
  auto chain = chain_of(family, attributes);
  if (!chain) {
    is_malformed_ = true;
    return;
  }
  const ChainName name{family, chain->table, chain->chain};
  chains_[name] = std::move(*chain);
}

void NetfilterMessages::add_rule(nlmsghdr* message) {
  int family = 0;
  Attributes attributes{};
  if (!take_apart(message, NFT_MSG_NEWRULE, family, attributes)) return;
  const auto found = chains_.find(
      {family, text_of(attributes[NFTA_RULE_TABLE]), text_of(attributes[NFTA_RULE_CHAIN])});
  if (found != chains_.end()) ++found->second.rules;
}

Result<std::vector<FirewallChain>> NetfilterMessages::chains_in_force() const {
  if (is_malformed_) return malformed("a chain of nftables that does not say its hook");
  std::vector<FirewallChain> chains;
  for (const auto& [name, chain] : chains_)
    if (dormant_.count({std::get<0>(name), std::get<1>(name)}) == 0) chains.push_back(chain);
  return chains;
}

}  // namespace mijian
