// Folders opened one below the other, for a walk of a whole tree: a name is looked up in the folder
// that holds it and nowhere else, so that no walk leaves its root. No symbolic link is followed and
// nothing but folders is opened; what is mounted on a folder is entered like any other.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

/// A name as its folder lists it.
struct FolderEntry {
  const char* name;              // NUL-terminated, valid during the call
  std::optional<FileKind> kind;  // none where the file system does not tell
};

class HostFolder {
 public:
  /// Room for what the kernel lists at once; one for a whole walk.
  using Buffer = std::vector<char>;
  static Buffer make_buffer() { return Buffer(64u << 10); }

  /// Hands on every name but "." and ".."; what was handed on before an error stands.
  Status list(Buffer& buffer, const std::function<void(const FolderEntry&)>& take) const;
  /// Of the folder itself, and of a name in it.
  Result<FileStatus> status() const { return status(""); }
  Result<FileStatus> status(const char* name) const;
  /// A folder in this one; a link or a file is not_supported.
  Result<HostFolder> enter(const char* name) const;
  /// An extended attribute of a file in it, at most 256 bytes; none when the file has none.
  Result<std::optional<std::string>> attribute(const char* name, const char* attribute) const;
  /// The number by which statfs() knows the file system's type.
  std::int64_t system_type() const;

 private:
  friend class Host;
  HostFolder(Descriptor fd, bool& access_times_kept, const std::vector<std::string>* closed)
      : fd_{std::move(fd)}, access_times_kept_{&access_times_kept}, closed_{closed} {}

  Descriptor fd_;
  bool* access_times_kept_;                 // of the Host, which outlives its folders
  const std::vector<std::string>* closed_;  // names that are never entered; none: nullptr
};

}  // namespace mijian
