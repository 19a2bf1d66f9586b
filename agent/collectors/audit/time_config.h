// Where time comes from, as the configurations of chrony, ntpd, OpenNTPD and systemd-timesyncd say.
// Knows no folders; which files count is the collector's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mijian {

struct TimeServer {
  std::string kind;    // server, pool, peer, local, refclock, fallback
  std::string server;  // as written; empty for a clock of the machine's own
  int line = 0;
};

struct TimeConfig {
  std::vector<TimeServer> servers;
  std::vector<std::string> includes;  // chrony's include, ntpd's includefile: a path, maybe with *
  // chrony's confdir (files *.conf) and sourcedir (*.sources). A line may name several folders; of
  // files of one name the first counts.
  std::vector<std::vector<std::string>> folders, sources;
  bool is_cut_short = false;  // it names more than is read
};

/// chrony.conf and the files that it includes.
TimeConfig parse_chrony(std::string_view text);
/// ntp.conf of ntpd and ntpsec.
TimeConfig parse_ntp(std::string_view text);
/// ntpd.conf of OpenNTPD.
TimeConfig parse_openntpd(std::string_view text);

/// One assignment of timesyncd.conf; an empty list takes back what came before.
struct TimesyncdServers {
  bool is_fallback = false;
  std::vector<std::string> servers;
  int line = 0;
  bool is_cut_short = false;  // here, or behind it, more is named than is read
};
std::vector<TimesyncdServers> parse_timesyncd(std::string_view text);

/// The servers that /etc/default/ntpdate names.
TimeConfig parse_ntpdate(std::string_view text);

}  // namespace mijian
