// Which user and group ids belong to somebody: the audited root's passwd, group, subuid and subgid,
// and what systemd hands out. Whether other directories (LDAP, SSSD, NIS) know more is told too.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

class AccountIds {
 public:
  /// Fails when passwd or group cannot be read, or a file that may know more ids.
  static Result<AccountIds> read(const Host& host);

  bool has_user(std::uint32_t id) const { return has(users_, id); }
  bool has_group(std::uint32_t id) const { return has(groups_, id); }
  /// Services of nsswitch.conf that may know accounts which no file names; empty without any.
  const std::vector<std::string>& directories() const { return directories_; }

 private:
  using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // first, last
  static bool has(const Ranges& ranges, std::uint32_t id);

  Ranges users_, groups_;
  std::vector<std::string> directories_;
};

}  // namespace mijian
