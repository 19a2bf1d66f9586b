#include "agent/host/host_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

#include "agent/core/text.h"
#include "agent/host/host_state.h"
#include "agent/host/reading.h"

namespace mijian {
namespace {

// <dirent.h> has no name for what the kernel writes.
struct KernelEntry {
  std::uint64_t inode;
  std::int64_t offset;
  unsigned short size;
  unsigned char type;
};
constexpr std::size_t name_at = offsetof(KernelEntry, type) + 1;

std::optional<FileKind> kind_of(unsigned char type) {
  switch (type) {
    case DT_REG:
      return FileKind::regular;
    case DT_DIR:
      return FileKind::folder;
    case DT_LNK:
      return FileKind::link;
    case DT_UNKNOWN:
      return std::nullopt;
    default:
      return FileKind::other;
  }
}

bool is_dots(const char* name) {
  return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

}  // namespace

Result<HostFolder> Host::folder(std::string_view path) const {
  auto opened = open_folder(state_->folder, path);
  if (!opened) return opened.error();
  if (!opened->keeps_access_time) state_->access_times_kept = false;
  const auto real = real_path(path);
  if (!real) return real.error();
  return HostFolder{std::move(opened->fd), state_->access_times_kept,
                    *real == "/" ? &state_->folder.closed() : nullptr};
}

Status HostFolder::list(Buffer& buffer, const std::function<void(const FolderEntry&)>& take) const {
  for (;;) {
    const long got = ::syscall(SYS_getdents64, fd_.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, "list a folder");
    if (got == 0) return ok;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      KernelEntry entry;
      std::memcpy(&entry, buffer.data() + at, name_at);
      const char* name = buffer.data() + at + name_at;
      if (!is_dots(name)) take({name, kind_of(entry.type)});
      at += entry.size;
    }
  }
}

Result<FileStatus> HostFolder::status(const char* name) const {
  return status_below(fd_.get(), name);
}

Result<HostFolder> HostFolder::enter(const char* name) const {
  if (closed_ != nullptr && std::find(closed_->begin(), closed_->end(), name) != closed_->end())
    return not_supported("offline: it belongs to a running system");
  constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  Descriptor next{::openat(fd_.get(), name, flags | O_NOATIME)};
  // O_NOATIME is refused to an ordinary user on another's folder.
  if (!next && errno == EPERM) {
    next = Descriptor{::openat(fd_.get(), name, flags)};
    if (next && *access_times_kept_) *access_times_kept_ = !records_access_times(next.get());
  }
  if (!next && (errno == ENOTDIR || errno == ELOOP)) return not_supported("it is no folder");
  if (!next) return system_error(errno, display(name));
  return HostFolder{std::move(next), *access_times_kept_, nullptr};
}

// There is no call for it below a descriptor before Linux 6.13; the folder's place in /proc is one
// that nobody can rename, and of the name behind it no link is followed.
Result<std::optional<std::string>> HostFolder::attribute(const char* name,
                                                         const char* attribute) const {
  std::array<char, 256> value;
  const std::string path = "/proc/self/fd/" + std::to_string(fd_.get()) + "/" + name;
  const ssize_t size = ::lgetxattr(path.c_str(), attribute, value.data(), value.size());
  if (size >= 0) return std::optional{std::string{value.data(), static_cast<std::size_t>(size)}};
  if (errno == ENODATA || errno == EOPNOTSUPP) return std::optional<std::string>{};
  return system_error(errno, "read an extended attribute");
}

std::int64_t HostFolder::system_type() const {
  struct statfs system {};
  return ::fstatfs(fd_.get(), &system) == 0 ? static_cast<std::int64_t>(system.f_type) : 0;
}

}  // namespace mijian
