// What a person types at the desk comes into the ledgers as a sheet of the same words does.
#include <gmock/gmock.h>

#include "tests/report/programs/desk_fixture.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::Not;

class LedgerChangeTest : public DeskTest {
 protected:
  std::string listed() { return desk({"ledger", "list", "涉密计算机", "--json"}).out; }
};

TEST_F(LedgerChangeTest, CellsHaveOneSpellingWhateverDoorTheyComeInBy) {
  ASSERT_EQ(add({"MAC地址=00:1a:2b:3c:4d:5e", "启用时间=2025年3月2日", "密级=机 密"}).status, 0);
  EXPECT_THAT(listed(), HasSubstr("00-1A-2B-3C-4D-5E"));
  EXPECT_THAT(listed(), HasSubstr("2025-03-02"));
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "MAC地址=001a2b430003"}).status, 0);
  EXPECT_THAT(listed(), HasSubstr("00-1A-2B-43-00-03"));
  const Ran same = desk({"ledger", "change", "01203C20001", "MAC地址=00:1a:2b:43:00:03"});
  EXPECT_THAT(same.err, HasSubstr("nothing was written"));
}

TEST_F(LedgerChangeTest, AProposedRowIsWrittenAsAnImportWould) {
  VisitedTerminal{}.write(tree_.of("/one.db"));
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_EQ(desk({"import", tree_.of("/one.db")}).status, 0);
  const Ran taken = desk({"proposal", "take", "2", "1", "用途=涉密工作机", "启用时间=2025/3/2",
                          "固定资产编号=/", "--form", "入网审批表", "--approval", "RW-7",
                          "--approver", "王", "--approved-on", "2025-03-01"});
  ASSERT_EQ(taken.status, 0) << taken.err;
  EXPECT_THAT(listed(), HasSubstr("00-1A-2B-3C-4D-5E"));
  ASSERT_EQ(desk({"ledger", "export", "涉密计算机", "--out", tree_.of("/o.csv")}).status, 0);
  EXPECT_THAT(desk({"ledger", "import", tree_.of("/o.csv"), "--ledger", "涉密计算机"}).out,
              HasSubstr("0 new, 0 changed, 1 the same"));
}

}  // namespace
}  // namespace mijian
