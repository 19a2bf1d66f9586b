// The blacklist and install lines of every modprobe.d folder, in the order kmod reads them.
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/system/modprobe_file.h"
#include "agent/host/host.h"

namespace mijian {

struct PlacedModprobeRule {
  ModprobeRule rule;
  std::string file;
};

struct ModprobeRules {
  std::vector<PlacedModprobeRule> rules;
  std::size_t files = 0;  // that hold them
};

/// An unreadable file is a gap; the others stand.
ModprobeRules read_modprobe_rules(const Host& host, GapList& gaps);

}  // namespace mijian
