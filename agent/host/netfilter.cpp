// Three messages are ever sent, all of nf_tables: list the tables, the chains, the rules. The
// kernel looks for a module when a family or a subsystem is asked for that it does not have, so
// both are looked for in /proc and /sys before.
#include "agent/host/netfilter.h"

#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <netlink/msg.h>
#include <sys/utsname.h>

#include "agent/core/file.h"
#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/host/netfilter_messages.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

constexpr std::size_t largest_saved_answer = 64u << 20;
constexpr const char* what = "nftables";

int message_type(int message) { return (NFNL_SUBSYS_NFTABLES << 8) | message; }

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
  if (!*list)
    return not_supported("no modules.builtin says whether this kernel has nf_tables built in");
  return (*list)->find("/nf_tables.ko") != std::string::npos;
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
  NetfilterMessages told;
  Status asked = ask_netfilter(
      socket, NFT_MSG_GETTABLE, [&] { told.forget_tables(); },
      [&](nl_msg* message) { told.add_table(nlmsg_hdr(message)); });
  if (asked)
    asked = ask_netfilter(
        socket, NFT_MSG_GETCHAIN, [&] { told.forget_chains(); },
        [&](nl_msg* message) { told.add_chain(nlmsg_hdr(message)); });
  if (asked)
    asked = ask_netfilter(
        socket, NFT_MSG_GETRULE, [&] { told.forget_rules(); },
        [&](nl_msg* message) { told.add_rule(nlmsg_hdr(message)); });
  if (!asked) return asked.error();
  auto chains = told.chains_in_force();
  if (!chains) return chains.error();
  return Nftables{true, std::move(*chains)};
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
