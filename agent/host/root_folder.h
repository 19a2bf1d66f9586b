// Containment: every path is resolved inside one folder, ".." and symbolic links included, as if
// that folder were "/". By openat2() where the kernel has it, else component by component with the
// same guarantee. Only O_PATH descriptors leave here: nothing is opened for reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/handle.h"
#include "agent/core/result.h"

namespace mijian {

/// What happens when the last component of a path is a symbolic link.
enum class Last { followed, kept };

/// Where a walk ended: the name, its resolved path inside the root, and the folder that holds it.
struct Walked {
  Descriptor name;    // O_PATH
  Descriptor folder;  // O_PATH, of the parent; none for the root itself
  std::string path;   // "/usr/lib/os-release"
};

class RootFolder {
 public:
  static constexpr int most_links = 40;        // as in the kernel
  static constexpr std::size_t deepest = 256;  // folders kept open during a walk

  /// `closed` are names directly below the root that are never entered, by no link either.
  static Result<RootFolder> open(const std::string& folder, std::vector<std::string> closed = {});

  /// An O_PATH descriptor of what the path names inside the root.
  Result<Descriptor> find(std::string_view path, Last last) const;
  /// The same, always component by component, with the resolved path.
  Result<Walked> walk(std::string_view path, Last last) const;
  /// True once a symbolic link was read whose file system records access times: following one is
  /// reading it, and for links there is no O_NOATIME.
  bool links_moved() const { return links_moved_; }
  /// To be told of a link that somebody else reads.
  void reads_link(const Descriptor& link) const;
  /// True once openat2() was found to be denied or missing.
  bool walks_components() const { return walks_; }
  const std::vector<std::string>& closed() const { return closed_; }

 private:
  RootFolder(Descriptor root, std::vector<std::string> closed);
  bool leads_into_closed(const Descriptor& found) const;
  bool openat2_works() const;

  Descriptor root_;
  std::string root_path_;  // as the kernel names it, to tell where a descriptor lies
  std::vector<std::string> closed_;
  mutable bool walks_ = false, links_moved_ = false;
};

}  // namespace mijian
