#include "agent/collectors/audit/audit_summary.h"
#include "agent/collectors/audit/auditd_setting.h"
#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/logs/commissioning.h"
#include "agent/collectors/logs/log_family.h"
#include "agent/collectors/logs/log_stream.h"
#include "agent/collectors/logs/time_zone.h"

namespace mijian {
namespace {

constexpr std::string_view count_table = "audit_event_count", state_table = "audit_log_state";

/// Reads one file; what was read before an error counts.
Status summarise(LogStream& stream, AuditSummary& summary, AuditFileCount& file) {
  constexpr std::size_t buffer_size = 256u << 10;
  std::string buffer(buffer_size, '\0');
  LineCutter cutter;
  const auto take = [&](std::string_view line) { summary.take(line, file); };
  for (;;) {
    const auto got = stream.read(buffer.data(), buffer.size());
    if (!got) return got.error();
    if (*got == 0) break;
    cutter.piece({buffer.data(), *got}, take);
  }
  cutter.end(take);
  return ok;
}

void add_state(FactWriter& facts, const std::string& path, const AuditFileCount& file) {
  facts.add(state_table, {{"file", path},
                          {"records", file.records},
                          {"unparsable", file.unparsable},
                          {"first_at", file.span.first},
                          {"last_at", file.span.last}});
}

void add_counts(FactWriter& facts, const LogFamily& family, const AuditSummary& summary,
                Commissioning commissioning) {
  for (const auto& [type, count] : summary.types()) {
    commissioning.note(count.span.last);
    facts.add(count_table, {{"type", type},
                            {"count", count.count},
                            {"failures", count.failures},
                            {"first_at", *count.span.first},
                            {"last_at", *count.span.last},
                            {"after_commissioning", commissioning.is_after(count.span.last)},
                            {"file", family.path}});
  }
  commissioning.report(facts, count_table);
}

/// Both tables come of the same reading, so what became of it holds for both.
void read_family(const Host& host, const LogFamily& family, const Commissioning& commissioning,
                 FactWriter& facts) {
  AuditSummary summary;
  AuditSpan whole;
  GapList gaps;
  for (const std::string& path : family.files) {
    auto stream = LogStream::open(host, path);
    if (vanished(stream)) continue;
    if (!stream) gaps.add(stream.error().during(path));
    if (!stream) continue;
    AuditFileCount file;
    if (const auto read = summarise(*stream, summary, file); !read) gaps.add(read.error());
    add_state(facts, path, file);
    for (const auto& at : {file.span.first, file.span.last})
      if (at) whole.include(*at);
  }
  if (summary.left_out() > 0)
    gaps.add(too_large("more than " + std::to_string(AuditSummary::most_types) +
                       " types of audit records"));
  add_counts(facts, family, summary, commissioning);
  for (const std::string_view table : {count_table, state_table})
    if (const auto gap = gaps.error())
      facts.gap(table, family.path, *gap);
    else
      facts.covers(table, family.path, whole.first, whole.last);
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto log = auditd_log_file(host);
  const auto families =
      log ? find_log_families(host, {*log}) : Result<std::vector<LogFamily>>{log.error()};
  for (const std::string_view table : {count_table, state_table})
    if (!families)
      facts.impossible(table, log.value_or(std::string{auditd_conf_path}), families.error());
    else if (families->empty())
      facts.complete(table, *log, "no such file");
  if (!families || families->empty()) return ok;
  const auto zone = system_time_zone(host);
  const TimeZone local = zone ? zone->zone : TimeZone{};
  read_family(host, families->front(), Commissioning{commissioned_at(context.terminal, local)},
              facts);
  return ok;
}

constexpr std::string_view tables[] = {count_table, state_table};

}  // namespace

extern const Collector audit_event_count_collector{"audit_event_count", 1, tables, collect};

}  // namespace mijian
