// What the disk hangs on that holds a partition which a boot option names by its PARTUUID alone.
#pragma once

#include <string>
#include <string_view>

#include "agent/collectors/storage/block_tree.h"

namespace mijian {

/// disk, usb or network; unknown when no disk that is here has the partition, or several do.
std::string kind_of_partition(const BlockTree& tree, std::string_view partition);

}  // namespace mijian
