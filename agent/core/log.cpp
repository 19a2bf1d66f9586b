#include "agent/core/log.h"

#include <fmt/core.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstring>

#include "agent/core/handle.h"

namespace mijian {
namespace {

constexpr const char* journal_socket = "/run/systemd/journal/socket";
constexpr const char* syslog_socket = "/dev/log";
constexpr int daemon_facility = 3;

// A full log must not hold up whoever writes to it.
bool send_to(const char* path, const std::string& datagram) {
  const Descriptor socket{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
  if (!socket) return false;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  return ::sendto(socket.get(), datagram.data(), datagram.size(), MSG_NOSIGNAL,
                  reinterpret_cast<const sockaddr*>(&address),
                  sizeof address) == static_cast<ssize_t>(datagram.size());
}

void append_field(std::string& datagram, std::string_view name, std::string_view value) {
  datagram += name;
  if (value.find('\n') == std::string_view::npos) {
    datagram.append("=").append(value).append("\n");
    return;
  }
  datagram += '\n';
  for (unsigned shift = 0; shift < 64; shift += 8)
    datagram += static_cast<char>(std::uint64_t{value.size()} >> shift & 0xff);
  datagram.append(value).append("\n");
}

}  // namespace

std::string journal_datagram(LogLevel level, std::string_view program, std::string_view message,
                             const LogFields& fields) {
  std::string datagram;
  append_field(datagram, "MESSAGE", message);
  append_field(datagram, "PRIORITY", std::to_string(static_cast<int>(level)));
  append_field(datagram, "SYSLOG_IDENTIFIER", program);
  for (const auto& [name, value] : fields) append_field(datagram, name, value);
  return datagram;
}

std::string syslog_datagram(LogLevel level, std::string_view program, std::string_view message) {
  return fmt::format("<{}>{}[{}]: {}", daemon_facility * 8 + static_cast<int>(level), program,
                     ::getpid(), message);
}

void Log::say(LogLevel level, std::string_view message, const LogFields& fields) const {
  if (!to_standard_error_) {
    if (send_to(journal_socket, journal_datagram(level, program_, message, fields))) return;
    if (send_to(syslog_socket, syslog_datagram(level, program_, message))) return;
  }
  const std::string line = fmt::format("{}: {}\n", program_, message);
  static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
  static_cast<void>(std::fflush(stderr));
}

}  // namespace mijian
