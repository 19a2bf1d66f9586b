// The grammar of auditd.conf: "name = value" lines, names in any case, the last of a name wins.
// Which file it is and whether it can be read is the collector's business, not this parser's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

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

}  // namespace mijian
