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

bool HostFile::skip_hole() {
  const off_t here = ::lseek(fd_.get(), 0, SEEK_CUR);
  if (here < 0) return false;
  off_t next = ::lseek(fd_.get(), here, SEEK_DATA);
  if (next < 0 && errno == ENXIO) next = ::lseek(fd_.get(), 0, SEEK_END);
  return next > here;
}

std::int64_t HostFile::position() const { return ::lseek(fd_.get(), 0, SEEK_CUR); }

Result<std::size_t> HostFile::read_at(std::int64_t offset, char* buffer, std::size_t size) const {
  for (;;) {
    const ssize_t got = ::pread(fd_.get(), buffer, size, offset);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return system_error(errno, "read");
  }
}

}  // namespace mijian
