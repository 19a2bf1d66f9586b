// Pack + snapshot + tailoring + register in, findings out. Never touches the machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "agent/model/finding.h"
#include "agent/model/register.h"
#include "agent/model/rule.h"

namespace mijian {

struct Judging {
  const Pack* pack = nullptr;
  const Profile* profile = nullptr;      // none: undeclared terminal, class rules are unknown
  const Tailoring* tailoring = nullptr;  // optional
  const Register* registered = nullptr;  // optional: registered_* is impossible without it
  std::vector<std::string> only_rules;   // empty: all of the profile
  std::int64_t step_limit = 50'000'000;  // virtual-machine steps a rule may take
};

/// Judges one snapshot. A rule that fails to run is a finding (unknown, with the fault), not an
/// Error; the Error is for a snapshot or register that cannot be read or attached.
Result<std::vector<Finding>> evaluate(Snapshot& snapshot, const Judging& judging);

/// What only a person can check on a terminal of this class; nothing for an undeclared one.
std::vector<ManualItem> manual_items(const Pack& pack, const Profile* profile);

/// The verdict of a whole rule from its rows (deviation before lead before unknown …).
Verdict verdict_of(const std::vector<Evidence>& rows);

}  // namespace mijian
