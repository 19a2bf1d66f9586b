// Every past connection of a USB device, made of the kernel's messages in all logs and rotations.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/log_pass.h"
#include "agent/collectors/log_testimony.h"
#include "agent/collectors/login_history.h"
#include "agent/collectors/usb_identity.h"
#include "agent/collectors/usb_sessions.h"
#include "agent/collectors/usb_telling.h"
#include "agent/collectors/usb_timeline.h"

namespace mijian {
namespace {

constexpr std::string_view usb_tables[] = {"usb_connection", "usb_evidence", "usb_history"};
// What the same pass over the same logs tells.
constexpr std::string_view tables[] = {"log_sign", "mount_history", "usb_connection",
                                       "usb_evidence", "usb_history"};
constexpr std::string_view kernel_log = "kernel log";

// All three may hold the same kernel messages.
const std::vector<std::string>& kernel_logs() {
  static const std::vector<std::string> logs{"/var/log/kern.log", "/var/log/syslog",
                                             "/var/log/messages"};
  return logs;
}

void gap_everywhere(FactWriter& facts, std::string_view source, const Error& why) {
  for (const std::string_view table : usb_tables) facts.gap(table, source, why);
}

// Why there is nothing to read: the journal is a source of its own, which a later version reads.
Error no_kernel_log(const Host& host) {
  for (const std::string_view journal : {"/var/log/journal", "/run/log/journal"})
    if (const auto there = host.exists(journal); there && *there)
      return not_supported(
          "kernel messages are only in the systemd journal, which this version does not read");
  return not_supported(
      "no kernel log is kept: /var/log has neither kern.log nor syslog nor messages with kernel "
      "lines");
}

struct Span {
  Time from, to;
};

// Any of the logs alone is enough for its time: what they cover together without a hole, up to the
// newest line.
std::optional<Span> together(std::vector<Span> spans) {
  if (spans.empty()) return std::nullopt;
  std::sort(spans.begin(), spans.end(),
            [](const Span& one, const Span& other) { return one.to > other.to; });
  Span whole = spans.front();
  for (const Span& span : spans)
    if (span.to >= whole.from) whole.from = std::min(whole.from, span.from);
  return whole;
}

// Reads each log once and says what became of them.
class KernelLogs {
 public:
  KernelLogs(const Host& host, FactWriter& facts, UsbTimeline& timeline, LogTestimony& testimony)
      : host_{host}, facts_{facts}, timeline_{timeline}, testimony_{testimony} {}

  void read(const LogFamily& family) {
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
  /// None when no log holds a message of the kernel.
  std::optional<Span> covered() const { return together(spans_); }

 private:
  void note_coverage(const std::vector<LogReport>& reports) {
    std::optional<Span> span;
    bool has_kernel_lines = false;
    for (const LogReport& one : reports) {
      has_kernel_lines = has_kernel_lines || one.has_kernel_lines;
      if (!one.outcome && one.outcome.error().cause() != Cause::not_found)
        gap_everywhere(facts_, one.path, one.outcome.error());
      if (!one.first || !one.last) continue;
      const Time first = resolve(*one.first, one.first_year, timeline_.zone()).time;
      const Time last = resolve(*one.last, one.first_year, timeline_.zone()).time;
      span = span ? Span{std::min(span->from, first), std::max(span->to, last)} : Span{first, last};
    }
    // A log that is kept without the kernel's messages says nothing about any time.
    if (has_kernel_lines && span) spans_.push_back(*span);
  }

  const Host& host_;
  FactWriter& facts_;
  UsbTimeline& timeline_;
  LogTestimony& testimony_;
  std::vector<Span> spans_;
};

void report_coverage(const std::optional<Span>& covered, const Error& otherwise,
                     FactWriter& facts) {
  for (const std::string_view table : usb_tables)
    covered ? facts.covers(table, kernel_log, covered->from, covered->to)
            : facts.impossible(table, kernel_log, otherwise);
}

std::optional<Time> commissioned_at(const CollectContext& context, const TimeZone& zone) {
  if (context.terminal == nullptr) return std::nullopt;
  const auto date = parse_civil(context.terminal->commissioned_on);
  return date ? std::optional{zone.to_utc(*date)} : std::nullopt;
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto families = context.logs.empty()
                            ? find_log_families(host, kernel_logs())
                            : Result<std::vector<LogFamily>>{families_of(context.logs)};
  if (!families) {
    for (const std::string_view table : usb_tables)
      facts.impossible(table, kernel_log, families.error());
    testimony_impossible(kernel_log, families.error(), facts);
    return ok;
  }
  const auto zone = system_time_zone(host);
  UsbTimeline timeline{zone ? *zone : SystemTimeZone{}};
  LogTestimony testimony{timeline.zone()};
  KernelLogs logs{host, facts, timeline, testimony};
  for (const LogFamily& family : *families) logs.read(family);
  if (context.logs.empty())
    report_coverage(logs.covered(), no_kernel_log(host), facts);
  else
    report_coverage(logs.covered(), malformed("none of the files holds a message of the kernel"),
                    facts);
  if (timeline.is_full())
    gap_everywhere(facts, kernel_log,
                   too_large("more connections than fit into memory; the later ones are missing"));
  UsbTelling telling{timeline, facts};
  telling.commissioned_at = commissioned_at(context, timeline.zone().zone);
  telling.load_catalogue(context.policies);
  if (context.logs.empty()) telling.load_logins(host, context.taken_at);
  MountHistory& mounts = testimony.gathered_mounts();
  telling.claim_mounts(mounts);
  telling.tell_all();
  testimony.tell_mounts(host, facts);
  if (context.logs.empty())
    testimony.tell_signs(host, context.taken_at, telling.commissioned_at, facts);
  return ok;
}

}  // namespace

extern const Collector usb_history_collector{"usb_history", 3, tables, collect};

}  // namespace mijian
