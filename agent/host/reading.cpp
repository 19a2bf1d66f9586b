#include "agent/host/reading.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr int reading = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
using Folder = Handle<DIR, ::closedir>;

/// File systems without a disk below: nobody's access time is kept there by anybody.
constexpr std::array<unsigned long, 8> kernel_systems = {
    PROC_SUPER_MAGIC,    SYSFS_MAGIC,        SECURITYFS_MAGIC, DEBUGFS_MAGIC,
    CGROUP2_SUPER_MAGIC, CGROUP_SUPER_MAGIC, TRACEFS_MAGIC,    0xde5e81e4 /* efivarfs */};

/// O_NOATIME is refused to an ordinary user on another's file; then without it, and remembered.
template <class Open>
Result<Opened> open_keeping_time(Open open, std::string_view path) {
  Opened opened;
  opened.fd = Descriptor{open(reading | O_NOATIME)};
  if (!opened.fd && errno == EPERM) {
    opened.fd = Descriptor{open(reading)};
    if (opened.fd) opened.keeps_access_time = !records_access_times(opened.fd.get());
  }
  if (!opened.fd || ::fstat(opened.fd.get(), &opened.status) != 0)
    return system_error(errno, display(path));
  return opened;
}

/// Without /proc the name is opened once more; a different file under it by now is no answer.
Result<Opened> open_by_name(const RootFolder& root, const struct stat& expected,
                            std::string_view path) {
  auto walked = root.walk(path, Last::followed);
  if (!walked) return walked.error();
  const std::string name{file_name(walked->path)};
  auto opened = open_keeping_time(
      [&](int flags) { return ::openat(walked->folder.get(), name.c_str(), flags | O_NOFOLLOW); },
      path);
  if (!opened) return opened.error();
  const bool same = opened->status.st_dev == expected.st_dev &&
                    opened->status.st_ino == expected.st_ino &&
                    (opened->status.st_mode & S_IFMT) == (expected.st_mode & S_IFMT);
  if (!same) return failed("it was replaced while being opened: " + display(path));
  return opened;
}

Result<Opened> open_found(const RootFolder& root, const Descriptor& found,
                          const struct stat& status, std::string_view path) {
  const std::string again = "/proc/self/fd/" + std::to_string(found.get());
  auto opened = open_keeping_time([&](int flags) { return ::open(again.c_str(), flags); }, path);
  if (opened || !vanished(opened)) return opened;
  return open_by_name(root, status, path);
}

std::string_view kind_name(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  if (S_ISCHR(mode)) return "a character device";
  if (S_ISBLK(mode)) return "a block device";
  return "a regular file";
}

Result<Opened> open_kind(const RootFolder& root, std::string_view path, bool (*wanted)(mode_t),
                         const char* expected) {
  auto found = root.find(path, Last::followed);
  if (!found) return found.error();
  struct stat status {};
  if (::fstat(found->get(), &status) != 0) return system_error(errno, display(path));
  if (!wanted(status.st_mode))
    return not_supported(std::string{kind_name(status.st_mode)} + ", not " + expected + ": " +
                         display(path));
  return open_found(root, *found, status, path);
}

bool is_regular(mode_t mode) { return S_ISREG(mode); }
bool is_block_device(mode_t mode) { return S_ISBLK(mode); }
bool is_block_device_or_file(mode_t mode) { return S_ISBLK(mode) || S_ISREG(mode); }

/// Anybody may give his file a time of any year; one that cannot be written is the nearest that
/// can.
Time to_time(const statx_timestamp& stamp) {
  constexpr std::int64_t first = -62'135'596'800, last = 253'402'300'799;  // years 1 to 9999
  return {std::clamp<std::int64_t>(stamp.tv_sec, first, last) * microseconds_a_second +
          stamp.tv_nsec / 1000};
}

FileKind to_kind(unsigned mode) {
  if (S_ISREG(mode)) return FileKind::regular;
  if (S_ISDIR(mode)) return FileKind::folder;
  return S_ISLNK(mode) ? FileKind::link : FileKind::other;
}

FileStatus to_status(const struct statx& got) {
  FileStatus status;
  status.kind = to_kind(got.stx_mode);
  status.mode = got.stx_mode & 07777u;
  status.uid = got.stx_uid;
  status.gid = got.stx_gid;
  status.size = static_cast<std::int64_t>(got.stx_size);
  status.modified = to_time(got.stx_mtime);
  status.changed = to_time(got.stx_ctime);
  if ((got.stx_mask & STATX_BTIME) != 0) status.born = to_time(got.stx_btime);
  status.device_major = got.stx_dev_major;
  status.device_minor = got.stx_dev_minor;
  status.inode = got.stx_ino;
  return status;
}

bool ask_status(int folder, const char* name, struct statx& got) {
  constexpr int flags = AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;
  return ::statx(folder, name, flags, STATX_BASIC_STATS | STATX_BTIME, &got) == 0;
}

}  // namespace

bool records_access_times(int fd) {
  constexpr long read_only = 0x0001, no_access_times = 0x0400;  // ST_RDONLY, ST_NOATIME
  struct statfs system {};
  if (::fstatfs(fd, &system) != 0) return true;
  if ((system.f_flags & (read_only | no_access_times)) != 0) return false;
  const auto type = static_cast<unsigned long>(system.f_type) & 0xffffffffUL;
  return std::find(kernel_systems.begin(), kernel_systems.end(), type) == kernel_systems.end();
}

Result<Opened> open_regular(const RootFolder& root, std::string_view path) {
  return open_kind(root, path, is_regular, "a regular file");
}

Result<Opened> open_device(const RootFolder& root, std::string_view path, bool or_file) {
  return open_kind(root, path, or_file ? is_block_device_or_file : is_block_device,
                   "a block device");
}

Result<Opened> open_folder(const RootFolder& root, std::string_view path) {
  auto found = root.find(path, Last::followed);
  if (!found) return found.error();
  struct statfs system {};
  if (::fstatfs(found->get(), &system) == 0 && system.f_type == AUTOFS_SUPER_MAGIC)
    return not_supported("an automount point that is not mounted: " + display(path));
  return open_keeping_time(
      [&](int flags) { return ::openat(found->get(), ".", flags | O_DIRECTORY); }, path);
}

Result<std::string> read_to_end(int fd, std::size_t limit, std::string_view path) {
  std::string bytes;
  for (std::size_t filled = 0; filled <= limit;) {
    bytes.resize(std::min(limit + 1, std::max<std::size_t>(4096, filled * 2)));
    const ssize_t got = ::read(fd, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, display(path));
    filled += static_cast<std::size_t>(got);
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
  }
  return too_large("longer than " + std::to_string(limit) + " bytes: " + display(path));
}

Result<std::vector<std::string>> names_in(Descriptor folder, std::size_t most,
                                          std::string_view path) {
  const Folder stream{::fdopendir(folder.get())};
  if (!stream) return system_error(errno, display(path));
  folder.release();  // the stream closes it
  std::vector<std::string> names;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (entry == nullptr && errno != 0) return system_error(errno, display(path));
    if (entry == nullptr) return names;
    const std::string_view name{entry->d_name};
    if (name == "." || name == "..") continue;
    if (names.size() == most)
      return too_large("more than " + std::to_string(most) + " entries: " + display(path));
    names.emplace_back(name);
  }
}

Result<FileStatus> status_below(int folder, const char* name) {
  struct statx got {};
  if (!ask_status(folder, name, got)) return system_error(errno, display(name));
  return to_status(got);
}

Result<FileStatus> status_of(const Descriptor& name, std::string_view path) {
  struct statx got {};
  if (!ask_status(name.get(), "", got)) return system_error(errno, display(path));
  return to_status(got);
}

}  // namespace mijian
