// The grammar that unit files, journald.conf and their drop-ins share: [Section], Name=value,
// comments, and lines continued by a backslash. What a name means is its reader's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct SystemdAssignment {
  std::string section;
  std::string name;
  std::string value;
  int line = 0;  // where it begins
};

struct SystemdText {
  std::vector<SystemdAssignment> assignments;  // in the order written
  std::vector<int> malformed_lines;            // systemd warns and passes over them
};

/// Every assignment of the text; comments inside a continued line are left out of it.
SystemdText parse_systemd_text(std::string_view text);

}  // namespace mijian
