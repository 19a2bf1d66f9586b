#include "report/fleet/observed.h"

#include <gmock/gmock.h>

#include "tests/support/temporary_tree.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

/// The first column of what was observed under a name, and of each the second.
std::vector<std::string> seen(const VisitedTerminal& terminal, std::string_view name) {
  const TemporaryTree tree;
  terminal.write(tree.of("/seen.db"));
  const auto snapshot = Snapshot::open(tree.of("/seen.db"));
  EXPECT_OK(snapshot);
  const auto all = observe(*snapshot);
  EXPECT_OK(all);
  std::vector<std::string> lines;
  for (const Observed& table : *all)
    if (table.name == name)
      for (const auto& row : table.rows) lines.push_back(to_text(row[0]) + " " + to_text(row[1]));
  return lines;
}

TEST(Observed, ACardInItsSlotIsAMediumAndNoDiskOfTheMachine) {
  VisitedTerminal terminal;
  terminal.disks = {"DISK-1"}, terminal.cards = {"CARD-1"}, terminal.media = {"STICK-1"};
  EXPECT_THAT(seen(terminal, "disk"), testing::ElementsAre("DISK-1 "));
  EXPECT_THAT(seen(terminal, "medium"),
              testing::UnorderedElementsAre("disk:CARD-1 CARD-1", "usb:0951:1666:STICK-1 STICK-1"));
}

}  // namespace
}  // namespace mijian
