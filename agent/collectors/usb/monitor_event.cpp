// monitor_event and monitor_run: what mijiand wrote into its journal.
#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "agent/collectors/collector.h"
#include "agent/collectors/usb/monitor_rows.h"
#include "agent/core/text.h"
#include "agent/model/monitor_journal.h"

namespace mijian {
namespace {

constexpr std::string_view journal = "/var/lib/mijian/journal";
constexpr std::string_view head_file = "/var/lib/mijian/journal/head";
constexpr std::string_view tables[] = {"monitor_event", "monitor_run"};

std::string subsystem_of(const MonitorEvent& event) {
  switch (event.action) {
    case MonitorAction::mount:
    case MonitorAction::unmount:
      return "mount";
    case MonitorAction::lost:
    case MonitorAction::started:
    case MonitorAction::stopped:
    case MonitorAction::rotated:
      return "monitor";
    default:
      return event.device.subsystem;
  }
}

Cell text_or_null(const std::string& text) { return text.empty() ? Cell{Null{}} : Cell{text}; }

struct Run {
  MonitorEvent started, last;
  Time whole_since;  // its start, or its last loss: from there on nothing was missed
  std::int64_t first_sequence = 0, events = 0, losses = 0;
  bool stopped = false;
};

class RunList {
 public:
  void note(std::int64_t sequence, const MonitorEvent& event) {
    if (event.action == MonitorAction::started) {
      runs_.emplace_back();
      runs_.back().started = event;
      runs_.back().first_sequence = sequence;
      runs_.back().whole_since = event.at;
    }
    if (runs_.empty()) return;  // its beginning was rotated away
    Run& run = runs_.back();
    ++run.events;
    if (event.action == MonitorAction::lost) ++run.losses, run.whole_since = event.at;
    run.stopped = event.action == MonitorAction::stopped;
    run.last = event;
  }
  const std::vector<Run>& runs() const { return runs_; }

 private:
  std::vector<Run> runs_;
};

/// A run without its end goes on while its process is there.
bool is_running(const Host& host, const Run& run) {
  if (run.stopped || !run.started.process) return false;
  const auto boot = host.read("/proc/sys/kernel/random/boot_id");
  const auto name = host.read(fmt::format("/proc/{}/comm", *run.started.process));
  return boot && trim(*boot) == run.started.boot_id && name && trim(*name) == "mijiand";
}

std::string chain_of(const JournalState& state, const Run& run, const Run* next) {
  const bool holds_fault = state.fault && state.fault->sequence >= run.first_sequence &&
                           (next == nullptr || state.fault->sequence < next->first_sequence);
  return holds_fault ? chain_verdict(state).en : "intact";
}

void add_runs(const Host& host, const std::vector<Run>& runs, const JournalState& state,
              FactWriter& facts) {
  for (const Run& run : runs) {
    const bool is_last = &run == &runs.back();
    const bool running = is_last && is_running(host, run);
    facts.add("monitor_run", {{"started_at", run.started.at},
                              {"stopped_at", running ? Cell{Null{}} : Cell{run.last.at}},
                              {"boot_id", run.started.boot_id},
                              {"events", run.events},
                              {"losses", run.losses},
                              {"chain", chain_of(state, run, is_last ? nullptr : &run + 1)}});
  }
}

/// Between two runs nobody watched, also after an orderly stop, and what a loss cost is not known:
/// only the last run, from its last loss on, reaches without a hole to its end.
void report(const Host& host, const std::vector<Run>& runs, const JournalState& state,
            Time taken_at, FactWriter& facts) {
  for (const std::string_view table : tables) {
    if (state.fault) {
      facts.gap(table, journal, malformed("the journal is " + chain_verdict(state).en));
    } else if (runs.empty()) {
      facts.complete(table, journal, "no run is told in it");
    } else {
      const Run& run = runs.back();
      facts.covers(table, journal, run.whole_since, is_running(host, run) ? taken_at : run.last.at);
    }
  }
}

/// Hands the journal's files to the reader, in the order of their numbers.
void read_files(const Host& host, const std::vector<std::string>& names, JournalReader& reader,
                FactWriter& facts) {
  std::vector<std::string> files;
  for (const std::string& path : names)
    if (first_sequence_in(file_name(path))) files.push_back(path);
  for (const std::string& path : files) {
    const auto bytes = host.read(path, largest_chain_file);
    if (bytes) {
      reader.read_file(file_name(path), *bytes, &path == &files.back());
      continue;
    }
    reader.skip_file(file_name(path));
    if (vanished(bytes)) continue;  // rotated away meanwhile
    for (const std::string_view table : tables) facts.gap(table, path, bytes.error());
  }
}

Status collect(const Host& host, const CollectContext& context, FactWriter& facts) {
  const auto names = host.list(journal);
  // `head` before the files: the chain may grow meanwhile, but is then only longer than promised.
  const auto head = host.read_optional(head_file);
  if (!names || !head) {
    const Error why = vanished(names)
                          ? not_found("a journal of mijiand; the monitor never ran here")
                          : first_error(names, head);
    for (const std::string_view table : tables) facts.impossible(table, journal, why);
    return ok;
  }
  RunList list;
  std::int64_t unread = 0;
  const auto note = [&](const ChainEntry& entry, const Result<MonitorEvent>& event) {
    if (!event) {
      ++unread;
      return;
    }
    list.note(entry.sequence, *event);
    if (auto row = monitor_event_row(entry.sequence, *event)) facts.add(std::move(*row));
  };
  JournalReader reader{*head ? std::optional<std::string_view>{**head} : std::nullopt, note};
  read_files(host, *names, reader, facts);
  const JournalState state = reader.finish();
  add_runs(host, list.runs(), state, facts);
  report(host, list.runs(), state, context.taken_at, facts);
  if (unread > 0)
    facts.gap("monitor_event", journal,
              malformed(fmt::format("{} entries say nothing this version understands", unread)));
  return ok;
}

}  // namespace

std::optional<FactRow> monitor_event_row(std::int64_t sequence, const MonitorEvent& event) {
  if (event.action == MonitorAction::rotated) return std::nullopt;
  const MonitoredDevice& device = event.device;
  std::optional<FactRow> row;
  FactWriter keep{{[&](FactRow made) { row = std::move(made); }, [](const SourceCoverage&) {}}};
  keep.add("monitor_event", {{"sequence", sequence},
                             {"at", event.at},
                             {"boot_id", event.boot_id},
                             {"monotonic_us", event.monotonic_us},
                             {"event", stored_word(monitor_action_words, event.action)},
                             {"seen_live", event.seen_live},
                             {"subsystem", subsystem_of(event)},
                             {"device_path", text_or_null(device.device_path)},
                             {"port", text_or_null(device.port)},
                             {"device_key", text_or_null(device.device_key)},
                             {"identity", text_or_null(device.identity)},
                             {"kind", text_or_null(device.kind)},
                             {"manufacturer", text_or_null(device.manufacturer)},
                             {"product", text_or_null(device.product)},
                             {"node", text_or_null(device.node)},
                             {"size_bytes", device.size_bytes},
                             {"file_system_uuid", text_or_null(device.file_system_uuid)},
                             {"mount_point", text_or_null(event.mount_point)},
                             {"local_day", event.local_day},
                             {"local_time", event.local_time}});
  return row;
}

extern const Collector monitor_event_collector{"monitor_event", 1, tables, collect};

}  // namespace mijian
