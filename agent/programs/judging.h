// Judges a snapshot with a pack and what the unit added to it; gives the document that pages show.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/finding.h"
#include "agent/model/register.h"
#include "agent/model/rule.h"
#include "agent/model/terminal.h"
#include "agent/programs/options.h"

namespace mijian {

/// Everything that is read and refused before a machine is looked at.
struct Inputs {
  std::string policies;
  Pack pack;
  std::optional<DeclaredTerminal> terminal;
  std::optional<Tailoring> tailoring;
  std::optional<Register> registered;
  std::optional<Scoring> scoring;    // by --scoring
  const Profile* profile = nullptr;  // by --profile, else by terminal.json; none: undeclared
  bool profile_for_this_run = false;
  std::string inspector_time;  // --now, UTC
};

/// A terminal about to be audited has its terminal.json; a snapshot carries its own declaration.
enum class Subject { this_terminal, snapshot };

/// Reads and checks all inputs; every error names file, line and column.
Result<Inputs> read_inputs(const Options& options, Subject subject);

/// What listing devices needs: no rule is read for it, and none that is broken stands in its way.
struct ListingInputs {
  std::string policies;  // its catalogues were checked
  std::optional<DeclaredTerminal> terminal;
};
Result<ListingInputs> read_listing_inputs(const Options& options);

/// A pack with the catalogues that collectors read; any fault refuses it whole.
/// `only`: the rules of a run that judges no others (see load_pack).
Result<Pack> load_checked_pack(const std::string& policies,
                               const std::vector<std::string>& only = {});

/// The folder of policies: --policies, else beside the program, else the installed one.
Result<std::string> find_policies(const Options& options);

/// Opens the snapshot to be judged; called in the worker.
using SnapshotSource = std::function<Result<Snapshot>()>;
/// Judges a snapshot in a worker of its own, for a snapshot is a foreign thing.
Result<Document> judge(const SnapshotSource& source, const Inputs& inputs, const Options& options);

}  // namespace mijian
