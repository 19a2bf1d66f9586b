#include "agent/host/link_kinds.h"

#include <linux/rtnetlink.h>
#include <netlink/attr.h>
#include <netlink/msg.h>

#include <array>
#include <cstring>

#include "agent/core/file.h"
#include "agent/core/json.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

using Kinds = std::map<std::string, std::string>;
constexpr std::size_t largest_saved_answer = 64u << 20;

std::string text_of(nlattr* attribute) {
  const auto* text = static_cast<const char*>(nla_data(attribute));
  return {text, ::strnlen(text, static_cast<std::size_t>(nla_len(attribute)))};
}

void add_kind(nl_msg* message, Kinds& kinds) {
  std::array<nlattr*, IFLA_LINKINFO + 1> link{};
  std::array<nlattr*, IFLA_INFO_KIND + 1> info{};
  nlmsghdr* header = nlmsg_hdr(message);
  if (header->nlmsg_type != RTM_NEWLINK ||
      nlmsg_parse(header, sizeof(ifinfomsg), link.data(), IFLA_LINKINFO, nullptr) < 0 ||
      link[IFLA_IFNAME] == nullptr || link[IFLA_LINKINFO] == nullptr ||
      nla_parse_nested(info.data(), IFLA_INFO_KIND, link[IFLA_LINKINFO], nullptr) < 0 ||
      info[IFLA_INFO_KIND] == nullptr)
    return;
  kinds[text_of(link[IFLA_IFNAME])] = text_of(info[IFLA_INFO_KIND]);
}

Result<Kinds> live_kinds() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  Kinds kinds;
  const Status asked = ask_for_all(
      kernel->socket, RTM_GETLINK, "network interfaces", [&] { kinds.clear(); },
      [&](nl_msg* message) { add_kind(message, kinds); });
  if (!asked) return asked.error();
  return kinds;
}

}  // namespace

Result<Kinds> link_kinds(const Host& host) {
  if (host.kind() == HostKind::live) return live_kinds();
  if (host.kind() == HostKind::offline)
    return not_supported("offline: network interfaces only a running system can tell");
  const auto text = read_file(host.root() + "/.mijian-recorded/network.json", largest_saved_answer);
  if (vanished(text)) return not_supported("recorded: no network.json was saved");
  if (!text) return text.error();
  return parse_link_kinds(*text);
}

Result<Kinds> parse_link_kinds(std::string_view network_json) {
  auto json = parse_json(network_json);
  if (!json) return json.error().during("network.json");
  const Json* kinds = json->find("kinds");
  if (kinds == nullptr) return not_supported("recorded: network.json has no 'kinds'");
  if (kinds->members() == nullptr) return malformed("network.json: kinds is no object { … }");
  Kinds found;
  for (const Json::Member& member : *kinds->members()) {
    if (member.second.text() == nullptr) return malformed("network.json: a kind is no text");
    found[member.first] = *member.second.text();
  }
  return found;
}

}  // namespace mijian
