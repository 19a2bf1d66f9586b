// What all logs, their rotations and the systemd journals tell, each read once: every past
// connection of a USB device, mounts, network events, and signs that the logs were cut.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agent/collectors/accounts/login_history.h"
#include "agent/collectors/audit/rsyslog_config.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/history_coverage.h"
#include "agent/collectors/logs/log_pass.h"
#include "agent/collectors/logs/log_testimony.h"
#include "agent/collectors/logs/rsyslog_logs.h"
#include "agent/collectors/logs/time_spans.h"
#include "agent/collectors/usb/usb_identity.h"
#include "agent/collectors/usb/usb_journals.h"
#include "agent/collectors/usb/usb_sessions.h"
#include "agent/collectors/usb/usb_telling.h"
#include "agent/collectors/usb/usb_timeline.h"

namespace mijian {
namespace {

constexpr std::string_view usb_tables[] = {"usb_connection", "usb_evidence", "usb_history"};
// What the same pass over the same logs tells.
constexpr std::string_view tables[] = {"log_sign",       "mount_history", "network_event",
                                       "usb_connection", "usb_evidence",  "usb_history"};
constexpr std::string_view kernel_log = "kernel log";

// All three may hold the same kernel messages; daemons have a log of their own beside them.
constexpr const char* daemon_log = "/var/log/daemon.log";
std::vector<std::string> system_logs(bool with_daemons) {
  std::vector<std::string> logs{"/var/log/kern.log", "/var/log/syslog", "/var/log/messages"};
  if (with_daemons) logs.emplace_back(daemon_log);
  return logs;
}

void gap_everywhere(FactWriter& facts, std::string_view source, const Error& why) {
  for (const std::string_view table : usb_tables) facts.gap(table, source, why);
}

constexpr const char* no_kernel_log =
    "no kernel log is kept: /var/log has neither kern.log nor syslog nor messages with kernel "
    "lines";
constexpr std::string_view all_in_journal =
    "no log file holds messages of the kernel; the systemd journal does";

// Reads each log once and says what became of them.
class KernelLogs {
 public:
  KernelLogs(const Host& host, bool are_named, FactWriter& facts, UsbTimeline& timeline,
             LogTestimony& testimony)
      : host_{host},
        are_named_{are_named},
        facts_{facts},
        timeline_{timeline},
        testimony_{testimony} {}

  void read(const LogFamily& family) {
    if (family.path == daemon_log && !are_named_) return read_without_kernel(family);
    std::vector<std::size_t> sources;
    for (const std::string& path : family.files)
      sources.push_back(timeline_.add_source({path, {}}));
    UsbSessions sessions{timeline_};
    LogSubscriber subscriber;
    subscriber.needles = usb_log_needles();
    subscriber.take = [&](const FoundLine& found) {
      if (found.line.program != "kernel" || !found.line.stamp) return;
      sessions.take({found.line.message,
                     *found.line.stamp,
                     found.line.monotonic,
                     {},
                     sources[found.file],
                     found.number});
    };
    subscriber.end_file = [&](const LogReport& report) { sessions.end_file(report.first_year); };
    std::vector<LogSubscriber> subscribers = testimony_.begin();
    subscribers.push_back(std::move(subscriber));
    const auto reports = read_logs(host_, family, timeline_.zone().zone, subscribers);
    testimony_.end(family, reports);
    note_coverage(reports);
    sessions.end();
  }
  /// Of each log that holds messages of the kernel.
  void report(const UsbJournals& journals) const {
    const Error none = are_named_ ? malformed("none of the files holds a message of the kernel")
                                  : not_supported(no_kernel_log);
    HistoryLogs logs{kernel_log, {}, {}, none, all_in_journal};
    for (const Known& known : known_)
      testimony_.add_log(testimony_.trails()[known.trail], known.reach, logs);
    for (const std::string_view table : usb_tables)
      testimony_.report(table, logs, journals, facts_);
  }

 private:
  void read_without_kernel(const LogFamily& family) {
    const auto subscribers = testimony_.begin();
    testimony_.end(family, read_logs(host_, family, timeline_.zone().zone, subscribers));
  }

  struct Known {
    std::size_t trail = 0;
    TimeSpan reach;
  };

  void note_coverage(const std::vector<LogReport>& reports) {
    std::optional<TimeSpan> span;
    bool has_kernel_lines = false;
    for (const LogReport& one : reports) {
      has_kernel_lines = has_kernel_lines || one.has_kernel_lines;
      if (!one.outcome && one.outcome.error().cause() != Cause::not_found)
        gap_everywhere(facts_, one.path, one.outcome.error());
      if (!one.first || !one.last) continue;
      const Time first = resolve(*one.first, one.first_year, timeline_.zone()).time;
      const Time last = resolve(*one.last, one.first_year, timeline_.zone()).time;
      const TimeSpan own{std::min(first, last), std::max(first, last)};
      span = span ? TimeSpan{std::min(span->from, own.from), std::max(span->to, own.to)} : own;
    }
    // A log that is kept without the kernel's messages says nothing about any time.
    if (has_kernel_lines && span) known_.push_back({testimony_.trails().size() - 1, *span});
  }

  const Host& host_;
  bool are_named_;
  FactWriter& facts_;
  UsbTimeline& timeline_;
  LogTestimony& testimony_;
  std::vector<Known> known_;
};

// What to read: the machine's own logs and journals, or those that were named.
struct KernelSources {
  std::vector<LogFamily> logs;
  JournalFolders journals;
  std::map<std::string, DaemonShare> rsyslog = {};  // what it writes to which of the logs
  std::optional<Error> rsyslog_unread = {};
};

// Those that everybody has, and those that this machine's rsyslog writes to.
Result<KernelSources> own_sources(const Host& host, bool with_daemons) {
  constexpr std::size_t most_logs = 50;
  KernelSources sources;
  std::vector<std::string> logs = system_logs(with_daemons);
  const auto config = read_rsyslog_config(host);
  if (!config) sources.rsyslog_unread = config.error();
  if (config && *config) sources.rsyslog = rsyslog_logs(**config);
  for (const auto& [log, share] : sources.rsyslog)
    if (share != DaemonShare::none && log != daemon_log && logs.size() < most_logs &&
        std::find(logs.begin(), logs.end(), log) == logs.end())
      logs.push_back(log);
  auto families = find_log_families(host, logs);
  if (!families) return families.error();
  sources.logs = std::move(*families);
  sources.journals = find_journal_files(host);
  return sources;
}

Result<KernelSources> sources_to_read(const Host& host, const CollectContext& context) {
  if (context.logs.empty()) return own_sources(host, context.wants("network_event"));
  std::vector<std::string> logs, journals;
  for (const std::string& path : context.logs)
    (holds_journal(host, path) ? journals : logs).push_back(path);
  return KernelSources{families_of(logs), journal_files_of(host, journals)};
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto sources = sources_to_read(host, context);
  if (!sources) {
    for (const std::string_view table : usb_tables)
      facts.impossible(table, kernel_log, sources.error());
    testimony_impossible(kernel_log, sources.error(), facts);
    return ok;
  }
  const auto zone = system_time_zone(host);
  UsbTimeline timeline{zone ? *zone : SystemTimeZone{}};
  LogTestimony testimony{host, context, timeline.zone(), sources->rsyslog};
  KernelLogs logs{host, !context.logs.empty(), facts, timeline, testimony};
  for (const LogFamily& family : sources->logs) logs.read(family);
  UsbJournals journals =
      read_usb_journals(host, sources->journals, timeline, testimony.mounts(), testimony.network());
  testimony.look_around(journals);
  logs.report(journals);
  if (timeline.is_full())
    gap_everywhere(facts, kernel_log,
                   too_large("more connections than fit into memory; the later ones are missing"));
  UsbTelling telling{timeline, facts};
  telling.commissioning = Commissioning{commissioned_at(context.terminal, timeline.zone().zone)};
  telling.load_catalogue(context.policies);
  if (const WtmpTrail* wtmp = testimony.wtmp()) telling.know_logins(*wtmp);
  testimony.mounts().gather();
  telling.claim_mounts(testimony.mounts());
  telling.tell_all();
  testimony.tell_mounts(journals, facts);
  testimony.tell_network(journals, facts);
  if (sources->rsyslog_unread)
    for (const std::string_view table : {"mount_history", "network_event"})
      facts.gap(table, rsyslog_conf, *sources->rsyslog_unread);
  testimony.tell_signs(facts);
  return ok;
}

}  // namespace

extern const Collector log_history_collector{"log_history", 7, tables, collect};

}  // namespace mijian
