// Opening what RootFolder found, and nothing but regular files, folders and (asked for) block
// devices: read-only, never blocking, never becoming a terminal, keeping access times.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/host/host.h"
#include "agent/host/root_folder.h"

namespace mijian {

/// Something opened for reading; `keeps_access_time` is false where O_NOATIME was refused and the
/// file system records access times.
struct Opened {
  Descriptor fd;
  struct stat status {};
  bool keeps_access_time = true;
};

/// Opens a regular file; anything else is not_supported and is never opened.
Result<Opened> open_regular(const RootFolder& root, std::string_view path);
/// Opens a block device (in `or_file` hosts also the regular file that stands in for it).
Result<Opened> open_device(const RootFolder& root, std::string_view path, bool or_file);
/// Opens a folder; an automount point that nothing is mounted on stays closed: not_supported.
Result<Opened> open_folder(const RootFolder& root, std::string_view path);

/// Everything up to the end; more than `limit` bytes is too_large. /proc tells no size beforehand.
Result<std::string> read_to_end(int fd, std::size_t limit, std::string_view path);
/// Names in an open folder without "." and "..", unsorted; more than `most` is too_large.
Result<std::vector<std::string>> names_in(Descriptor folder, std::size_t most,
                                          std::string_view path);
/// False where nobody's access time is kept: read-only and noatime mounts, the kernel's own
/// systems.
bool records_access_times(int fd);
/// What statx() tells of a name in an open folder, links not followed; "" is the folder itself.
Result<FileStatus> status_below(int folder, const char* name);
/// The same of an O_PATH descriptor.
Result<FileStatus> status_of(const Descriptor& name, std::string_view path);

}  // namespace mijian
