#include "agent/collectors/logs/log_testimony.h"

#include <algorithm>
#include <string>
#include <utility>

#include "agent/collectors/logs/journal_boots.h"
#include "agent/collectors/logs/log_signs.h"
#include "agent/collectors/logs/log_silences.h"
#include "agent/collectors/terminal/operating_system.h"
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

// As far back as daemons wrote to it; one that shows none reaches nowhere.
TimeSpan daemons_reach(const LogTrail& trail) {
  const Time end = trail.reach->to;
  if (!trail.daemons_from) return {end, end};
  return {std::clamp(*trail.daemons_from, trail.reach->from, end), end};
}

Error no_daemons(bool are_named, const char* not_kept) {
  return are_named ? malformed("none of the files holds a line of a daemon")
                   : not_supported(not_kept);
}

// What of a span is not silent: a journal's part of a history.
void take_out(const std::vector<HistoryHole>& holes, UsbJournals& journals) {
  std::vector<TimeSpan> left;
  for (const TimeSpan& span : journals.spans)
    for (const TimeSpan& part : without_holes(span, holes)) left.push_back(part);
  journals.spans = std::move(left);
  journals.holes.insert(journals.holes.end(), holes.begin(), holes.end());
}

}  // namespace

LogTestimony::LogTestimony(const Host& host, const CollectContext& context, SystemTimeZone zone,
                           std::map<std::string, DaemonShare> rsyslog)
    : context_{context},
      rsyslog_{std::move(rsyslog)},
      are_named_{!context.logs.empty()},
      scene_{host, context.taken_at, std::move(zone)} {
  scene_.commissioned_at = commissioned_at(context.terminal, scene_.zone.zone);
  if (context.wants(network_table)) network_.emplace(scene_.zone);
}

std::vector<LogSubscriber> LogTestimony::begin() {
  watch_ = {};
  std::vector<LogSubscriber> all{watch_.subscriber(), mounts_.subscriber()};
  if (network_) all.push_back(network_->subscriber());
  return all;
}

void LogTestimony::end(const LogFamily& family, const std::vector<LogReport>& reports) {
  mounts_.settle(reports, scene_.zone);
  if (network_) network_->settle(reports);
  scene_.trails.push_back(trail_of(family, reports, watch_, scene_.zone));
  read_ = scene_.trails.size();
}

void LogTestimony::look_around(UsbJournals& journals) {
  if (are_named_) return;
  const Host& host = scene_.host;
  auto wtmp = read_wtmp(host, scene_.taken_at);
  has_wtmp_ = wtmp.has_value();
  if (wtmp)
    scene_.wtmp = std::move(*wtmp);
  else
    scene_.gaps.emplace_back("/var/log/wtmp", wtmp.error());
  scene_.journals = find_journal_files(host);
  scene_.journal_boots = read_journal_boots(host).up();
  scene_.journal_silences = journals.silences;
  if (const auto stat = host.read_optional("/proc/stat"); stat && *stat)
    scene_.running_since = boot_time(**stat);
  read_other_trails(scene_);
  take_out(unexplained_silences(scene_, journals.silences), journals);
}

void LogTestimony::add_log(const LogTrail& trail, TimeSpan reach, HistoryLogs& logs) const {
  std::vector<HistoryHole> holes = missing_rotations(trail.shape, are_named_);
  if (!are_named_)
    for (HistoryHole& hole : unexplained_silences(scene_, trail)) holes.push_back(std::move(hole));
  for (const TimeSpan& span : without_holes(reach, holes)) logs.spans.push_back(span);
  for (HistoryHole& hole : holes) logs.holes.push_back(std::move(hole));
}

void LogTestimony::report(std::string_view table, HistoryLogs logs, const UsbJournals& journals,
                          FactWriter& facts) const {
  std::vector<TimeSpan> spans = logs.spans;
  spans.insert(spans.end(), journals.spans.begin(), journals.spans.end());
  const std::string_view source = logs.spans.empty() ? systemd_journal : logs.source;
  if (auto hole = silence_until_now(scene_, source, spans); hole && !are_named_)
    logs.holes.push_back(std::move(*hole));
  report_history(table, logs, journals, are_named_, facts);
}

// udisks and systemd write as daemons do. Who knows which log gets what they say is rsyslog; where
// it says nothing of one: the kernel's own log holds the kernel's half, and Debian keeps daemons
// out of messages, which reaches farther back than the syslog that it has beside it.
bool LogTestimony::holds_daemons(const LogTrail& trail) const {
  const std::string& path = trail.shape.path;
  if (const auto told = rsyslog_.find(path); told != rsyslog_.end())
    return told->second == DaemonShare::all;
  if (file_name(path) == "messages") return !has_syslog_beside(trail, scene_.trails);
  return path != "/var/log/kern.log";
}

HistoryLogs LogTestimony::daemon_logs(Error none) const {
  HistoryLogs logs{system_logs,
                   {},
                   {},
                   std::move(none),
                   "no log file holds messages of daemons; the systemd journal does"};
  for (std::size_t index = 0; index < read_; ++index) {
    const LogTrail& trail = scene_.trails[index];
    if (trail.reach && holds_daemons(trail)) add_log(trail, daemons_reach(trail), logs);
  }
  return logs;
}

void LogTestimony::tell_mounts(const UsbJournals& journals, FactWriter& facts) const {
  const Error none =
      no_daemons(are_named_, "no log of daemons is kept: /var/log has neither syslog nor messages");
  report(mount_table, daemon_logs(none), journals, facts);
  for (std::size_t index = 0; index < read_; ++index)
    for (const auto& [file, why] : scene_.trails[index].gaps) facts.gap(mount_table, file, why);
  for (const auto& [file, why] : journals.mount_gaps) facts.gap(mount_table, file, why);
  if (mounts_.is_full())
    facts.gap(mount_table, system_logs,
              too_large("more mounts than are kept; the later ones are missing"));
  if (mounts_.claims_left_out())
    facts.gap(mount_table, system_logs,
              too_large("more mounts of one disk than can be told whose they are"));
  add_mount_history(scene_.host, mounts_, facts);
}

void LogTestimony::tell_network(const UsbJournals& journals, FactWriter& facts) const {
  if (!network_) return;
  const Error none = no_daemons(
      are_named_,
      "no log of daemons is kept: /var/log has neither syslog nor messages nor daemon.log");
  report(network_table, daemon_logs(none), journals, facts);
  for (std::size_t index = 0; index < read_; ++index)
    if (const LogTrail& trail = scene_.trails[index]; holds_daemons(trail))
      for (const auto& [file, why] : trail.gaps) facts.gap(network_table, file, why);
  for (const auto& [file, why] : journals.network_gaps) facts.gap(network_table, file, why);
  if (network_->is_full())
    facts.gap(network_table, system_logs,
              too_large("more network events than are kept; the later ones are missing"));
  const auto hosts = StockHosts::load(context_.policies);
  if (!hosts) facts.gap(network_table, "catalogues/stock-hosts.json", hosts.error());
  network_->tell(hosts ? *hosts : StockHosts{}, Commissioning{scene_.commissioned_at}, facts);
}

void LogTestimony::tell_signs(FactWriter& facts) const {
  if (are_named_) return;
  if (scene_.trails.empty())
    facts.impossible(sign_table, system_logs, not_supported("no log is kept below /var/log"));
  add_log_signs(scene_, Commissioning{scene_.commissioned_at}, facts);
}

void testimony_impossible(std::string_view source, const Error& why, FactWriter& facts) {
  facts.impossible(mount_table, source, why);
  facts.impossible(network_table, source, why);
  facts.impossible(sign_table, source, why);
}

}  // namespace mijian
