// Small makers of ledger cells, and reading facts for them; shared by the files of this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/core/result.h"
#include "agent/facts/snapshot.h"
#include "report/ledger/proposed_rows.h"

namespace mijian {

/// What a fact or a declaration says.
LedgerCell known(std::string text);
LedgerCell known(Text words);
/// What nobody but a person knows.
LedgerCell to_fill();
/// A proposal that a person must confirm.
LedgerCell to_confirm(std::string text);
LedgerCell to_confirm(Text words);
/// known(text), or to_fill() when there is none.
LedgerCell known_or_fill(std::string text);
/// The date of a time or a date as text; anything else as it is.
std::string date_of(std::string_view time);

/// The first column of a query joined by blanks, each value once, NULL and '' left out.
Result<std::string> joined(const Snapshot& snapshot, std::string_view sql);
/// The rows of a query, every value as text.
Result<std::vector<std::vector<std::string>>> text_rows(const Snapshot& snapshot,
                                                        std::string_view sql);
/// True when every source of the table was read whole: only then is "none" known.
Result<bool> fully_covered(const Snapshot& snapshot, std::string_view table);

/// Row for this product or medium in registered_*: its cell, or "" when there is none.
std::string registered_cell(const Register* registered, std::string_view table,
                            std::string_view key_column, std::string_view key,
                            std::string_view column);

/// The ledgers of media and of products; each in its own file.
Result<Ledger> medium_ledger(const Snapshot& snapshot, const TerminalIdentity& terminal,
                             LedgerClass ledger_class, const Register* registered);
Result<Ledger> product_ledger(const Snapshot& snapshot, const TerminalIdentity& terminal,
                              const Register* registered);

constexpr Text none_words{"无", "none"};
constexpr Text unclassified_words{"非密", "unclassified"};
constexpr Text in_use_words{"在用", "in use"};

}  // namespace mijian
