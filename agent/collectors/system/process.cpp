#include <algorithm>
#include <optional>
#include <string>

#include "agent/collectors/collector.h"
#include "agent/collectors/common/gap_list.h"
#include "agent/collectors/common/proc_folder.h"

namespace mijian {
namespace {

constexpr std::string_view table = "process", list_source = "/proc", exe_source = "/proc/PID/exe";

/// Adds one process. True when its file could not be seen.
bool add_process(const Host& host, std::int64_t id, GapList& gaps, FactWriter& facts) {
  const auto text = host.read(proc_path(id, "status"));
  if (vanished(text)) return false;
  const auto status = text ? parse_process_status(*text) : std::nullopt;
  if (!status) {
    gaps.add(text ? malformed(proc_path(id, "status")) : text.error());
    return false;
  }
  std::optional<std::string> executable;
  bool hidden = false;
  if (!status->is_kernel_thread) {
    const auto path = executable_of(host, id);
    if (path) executable = *path;
    hidden = !path && !vanished(path);  // a zombie has none any more
  }
  facts.add(table, {{"process_id", id},
                    {"name", status->name},
                    {"executable", executable},
                    {"user_id", status->user_id},
                    {"is_kernel_thread", status->is_kernel_thread}});
  return hidden;
}

Status collect(const Host& host, const CollectContext&, FactWriter& facts) {
  const auto ids = process_ids(host);
  if (!ids) {
    facts.impossible(table, list_source, ids.error());
    return ok;
  }
  GapList gaps;
  if (!std::binary_search(ids->begin(), ids->end(), 1))
    gaps.add(denied("other users' processes are hidden (hidepid); needs root"));
  int hidden = 0;
  for (const std::int64_t id : *ids) hidden += add_process(host, id, gaps, facts);
  gaps.report(facts, table, list_source);
  if (hidden > 0)
    facts.gap(table, exe_source,
              denied("the files of " + std::to_string(hidden) +
                     (hidden == 1 ? " process" : " processes") +
                     " could not be seen (needs root; a security module may deny root too)"));
  else
    facts.complete(table, exe_source);
  return ok;
}

constexpr std::string_view tables[] = {table};

}  // namespace

extern const Collector process_collector{"process", 1, tables, collect, true};

}  // namespace mijian
