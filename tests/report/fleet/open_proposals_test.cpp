// What is proposed and what is not proposed again, on both stores.
#include "report/fleet/open_proposals.h"

#include <gmock/gmock.h>

#include "report/fleet/import_snapshot.h"
#include "tests/support/test_assets.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

class OpenProposalsTest : public AssetsOnBothStores {
 protected:
  std::int64_t visit(VisitedTerminal seen, const std::string& day) {
    seen.taken_at = day + "T12:00:00.000000Z";
    const std::string path = tree_.of("/" + day + ".db");
    seen.write(path);
    auto imported = import_snapshot(*store_, *assets_, scheme_, path, {"机密", ""},
                                    deed_of("zhang", 1'796'000'000));
    EXPECT_OK(imported);
    return imported ? imported->entry : 0;
  }
  /// "ledger name or serial" of each that is open.
  std::vector<std::string> open() {
    auto proposals = open_proposals(*store_, *assets_, scheme_);
    EXPECT_OK(proposals);
    std::vector<std::string> lines;
    for (const OpenProposal& each : *proposals)
      lines.push_back(each.asset.ledger + " " + cell_in(each.asset.cells, "name") +
                      cell_in(each.asset.cells, "serial"));
    return lines;
  }
  void add(const std::string& ledger, Cells cells, const Origin& origin = {}) {
    AssetChange change;
    change.category = ledger;
    change.set = std::move(cells);
    change.origin = origin;
    ASSERT_OK(assets_->write(deed_of("zhang"), {change}));
  }

  LedgerScheme scheme_ = built_in_scheme();
};
MIJIAN_ON_BOTH_STORES(OpenProposalsTest);

TEST_P(OpenProposalsTest, WhatWasTakenIsNotProposedAgainByTheNextVisit) {
  VisitedTerminal seen;
  seen.products = {"clamav"};
  const std::int64_t entry = visit(seen, "2026-11-01");
  EXPECT_THAT(open(), UnorderedElementsAre("classified_computer ", "security_product clamav"));
  add("classified_computer", {{"number", seen.number}}, {entry, 1});
  // Under the name its certificate has: what it was taken from is known all the same.
  add("security_product", {{"number", "T1"}, {"name", "病毒查杀工具"}}, {entry, 2});
  EXPECT_THAT(open(), IsEmpty());
  visit(seen, "2026-11-08");
  EXPECT_THAT(open(), IsEmpty());
  seen.products = {"clamav", "another"};
  visit(seen, "2026-11-15");
  EXPECT_THAT(open(), UnorderedElementsAre("security_product another"));
}

TEST_P(OpenProposalsTest, AMediumOfAnotherLedgerIsKnownInAnyLetters) {
  add("classified_computer", {{"number", VisitedTerminal{}.number}});
  add("unclassified_medium", {{"number", "P1"}, {"serial", "stick1"}, {"purpose", "非密导入专用"}});
  VisitedTerminal seen;
  seen.media = {"STICK1", "STICK2"};
  visit(seen, "2026-11-01");
  EXPECT_THAT(open(), UnorderedElementsAre("classified_medium STICK2"));
}

TEST_P(OpenProposalsTest, AProductThatWasTypedInIsKnownByItsNameAndPlace) {
  add("classified_computer", {{"number", VisitedTerminal{}.number}});
  VisitedTerminal seen;
  seen.products = {"clamav"};
  visit(seen, "2026-11-01");
  add("security_product",
      {{"number", "T1"}, {"name", "clamav"}, {"place", "别处"}, {"responsible", "李四"}});
  EXPECT_THAT(open(), UnorderedElementsAre("security_product clamav")) << "another machine's";
  const auto row = open_proposals(*store_, *assets_, scheme_)->at(0).asset.cells;
  add("security_product", {{"number", "T2"},
                           {"name", "clamav"},
                           {"place", cell_in(row, "place")},
                           {"responsible", cell_in(row, "responsible")}});
  EXPECT_THAT(open(), IsEmpty());
}

TEST_P(OpenProposalsTest, ARenumberedComputerIsNamedByTheNumberItsHardwareHas) {
  VisitedTerminal seen;
  const std::int64_t entry = visit(seen, "2026-11-01");
  add("classified_computer", {{"number", seen.number}}, {entry, 1});
  seen.number = "01203C20099";
  visit(seen, "2026-11-08");
  seen.number = "01203C20098", seen.board = "BOARD-8", seen.disks = {"DISK-8"};
  visit(seen, "2026-11-09");
  const auto proposals = open_proposals(*store_, *assets_, scheme_);
  ASSERT_OK(proposals);
  ASSERT_EQ(proposals->size(), 2u);
  EXPECT_EQ(proposals->at(0).hardware_of, "01203C20001");
  EXPECT_EQ(proposals->at(1).hardware_of, "");
}

}  // namespace
}  // namespace mijian
