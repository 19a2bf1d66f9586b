// What Samba offers, from smb.conf with all it includes and from the shares that users made
// themselves (usershares).
#pragma once

#include <string>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct SambaShare {
  std::string kind;  // samba, samba_printer or samba_user
  std::string name, path, clients;
  bool is_guest = false, is_read_only = true;
  bool is_offered = true;  // not switched off
  std::string file;
  int line = 0;
};

/// True unless the only machines that may come in are named.
bool is_for_everybody(const SambaShare& share);

/// The shares in the order of the file; the registry of Samba is a gap.
std::vector<SambaShare> read_samba_shares(const Host& host, GapList& gaps);

}  // namespace mijian
