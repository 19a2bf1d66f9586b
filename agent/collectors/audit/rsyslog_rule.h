// The grammar of rsyslog's configuration, as far as it says what is written where: legacy selector
// lines and RainerScript side by side. Inputs, templates and modules are passed over whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct RsyslogRule {
  std::string selector;  // as written; "*" for an action without one, "if …" inside a block
  std::string target;    // a file, @host, @@host, …; never a password or an argument
  std::string kind;      // file, remote, user, pipe, discard or other
  int line = 0;
};

/// Another file, or a pattern of files, whose rules belong here.
struct RsyslogInclude {
  std::string pattern;
  int line = 0;
  bool optional = false;
  std::size_t before = 0;  // how many of the rules stand before it
};

struct RsyslogText {
  std::vector<RsyslogRule> rules;
  std::vector<RsyslogInclude> includes;
  std::vector<int> malformed_lines;  // what follows neither grammar; reading went on behind it
};

/// Everything one text of rsyslog.conf says about targets and further files.
RsyslogText parse_rsyslog(std::string_view text);

/// The target and kind of a legacy action: "-/var/log/syslog", "@@host:514", ":omusrmsg:*".
RsyslogRule legacy_rsyslog_action(std::string_view action);

struct RsyslogParameter {
  std::string name;  // lower case
  std::string value;
};

/// The target and kind of action(type="omfile" file="…") and its like.
RsyslogRule rsyslog_object_action(const std::vector<RsyslogParameter>& parameters);

}  // namespace mijian
