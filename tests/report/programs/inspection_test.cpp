// mijian-desk inspection: printed, filled in, taken in, and named by reconcile as 人工检查.
#include <gmock/gmock.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/report/programs/desk_fixture.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class InspectionProgramTest : public DeskTest {
 protected:
  void SetUp() override {
    const Ran added = add({"操作系统版本=Windows 10", "--form", "入网审批表", "--approval", "RW-7",
                           "--approver", "王", "--approved-on", "2025-03-01"});
    ASSERT_EQ(added.status, 0) << added.err;
  }
  Ran desk(const std::vector<std::string>& words) const {
    return DeskTest::desk(words, "zh_CN.UTF-8");
  }
  /// A sheet as somebody typed it in again.
  std::string sheet(const std::string& seen) const {
    const std::string path = tree_.of("/检查表.csv");
    EXPECT_OK(write_file(path, "项目,台账记载,检查所见\n保密编号,01203C20001,\n" + seen));
    return path;
  }
};

TEST_F(InspectionProgramTest, IsPrintedForEachNumber) {
  const Ran printed = desk({"inspection", "print", "01203C20001", "--out", tree_.of("/p.xlsx")});
  EXPECT_EQ(printed.status, 0) << printed.err;
  auto bytes = read_file(tree_.of("/p.xlsx"), 1u << 20);
  ASSERT_OK(bytes);
  const auto book = read_all(*bytes, "p.xlsx");
  ASSERT_OK(book);
  EXPECT_EQ(book->sheets.at(0).text(14, 'B'), "WD-1");
  EXPECT_THAT(desk({"inspection", "import", tree_.of("/p.xlsx")}).out, HasSubstr("未填写"));
  const Ran twice =
      desk({"inspection", "print", "01203C20001", "01203C20001", "--out", tree_.of("/twice.xlsx")});
  EXPECT_EQ(twice.status, 0) << twice.err;
  EXPECT_THAT(twice.out, HasSubstr("：1 张"));
  EXPECT_EQ(desk({"inspection", "print", "01203C29999", "--out", tree_.of("/q.xlsx")}).status, 2);
  EXPECT_EQ(desk({"inspection", "print", "01203C20001", "--out", tree_.of("/q.csv")}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(tree_.of("/q.xlsx")));
}

TEST_F(InspectionProgramTest, IsHeldAgainstTheLedgerAndNamedAsDoneByHand) {
  const std::string filled = sheet(
      "检查人,,李四\n检查日期,,2026-11-20\n操作系统,,Windows 10\n操作系统安装时间,,2026-06-01\n"
      "硬盘序列号,,WD-2\n使用过的介质序列号,,AA01\n");
  EXPECT_THAT(desk({"inspection", "import", filled}).out, HasSubstr("已导入"));
  const Ran again = desk({"inspection", "import", filled, "--json"});
  EXPECT_EQ(text_in(json_of(again.out).find("sheets")->items()->at(0), "fate"), "there");
  EXPECT_THAT(schema_complaints("inspection-import", json_of(again.out)), IsEmpty());
  EXPECT_THAT(schema_complaints("reconciliation", json_of(desk({"reconcile", "--json"}).out)),
              IsEmpty());
  const Ran done = desk({"reconcile", "--on", "2999-12-31"});
  EXPECT_EQ(done.status, 1) << done.err;
  EXPECT_THAT(done.out, HasSubstr("序列号 WD-2；台账：WD-1"));
  EXPECT_THAT(done.out, HasSubstr("检查方式：人工检查，2026-11-20 李四"));
  EXPECT_THAT(done.out, HasSubstr("【偏差】使用过未登记的存储介质"));
  EXPECT_THAT(done.out, Not(HasSubstr("【偏差】台账登记的网卡不在机内"))) << "nobody looked";
  EXPECT_THAT(done.out, Not(HasSubstr("从未检查")));
  EXPECT_THAT(desk({"proposal", "list"}).out, Not(HasSubstr("01203C20001")));
  EXPECT_EQ(desk({"verify"}).status, 0);
}

TEST_F(InspectionProgramTest, EveryAnswerIsHeldAgainstTheLedger) {
  EXPECT_THAT(desk({"inspection", "import",
                    sheet("检查人,,李四\n检查日期,,2026-11-20\n责任人,,李四\n放置地点,,地下室\n"
                          "光驱,,读写\n其他情况,,封条破损\n")})
                  .out,
              HasSubstr("已导入"));
  const Ran done = desk({"reconcile", "01203C20001", "--on", "2999-12-31"});
  EXPECT_THAT(done.out, HasSubstr("责任人：李四；台账：张三"));
  EXPECT_THAT(done.out, HasSubstr("放置地点：地下室；台账：3号楼 301"));
  EXPECT_THAT(done.out, HasSubstr("光驱：读写；台账：无"));
  EXPECT_THAT(done.out, HasSubstr("其他情况：封条破损"));
  EXPECT_THAT(done.out, HasSubstr("检查方式：人工检查，2026-11-20 李四"));
}

TEST_F(InspectionProgramTest, WhatSeveralShareIsToldToEachOfThem) {
  for (const char* serial : {"序列号=SAME", "序列号=SAME"})
    ASSERT_EQ(
        desk({"ledger", "add", "涉密存储介质", "单位=012 第十二研究室", "科室/课题组=03 总体组",
              "类型=U盘", "型号=DT", "责任人=张三", "密级=机密", serial, "放置地点=301",
              "用途=存储数据", "使用范围=个人专用", "启用时间=2025-03-02", "使用情况=在用"})
            .status,
        0);
  for (const char* number : {"01203M20001", "01203M20002"})
    EXPECT_THAT(desk({"reconcile", number}).out, HasSubstr("登记在 01203M20001、01203M20002"))
        << number;
  EXPECT_THAT(desk({"reconcile", "01203C20001"}).out, Not(HasSubstr("登记在")));
}

TEST_F(InspectionProgramTest, AnySignForNoneIsNone) {
  EXPECT_THAT(desk({"inspection", "import",
                    sheet("检查人,,李四\n检查日期,,2026-11-20\n使用过的介质序列号,,/\n"
                          "安全产品及版本,,没有\n品牌型号,,-\n")})
                  .out,
              HasSubstr("已导入"));
  const Ran done = desk({"reconcile", "--on", "2999-12-31"});
  EXPECT_THAT(done.out, Not(HasSubstr("使用过未登记的存储介质")));
  EXPECT_THAT(done.out, Not(HasSubstr("安装的安全保密产品未见于台账")));
  EXPECT_EQ(desk({"inspection", "import",
                  sheet("检查人,,李四\n检查日期,,2026-11-21\n硬盘序列号,,没有\n")})
                .status,
            0);
  const Ran disks = desk({"reconcile", "--on", "2999-12-31"});
  EXPECT_THAT(disks.out, Not(HasSubstr("机内有台账未登记的硬盘")));
  EXPECT_THAT(disks.out, HasSubstr("台账登记的硬盘不在机内"))
      << "the ledger has one, a person saw none";
}

TEST_F(InspectionProgramTest, NothingAboveTheDesksLevelComesIn) {
  ASSERT_EQ(desk({"level", "秘密"}).status, 0);
  const std::string filled = sheet("检查人,,李四\n检查日期,,2026-11-20\n");
  const Ran refused = desk({"inspection", "import", filled});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.out, HasSubstr("密级“机密”高于本管理端的“秘密”"));
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  EXPECT_EQ(desk({"inspection", "import", filled}).status, 0);
}

TEST_F(InspectionProgramTest, WhatALabelSaysIsNotWhatTheTerminalDeclares) {
  EXPECT_EQ(desk({"inspection", "import",
                  sheet("检查人,,李四\n检查日期,,2026-11-20\n密级,,秘密\n无线网卡、蓝牙,,有\n")})
                .status,
            0);
  EXPECT_THAT(desk({"reconcile"}).out, HasSubstr("人工检查填写（机身标签） 秘密；台账：机密"));
  EXPECT_THAT(desk({"reconcile"}).out, HasSubstr("人工检查填“有”无线网卡、蓝牙"));
}

TEST_F(InspectionProgramTest, SaysWhichCellsAreWrong) {
  const Ran refused = desk({"inspection", "import", sheet("检查人,,\n检查日期,,明天\n")});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.out, HasSubstr("拒收"));
  EXPECT_THAT(refused.out, HasSubstr("检查人必填"));
  EXPECT_THAT(refused.out, HasSubstr("C4 检查日期必填"));
  const Ran told = desk({"inspection", "import", sheet("检查人,,\n检查日期,,明天\n"), "--json"});
  EXPECT_THAT(schema_complaints("inspection-import", json_of(told.out)), IsEmpty());
  EXPECT_EQ(desk({"inspection", "import", tree_.of("/none.xlsx")}).status, 2);
  EXPECT_EQ(desk({"inspection"}).status, 2);
}

}  // namespace
}  // namespace mijian
