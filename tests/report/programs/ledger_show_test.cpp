// mijian-desk ledger show, and every other command that is told a number: one that was given up.
#include <gmock/gmock.h>

#include "tests/report/programs/desk_fixture.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

using LedgerShowTest = DeskTest;

TEST_F(LedgerShowTest, SaysUnderWhichNumberAnAssetStandsNow) {
  ASSERT_EQ(add().status, 0);
  const auto change = [&](const std::string& number, const std::string& cell) {
    ASSERT_EQ(desk({"ledger", "change", number, cell}).status, 0);
  };
  change("01203C20001", "保密编号=01203C20007");
  change("01203C20007", "保密编号=01203C20008");
  change("01203C20008", "放置地点=302");
  const Ran zh = desk({"ledger", "show", "01203C20001"}, "zh_CN.UTF-8");
  EXPECT_EQ(zh.status, 2);
  EXPECT_THAT(zh.err, HasSubstr("台账中没有编号 01203C20001；自 20"));
  EXPECT_THAT(zh.err, HasSubstr(" 起编号为 01203C20008（条目 3）"));
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"ledger", "show", "01203C20001"},
        {"ledger", "change", "01203C20001", "放置地点=303"},
        {"reconcile", "01203C20001"},
        {"label", "--number", "01203C20001", "--out", tree_.of("/l.html")},
        {"dossier", "01203C20001", "--out", tree_.of("/d.html")},
        {"inspection", "print", "01203C20001", "--out", tree_.of("/i.xlsx")}}) {
    const Ran en = desk(words);
    EXPECT_EQ(en.status, 2) << words.front();
    EXPECT_THAT(en.err, MatchesRegex(".*not found: asset 01203C20001; since 20[0-9-]* its number"
                                     " is 01203C20008 .entry 3.\n"))
        << words.front();
  }
}

TEST_F(LedgerShowTest, SaysOfANumberThatNobodyHadOnlyThat) {
  ASSERT_EQ(add().status, 0);
  EXPECT_THAT(desk({"ledger", "show", "01203C20009"}, "zh_CN.UTF-8").err,
              testing::EndsWith("台账中没有编号 01203C20009\n"));
  EXPECT_THAT(desk({"ledger", "show", "01203C20009"}).err,
              testing::EndsWith("not found: asset 01203C20009\n"));
}

}  // namespace
}  // namespace mijian
