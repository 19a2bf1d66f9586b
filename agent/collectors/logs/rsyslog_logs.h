// Which files rsyslog writes the messages of daemons and of the kernel to, whatever they are
// called.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "agent/collectors/audit/rsyslog_config.h"

namespace mijian {

/// What a selector lets through, as far as logs of daemons are concerned.
enum class DaemonShare {
  none,  // only facilities in which neither daemons of networks and media nor the kernel speak
  some,  // what cannot be told, or a part: a program's own file, only errors, only the kernel
  all,   // whatever daemons say at level info, where those of networks speak
};
/// Of "*.*;auth,authpriv.none", "daemon.info", "if …"; "*" is an action without a selector.
DaemonShare daemon_share(std::string_view selector);

/// By file; of several rules for one the greatest share counts. Files whose names are made while
/// writing, and those outside the root, are left out.
std::map<std::string, DaemonShare> rsyslog_logs(const RsyslogConfig& config);

}  // namespace mijian
