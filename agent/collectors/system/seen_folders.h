// The folders that a walk has been in, by device, inode and time of birth: a bind mount shows the
// same one twice, while a new folder may be given the inode of one that was just removed.
#pragma once

#include <cstdint>
#include <vector>

#include "agent/host/host.h"

namespace mijian {

class SeenFolders {
 public:
  /// False when it was seen before. Sixteen bytes or less a folder.
  bool insert(const FileStatus& folder);

 private:
  void grow();
  bool put(std::uint64_t key);

  std::vector<std::uint64_t> slots_;  // 0 is a free one
  std::size_t used_ = 0;
};

}  // namespace mijian
