// mijian-desk verify in words: what differs, and one conclusion behind it.
#include <gmock/gmock.h>

#include "report/store/store.h"
#include "tests/report/programs/desk_fixture.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class VerifyProgramTest : public DeskTest {
 protected:
  void alter(const std::string& sql) {
    auto database = Connection::open({Dialect::sqlite, tree_.of("/desk.db")});
    ASSERT_OK(database);
    ASSERT_OK(database->run(sql));
  }
  /// What it says in either language, of a store that is not as it was written.
  void expect_differs(const std::vector<std::string>& words) {
    const Ran zh = desk(words, "zh_CN.UTF-8"), en = desk(words);
    EXPECT_EQ(zh.status, 1);
    EXPECT_THAT(zh.out, Not(HasSubstr("完整")));
    EXPECT_THAT(zh.out, EndsWith("结论：有不符，见以上各行\n"));
    EXPECT_THAT(en.out, Not(HasSubstr("intact")));
    EXPECT_THAT(en.out, EndsWith("conclusion: something differs, see the lines above\n"));
  }
};

TEST_F(VerifyProgramTest, ConcludesOnceAndAtTheEnd) {
  ASSERT_EQ(add().status, 0);
  EXPECT_THAT(desk({"verify"}).out, HasSubstr("\nconclusion: intact, "));
  EXPECT_THAT(desk({"verify"}, "zh_CN.UTF-8").out, HasSubstr("\n结论：完整，"));
}

TEST_F(VerifyProgramTest, SaysOfNoLedgerThatDiffersThatItIsIntact) {
  ASSERT_EQ(add().status, 0);
  alter("UPDATE asset_word SET text = '非密' WHERE text = '机密'");
  expect_differs({"verify"});
}

TEST_F(VerifyProgramTest, SaysOfNoStoreWithoutTheKeptDigestThatItIsIntact) {
  ASSERT_EQ(add().status, 0);
  expect_differs({"verify", "--head", "sm3:00"});
}

TEST_F(VerifyProgramTest, SaysWhatWasNotComparedWhereTheChainIsBroken) {
  ASSERT_EQ(add().status, 0);
  alter("UPDATE entry SET payload = replace(payload, '张三', '李四')");
  expect_differs({"verify"});
  EXPECT_THAT(desk({"verify"}, "zh_CN.UTF-8").out, HasSubstr("台账、索引与设置未与其比对"));
}

}  // namespace
}  // namespace mijian
