#include "agent/host/link_events.h"

#include <linux/if.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "agent/host/netlink_socket.h"

namespace mijian {
namespace {

constexpr std::size_t longest_datagram = 64u << 10;
constexpr unsigned lower_up = 1u << 16;  // IFF_LOWER_UP: there is a carrier

template <class T>
std::optional<T> taken(std::string_view bytes, std::size_t at) {
  if (bytes.size() < sizeof(T) || at > bytes.size() - sizeof(T)) return std::nullopt;
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

std::string name_in(std::string_view attributes) {
  while (const auto attribute = taken<rtattr>(attributes, 0)) {
    const std::size_t size = attribute->rta_len;
    if (size < sizeof(rtattr) || size > attributes.size()) break;
    if (attribute->rta_type == IFLA_IFNAME) {
      const std::string_view name = attributes.substr(sizeof(rtattr), size - sizeof(rtattr));
      return std::string{name.substr(0, name.find('\0'))};
    }
    if (aligned(size) >= attributes.size()) break;
    attributes.remove_prefix(aligned(size));
  }
  return {};
}

// An interface came or went while the kernel wrote its list, or it still writes an earlier one.
bool is_list_spoilt(const nlmsghdr& header) {
  constexpr unsigned part_of_list = NLM_F_MULTI | NLM_F_DUMP_INTR;
  return header.nlmsg_type == NLMSG_ERROR || (header.nlmsg_flags & part_of_list) == part_of_list;
}

std::optional<LinkNews> parse_link(const nlmsghdr& header, std::string_view body) {
  const auto link = taken<ifinfomsg>(body, 0);
  if (!link || (header.nlmsg_type != RTM_NEWLINK && header.nlmsg_type != RTM_DELLINK))
    return std::nullopt;
  LinkNews news;
  news.index = link->ifi_index;
  if (body.size() > aligned(sizeof(ifinfomsg)))
    news.name = name_in(body.substr(aligned(sizeof(ifinfomsg))));
  news.is_loopback = (link->ifi_flags & IFF_LOOPBACK) != 0;
  news.is_listed = (header.nlmsg_flags & NLM_F_MULTI) != 0;
  // A bridge port's message is about the bridge's side of an interface, not about the interface.
  news.is_gone = header.nlmsg_type == RTM_DELLINK;
  news.has_carrier =
      !news.is_gone && (link->ifi_flags & IFF_UP) != 0 && (link->ifi_flags & lower_up) != 0;
  if (link->ifi_family != AF_UNSPEC || news.name.empty()) return std::nullopt;
  return news;
}

}  // namespace

LinkMessages parse_link_messages(std::string_view datagram) {
  LinkMessages told;
  while (const auto header = taken<nlmsghdr>(datagram, 0)) {
    const std::size_t size = header->nlmsg_len;
    if (size < sizeof(nlmsghdr) || size > datagram.size()) break;
    if (header->nlmsg_type == NLMSG_DONE) told.ends_list = true;
    if (is_list_spoilt(*header)) told.spoils_list = true;
    if (auto news = parse_link(*header, datagram.substr(sizeof(nlmsghdr), size - sizeof(nlmsghdr))))
      told.links.push_back(std::move(*news));
    if (aligned(size) >= datagram.size()) break;
    datagram.remove_prefix(aligned(size));
  }
  return told;
}

LinkEvents::LinkEvents(Descriptor socket)
    : socket_{std::move(socket)}, buffer_(longest_datagram, '\0') {}

Result<LinkEvents> LinkEvents::open(int receive_buffer_bytes) {
  Descriptor socket{::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE)};
  if (!socket) return system_error(errno, "netlink socket for links");
  set_receive_buffer(socket.get(), receive_buffer_bytes);
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  address.nl_groups = RTMGRP_LINK;
  if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return system_error(errno, "netlink socket for links");
  return LinkEvents{std::move(socket)};
}

std::optional<std::int64_t> LinkEvents::dropped() const { return dropped_messages(descriptor()); }

Status LinkEvents::ask_for_all() {
  struct Request {
    nlmsghdr header;
    ifinfomsg link;
  } request{};
  request.header.nlmsg_len = sizeof request;
  request.header.nlmsg_type = RTM_GETLINK;
  request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
  request.header.nlmsg_seq = ++requests_;
  request.link.ifi_family = AF_UNSPEC;
  sockaddr_nl kernel{};
  kernel.nl_family = AF_NETLINK;
  if (::sendto(socket_.get(), &request, sizeof request, 0,
               reinterpret_cast<const sockaddr*>(&kernel), sizeof kernel) < 0)
    return system_error(errno, "list of network interfaces");
  return ok;
}

Result<std::optional<LinkMessages>> LinkEvents::next() {
  sockaddr_nl sender{};
  iovec part{buffer_.data(), buffer_.size()};
  msghdr message{};
  message.msg_name = &sender, message.msg_namelen = sizeof sender;
  message.msg_iov = &part, message.msg_iovlen = 1;
  ssize_t got = 0;
  do got = ::recvmsg(socket_.get(), &message, 0);
  while (got < 0 && errno == EINTR);
  if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return std::optional<LinkMessages>{};
  if (got < 0 && errno == ENOBUFS) return too_large("the kernel had no room for link messages");
  if (got < 0) return system_error(errno, "link messages");
  if (sender.nl_pid != 0) return std::optional{LinkMessages{}};  // only the kernel is believed
  if ((message.msg_flags & MSG_TRUNC) != 0) return malformed("a link message was cut");
  return std::optional{parse_link_messages({buffer_.data(), static_cast<std::size_t>(got)})};
}

}  // namespace mijian
