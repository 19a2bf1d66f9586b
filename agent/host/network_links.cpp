// The addresses that the makers of the adapters gave them. Linux 5.6 and later tell them with the
// links; an older one is asked by the ethtool request, which every socket takes.
#include <linux/ethtool.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netlink/attr.h>
#include <netlink/msg.h>
#include <sys/ioctl.h>
#include <sys/utsname.h>

#include <algorithm>
#include <cstring>

#include "agent/core/text.h"
#include "agent/host/host.h"
#include "agent/host/host_state.h"
#include "agent/host/permanent_mac.h"
#include "agent/host/recorded_answers.h"
#include "agent/host/route_socket.h"

namespace mijian {
namespace {

constexpr int permanent_address = 54;  // IFLA_PERM_ADDRESS; older headers do not have it
constexpr std::size_t longest_address = 32;

/// "" for an address of zeros, which is none.
std::string mac_text(const unsigned char* bytes, std::size_t size) {
  if (size > longest_address || std::all_of(bytes, bytes + size, [](auto b) { return b == 0; }))
    return {};
  std::string mac;
  for (std::size_t at = 0; at < size; ++at) {
    if (at > 0) mac += ':';
    mac += to_hex({reinterpret_cast<const char*>(bytes) + at, 1});
  }
  return mac;
}

std::string attribute_mac(nlattr* attribute) {
  if (attribute == nullptr) return {};
  return mac_text(static_cast<const unsigned char*>(nla_data(attribute)),
                  static_cast<std::size_t>(nla_len(attribute)));
}

void add_link(nl_msg* message, std::vector<NetworkLink>& links) {
  nlattr* attributes[permanent_address + 1] = {};
  nlmsghdr* header = nlmsg_hdr(message);
  if (header->nlmsg_type != RTM_NEWLINK ||
      nlmsg_parse(header, sizeof(ifinfomsg), attributes, permanent_address, nullptr) < 0)
    return;
  nlattr* name = attributes[IFLA_IFNAME];
  if (name == nullptr) return;
  const auto* text = static_cast<const char*>(nla_data(name));
  links.push_back({std::string{text, ::strnlen(text, static_cast<std::size_t>(nla_len(name)))},
                   attribute_mac(attributes[permanent_address])});
}

bool kernel_tells_with_links() {
  constexpr std::int64_t major = 5, minor = 6;
  utsname system{};
  if (::uname(&system) != 0) return false;
  const auto [its_major, its_minor] = kernel_version(system.release);
  return its_major > major || (its_major == major && its_minor >= minor);
}

Result<std::vector<NetworkLink>> live_links() {
  auto kernel = connect_to_kernel();
  if (!kernel) return kernel.error();
  std::vector<NetworkLink> links;
  const Status asked = ask_for_all(
      kernel->socket, RTM_GETLINK, "network interfaces", [&] { links.clear(); },
      [&](nl_msg* message) { add_link(message, links); });
  if (!asked) return asked.error();
  if (kernel_tells_with_links()) return links;
  for (NetworkLink& link : links)
    link.permanent_mac = ask_permanent_mac(nl_socket_get_fd(kernel->socket.get()), link.interface);
  return links;
}

}  // namespace

std::pair<std::int64_t, std::int64_t> kernel_version(std::string_view release) {
  const auto number = [&release] {
    const std::size_t digits = std::min(release.find_first_not_of("0123456789"), release.size());
    const auto value = to_integer(release.substr(0, digits)).value_or(0);
    release.remove_prefix(std::min(digits + 1, release.size()));
    return value;
  };
  const std::int64_t major = number();
  return {major, number()};
}

std::string ask_permanent_mac(int socket, const std::string& interface) {
  struct Question {  // as ethtool_perm_addr, with room for the answer
    std::uint32_t command = ETHTOOL_GPERMADDR;
    std::uint32_t size = longest_address;
    unsigned char bytes[longest_address] = {};
  } question;
  ifreq request{};
  if (interface.size() >= sizeof request.ifr_name) return {};
  interface.copy(request.ifr_name, interface.size());
  request.ifr_data = reinterpret_cast<char*>(&question);
  if (::ioctl(socket, SIOCETHTOOL, &request) != 0 || question.size > longest_address) return {};
  return mac_text(question.bytes, question.size);
}

Result<std::vector<NetworkLink>> Host::links() const {
  if (state_->kind == HostKind::offline) return not_offline("network interfaces");
  if (state_->kind == HostKind::live) return live_links();
  auto text = state_->saved_answer("network.json");
  if (!text) return text.error();
  return parse_links(*text);
}

}  // namespace mijian
