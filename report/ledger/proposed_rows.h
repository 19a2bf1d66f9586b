// The rows this terminal should have in the unit's ledgers (台账), filled from facts: a proposal
// for a person to complete, never a record. Columns are those of the forms in use; how they are
// printed is render's business, and cells hold what others wrote as it was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/core/words.h"
#include "agent/facts/snapshot.h"
#include "agent/model/finding.h"
#include "agent/model/register.h"

namespace mijian {

/// What a cell is worth: taken from facts or the register; left for a person; or to be confirmed.
enum class CellState { known, to_fill, to_confirm };
constexpr Word<CellState> cell_state_words[] = {
    {CellState::known, "known", {"已填", "filled in"}},
    {CellState::to_fill, "to_fill", {"待填", "fill in"}},
    {CellState::to_confirm, "to_confirm", {"待核", "confirm"}},
};

struct LedgerCell {
  Sentence text;  // the same twice for what has no language; empty when it is to be filled in
  CellState state = CellState::known;
};

struct Ledger {
  std::string name;  // computer, medium, product: part of a file's name
  Text title;
  std::vector<Text> columns;
  std::vector<std::vector<LedgerCell>> rows;  // each as long as columns
  std::vector<Sentence> notes;                // what the person who completes it should know
};

struct LedgerRows {
  std::vector<Ledger> ledgers;
};

/// Which computer ledger a class of terminal belongs to.
enum class LedgerClass { classified, relay, unclassified, undeclared };
/// By the profile's name; undeclared for an empty one.
LedgerClass ledger_class(std::string_view profile);

/// The computer's own row, the USB storage present and the security products present. Fails only
/// when the snapshot cannot be read. 无 is written only where the facts are complete and say so.
Result<LedgerRows> propose_ledger_rows(const Snapshot& snapshot, const TerminalIdentity& terminal,
                                       std::string_view profile,
                                       const Register* registered = nullptr);

}  // namespace mijian
