// The only door to the machine: live, offline (--root) or recorded (tests). What a collector can
// read goes through here, so that a saved folder is as good as a machine. Never writes, never
// starts a program, resolves every path inside its root, opens regular files only, keeps access
// times.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/host/answers.h"

namespace mijian {

enum class HostKind { live, offline, recorded };
constexpr Word<HostKind> host_kind_words[] = {
    {HostKind::live, "live", {"本机在线", "this running machine"}},
    {HostKind::offline, "offline", {"离线目录", "an offline tree"}},
    {HostKind::recorded, "recorded", {"录制数据", "a recorded machine"}},
};

enum class FileKind { regular, folder, link, other };

/// What stat tells of one name, its last component not followed.
struct FileStatus {
  FileKind kind = FileKind::other;
  std::uint32_t mode = 0;  // permission bits only
  std::uint32_t uid = 0, gid = 0;
  std::int64_t size = 0;
  Time modified, changed;
  std::optional<Time> born;                          // where the file system records it
  std::uint32_t device_major = 0, device_minor = 0;  // of the file system it lies on
  std::uint64_t inode = 0;
};

/// An open regular file for what is too big to read at once (logs). Reads move nothing.
class HostFile {
 public:
  HostFile(Descriptor fd, FileStatus status) : fd_{std::move(fd)}, status_{status} {}
  const FileStatus& status() const { return status_; }
  /// Up to `size` bytes from where the last read ended; 0 at the end.
  Result<std::size_t> read(char* buffer, std::size_t size);
  /// Moves over a hole, which would read as zeros, to the next bytes that were written; false when
  /// there is none here, or the file system does not tell.
  bool skip_hole();
  /// Where the next read() begins.
  std::int64_t position() const;
  /// Up to `size` bytes at an offset, without moving.
  Result<std::size_t> read_at(std::int64_t offset, char* buffer, std::size_t size) const;
  /// The descriptor itself, for a library that reads by one; still owned here.
  Descriptor& descriptor() { return fd_; }

 private:
  Descriptor fd_;
  FileStatus status_;
};

class HostFolder;

class Host {
 public:
  static constexpr std::size_t default_limit = 4u << 20;
  static constexpr std::size_t most_entries = 200'000;

  static Result<Host> live();
  /// A mounted disk or a saved tree. /proc, /sys, /dev and /run are not supported there, even if
  /// present.
  static Result<Host> offline(const std::string& folder);
  /// A tree with the marker file ".mijian-recorded" and saved answers beside it (answers.h).
  static Result<Host> recorded(const std::string& folder);
  Host(Host&&) noexcept;
  Host& operator=(Host&&) noexcept;
  ~Host();

  HostKind kind() const;
  const std::string& root() const;

  // Files below the root. Paths are absolute as the audited system sees them.
  /// The whole file; longer than `limit` is too_large; FIFO, device, socket, folder: not_supported.
  Result<std::string> read(std::string_view path, std::size_t limit = default_limit) const;
  /// As read(), but no such file is no error.
  Result<std::optional<std::string>> read_optional(std::string_view path,
                                                   std::size_t limit = default_limit) const;
  /// Offline: a folder of /run with something in it, as a tree has that was saved from a running
  /// system. It is not looked at, which must be said; of others nothing was ever left there.
  bool is_left_behind(std::string_view folder) const;
  Result<HostFile> open(std::string_view path) const;
  /// Absolute paths of what a folder holds, sorted; more than most_entries is too_large.
  Result<std::vector<std::string>> list(std::string_view folder) const;
  /// As list(), but no such folder is an empty one.
  Result<std::vector<std::string>> list_optional(std::string_view folder) const;
  /// An open folder, from which a walk goes down (host_folder.h); the Host outlives it.
  Result<HostFolder> folder(std::string_view path) const;
  Result<FileStatus> status(std::string_view path) const;
  /// The same of what a path leads to, links followed inside the root.
  Result<FileStatus> status_followed(std::string_view path) const;
  /// Where a symbolic link points, as written.
  Result<std::string> link(std::string_view path) const;
  /// The path with every link resolved inside the root, as the audited system would name it.
  Result<std::string> real_path(std::string_view path) const;
  /// True for a name that exists (a dangling link does); an error is not "no".
  Result<bool> exists(std::string_view path) const;
  /// Bytes of a block device, read-only, for superblocks. Needs root; not offline.
  Result<std::string> read_device(std::string_view path, std::int64_t offset,
                                  std::size_t size) const;

  // The kernel's and services' own answers (answers.h); offline: not_supported; recorded: from its
  // folder.
  /// All of them, or those of one subsystem.
  Result<std::vector<UdevDevice>> udev_devices(std::string_view subsystem = {}) const;
  Result<std::vector<NetworkAddress>> addresses() const;
  Result<std::vector<NetworkRoute>> routes() const;
  Result<std::vector<NetworkLink>> links() const;
  Result<std::vector<NetworkNeighbour>> neighbours() const;
  Result<std::vector<RoutingRule>> routing_rules() const;
  Result<std::vector<UnitState>> units() const;
  Result<FileSystemSize> file_system_size(std::string_view mount_point) const;

  /// False once a file had to be read without O_NOATIME (an ordinary user on another's file).
  bool access_times_kept() const;
  /// False once a symbolic link was followed or read where access times are recorded: there is no
  /// way to do either that keeps the link's own.
  bool link_times_kept() const;
  /// True when openat2() is denied and paths are walked component by component.
  bool walks_components() const;
  /// A private folder for copies of foreign databases; none set is not_supported.
  void set_private_folder(std::string path);
  /// Copies a regular file (at most `limit` bytes) into the private folder; the copy's path.
  /// Its name is made of the whole path; or it is `name`, in a folder of this process, for a
  /// library that finds a database by its name.
  Result<std::string> copy_private(std::string_view path, std::size_t limit,
                                   std::string_view name = {}) const;

 private:
  struct State;
  explicit Host(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mijian
