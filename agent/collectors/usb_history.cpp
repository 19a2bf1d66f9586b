#include "agent/collectors/usb_history.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "agent/collectors/collector.h"
#include "agent/collectors/usb_identity.h"

namespace mijian {
namespace {

constexpr std::string_view tables[] = {"usb_connection", "usb_history"};
constexpr std::string_view catalogue_source = "catalogues/usb-serials.json",
                           kernel_log = "kernel log";

// All three may hold the same kernel messages; what the first tells is kept.
const std::vector<std::string>& kernel_logs() {
  static const std::vector<std::string> logs{"/var/log/kern.log", "/var/log/syslog",
                                             "/var/log/messages"};
  return logs;
}

UsbConnection connection_of(const UsbSession& session, const std::vector<LogReport>& reports,
                            const SystemTimeZone& zone) {
  const LogReport& report = reports[session.found.file];
  const LogTime found = resolve(session.found.stamp, report.first_year, zone);
  UsbConnection connection;
  connection.session = session;
  connection.file = report.path;
  connection.connected_at = found.time, connection.quality = found.quality;
  if (session.left)
    connection.disconnected_at =
        resolve(session.left->stamp, reports[session.left->file].first_year, zone).time;
  return connection;
}

void gap_everywhere(FactWriter& facts, std::string_view source, const Error& why) {
  for (const std::string_view table : tables) facts.gap(table, source, why);
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
  KernelLogs(const Host& host, FactWriter& facts, SystemTimeZone zone)
      : host_{host}, facts_{facts}, zone_{std::move(zone)} {}

  std::vector<UsbConnection> read(const std::vector<LogFamily>& families) {
    std::vector<UsbConnection> connections;
    for (const LogFamily& family : families)
      connections = merged(std::move(connections), read_family(family));
    return connections;
  }
  /// None when no log holds a message of the kernel.
  std::optional<Span> covered() const { return together(spans_); }

 private:
  std::vector<UsbConnection> read_family(const LogFamily& family) {
    UsbSessions sessions;
    const LogSubscriber subscriber{usb_log_needles(),
                                   [&](const FoundLine& line) { sessions.take(line); }};
    const auto reports = read_logs(host_, family, zone_.zone, {subscriber});
    if (sessions.is_full())
      gap_everywhere(facts_, family.path,
                     too_large("more than " + std::to_string(UsbSessions::most_sessions) +
                               " connections; the later ones are missing"));
    note_coverage(reports);
    std::vector<UsbConnection> connections;
    for (const UsbSession& session : sessions.sessions())
      connections.push_back(connection_of(session, reports, zone_));
    return connections;
  }

  void note_coverage(const std::vector<LogReport>& reports) {
    std::optional<Span> span;
    bool has_kernel_lines = false;
    for (const LogReport& one : reports) {
      has_kernel_lines = has_kernel_lines || one.has_kernel_lines;
      if (!one.outcome && one.outcome.error().cause() != Cause::not_found)
        gap_everywhere(facts_, one.path, one.outcome.error());
      if (!one.first || !one.last) continue;
      const Time first = resolve(*one.first, one.first_year, zone_).time;
      const Time last = resolve(*one.last, one.first_year, zone_).time;
      span = span ? Span{std::min(span->from, first), std::max(span->to, last)} : Span{first, last};
    }
    // A log that is kept without the kernel's messages says nothing about any time.
    if (has_kernel_lines && span) spans_.push_back(*span);
  }

  const Host& host_;
  FactWriter& facts_;
  SystemTimeZone zone_;
  std::vector<Span> spans_;
};

void report_coverage(const std::optional<Span>& covered, const Host& host, FactWriter& facts) {
  for (const std::string_view table : tables)
    covered ? facts.covers(table, kernel_log, covered->from, covered->to)
            : facts.impossible(table, kernel_log, no_kernel_log(host));
}

std::string key_of(const UsbConnection& one) {
  const UsbSession& session = one.session;
  return usb_device_key(session.vendor_id, session.product_id, session.serial, session.port);
}

std::string kind_of(const UsbSession& session) {
  if (session.is_storage) return "storage";
  return session.is_hub ? "hub" : "unknown";
}

void add_connection(const UsbConnection& one, bool after_commissioning, FactWriter& facts) {
  const UsbSession& session = one.session;
  facts.add("usb_connection", {{"device_key", key_of(one)},
                               {"port", session.port},
                               {"connected_at", one.connected_at},
                               {"disconnected_at", one.disconnected_at},
                               {"time_quality", stored_word(time_quality_words, one.quality)},
                               {"block", session.disk.empty() ? Cell{Null{}} : Cell{session.disk}},
                               {"capacity_bytes", session.capacity},
                               {"file", one.file},
                               {"line", session.found.number},
                               {"after_commissioning", after_commissioning}});
}

Cell none_if_empty(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

void add_device(const UsbPast& past, std::string_view identity, bool after_commissioning,
                FactWriter& facts) {
  const UsbSession& last = past.last.session;
  facts.add("usb_history", {{"device_key", key_of(past.last)},
                            {"vendor_id", last.vendor_id},
                            {"product_id", last.product_id},
                            {"serial", none_if_empty(last.serial)},
                            {"identity", identity},
                            {"manufacturer", none_if_empty(last.manufacturer)},
                            {"product", none_if_empty(last.product)},
                            {"kind", kind_of(last)},
                            {"first_seen", past.first_seen},
                            {"last_seen", past.last.connected_at},
                            {"time_quality", stored_word(time_quality_words, past.last.quality)},
                            {"connections", past.uses},
                            {"after_commissioning", after_commissioning}});
}

std::optional<Time> commissioned_at(const CollectContext& context, const TimeZone& zone) {
  if (context.terminal == nullptr) return std::nullopt;
  const auto date = parse_civil(context.terminal->commissioned_on);
  return date ? std::optional{zone.to_utc(*date)} : std::nullopt;
}

void add_all(const std::vector<UsbConnection>& connections, const CollectContext& context,
             const TimeZone& zone, FactWriter& facts) {
  const auto catalogue = UsbSerialCatalogue::load(context.policies);
  if (!catalogue) facts.gap("usb_history", catalogue_source, catalogue.error());
  const auto commissioned = commissioned_at(context, zone);
  for (const UsbConnection& one : connections)
    add_connection(one, !commissioned || one.connected_at > *commissioned, facts);
  for (const UsbPast& past : pasts_of(connections)) {
    const UsbSession& last = past.last.session;
    const UsbIdentity none_or_shared =
        last.serial.empty() ? UsbIdentity::none : UsbIdentity::shared;
    const UsbIdentity identity =
        catalogue ? catalogue->grade(last.vendor_id, last.product_id, last.serial) : none_or_shared;
    add_device(past, stored_word(usb_identity_words, identity),
               !commissioned || past.last.connected_at > *commissioned, facts);
  }
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto families = find_log_families(host, kernel_logs());
  if (!families) {
    for (const std::string_view table : tables)
      facts.impossible(table, kernel_log, families.error());
    return ok;
  }
  const auto found_zone = system_time_zone(host);
  const SystemTimeZone zone = found_zone ? *found_zone : SystemTimeZone{};
  KernelLogs logs{host, facts, zone};
  const auto connections = logs.read(*families);
  report_coverage(logs.covered(), host, facts);
  add_all(connections, context, zone.zone, facts);
  return ok;
}

std::int64_t second_of(const UsbConnection& one) {
  return one.connected_at.microseconds / microseconds_a_second;
}

// The same moment on the same port; two daemons may write it a second apart, but the kernel's own
// stamp is then the same.
bool is_same_event(const UsbConnection& one, const UsbConnection& other) {
  const auto& a = one.session.found.monotonic;
  const auto& b = other.session.found.monotonic;
  if (a && b) return *a == *b;
  return second_of(one) == second_of(other);
}

std::string place_key(const UsbConnection& one, std::int64_t second) {
  return one.session.port + " " + one.session.vendor_id + ":" + one.session.product_id + " " +
         std::to_string(second);
}

// Finds what is known already of an event; each known one stands for one other at most.
class KnownEvents {
 public:
  explicit KnownEvents(const std::vector<UsbConnection>& known) : known_{known} {
    for (std::size_t index = 0; index < known.size(); ++index)
      by_place_[place_key(known[index], second_of(known[index]))].push_back(index);
  }

  std::optional<std::size_t> take(const UsbConnection& other) {
    for (const std::int64_t apart : {0, -1, 1}) {
      const auto place = by_place_.find(place_key(other, second_of(other) + apart));
      if (place == by_place_.end()) continue;
      auto& candidates = place->second;
      const auto same = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t index) {
        return is_same_event(known_[index], other);
      });
      if (same == candidates.end()) continue;
      const std::size_t index = *same;
      candidates.erase(same);
      return index;
    }
    return std::nullopt;
  }

 private:
  const std::vector<UsbConnection>& known_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_place_;
};

void complete(UsbConnection& kept, const UsbConnection& other) {
  const auto fill = [](std::string& field, const std::string& from) {
    if (field.empty()) field = from;
  };
  UsbSession& session = kept.session;
  fill(session.serial, other.session.serial), fill(session.product, other.session.product);
  fill(session.manufacturer, other.session.manufacturer), fill(session.disk, other.session.disk);
  session.is_storage = session.is_storage || other.session.is_storage;
  session.is_hub = session.is_hub || other.session.is_hub;
  if (!session.capacity) session.capacity = other.session.capacity;
  if (!kept.disconnected_at) kept.disconnected_at = other.disconnected_at;
}

}  // namespace

std::vector<UsbConnection> merged(std::vector<UsbConnection> known,
                                  std::vector<UsbConnection> more) {
  KnownEvents events{known};
  std::vector<UsbConnection> others;
  for (UsbConnection& other : more) {
    if (const auto same = events.take(other))
      complete(known[*same], other);
    else
      others.push_back(std::move(other));
  }
  std::move(others.begin(), others.end(), std::back_inserter(known));
  std::stable_sort(known.begin(), known.end(),
                   [](const UsbConnection& one, const UsbConnection& other) {
                     return one.connected_at < other.connected_at;
                   });
  return known;
}

std::vector<UsbPast> pasts_of(const std::vector<UsbConnection>& connections) {
  // A stick with a bad contact comes back within moments: several connections, one use.
  constexpr std::int64_t moment = 2 * microseconds_a_second;
  std::map<std::string, UsbPast> pasts;
  for (const UsbConnection& one : connections) {
    const auto [at, is_new] = pasts.try_emplace(key_of(one));
    UsbPast& past = at->second;
    const auto left = past.last.disconnected_at;
    const bool is_back =
        !is_new && left && one.connected_at.microseconds - left->microseconds <= moment;
    if (is_new) past.first_seen = one.connected_at;
    if (!is_back) ++past.uses;
    const UsbSession before = std::move(past.last.session);
    past.last = one;
    // What one connection proved stays proven.
    UsbSession& session = past.last.session;
    session.is_storage = session.is_storage || before.is_storage,
    session.is_hub = session.is_hub || before.is_hub;
    if (session.product.empty()) session.product = before.product;
    if (session.manufacturer.empty()) session.manufacturer = before.manufacturer;
  }
  std::vector<UsbPast> all;
  for (auto& [key, past] : pasts) all.push_back(std::move(past));
  return all;
}

extern const Collector usb_history_collector{"usb_history", 2, tables, collect};

}  // namespace mijian
