#include "agent/collectors/logs/rsyslog_logs.h"

#include <algorithm>
#include <iterator>

#include "agent/core/text.h"

namespace mijian {
namespace {

// In these speak logins, mail, printers and timers of users.
constexpr std::string_view other_facilities[] = {"auth", "authpriv", "cron",     "ftp", "lpr",
                                                 "mail", "news",     "security", "uucp"};

bool lets_info_through(std::string_view priority) {
  return priority == "*" || priority == "debug" || priority == "info" || priority == "=info";
}

bool is_other(std::string_view facility) {
  return std::find(std::begin(other_facilities), std::end(other_facilities), facility) !=
         std::end(other_facilities);
}

}  // namespace

DaemonShare daemon_share(std::string_view selector) {
  if (selector == "*") return DaemonShare::all;
  DaemonShare share = DaemonShare::none;
  for (const std::string_view part : split(selector, ';')) {
    const auto dot = part.rfind('.');
    if (dot == std::string_view::npos) return DaemonShare::some;
    const std::string_view priority = trim(part.substr(dot + 1));
    for (const std::string_view each : split(part.substr(0, dot), ',')) {
      const std::string_view facility = trim(each);
      const bool is_daemons = facility == "*" || facility == "daemon";
      if (is_daemons && priority == "none")
        share = std::min(share, DaemonShare::some);
      else if (is_daemons && lets_info_through(priority))
        share = DaemonShare::all;
      else if (!is_other(facility) && priority != "none")
        share = std::max(share, DaemonShare::some);
    }
  }
  return share;
}

std::map<std::string, DaemonShare> rsyslog_logs(const RsyslogConfig& config) {
  std::map<std::string, DaemonShare> logs;
  for (const auto& [rule, file] : config.rules) {
    if (rule.kind != "file" || rule.target.empty() || rule.target.front() != '/') continue;
    if (rule.target.find_first_of("%*?") != std::string::npos) continue;
    DaemonShare& share = logs.try_emplace(rule.target, DaemonShare::none).first->second;
    share = std::max(share, daemon_share(rule.selector));
  }
  return logs;
}

}  // namespace mijian
