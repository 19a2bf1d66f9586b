#include <optional>

#include "agent/collectors/accounts/wtmp.h"
#include "agent/collectors/audit/audit_record.h"
#include "agent/collectors/audit/auditd_setting.h"
#include "agent/collectors/audit/logrotate.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/logs/log_year.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::string_view table = "log_retention";
constexpr std::string_view login_records[] = {"/var/log/wtmp", "/var/log/btmp"};
constexpr const char* system_logs[] = {
    "/var/log/auth.log",   "/var/log/btmp",     "/var/log/cron",     "/var/log/cron.log",
    "/var/log/daemon.log", "/var/log/debug",    "/var/log/kern.log", "/var/log/mail.log",
    "/var/log/maillog",    "/var/log/messages", "/var/log/secure",   "/var/log/syslog",
    "/var/log/user.log",   "/var/log/wtmp"};

/// What ends a log's life by configuration.
struct Rotation {
  std::string_view limit_by = "nothing";
  std::optional<std::int64_t> rotations, max_age, kept;
  std::optional<LogPeriod> period;
  std::optional<std::string> file;
  std::optional<int> line;
};

Rotation rotation_by_logrotate(const LogrotateConfig& config, const std::string& log) {
  Rotation rotation;
  const auto block = rotation_of(config, log);
  if (!block && config.gap) rotation.limit_by = "unknown";
  if (!block) return rotation;
  rotation.rotations = block->rotate.value_or(0);
  rotation.period = block->period.value_or(LogPeriod::size);
  rotation.max_age = block->max_age;
  rotation.kept = days_kept(*block);
  rotation.file = block->file;
  rotation.line = block->line;
  const bool keeps_all = *rotation.rotations < 0 && !block->max_age;
  if (!keeps_all) rotation.limit_by = rotation.kept ? "time" : "size";
  return rotation;
}

// auditd rotates by size when max_log_file_action says so, and keeps num_logs files in all.
Rotation rotation_by_auditd(const AuditdConf& conf) {
  Rotation rotation;
  rotation.file = std::string{auditd_conf_path};
  const std::string action = to_lower(auditd_value(conf, "max_log_file_action"));
  for (const AuditdSetting& setting : conf.settings)
    if (setting.in_force && setting.name == "max_log_file_action") rotation.line = setting.line;
  if (action == "keep_logs") rotation.rotations = -1;
  if (action != "rotate" && !action.empty()) return rotation;  // without a word auditd rotates
  rotation.limit_by = "size";
  rotation.period = LogPeriod::size;
  rotation.rotations = to_integer(auditd_value(conf, "num_logs")).value_or(0);
  return rotation;
}

Result<std::string> head_of(LogStream& stream) {
  constexpr std::size_t most = 256u << 10;
  std::string head(most, '\0');
  std::size_t held = 0;
  while (held < most) {
    const auto got = stream.read(head.data() + held, most - held);
    if (!got) return got.error();
    if (*got == 0) break;
    held += *got;
  }
  head.resize(held);
  return head;
}

std::optional<Time> first_login(std::string_view head) {
  std::optional<Time> first;
  WtmpReader reader{[&](const WtmpRecord& record) {
    const bool counts = record.state == WtmpRecord::State::whole && record.at.microseconds > 0;
    if (counts && !first) first = record.at;
  }};
  reader.feed(head);
  reader.finish();
  return first;
}

// A line without a year is of the last one that does not lie behind what was written.
std::optional<Time> first_line(std::string_view head, Time written, const SystemTimeZone& zone) {
  for (const std::string_view line : lines_of(head)) {
    if (const auto record = parse_audit_head(line)) return record->at;
    auto stamp = parse_log_line(line).stamp;
    if (!stamp) continue;
    YearCounter years;
    years.count(*stamp);
    const LogTime time = resolve(*stamp, years.first_year(written, zone.zone), zone);
    if (time.quality != TimeQuality::clock_unset) return time.time;
  }
  return std::nullopt;
}

struct Reach {
  std::optional<Time> oldest, newest;
};

/// The first record of a file; of an empty one none.
Result<std::optional<Time>> first_record(const Host& host, const LogFamily& family,
                                         const std::string& path, const SystemTimeZone& zone) {
  auto stream = LogStream::open(host, path);
  if (!stream) return stream.error();
  const auto head = head_of(*stream);
  if (!head) return head.error();
  for (const std::string_view log : login_records)
    if (family.path == log) return first_login(*head);
  return first_line(*head, stream->written(), zone);
}

Reach reach_of(const Host& host, const LogFamily& family, const SystemTimeZone& zone,
               GapList& gaps) {
  Reach reach;
  bool settled = false;  // by the oldest file that holds anything, readable or not
  for (const std::string& path : family.files) {
    const auto status = host.status_followed(path);
    if (vanished(status)) continue;
    if (!status) gaps.add(status.error());
    if (status && status->size == 0) continue;
    if (status) reach.newest = status->modified;
    if (settled) continue;
    settled = true;
    const auto first = first_record(host, family, path, zone);
    if (!first) gaps.add(first.error().during(path));
    if (first) reach.oldest = *first;
  }
  return reach;
}

void add_family(const LogFamily& family, const Reach& reach, const Rotation& rotation,
                FactWriter& facts) {
  std::optional<std::string_view> period;
  if (rotation.period) period = stored_word(log_period_words, *rotation.period);
  facts.add(table, {{"family", family.path},
                    {"oldest_at", reach.oldest},
                    {"newest_at", reach.newest},
                    {"limit_by", rotation.limit_by},
                    {"rotations", rotation.rotations},
                    {"period", period},
                    {"max_age_days", rotation.max_age},
                    {"kept_days", rotation.kept},
                    {"file", rotation.file},
                    {"line", rotation.line}});
}

void add_system_logs(const Host& host, const SystemTimeZone& zone, FactWriter& facts) {
  constexpr std::string_view source = "/var/log";
  const auto families = find_log_families(host, {std::begin(system_logs), std::end(system_logs)});
  if (!families) return facts.impossible(table, source, families.error());
  const LogrotateConfig config = logrotate_config(host);
  GapList gaps;
  if (config.gap) gaps.add(*config.gap);
  for (const LogFamily& family : *families)
    add_family(family, reach_of(host, family, zone, gaps),
               rotation_by_logrotate(config, family.path), facts);
  gaps.report(facts, table, source);
}

void add_audit_log(const Host& host, const SystemTimeZone& zone, FactWriter& facts) {
  const auto text = host.read_optional(auditd_conf_path);
  if (!text) return facts.impossible(table, auditd_conf_path, text.error());
  const AuditdConf conf = parse_auditd_conf(text->value_or(""));
  const auto log = auditd_log_file(host);
  const auto families =
      log ? find_log_families(host, {*log}) : Result<std::vector<LogFamily>>{log.error()};
  if (!families)
    return facts.impossible(table, log.value_or(std::string{auditd_conf_path}), families.error());
  if (families->empty()) return facts.complete(table, *log, "no such file");
  GapList gaps;
  for (const LogFamily& family : *families)
    add_family(family, reach_of(host, family, zone, gaps), rotation_by_auditd(conf), facts);
  gaps.report(facts, table, *log);
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto found = system_time_zone(host);
  const SystemTimeZone zone = found ? *found : SystemTimeZone{};
  add_system_logs(host, zone, facts);
  add_audit_log(host, zone, facts);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector log_retention_collector{"log_retention", 1, tables, collect};

}  // namespace mijian
