// Text consoles that log somebody in by themselves, and shells that systemd gives without asking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct AutomaticGetty {
  std::string user, file;
  int line = 0;
  bool is_console = false;  // a root shell of systemd's own
};

/// Of units, their drop-ins, and inittab.
std::vector<AutomaticGetty> find_automatic_gettys(const Host& host, GapList& gaps);

/// Whom a command line of a getty logs in: behind -a or --autologin; "" for nobody.
std::string automatic_user(std::string_view command);

}  // namespace mijian
