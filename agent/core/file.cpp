#include "agent/core/file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace mijian {
namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Status sync_path(const std::string& path, int flags) {
  const Descriptor fd{::open(path.c_str(), flags | O_CLOEXEC)};
  if (!fd) return system_error(errno, path);
  if (::fsync(fd.get()) != 0 && errno != EINVAL) return system_error(errno, path);
  return ok;
}

Status write_all(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(errno, path);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return ok;
}

// A file may be longer than it said, or say nothing (those of /proc).
Result<std::string> read_all(int fd, std::size_t expected, std::size_t limit,
                             const std::string& path) {
  constexpr std::size_t least = 4096, more = 1u << 16;
  std::string bytes(std::max(std::min(expected, limit) + 1, least), '\0');
  for (std::size_t filled = 0;;) {
    if (filled == bytes.size()) bytes.resize(filled + more);
    const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, path);
    filled += static_cast<std::size_t>(got);
    if (filled > limit)
      return too_large(path + " is longer than " + std::to_string(limit) + " bytes");
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const Descriptor fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)};
  if (!fd) return system_error(errno, path);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return system_error(errno, path);
  if (!S_ISREG(status.st_mode)) return not_supported(path + " is no regular file");
  return read_all(fd.get(), static_cast<std::size_t>(status.st_size), limit, path);
}

Status write_file(const std::string& path, std::string_view bytes) {
  std::string temporary = folder_of(path) + "/.mijian-XXXXXX";
  const Descriptor fd{::mkostemp(temporary.data(), O_CLOEXEC)};
  if (!fd) return system_error(errno, path);
  if (auto done = write_all(fd.get(), bytes, path); !done) {
    ::unlink(temporary.c_str());
    return done;
  }
  return publish_file(temporary, path);
}

Status publish_file(const std::string& temporary, const std::string& path) {
  Status done = sync_path(temporary, O_RDONLY);
  if (done && ::rename(temporary.c_str(), path.c_str()) != 0) done = system_error(errno, path);
  if (!done) {
    ::unlink(temporary.c_str());
    return done;
  }
  return sync_path(folder_of(path), O_RDONLY | O_DIRECTORY);
}

Result<PrivateFolder> PrivateFolder::make(const std::string& parent) {
  std::string path = parent + "/" + std::string{prefix} + "XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) return system_error(errno, parent);
  return PrivateFolder{path};
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Status make_folders(const std::string& path) {
  for (std::size_t at = 0; at != std::string::npos;) {
    at = path.find('/', at + 1);
    const std::string part = path.substr(0, at);
    if (::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) return system_error(errno, part);
  }
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return system_error(errno, path);
  if (!S_ISDIR(status.st_mode)) return not_supported(path + " is no folder");
  return ok;
}

}  // namespace mijian
