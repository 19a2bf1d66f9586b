// A collector is a name, the tables it fills (and nobody else does), and a function; catalogue.cpp
// lists them all. It sees the machine only as a Host, gives facts without opinion, and says of each
// source it tried what became of it. See STYLE §2, idioms 4 and 5.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agent/core/clock.h"
#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"
#include "agent/model/terminal.h"

namespace mijian {

/// What every collector may need to know beside the machine itself.
struct CollectContext {
  Time taken_at;         // "now" of this audit
  std::string policies;  // folder of catalogues, such as security-products.json
  const DeclaredTerminal* terminal = nullptr;  // terminal.json, already checked; none: undeclared
  std::vector<std::string> logs = {};          // kernel logs to read instead of the machine's own
  std::optional<Time> given_at = {};           // what the inspector's watch said at taken_at
  std::vector<std::string> tables = {};        // what is asked for; none: all
  bool no_walk = false;                        // the file tree is not to be walked

  /// False when nobody asks for a table: what costs much for it alone may be left undone.
  bool wants(std::string_view table) const {
    return tables.empty() || std::find(tables.begin(), tables.end(), table) != tables.end();
  }
};

struct Collector {
  std::string_view name;                     // as progress and `collector` in the snapshot show it
  int version;                               // raised when the same machine would give other facts
  std::span<const std::string_view> tables;  // sorted
  /// Fails only when none of its sources could be told apart; single sources are gaps.
  Status (*collect)(const Host&, const CollectContext&, FactWriter&);
  /// It reads /proc/PID/fd, exe and the like of other processes, which Landlock would hide
  /// (sandbox.h).
  bool sees_processes = false;
};

/// Every collector there is, in the order they run.
std::span<const Collector* const> all_collectors();

}  // namespace mijian
