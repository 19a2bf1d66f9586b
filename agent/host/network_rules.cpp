// Policy rules of routing: which table is asked for which packets. Written as `ip rule` writes
// them, which is what an administrator compares with.
#include <arpa/inet.h>
#include <linux/fib_rules.h>
#include <linux/rtnetlink.h>
#include <netlink/attr.h>
#include <netlink/msg.h>
#include <sys/socket.h>

#include <cstring>
#include <optional>

#include "agent/host/host.h"
#include "agent/host/host_state.h"
#include "agent/host/recorded_answers.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

constexpr int last_known = FRA_DPORT_RANGE;
using Attributes = nlattr * [last_known + 1];

/// Attributes of a length that is not the kernel's are left out.
template <class T>
std::optional<T> value_of(nlattr* attribute) {
  if (attribute == nullptr || nla_len(attribute) != sizeof(T)) return std::nullopt;
  T value;
  std::memcpy(&value, nla_data(attribute), sizeof value);
  return value;
}

std::string text_of(nlattr* attribute) {
  const auto* text = static_cast<const char*>(nla_data(attribute));
  return {text, ::strnlen(text, static_cast<std::size_t>(nla_len(attribute)))};
}

std::string hex(std::uint32_t number) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  do text.insert(text.begin(), digits[number % 16]);
  while ((number /= 16) != 0);
  return "0x" + text;
}

/// "all", "10.0.0.0/8", or the bare address of one machine.
std::string network_of(const fib_rule_hdr& head, nlattr* attribute, unsigned prefix) {
  const bool v6 = head.family == AF_INET6;
  const int size = v6 ? 16 : 4, whole = size * 8;
  char text[INET6_ADDRSTRLEN] = {};
  if (attribute == nullptr || nla_len(attribute) != size || prefix == 0)
    return prefix == 0 ? "all" : "0/" + std::to_string(prefix);
  ::inet_ntop(v6 ? AF_INET6 : AF_INET, nla_data(attribute), text, sizeof text);
  if (static_cast<int>(prefix) == whole) return text;
  return std::string{text} + "/" + std::to_string(prefix);
}

std::string from_whom(const fib_rule_hdr& head, const Attributes& attributes) {
  std::string text = (head.flags & FIB_RULE_INVERT) != 0 ? "not from " : "from ";
  text += network_of(head, attributes[FRA_SRC], head.src_len);
  if (head.dst_len > 0) text += " to " + network_of(head, attributes[FRA_DST], head.dst_len);
  if (head.tos != 0) text += " tos " + hex(head.tos);
  return text;
}

std::string mark_of(const Attributes& attributes) {
  const auto mark = value_of<std::uint32_t>(attributes[FRA_FWMARK]);
  const auto mask = value_of<std::uint32_t>(attributes[FRA_FWMASK]);
  if (!mark && !mask) return {};
  const std::string text = " fwmark " + hex(mark.value_or(0));
  return mask.value_or(0xffffffffu) == 0xffffffffu ? text : text + "/" + hex(*mask);
}

template <class Range>
std::string range_of(const char* word, nlattr* attribute) {
  const auto range = value_of<Range>(attribute);
  if (!range) return {};
  const std::string text = std::string{" "} + word + " " + std::to_string(range->start);
  return range->start == range->end ? text : text + "-" + std::to_string(range->end);
}

std::string user_range(nlattr* attribute) {
  const auto users = value_of<fib_rule_uid_range>(attribute);
  if (!users) return {};
  return " uidrange " + std::to_string(users->start) + "-" + std::to_string(users->end);
}

std::string selector_of(const fib_rule_hdr& head, const Attributes& attributes) {
  std::string text = from_whom(head, attributes) + mark_of(attributes);
  if (nlattr* in = attributes[FRA_IIFNAME]) text += " iif " + text_of(in);
  if (nlattr* out = attributes[FRA_OIFNAME]) text += " oif " + text_of(out);
  if (value_of<std::uint8_t>(attributes[FRA_L3MDEV]).value_or(0) != 0) text += " l3mdev";
  text += user_range(attributes[FRA_UID_RANGE]);
  if (const auto protocol = value_of<std::uint8_t>(attributes[FRA_IP_PROTO]))
    text += " ipproto " + std::to_string(*protocol);
  return text + range_of<fib_rule_port_range>("sport", attributes[FRA_SPORT_RANGE]) +
         range_of<fib_rule_port_range>("dport", attributes[FRA_DPORT_RANGE]);
}

std::string action_of(const fib_rule_hdr& head, const Attributes& attributes) {
  switch (head.action) {
    case FR_ACT_TO_TBL:
      return "lookup";
    case FR_ACT_GOTO:
      return "goto " + std::to_string(value_of<std::uint32_t>(attributes[FRA_GOTO]).value_or(0));
    case FR_ACT_NOP:
      return "nop";
    case FR_ACT_BLACKHOLE:
      return "blackhole";
    case FR_ACT_UNREACHABLE:
      return "unreachable";
    case FR_ACT_PROHIBIT:
      return "prohibit";
    default:
      return "action " + std::to_string(head.action);
  }
}

void add_rule(nl_msg* message, std::vector<RoutingRule>& rules) {
  Attributes attributes = {};
  nlmsghdr* header = nlmsg_hdr(message);
  if (header->nlmsg_type != RTM_NEWRULE ||
      nlmsg_parse(header, sizeof(fib_rule_hdr), attributes, last_known, nullptr) < 0)
    return;
  const auto& head = *static_cast<const fib_rule_hdr*>(nlmsg_data(header));
  if (head.family != AF_INET && head.family != AF_INET6) return;  // multicast routing has its own
  RoutingRule rule;
  rule.family = family_name(head.family);
  rule.priority = value_of<std::uint32_t>(attributes[FRA_PRIORITY]).value_or(0);
  rule.selector = selector_of(head, attributes);
  rule.action = action_of(head, attributes);
  if (head.action == FR_ACT_TO_TBL)
    rule.table = value_of<std::uint32_t>(attributes[FRA_TABLE]).value_or(head.table);
  rules.push_back(std::move(rule));
}

Result<std::vector<RoutingRule>> live_rules() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  std::vector<RoutingRule> rules;
  const Status asked = ask_for_all(
      kernel->socket, RTM_GETRULE, "routing rules", [&] { rules.clear(); },
      [&](nl_msg* message) { add_rule(message, rules); });
  if (!asked) return asked.error();
  return rules;
}

}  // namespace

Result<std::vector<RoutingRule>> Host::routing_rules() const {
  if (state_->kind == HostKind::offline) return not_offline("routing rules");
  if (state_->kind == HostKind::live) return live_rules();
  auto text = state_->saved_answer("network.json");
  if (!text) return text.error();
  return parse_routing_rules(*text);
}

}  // namespace mijian
