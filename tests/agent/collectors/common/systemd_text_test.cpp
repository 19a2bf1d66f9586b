#include "agent/collectors/common/systemd_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian {
namespace {

using testing::ElementsAre;

TEST(SystemdText, ReadsSectionsAndAssignments) {
  const SystemdText text =
      parse_systemd_text("# c\n[Unit]\nDescription=a = b\n\n[Install]\n WantedBy = x.target \n");
  ASSERT_EQ(text.assignments.size(), 2U);
  EXPECT_EQ(text.assignments[0].section, "Unit");
  EXPECT_EQ(text.assignments[0].value, "a = b");
  EXPECT_EQ(text.assignments[1].name, "WantedBy");
  EXPECT_EQ(text.assignments[1].value, "x.target");
  EXPECT_EQ(text.assignments[1].line, 6);
}

TEST(SystemdText, JoinsContinuedLinesAndLeavesCommentsInThemOut) {
  const SystemdText text = parse_systemd_text(
      "[Install]\nAlias=one.service \\\n# not this\n  two.service\nAlso=x\\\\\n");
  ASSERT_EQ(text.assignments.size(), 2U);
  EXPECT_EQ(text.assignments[0].value, "one.service  two.service");
  EXPECT_EQ(text.assignments[0].line, 2);
  EXPECT_EQ(text.assignments[1].value, "x\\\\");
}

TEST(SystemdText, CountsLinesThatAssignNothing) {
  const SystemdText text = parse_systemd_text("[Journal]\nStorage\n=auto\n[broken\nSeal=yes");
  ASSERT_EQ(text.assignments.size(), 1U);
  EXPECT_EQ(text.assignments[0].name, "Seal");
  EXPECT_THAT(text.malformed_lines, ElementsAre(2, 3, 4));
}

TEST(SystemdText, AByteOrderMarkAndAnOpenContinuationAreNoTrouble) {
  const SystemdText text = parse_systemd_text("\xEF\xBB\xBF[Journal]\nStorage=per\\");
  ASSERT_EQ(text.assignments.size(), 1U);
  EXPECT_EQ(text.assignments[0].value, "per");
}

}  // namespace
}  // namespace mijian
