// Text consoles that log somebody in by themselves, and shells that systemd gives without asking.
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct AutomaticGetty {
  std::string user, file;
  int line = 0;
  bool is_console = false;  // a root shell of systemd's own
};

/// Of units, their drop-ins, and inittab. A console that starts what is not known is a gap.
std::vector<AutomaticGetty> find_automatic_gettys(const Host& host, GapList& gaps);

}  // namespace mijian
