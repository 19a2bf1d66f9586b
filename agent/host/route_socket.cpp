#include "agent/host/route_socket.h"

#include <netlink/addr.h>
#include <netlink/msg.h>
#include <netlink/route/link.h>
#include <netlink/route/rtnl.h>
#include <sys/socket.h>

#include <array>

namespace mijian {
namespace {

constexpr std::size_t most_answers = 100'000;
constexpr int most_attempts = 5;

struct Taking {
  const std::function<void(nl_msg*)>& take;
  std::size_t taken = 0;
};

int take_message(nl_msg* message, void* argument) {
  auto& taking = *static_cast<Taking*>(argument);
  if (++taking.taken > most_answers) return NL_STOP;
  taking.take(message);
  return NL_OK;
}

}  // namespace

Error netlink_error(int code, const char* what) {
  if (code == -NLE_PERM || code == -NLE_NOACCESS) return denied(what);
  return failed(std::string{what} + ": " + nl_geterror(code));
}

std::string family_name(int family) {
  if (family == AF_INET) return "inet";
  return family == AF_INET6 ? "inet6" : "family " + std::to_string(family);
}

std::string address_text(const nl_addr* address) {
  if (address == nullptr || nl_addr_get_len(address) == 0) return {};
  std::array<char, 128> text{};
  nl_addr2str(address, text.data(), text.size());
  const std::string_view whole{text.data()};
  return std::string{whole.substr(0, whole.find('/'))};
}

std::string RouteSocket::interface_name(int index) const {
  std::array<char, 64> name{};
  if (index == 0) return {};
  if (rtnl_link_i2name(links.get(), index, name.data(), name.size()) == nullptr)
    return std::to_string(index);
  return name.data();
}

Result<RouteSocket> connect_to_kernel() {
  RouteSocket connection{NetlinkSocket{nl_socket_alloc()}, {}};
  if (!connection.socket) return failed("no memory for a netlink socket");
  if (const int code = nl_connect(connection.socket.get(), NETLINK_ROUTE); code < 0)
    return netlink_error(code, "netlink socket");
  nl_cache* links = nullptr;
  if (const int code = rtnl_link_alloc_cache(connection.socket.get(), AF_UNSPEC, &links); code < 0)
    return netlink_error(code, "network interfaces");
  connection.links.reset(links);
  if (Status few = check_count(connection.links, "interfaces"); !few) return few.error();
  return connection;
}

Status check_count(std::size_t answers, const char* what) {
  if (answers <= most_answers) return ok;
  return too_large("more than " + std::to_string(most_answers) + " " + what);
}

Status check_count(const NetlinkCache& cache, const char* what) {
  return check_count(static_cast<std::size_t>(nl_cache_nitems(cache.get())), what);
}

Status receive_all(const NetlinkSocket& socket, const char* what, const std::function<int()>& ask,
                   const std::function<void()>& restart, const std::function<void(nl_msg*)>& take) {
  int code = -NLE_DUMP_INTR;
  for (int attempt = 0; code == -NLE_DUMP_INTR && attempt < most_attempts; ++attempt) {
    restart();
    Taking taking{take};
    nl_socket_modify_cb(socket.get(), NL_CB_VALID, NL_CB_CUSTOM, take_message, &taking);
    code = ask();
    if (code >= 0) code = nl_recvmsgs_default(socket.get());
    nl_socket_modify_cb(socket.get(), NL_CB_VALID, NL_CB_DEFAULT, nullptr, nullptr);
    if (Status few = check_count(taking.taken, what); !few) return few;
  }
  if (code < 0) return netlink_error(code, what);
  return ok;
}

Status ask_for_all(const NetlinkSocket& socket, int request, const char* what,
                   const std::function<void()>& restart, const std::function<void(nl_msg*)>& take) {
  const auto ask = [&] { return nl_rtgen_request(socket.get(), request, AF_UNSPEC, NLM_F_DUMP); };
  return receive_all(socket, what, ask, restart, take);
}

}  // namespace mijian
