// Which process holds which socket, by the descriptors below /proc/PID/fd.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

struct SocketOwner {
  std::optional<std::string> process, executable;
};

class SocketOwners {
 public:
  static constexpr std::string_view source = "/proc/PID/fd";

  /// Looks through all processes once, until each of these sockets (by inode) has its owner.
  SocketOwners(const Host& host, const std::vector<std::int64_t>& inodes);

  /// Without names for a socket nobody holds, or whose owner may not be seen.
  SocketOwner of(std::int64_t inode) const;
  /// Whether the owners of the sockets of one table were all to be seen.
  void report(FactWriter& facts, std::string_view table,
              const std::vector<std::int64_t>& inodes) const;

 private:
  std::optional<std::size_t> look_into(std::int64_t process_id);
  void search();

  const Host& host_;
  std::map<std::int64_t, std::optional<std::int64_t>> owners_;  // inode → process
  Status listed_;                                               // the processes, at all
  std::optional<Error> unseen_;                                 // of their descriptors
};

}  // namespace mijian
