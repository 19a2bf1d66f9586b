// Runs collectors in workers and writes what they find into a snapshot, or hands it on as it comes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/sandbox.h"
#include "agent/core/worker.h"
#include "agent/facts/snapshot.h"
#include "agent/host/host.h"
#include "agent/model/terminal.h"
#include "agent/programs/console.h"

namespace mijian {

struct Collecting {
  const Host* host = nullptr;
  Time taken_at;
  std::string policies;
  const DeclaredTerminal* terminal = nullptr;  // none: undeclared
  std::vector<std::string> tables;    // empty: all; else only the collectors that fill these
  std::vector<std::string> writable;  // the private folder, if there is one
  WorkerLimits limits;
  std::vector<std::string> logs;      // as CollectContext::logs
  bool no_walk = false;               // leaves out what walks the whole file tree
  std::optional<Time> given_at = {};  // as CollectContext::given_at
};

/// What a snapshot taken now says of itself.
SnapshotInfo snapshot_info(const Collecting& collecting);
/// Fills the snapshot; a collector that fails costs its own tables' coverage and nothing else.
/// Fails when no worker can be made or the snapshot cannot be written (full disk).
Status collect_facts(const Collecting& collecting, SnapshotWriter& snapshot, Console& console);

/// What receives facts in the order in which collectors find them. `full` is asked often; true ends
/// collecting at once. A row has not been held against the schema.
struct FactStream {
  std::function<void(const FactRow&)> row;
  std::function<void(const SourceCoverage&)> source;
  std::function<bool()> full;
};
/// As collect_facts(), without keeping anything.
Status stream_facts(const Collecting& collecting, const FactStream& stream, Console& console);

}  // namespace mijian
