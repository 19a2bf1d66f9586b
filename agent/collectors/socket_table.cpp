#include "agent/collectors/socket_table.h"

#include <cstring>
#include <optional>

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

std::optional<WaitingSocket> socket_of(const std::vector<std::string_view>& words) {
  const auto local = split_pair(words[1], ':');
  if (!local) return std::nullopt;
  const auto address = address_of(local->first);
  const auto port = to_integer(local->second, 16), user_id = to_integer(words[7]),
             inode = to_integer(words[9]);
  if (!address || !port || *port < 0 || *port > 0xffff || !user_id || !inode) return std::nullopt;
  return WaitingSocket{*address, *port, *user_id, *inode};
}

}  // namespace

SocketTable parse_socket_table(std::string_view text, int state) {
  SocketTable table;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    if (++number == 1) continue;  // the headings
    const auto words = words_of(line);
    const auto its_state = words.size() < 10 ? std::nullopt : to_integer(words[3], 16);
    if (its_state && *its_state != state) continue;
    const auto socket = its_state ? socket_of(words) : std::nullopt;
    if (socket)
      table.waiting.push_back(*socket);
    else if (!words.empty())
      table.bad_lines.push_back(number);
  }
  return table;
}

}  // namespace mijian
