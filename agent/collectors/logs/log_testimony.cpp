#include "agent/collectors/logs/log_testimony.h"

#include <algorithm>
#include <string>
#include <utility>

#include "agent/collectors/logs/history_coverage.h"
#include "agent/collectors/logs/journal_boots.h"
#include "agent/collectors/logs/log_signs.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view mount_table = "mount_history", network_table = "network_event",
                           sign_table = "log_sign", system_logs = "system logs";

bool has_syslog_beside(const LogTrail& messages, const std::vector<LogTrail>& trails) {
  const std::string_view path = messages.shape.path;
  const std::string syslog =
      std::string{path.substr(0, path.size() - file_name(path).size())} + "syslog";
  return std::any_of(trails.begin(), trails.end(),
                     [&](const LogTrail& other) { return other.shape.path == syslog; });
}

// udisks and systemd write as daemons do; the kernel's own log holds the kernel's half. Debian
// keeps daemons out of messages, which reaches farther back than the syslog that it has beside it.
bool holds_daemons(const LogTrail& trail, const std::vector<LogTrail>& trails) {
  if (file_name(trail.shape.path) == "messages") return !has_syslog_beside(trail, trails);
  return trail.shape.path != "/var/log/kern.log";
}

// As far back as daemons wrote to it; one that shows none reaches nowhere.
TimeSpan daemons_reach(const LogTrail& trail) {
  const Time end = trail.reach->to;
  if (!trail.daemons_from) return {end, end};
  return {std::clamp(*trail.daemons_from, trail.reach->from, end), end};
}

HistoryLogs daemon_logs(const std::vector<LogTrail>& trails, bool are_named, Error none) {
  HistoryLogs logs{system_logs,
                   {},
                   {},
                   std::move(none),
                   "no log file holds messages of daemons; the systemd journal does"};
  for (const LogTrail& trail : trails) {
    if (!holds_daemons(trail, trails) || !trail.reach) continue;
    std::vector<HistoryHole> holes = missing_rotations(trail.shape, are_named);
    for (const TimeSpan& span : without_holes(daemons_reach(trail), holes))
      logs.spans.push_back(span);
    for (HistoryHole& hole : holes) logs.holes.push_back(std::move(hole));
  }
  return logs;
}

void report_mounts(const std::vector<LogTrail>& trails, const UsbJournals& journals, bool are_named,
                   FactWriter& facts) {
  const Error none = are_named ? malformed("none of the files holds a line of a daemon")
                               : not_supported(
                                     "no log of daemons is kept: /var/log has neither syslog "
                                     "nor messages");
  report_history(mount_table, daemon_logs(trails, are_named, none), journals, are_named, facts);
  for (const LogTrail& trail : trails)
    for (const auto& [file, why] : trail.gaps) facts.gap(mount_table, file, why);
  for (const auto& [file, why] : journals.mount_gaps) facts.gap(mount_table, file, why);
}

void report_network(const std::vector<LogTrail>& trails, const UsbJournals& journals,
                    bool are_named, FactWriter& facts) {
  const Error none = are_named ? malformed("none of the files holds a line of a daemon")
                               : not_supported(
                                     "no log of daemons is kept: /var/log has neither syslog "
                                     "nor messages nor daemon.log");
  report_history(network_table, daemon_logs(trails, are_named, none), journals, are_named, facts);
  for (const LogTrail& trail : trails)
    if (holds_daemons(trail, trails))
      for (const auto& [file, why] : trail.gaps) facts.gap(network_table, file, why);
  for (const auto& [file, why] : journals.network_gaps) facts.gap(network_table, file, why);
}

}  // namespace

std::vector<LogSubscriber> LogTestimony::begin() {
  watch_ = {};
  std::vector<LogSubscriber> all{watch_.subscriber(), mounts_.subscriber()};
  if (network_) all.push_back(network_->subscriber());
  return all;
}

const LogTrail& LogTestimony::end(const LogFamily& family, const std::vector<LogReport>& reports) {
  mounts_.settle(reports, zone_);
  if (network_) network_->settle(reports);
  return trails_.emplace_back(trail_of(family, reports, watch_, zone_));
}

void LogTestimony::tell_mounts(const Host& host, const UsbJournals& journals, bool are_named,
                               FactWriter& facts) const {
  report_mounts(trails_, journals, are_named, facts);
  if (mounts_.is_full())
    facts.gap(mount_table, system_logs,
              too_large("more mounts than are kept; the later ones are missing"));
  if (mounts_.claims_left_out())
    facts.gap(mount_table, system_logs,
              too_large("more mounts of one disk than can be told whose they are"));
  add_mount_history(host, mounts_, facts);
}

void LogTestimony::tell_network(const UsbJournals& journals, bool are_named,
                                const CollectContext& context, const Commissioning& commissioning,
                                FactWriter& facts) const {
  if (!network_) return;
  report_network(trails_, journals, are_named, facts);
  if (network_->is_full())
    facts.gap(network_table, system_logs,
              too_large("more network events than are kept; the later ones are missing"));
  const auto hosts = StockHosts::load(context.policies);
  if (!hosts) facts.gap(network_table, "catalogues/stock-hosts.json", hosts.error());
  network_->tell(hosts ? *hosts : StockHosts{}, commissioning, facts);
}

void LogTestimony::tell_signs(const Host& host, Time taken_at, const Commissioning& commissioning,
                              Result<WtmpTrail> wtmp, FactWriter& facts) {
  LogScene scene{host, taken_at, zone_, std::move(trails_), {}};
  scene.journals = find_journal_files(host);
  scene.journal_boots = read_journal_boots(host).up();
  if (wtmp)
    scene.wtmp = std::move(*wtmp);
  else
    scene.gaps.emplace_back("/var/log/wtmp", wtmp.error());
  read_other_trails(scene);
  if (scene.trails.empty())
    facts.impossible(sign_table, system_logs, not_supported("no log is kept below /var/log"));
  add_log_signs(scene, commissioning, facts);
}

void testimony_impossible(std::string_view source, const Error& why, FactWriter& facts) {
  facts.impossible(mount_table, source, why);
  facts.impossible(network_table, source, why);
  facts.impossible(sign_table, source, why);
}

}  // namespace mijian
