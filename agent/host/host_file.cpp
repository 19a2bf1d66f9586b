#include <unistd.h>

#include <cerrno>

#include "agent/host/host.h"

namespace mijian {

Result<std::size_t> HostFile::read(char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(fd_.get(), buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return system_error(errno, "read");
  }
}

Result<std::size_t> HostFile::read_at(std::int64_t offset, char* buffer, std::size_t size) const {
  for (;;) {
    const ssize_t got = ::pread(fd_.get(), buffer, size, offset);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return system_error(errno, "read");
  }
}

}  // namespace mijian
