#include "agent/collectors/network/socket_table.h"

#include <cstring>
#include <iterator>
#include <optional>
#include <utility>

#include "agent/core/text.h"

namespace mijian {
namespace {

/// The kernel prints each 32-bit word of an address as a number in its own byte order.
std::optional<IpAddress> address_of(std::string_view hex) {
  if (hex.size() != 8 && hex.size() != 32) return std::nullopt;
  IpAddress address;
  address.v6 = hex.size() == 32;
  for (std::size_t word = 0; word * 8 < hex.size(); ++word) {
    const auto number = to_integer(hex.substr(word * 8, 8), 16);
    if (!number || *number < 0) return std::nullopt;
    const auto bits = static_cast<std::uint32_t>(*number);
    std::memcpy(address.bytes.data() + word * 4, &bits, sizeof bits);
  }
  return address;
}

/// One end of a socket: "0100007F:0277".
std::optional<std::pair<IpAddress, std::int64_t>> end_of(std::string_view word) {
  const auto parts = split_pair(word, ':');
  if (!parts) return std::nullopt;
  const auto address = address_of(parts->first);
  const auto port = to_integer(parts->second, 16);
  if (!address || !port || *port < 0 || *port > 0xffff) return std::nullopt;
  return std::pair{*address, *port};
}

std::optional<OpenSocket> socket_of(const std::vector<std::string_view>& words) {
  if (words.size() < 10) return std::nullopt;
  const auto local = end_of(words[1]), remote = end_of(words[2]);
  const auto state = to_integer(words[3], 16), user_id = to_integer(words[7]),
             inode = to_integer(words[9]);
  if (!local || !remote || !state || !user_id || !inode) return std::nullopt;
  return OpenSocket{local->first, remote->first, local->second, remote->second,
                    *state,       *user_id,      *inode};
}

}  // namespace

SocketTable parse_socket_table(std::string_view text) {
  SocketTable table;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    if (++number == 1) continue;  // the headings
    const auto words = words_of(line);
    if (const auto socket = socket_of(words))
      table.sockets.push_back(*socket);
    else if (!words.empty())
      table.bad_lines.push_back(number);
  }
  return table;
}

std::string state_name(std::int64_t state) {
  constexpr std::string_view names[] = {"established", "syn_sent",  "syn_recv", "fin_wait1",
                                        "fin_wait2",   "time_wait", "close",    "close_wait",
                                        "last_ack",    "listen",    "closing",  "syn_recv"};
  if (state < 1 || state > std::ssize(names)) return "state " + std::to_string(state);
  return std::string{names[state - 1]};
}

}  // namespace mijian
