// The grammar of auditd.conf: "name = value" lines, names in any case, the last of a name wins.
// Which file it is and whether it can be read is no business of the parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/host/host.h"

namespace mijian {

constexpr std::string_view auditd_conf_path = "/etc/audit/auditd.conf";

struct AuditdSetting {
  std::string name;  // lower case
  std::string value;
  int line = 0;
  bool in_force = false;
};

struct AuditdConf {
  std::vector<AuditdSetting> settings;  // in the order written
  std::vector<int> malformed_lines;     // auditd refuses to start over one
};

/// Everything a text of auditd.conf sets; a line that sets nothing is only counted.
AuditdConf parse_auditd_conf(std::string_view text);

/// The value in force of a setting, or "" when none is.
std::string_view auditd_value(const AuditdConf& conf, std::string_view name);

/// Where auditd writes: log_file of auditd.conf, or auditd's own default when nothing is set. Fails
/// when the configuration cannot be read.
Result<std::string> auditd_log_file(const Host& host);

}  // namespace mijian
