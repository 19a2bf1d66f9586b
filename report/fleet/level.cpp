#include "report/fleet/level.h"

#include <algorithm>

#include "report/ledger/row_check.h"

namespace mijian {
namespace {

// Ledgers are a unit's own, but what their names begin with says what they hold.
constexpr std::string_view unclassified_beginnings[] = {"internet_", "unclassified_", "relay_"};

bool holds_nothing_classified(std::string_view ledger) {
  return std::any_of(std::begin(unclassified_beginnings), std::end(unclassified_beginnings),
                     [&](std::string_view begin) { return ledger.starts_with(begin); });
}

}  // namespace

std::string level_of_row(std::string_view ledger, const Cells& cells) {
  std::string level = cell_in(cells, "level");
  return level.empty() && holds_nothing_classified(ledger) ? "非密" : level;
}

}  // namespace mijian
