// Our own files: bounded read, and writing that leaves a whole file or none.
// The audited machine is never opened here; that is host/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

/// All bytes of a regular file; more than `limit` is too_large, a folder or device is
/// not_supported.
Result<std::string> read_file(const std::string& path, std::size_t limit);

/// Writes under a temporary name in the same folder, syncs file and folder, then renames:
/// whoever looks sees the old file or the new one. On failure nothing new stands there. Mode 0600.
Status write_file(const std::string& path, std::string_view bytes);

/// Gives a finished temporary file its final name: sync file, rename, sync folder.
Status publish_file(const std::string& temporary, const std::string& path);

/// A folder made for us alone (0700) below `parent`, removed with everything in it at the end.
class PrivateFolder {
 public:
  static constexpr std::string_view prefix = ".mijian-staging-";
  static Result<PrivateFolder> make(const std::string& parent);
  PrivateFolder(PrivateFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}
  PrivateFolder& operator=(PrivateFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder();
  const std::string& path() const { return path_; }

 private:
  explicit PrivateFolder(std::string path) : path_{std::move(path)} {}
  std::string path_;
};

/// Makes a folder and its parents (0700 for the new ones); an existing folder is fine.
Status make_folders(const std::string& path);

}  // namespace mijian
