#include "agent/programs/collecting.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "agent/collectors/collector.h"
#include "agent/core/text.h"
#include "agent/facts/fact_frame.h"

namespace mijian {
namespace {

constexpr unsigned workers_at_once = 2;  // DESIGN §3
// The walk ends itself before; an old disk gives a few hundred inodes a second.
constexpr std::chrono::milliseconds longest_walk{20 * 60 * 1000};
constexpr std::string_view access_times =
    "access times";  // the source under which moved ones are told

/// Only between worker and parent: ordinary use of a machine moves them all the time, so it is no
/// gap.
constexpr std::string_view link_times = "access times of links";

bool is_wanted(const Collector& collector, const std::vector<std::string>& tables) {
  if (tables.empty()) return true;
  return std::any_of(collector.tables.begin(), collector.tables.end(), [&](std::string_view table) {
    return std::find(tables.begin(), tables.end(), table) != tables.end();
  });
}

bool fills(const Collector& collector, std::string_view table) {
  return std::find(collector.tables.begin(), collector.tables.end(), table) !=
         collector.tables.end();
}

/// What is asked of the kernel in a worker of its own kind (sandbox.h).
Asks asks(const Collector& collector) {
  if (fills(collector, "audit_kernel_rule")) return Asks::audit;
  return fills(collector, "firewall_chain") ? Asks::firewall : Asks::nothing;
}

/// Does nothing but walk the whole file tree. What --no-walk leaves out: its tables are told to be
/// impossible, not merely missing.
bool is_walk(const Collector& collector) { return fills(collector, "found_file"); }

/// Others may walk it beside what else they do.
bool walks(const Collector& collector) {
  return is_walk(collector) || fills(collector, "web_domain");
}

std::vector<const Collector*> wanted_collectors(const Collecting& collecting,
                                                const FactStream& stream) {
  std::vector<const Collector*> wanted;
  for (const Collector* collector : all_collectors()) {
    if (!is_wanted(*collector, collecting.tables)) continue;
    if (!collecting.no_walk || !is_walk(*collector)) {
      wanted.push_back(collector);
      continue;
    }
    for (const std::string_view table : collector->tables)
      stream.source(SourceCoverage{std::string{table},
                                   "file tree",
                                   CoverageState::impossible,
                                   "left out by --no-walk",
                                   {},
                                   {}});
  }
  return wanted;
}

std::string table_list(const Collector& collector) {
  return join({collector.tables.begin(), collector.tables.end()}, " ");
}

/// In the worker: what the collector hands over goes into the pipe; a broken pipe ends it.
Status collect_into(const Collector& collector, const Collecting& collecting, FrameWriter& frames) {
  Status sent = ok;
  FactPacker packer;
  const auto send = [&](const auto& fact) {
    if (sent) sent = frames.send(packer.pack(fact));
  };
  FactWriter facts{{[&](const FactRow& row) { send(row); },
                    [&](const SourceCoverage& source) { send(source); },
                    [&](std::int64_t done) {
                      if (sent) sent = frames.send(packer.pack_progress(done));
                      if (sent) sent = frames.flush();
                    }}};
  const CollectContext context{collecting.taken_at, collecting.policies, collecting.terminal,
                               collecting.logs,     collecting.given_at, collecting.tables,
                               collecting.no_walk};
  const Status collected = collector.collect(*collecting.host, context, facts);
  if (!collecting.host->access_times_kept())
    facts.gap("snapshot_info", access_times,
              denied("only root and a file's owner can read it without moving its access time"));
  if (!collecting.host->link_times_kept()) facts.complete("snapshot_info", link_times);
  return collected ? sent : collected;
}

/// In the parent: frames become facts again and are handed on.
class Receiver {
 public:
  Receiver(std::vector<const Collector*> collectors, const FactStream& stream, Console& console)
      : collectors_{std::move(collectors)}, stream_{stream}, console_{console} {}

  TaskEvents events() {
    return {.sandboxed = [this](const SandboxMeans& means) { sandboxed(means); },
            .started = [this](std::size_t task) { started(task); },
            .frame = [this](std::size_t task, std::string_view frame) { received(task, frame); },
            .finished = [this](std::size_t task, const Status& status) { finished(task, status); },
            .stop = [this] { return interrupted() || (stream_.full && stream_.full()); }};
  }
  /// What held the workers, and whether reading moved access times.
  std::string means() const {
    if (access_times_moved_) return to_text(means_) + " access_times_moved";
    return to_text(means_) +
           (link_times_moved_ ? " access_times_kept_but_links" : " access_times_kept");
  }

 private:
  /// Workers that look at processes do so without Landlock; a means counts when any worker had it.
  void sandboxed(const SandboxMeans& means) {
    means_.no_new_privileges |= means.no_new_privileges;
    means_.capabilities |= means.capabilities;
    means_.seccomp |= means.seccomp;
    means_.landlock |= means.landlock;
  }
  void started(std::size_t task) {
    console_.progress(collectors_[task]->name, done_ + 1, collectors_.size());
  }
  void received(std::size_t task, std::string_view frame) {
    const auto fact = unpacker_.unpack(frame);
    if (!fact) return lost(*collectors_[task], fact.error());
    if (fact->progress) tell(*collectors_[task], *fact->progress);
    if (fact->row) stream_.row(*fact->row);
    if (fact->source && fact->source->source == link_times)
      link_times_moved_ = true;
    else if (fact->source &&
             (fact->source->source != access_times || !std::exchange(access_times_moved_, true)))
      stream_.source(*fact->source);
  }
  void tell(const Collector& collector, std::int64_t so_far) {
    console_.progress(fmt::format("{} {}", collector.name, so_far), done_ + 1, collectors_.size());
  }
  void finished(std::size_t task, const Status& status) {
    ++done_;
    const Collector& collector = *collectors_[task];
    if (!status) lost(collector, status.error());
    stream_.row(FactRow{"collector_run",
                        {{"collector", std::string{collector.name}},
                         {"version", std::int64_t{collector.version}},
                         {"tables", table_list(collector)}}});
  }
  /// What came before the collector ended stands, but none of its tables is complete.
  void lost(const Collector& collector, const Error& why) {
    for (const std::string_view table : collector.tables)
      stream_.source(SourceCoverage{std::string{table},
                                    fmt::format("collector {}", collector.name),
                                    CoverageState::partial,
                                    why.text(),
                                    {},
                                    {}});
  }

  std::vector<const Collector*> collectors_;
  const FactStream& stream_;
  Console& console_;
  FactUnpacker unpacker_;
  std::size_t done_ = 0;
  SandboxMeans means_;
  bool access_times_moved_ = false, link_times_moved_ = false;
};

/// What held the workers, or why there were none.
Result<std::string> run_collectors(const Collecting& collecting, const FactStream& stream,
                                   Console& console) {
  const auto collectors = wanted_collectors(collecting, stream);
  std::vector<Task> tasks;
  for (const Collector* collector : collectors)
    tasks.push_back({std::string{collector->name},
                     [collector, &collecting](FrameWriter& frames) {
                       return collect_into(*collector, collecting, frames);
                     },
                     collector->sees_processes,
                     walks(*collector) ? longest_walk : std::chrono::milliseconds{0},
                     asks(*collector)});
  Receiver receiver{collectors, stream, console};
  const Status ran = run_tasks(tasks, collecting.limits, Sandbox{collecting.writable},
                               workers_at_once, receiver.events());
  console.progress_ends();
  if (!ran) return ran.error();
  return receiver.means();
}

}  // namespace

SnapshotInfo snapshot_info(const Collecting& collecting) {
  SnapshotInfo info;
  info.tool_version = MIJIAN_VERSION;
  info.host_kind = stored_word(host_kind_words, collecting.host->kind());
  info.root = collecting.host->kind() == HostKind::live ? "/" : collecting.host->root();
  info.taken_at = collecting.taken_at;
  info.user = std::to_string(::geteuid());
  info.tables = collecting.tables.empty() ? "all" : join(collecting.tables, " ");
  return info;
}

Status collect_facts(const Collecting& collecting, SnapshotWriter& snapshot, Console& console) {
  Status written = ok;  // the first failure ends the audit
  const auto write = [&](const auto& fact) {
    if (written) written = snapshot.add(fact);
  };
  const auto means =
      run_collectors(collecting, {write, write, [&] { return !written.has_value(); }}, console);
  if (!written) return written;
  if (!means) return means.error();
  snapshot.set_means(*means);
  return ok;
}

Status stream_facts(const Collecting& collecting, const FactStream& stream, Console& console) {
  const auto means = run_collectors(collecting, stream, console);
  return means ? ok : Status{means.error()};
}

}  // namespace mijian
