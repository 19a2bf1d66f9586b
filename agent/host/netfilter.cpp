// Two messages are ever sent, both of nf_tables: list the chains, list the rules. The kernel looks
// for a module when a family or a subsystem is asked for that it does not have, so both are looked
// for in /proc and /sys before.
#include "agent/host/netfilter.h"

#include <arpa/inet.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <netlink/attr.h>
#include <netlink/msg.h>
#include <sys/utsname.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <tuple>

#include "agent/core/file.h"
#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

constexpr std::size_t largest_saved_answer = 64u << 20;
constexpr const char* what = "nftables";
using Attributes = std::array<nlattr*, NFTA_CHAIN_MAX + 1>;
using ChainName = std::tuple<int, std::string, std::string>;  // family, table, chain

int message_type(int message) { return (NFNL_SUBSYS_NFTABLES << 8) | message; }

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

std::uint32_t number_of(nlattr* attribute) {
  if (attribute == nullptr || nla_len(attribute) != sizeof(std::uint32_t)) return 0;
  return ntohl(nla_get_u32(attribute));
}

std::string text_of(nlattr* attribute) {
  if (attribute == nullptr) return {};
  const auto* text = static_cast<const char*>(nla_data(attribute));
  const std::string_view whole{text, static_cast<std::size_t>(nla_len(attribute))};
  return std::string{whole.substr(0, whole.find('\0'))};
}

/// The family and the attributes of a message of this type; false for any other message.
bool take_apart(nl_msg* message, int type, int& family, Attributes& attributes) {
  nlmsghdr* header = nlmsg_hdr(message);
  if (header->nlmsg_type != message_type(type) ||
      nlmsg_parse(header, sizeof(nfgenmsg), attributes.data(), NFTA_CHAIN_MAX, nullptr) < 0)
    return false;
  family = static_cast<const nfgenmsg*>(nlmsg_data(header))->nfgen_family;
  return true;
}

void add_chain(nl_msg* message, std::map<ChainName, FirewallChain>& chains) {
  int family = 0;
  Attributes attributes{};
  if (!take_apart(message, NFT_MSG_NEWCHAIN, family, attributes)) return;
  FirewallChain chain;
  chain.family = family_word(family);
  chain.table = text_of(attributes[NFTA_CHAIN_TABLE]);
  chain.chain = text_of(attributes[NFTA_CHAIN_NAME]);
  if (attributes[NFTA_CHAIN_HOOK] != nullptr) {
    std::array<nlattr*, NFTA_HOOK_MAX + 1> hook{};
    if (nla_parse_nested(hook.data(), NFTA_HOOK_MAX, attributes[NFTA_CHAIN_HOOK], nullptr) < 0)
      return;
    chain.hook = hook_word(family, number_of(hook[NFTA_HOOK_HOOKNUM]));
    chain.policy = number_of(attributes[NFTA_CHAIN_POLICY]) == NF_DROP ? "drop" : "accept";
  }
  chains[{family, chain.table, chain.chain}] = chain;
}

void count_rule(nl_msg* message, std::map<ChainName, FirewallChain>& chains) {
  int family = 0;
  Attributes attributes{};
  if (!take_apart(message, NFT_MSG_NEWRULE, family, attributes)) return;
  const auto found = chains.find(
      {family, text_of(attributes[NFTA_RULE_TABLE]), text_of(attributes[NFTA_RULE_CHAIN])});
  if (found != chains.end()) ++found->second.rules;
}

/// /proc/net/netlink has a line of the kernel's own socket for every family it serves.
Result<bool> serves_netfilter(const Host& host) {
  const auto families = host.read("/proc/net/netlink");
  if (!families) return families.error();
  for (const std::string_view line : lines_of(*families)) {
    const auto words = words_of(line);
    if (words.size() > 2 && words[1] == std::to_string(NETLINK_NETFILTER) && words[2] == "0")
      return true;
  }
  return false;
}

/// Loaded as a module, or built in: then it is named in modules.builtin only.
Result<bool> has_nf_tables(const Host& host) {
  const auto folder = host.exists("/sys/module/nf_tables");
  if (!folder || *folder) return folder;
  utsname system{};
  ::uname(&system);
  const auto list =
      host.read_optional("/lib/modules/" + std::string{system.release} + "/modules.builtin");
  if (!list) return list.error();
  return *list && (*list)->find("/nf_tables.ko") != std::string::npos;
}

Status ask_netfilter(const NetlinkSocket& socket, int message, const std::function<void()>& restart,
                     const std::function<void(nl_msg*)>& take) {
  const auto ask = [&] {
    nfgenmsg all{};
    return nl_send_simple(socket.get(), message_type(message), NLM_F_DUMP, &all, sizeof all);
  };
  return receive_all(socket, what, ask, restart, take);
}

Result<Nftables> ask_kernel() {
  const NetlinkSocket socket{nl_socket_alloc()};
  if (!socket) return failed("no memory for a netlink socket");
  if (const int code = nl_connect(socket.get(), NETLINK_NETFILTER); code < 0)
    return netlink_error(code, "netfilter socket");
  std::map<ChainName, FirewallChain> chains;
  Status asked = ask_netfilter(
      socket, NFT_MSG_GETCHAIN, [&] { chains.clear(); },
      [&](nl_msg* message) { add_chain(message, chains); });
  if (!asked) return asked.error();
  const auto restart = [&] {
    for (auto& entry : chains) entry.second.rules = 0;
  };
  asked = ask_netfilter(socket, NFT_MSG_GETRULE, restart,
                        [&](nl_msg* message) { count_rule(message, chains); });
  if (!asked) return asked.error();
  Nftables tables{true, {}};
  for (auto& entry : chains) tables.chains.push_back(std::move(entry.second));
  return tables;
}

Result<Nftables> live_nftables(const Host& host) {
  const auto served = serves_netfilter(host), loaded = has_nf_tables(host);
  if (!served || !loaded) return first_error(served, loaded);
  if (!*served || !*loaded) return Nftables{};
  return ask_kernel();
}

std::string text_at(const Json& object, const char* key) {
  const Json* member = object.find(key);
  return member != nullptr && member->text() != nullptr ? *member->text() : std::string{};
}

}  // namespace

Result<Nftables> nftables(const Host& host) {
  if (host.kind() == HostKind::live) return live_nftables(host);
  if (host.kind() == HostKind::offline)
    return not_supported("offline: the kernel's firewall rules only a running system can tell");
  const auto text =
      read_file(host.root() + "/.mijian-recorded/firewall.json", largest_saved_answer);
  if (vanished(text)) return not_supported("recorded: no firewall.json was saved");
  if (!text) return text.error();
  return parse_nftables(*text);
}

Result<Nftables> parse_nftables(std::string_view firewall_json) {
  auto json = parse_json(firewall_json);
  if (!json) return json.error().during("firewall.json");
  const Json *loaded = json->find("is_loaded"), *chains = json->find("chains");
  if (loaded == nullptr || loaded->boolean() == nullptr || chains == nullptr ||
      chains->items() == nullptr)
    return malformed("firewall.json: no is_loaded or no chains");
  Nftables tables{*loaded->boolean(), {}};
  for (const Json& one : *chains->items()) {
    const Json* rules = one.find("rules");
    if (rules == nullptr || rules->integer() == nullptr)
      return malformed("firewall.json: a chain without its number of rules");
    tables.chains.push_back({text_at(one, "family"), text_at(one, "table"), text_at(one, "chain"),
                             text_at(one, "hook"), text_at(one, "policy"), *rules->integer()});
  }
  return tables;
}

}  // namespace mijian
