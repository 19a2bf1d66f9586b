// Which approval may explain a difference, and which ones only happen to be newer.
#include "report/reconciliation/approvals.h"

#include <gmock/gmock.h>

namespace mijian {
namespace {

AssetDeed deed(const std::string& day, Cells set, const std::string& number = {}) {
  AssetDeed deed;
  deed.at = day + "T08:00:00.000000Z";
  deed.set = std::move(set);
  if (!number.empty()) deed.approval = Approval{"维修审批表", number, "王", day};
  return deed;
}

const AssetDeed entered = deed("2026-01-05", {{"disk_serial", "A"}, {"state", "在用"}}, "RW-1");
const InQuestion disk{{"disk_serial", "维修"}, "2026-09-15T12:00:00.000000Z", "", ""};
const std::string repair = "维修审批表 WX-7，王，2026-03-15";

TEST(ExplainingApproval, IsOneOfARepairBeforeTheVisit) {
  const AssetDeed repaired = deed("2026-03-15", {{"state", "维修"}}, "WX-7"),
                  back = deed("2026-04-01", {{"state", "在用"}}, "WX-8"),
                  moved = deed("2026-05-01", {{"place", "302"}}, "BG-1");
  EXPECT_EQ(explaining_approval({entered, repaired, back, moved}, disk), repair);
  EXPECT_EQ(explaining_approval({entered, back, moved}, disk), "") << "of another kind";
  EXPECT_EQ(explaining_approval({entered}, disk), "") << "what the row stands for";
  EXPECT_EQ(explaining_approval({entered, deed("2026-10-01", {{"state", "维修"}}, "WX-9")}, disk),
            "")
      << "nobody had approved it by then";
  EXPECT_EQ(explaining_approval({entered, deed("2026-03-15", {{"state", "维修"}})}, disk), "");
}

TEST(ExplainingApproval, IsNoneThatTheRowStandsForAlready) {
  const AssetDeed repaired = deed("2026-03-15", {{"state", "维修"}}, "WX-7"),
                  exchanged = deed("2026-03-20", {{"disk_serial", "B"}}, "BG-2"),
                  both = deed("2026-03-20", {{"disk_serial", "B"}, {"state", "维修"}}, "BG-2");
  EXPECT_EQ(explaining_approval({entered, repaired, exchanged}, disk), "");
  EXPECT_EQ(explaining_approval({entered, both}, disk), "");
}

TEST(ExplainingApproval, IsThatOfAChangeMadeSinceTheVisit) {
  const AssetDeed exchanged = deed("2026-09-20", {{"disk_serial", "B"}}, "BG-2");
  AssetDeed entered_late = deed("2026-09-20", {{"disk_serial", "B"}}, "BG-1");
  entered_late.approval->date = "2026-06-01";
  EXPECT_EQ(explaining_approval({entered, entered_late}, disk), "") << "the row stands for it";
  EXPECT_EQ(explaining_approval({entered, exchanged}, disk), "维修审批表 BG-2，王，2026-09-20");
  EXPECT_EQ(explaining_approval({entered, deed("2026-09-20", {{"disk_serial", "B"}})}, disk), "");
}

TEST(ExplainingApproval, MayHaveBeenGivenAfterwards) {
  AssetDeed repaired = deed("2026-03-15", {{"state", "维修"}}),
            approved = deed("2026-03-30", {}, "WX-7");
  repaired.entry = 2, repaired.settled_by = 3, approved.entry = 3;
  EXPECT_EQ(explaining_approval({entered, repaired, approved}, disk),
            "维修审批表 WX-7，王，2026-03-30");
}

TEST(ExplainingApproval, OfARepairIsThatOfTheDaysOfTheRepair) {
  const AssetDeed repaired = deed("2026-03-15", {{"state", "维修"}}, "WX-7"),
                  back = deed("2026-04-01", {{"state", "在用"}}, "WX-8");
  const auto installed_on = [](const std::string& day) {
    return InQuestion{{"installed_on", "维修"}, "2026-09-15T12:00:00.000000Z", day, day};
  };
  EXPECT_EQ(explaining_approval({entered, repaired, back}, installed_on("2026-03-20")), repair);
  EXPECT_EQ(explaining_approval({entered, repaired, back}, installed_on("2026-02-20")), "");
  EXPECT_EQ(explaining_approval({entered, repaired, back}, installed_on("2026-09-09")), "");
  EXPECT_EQ(explaining_approval({entered, repaired}, installed_on("2026-09-09")), repair);
}

TEST(ExplainingApproval, OfAbsenceNeedsNoVisit) {
  const AssetDeed lent = deed("2026-10-01", {{"state", "借出"}}, "WC-1");
  EXPECT_EQ(explaining_approval({entered, lent}, {{"借出"}, "", "", ""}),
            "维修审批表 WC-1，王，2026-10-01");
}

}  // namespace
}  // namespace mijian
