// Which mounts a walk of the file tree enters, by what mountinfo and the block devices say of them:
// decided before the first folder is opened, for a server that is gone would keep whoever merely
// asks for the status of its mount point. What is walked and why is no business of this file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agent/collectors/storage/mounts.h"
#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/host/host.h"

namespace mijian {

/// Why a mount is entered, or not.
enum class MountChoice { enter, kernel, network, fuse, removable, elsewhere };
constexpr Word<MountChoice> mount_choice_words[] = {
    {MountChoice::enter, "entered", {"已进入", "entered"}},
    {MountChoice::kernel, "kernel", {"内核接口", "an interface of the kernel"}},
    {MountChoice::network, "network", {"网络文件系统", "a network file system"}},
    {MountChoice::fuse, "fuse", {"FUSE 文件系统", "a FUSE file system"}},
    {MountChoice::removable, "removable", {"可移动介质", "a removable medium"}},
    {MountChoice::elsewhere, "elsewhere", {"另一文件系统", "another file system"}},
};

struct PlannedMount {
  std::string target, type;
  MountChoice choice = MountChoice::enter;
  bool is_local_disk = false;  // a FUSE file system on a disk of this machine
};

class WalkPlan {
 public:
  /// Without mountinfo (offline) there is no plan: the walk stays on the file system it begins on.
  static Result<WalkPlan> read(const Host& host);
  static WalkPlan of(const MountTable& mounts, const std::vector<std::string>& removable_numbers);

  using Named = std::vector<std::pair<std::string, PlannedMount>>;
  /// The mounts on names of a folder ("/" or without a slash at its end); none: nullptr.
  const Named* mounts_in(const std::string& folder) const {
    const auto below = by_folder_.find(folder);
    return below == by_folder_.end() ? nullptr : &below->second;
  }
  /// The one on a name, or nullptr.
  static const PlannedMount* find_in(const Named& named, std::string_view name);

 private:
  std::map<std::string, Named> by_folder_;
};

}  // namespace mijian
