// What a person types at the desk comes into the ledgers as a sheet of the same words does.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

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

TEST_F(LedgerChangeTest, WhoWritesOverWhatAnotherJustWroteIsToldSo) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can be a second person";
  ASSERT_EQ(add().status, 0);
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "责任人=李四"}).status, 0);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "责任人=赵六"}).err.find("check with"),
            std::string::npos);  // one's own
  ASSERT_EQ(::chmod(tree_.of("/").c_str(), 0777), 0);
  ASSERT_EQ(::chmod(tree_.of("/desk.db").c_str(), 0666), 0);
  const auto other = [&](const std::string& cell) {
    return run_program(
        MIJIAN_DESK_BINARY,
        {"--store", "sqlite://" + tree_.of("/desk.db"), "ledger", "change", "01203C20001", cell},
        [] {
          ::setenv("LC_ALL", "C.UTF-8", 1);
          ASSERT_EQ(::setuid(65534), 0);
        });
  };
  const Ran over = other("责任人=王五");
  EXPECT_EQ(over.status, 0) << over.err;
  EXPECT_THAT(over.err, HasSubstr("responsible person was set by root at "));
  EXPECT_THAT(over.err, HasSubstr(" to '赵六' (entry 3) and is '王五' now"));
  EXPECT_THAT(other("放置地点=302").err, Not(HasSubstr("was set by")));
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

TEST_F(LedgerChangeTest, AComputerThatALedgerHasUnderAnotherNumberIsNotTakenAsANewOne) {
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  const auto visit = [&](const std::string& number) {
    VisitedTerminal seen;
    seen.number = number;
    seen.write(tree_.of("/" + number + ".db"));
    ASSERT_NE(desk({"import", tree_.of("/" + number + ".db")}).status, 3);
  };
  const auto take = [&](const std::string& entry, const std::string& language) {
    return desk({"proposal", "take", entry, "1", "用途=涉密工作机", "启用时间=2025-03-02",
                 "固定资产编号=无"},
                language);
  };
  visit("01203C20001");
  ASSERT_EQ(take("2", "C.UTF-8").status, 0);
  EXPECT_THAT(take("2", "C.UTF-8").err, HasSubstr("no new asset: this visit was of 01203C20001"));
  visit("01203C20099");
  const Ran zh = take("4", "zh_CN.UTF-8");
  EXPECT_EQ(zh.status, 2);
  EXPECT_THAT(zh.err, HasSubstr("不是新资产：主板和硬盘是台账中 01203C20001 的"));
  EXPECT_THAT(take("4", "C.UTF-8").err, HasSubstr("board and disk are those of 01203C20001"));
  EXPECT_THAT(desk({"proposal", "list"}).out, HasSubstr("board and disk are those of 01203C20001"));
  EXPECT_THAT(listed(), Not(HasSubstr("01203C20099")));
}

TEST_F(LedgerChangeTest, ANumberIsOneAssetsInWhateverLetters) {
  ASSERT_EQ(add().status, 0);
  const Ran other = add({"保密编号=01203c20001"});
  EXPECT_EQ(other.status, 2);
  EXPECT_THAT(other.err, HasSubstr("01203C20001"));
  ASSERT_EQ(add().status, 0);
  EXPECT_EQ(desk({"ledger", "change", "01203C20002", "保密编号=01203c20001"}).status, 2);
  EXPECT_EQ(desk({"ledger", "change", "01203C20002", "保密编号=01203c20002"}).status, 0);
}

TEST_F(LedgerChangeTest, SeveralWhoAddAtOnceGetANumberEach) {
  constexpr int many = 8;
  ASSERT_EQ(add().status, 0);
  std::vector<Ran> ran(many);
  std::vector<std::thread> administrators;
  for (Ran& one : ran) administrators.emplace_back([&] { one = add(); });
  for (std::thread& administrator : administrators) administrator.join();
  for (const Ran& one : ran) EXPECT_EQ(one.status, 0) << one.err;
  EXPECT_THAT(listed(), HasSubstr("01203C20009"));
}

std::vector<std::string> with_approval(std::vector<std::string> words, const std::string& number) {
  words.insert(words.end(), {"--form", "更正单", "--approval", number, "--approver", "王",
                             "--approved-on", "2025-03-01"});
  return words;
}

TEST_F(LedgerChangeTest, AMistakenScrappingIsTakenBackByAnotherEntry) {
  ASSERT_EQ(add().status, 0);
  const std::vector<std::string> scrap{"ledger", "change", "01203C20001", "使用情况=报废"},
      use{"ledger", "change", "01203C20001", "使用情况=在用"},
      destroy{"ledger", "change", "01203C20001", "使用情况=已销毁"};
  ASSERT_EQ(desk(scrap).status, 0);
  const Ran other = desk({"ledger", "change", "01203C20001", "使用情况=停用"}, "zh_CN.UTF-8");
  EXPECT_EQ(other.status, 2);
  EXPECT_THAT(other.err, HasSubstr("可更正为：在用"));
  const Ran back = desk(use, "zh_CN.UTF-8");
  EXPECT_EQ(back.status, 0) << back.err;
  EXPECT_THAT(back.err, HasSubstr("对条目 2 的更正"));
  EXPECT_THAT(back.err, HasSubstr("未经审批"));
  ASSERT_EQ(desk(scrap).status, 0);
  ASSERT_EQ(desk(destroy).status, 0);
  EXPECT_EQ(desk(use).status, 2) << "one step after the other";
  ASSERT_EQ(desk(scrap).status, 0);
  EXPECT_EQ(desk(use).status, 0) << "the first mistake, after the second";
  EXPECT_EQ(desk(destroy).status, 2) << "what was taken back is no way";
}

TEST_F(LedgerChangeTest, WhatWasApprovedIsTakenBackByAnApprovalOnly) {
  ASSERT_EQ(add().status, 0);
  const std::vector<std::string> scrap{"ledger", "change", "01203C20001", "使用情况=报废"},
      use{"ledger", "change", "01203C20001", "使用情况=在用"};
  ASSERT_EQ(desk(with_approval(scrap, "BF-1")).status, 0);
  const Ran refused = desk(use, "zh_CN.UTF-8");
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("只能凭审批更正"));
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=已销毁"}).status, 0);
  ASSERT_EQ(desk(scrap).status, 0) << "nobody approved the destruction";
  EXPECT_EQ(desk(use).status, 2) << "the scrapping stays approved";
  EXPECT_EQ(desk(with_approval(use, "GZ-1")).status, 0);
  ASSERT_EQ(desk(scrap).status, 0);
  ASSERT_EQ(desk(with_approval({"ledger", "approve", "6"}, "BF-2")).status, 0);
  EXPECT_EQ(desk(use).status, 2) << "approved afterwards is approved";
}

TEST_F(LedgerChangeTest, AnAssetEnteredAsGoneByMistakeIsCorrectedToWhatANewOneMayBe) {
  ASSERT_EQ(add({"使用情况=已销毁"}).status, 0);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=报废"}).status, 2);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=待入网"}).status, 0);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=已销毁"}).status, 2);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=停用"}).status, 0);
}

TEST_F(LedgerChangeTest, WhatIsLentMayBeRepairedOrScrapped) {
  for (const char* state : {"维修", "报废"}) {
    const std::string number = state == std::string{"维修"} ? "01203C20001" : "01203C20002";
    ASSERT_EQ(add({"使用情况=借出", "保密编号=" + number}).status, 0);
    EXPECT_EQ(desk({"ledger", "change", number, std::string{"使用情况="} + state}).status, 0);
  }
}

}  // namespace
}  // namespace mijian
