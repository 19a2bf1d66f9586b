// The PAM stacks of one system with their includes unfolded, and what libpam would do with one:
// which lines it asks and whether it lets the user through, when each module's answer is given.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct PamEntry {
  std::string stack, control, module, arguments, file;
  int line = 0;
  int level = 0;  // how deep in substacks it stands
  bool opens_substack =
      false;  // the substack line itself: no module, its lines follow one level deeper
};

struct PamService {
  std::string name;
  std::vector<PamEntry> entries;  // of all four stacks, in order
  bool is_whole = true;           // false when something of it could not be followed

  std::vector<PamEntry> stack(std::string_view name) const;
};

/// The services of /etc/pam.d and /usr/lib/pam.d, or of /etc/pam.conf where there is neither; what
/// could not be followed is a gap. Editors' and package managers' leftovers are no services.
/// Fails when nothing of PAM can be looked at.
Result<std::vector<PamService>> read_pam_services(const Host& host, GapList& gaps);

/// How one stack runs.
struct PamRun {
  bool lets_through = false;
  std::vector<const PamEntry*> asked;  // in order; points into the stack
};
/// `answer` gives what a module says: "success", "auth_err" … (pam_file.h).
PamRun run_pam_stack(const std::vector<PamEntry>& stack,
                     const std::function<std::string_view(const PamEntry&)>& answer);

}  // namespace mijian
