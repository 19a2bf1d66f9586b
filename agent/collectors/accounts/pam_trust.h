// Whom PAM lets in at a login without their password: everybody, or the users and the members of
// groups that a line names. Told by running each login stack as it would run for somebody who
// knows no password.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "agent/collectors/accounts/pam_stack.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/host/host.h"

namespace mijian {

struct PamTrust {
  std::optional<PamEntry> everybody;              // the line that lets them in
  std::map<std::string, PamEntry> groups, users;  // each with the line that lets them in
};

/// A line that lets somebody in by more than a name is a gap; so is PAM that cannot be read, but
/// not PAM that is not there.
PamTrust trusted_by_pam(const Host& host, GapList& gaps);

}  // namespace mijian
