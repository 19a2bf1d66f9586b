// Network interfaces as their carrier comes and goes, by rtnetlink. Live only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

struct LinkNews {
  int index = 0;
  std::string name;
  bool has_carrier = false;
  bool is_gone = false;  // the interface itself was removed
  bool is_loopback = false;
  bool is_listed = false;  // an answer to ask_for_all(), no event
};

/// What one netlink datagram tells; what is not of that kind, or cut, tells nothing.
struct LinkMessages {
  std::vector<LinkNews> links;
  bool ends_list = false;    // the answer to ask_for_all() has come to its end
  bool spoils_list = false;  // what is missing in it may be there all the same: to be asked again
};
LinkMessages parse_link_messages(std::string_view datagram);

class LinkEvents {
 public:
  static constexpr int receive_buffer = 4 << 20;
  static Result<LinkEvents> open(int receive_buffer_bytes = receive_buffer);
  int descriptor() const { return socket_.get(); }
  /// Asks for all interfaces; they arrive like news.
  Status ask_for_all();
  /// How many messages the kernel had no room for so far; none where it does not count them.
  std::optional<std::int64_t> dropped() const;
  /// What the next datagram tells; none when nothing waits. An Error (too_large): messages were
  /// lost, and until nothing waits any more, further ones may be without another Error.
  Result<std::optional<LinkMessages>> next();

 private:
  explicit LinkEvents(Descriptor socket);
  Descriptor socket_;
  std::string buffer_;
  std::uint32_t requests_ = 0;
};

}  // namespace mijian
