#include "agent/core/landlock.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>

#include "agent/core/handle.h"

namespace mijian {
namespace {

// The numbers are the same on every architecture.
constexpr long create_ruleset = 444, add_rule = 445, restrict_self = 446;
constexpr unsigned create_version = 1;     // LANDLOCK_CREATE_RULESET_VERSION
constexpr int path_beneath = 1;            // LANDLOCK_RULE_PATH_BENEATH
constexpr unsigned log_same_exec_off = 1;  // LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF, version 7

constexpr std::uint64_t right(int bit) { return std::uint64_t{1} << bit; }
constexpr std::uint64_t execute = right(0), write_file = right(1), remove_folder = right(4),
                        remove_file = right(5), make_character_device = right(6),
                        make_folder = right(7), make_file = right(8), make_socket = right(9),
                        make_fifo = right(10), make_block_device = right(11), make_link = right(12),
                        refer = right(13), truncate = right(14), device_ioctl = right(15);
constexpr std::uint64_t bind_and_connect_tcp = right(0) | right(1);
constexpr std::uint64_t abstract_sockets_and_signals = right(0) | right(1);

struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;  // version 4
  std::uint64_t scoped = 0;   // version 6
};
struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed = 0;
  std::int32_t folder = -1;
};

/// All that changes or starts files; reading is not handled and so stays free.
std::uint64_t guarded(int version) {
  std::uint64_t rights = execute | write_file | remove_folder | remove_file |
                         make_character_device | make_folder | make_file | make_socket | make_fifo |
                         make_block_device | make_link;
  if (version >= 2) rights |= refer;
  if (version >= 3) rights |= truncate;
  if (version >= 5) rights |= device_ioctl;
  return rights;
}

Status allow_below(const Descriptor& ruleset, const std::string& folder, int version) {
  constexpr std::uint64_t ours =
      write_file | remove_folder | remove_file | make_folder | make_file | truncate;
  const Descriptor place{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  if (!place) return system_error(errno, folder);
  const PathBeneath rule{ours & guarded(version), place.get()};
  if (::syscall(add_rule, ruleset.get(), path_beneath, &rule, 0) != 0)
    return system_error(errno, folder);
  return ok;
}

}  // namespace

int landlock_version() {
  const long version = ::syscall(create_ruleset, nullptr, 0, create_version);
  return version > 0 ? static_cast<int>(version) : 0;
}

Status restrict_by_landlock(int version, const std::vector<std::string>& writable) {
  Ruleset rules{guarded(version), bind_and_connect_tcp, abstract_sockets_and_signals};
  std::size_t size = sizeof rules;
  if (version < 6) size = offsetof(Ruleset, scoped);
  if (version < 4) size = offsetof(Ruleset, network);
  const Descriptor ruleset{static_cast<int>(::syscall(create_ruleset, &rules, size, 0))};
  if (!ruleset) return system_error(errno, "Landlock");
  for (const std::string& folder : writable)
    if (Status allowed = allow_below(ruleset, folder, version); !allowed)
      return allowed.error().during("Landlock");
  // From version 7 on a denial is an entry in the audit log, which is not ours to write.
  const unsigned flags = version >= 7 ? log_same_exec_off : 0;
  if (::syscall(restrict_self, ruleset.get(), flags) != 0) return system_error(errno, "Landlock");
  return ok;
}

}  // namespace mijian
