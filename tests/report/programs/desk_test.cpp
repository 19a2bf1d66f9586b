// The program as an administrator uses it: one ledger, two changes, a state that may not follow.
#include <gmock/gmock.h>

#include <sys/stat.h>

#include <filesystem>

#include "report/store/store.h"
#include "tests/report/programs/desk_fixture.h"
#include "tests/support/json_schema.h"
#include "tests/support/test_facts.h"
#include "tests/support/visited_terminal.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST_F(DeskTest, EntersAssetsUnderTheNextNumber) {
  const Ran first = add({"--form", "入网审批表", "--approval", "RW-7", "--approver", "王",
                         "--approved-on", "2025-03-01"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("01203C20001：已记入条目 1"));
  EXPECT_THAT(first.err, AllOf(HasSubstr("新建了库"), Not(HasSubstr("未经审批"))));
  const Ran second = add();
  EXPECT_THAT(second.out, HasSubstr("01203C20002"));
  EXPECT_THAT(second.err, HasSubstr("未经审批"));
  const Ran listed = desk({"ledger", "list", "涉密计算机", "--where", "责任人=张三", "--json"});
  const Json page = json_of(listed.out);
  ASSERT_NE(page.find("total"), nullptr);
  EXPECT_EQ(*page.find("total")->integer(), 2);
  EXPECT_EQ(text_in(*page.find("rows")->items()->at(0).find("cells"), "number"), "01203C20001");
  EXPECT_THAT(desk({"ledger", "list"}).out,
              HasSubstr("classified_computer\tclassified computers\t2"));
}

TEST_F(DeskTest, SaysEveryCellThatIsWrongAndWritesNothing) {
  const Ran refused =
      desk({"ledger", "add", "涉密计算机", "保密编号=12", "密级=绝对", "类型=台式机"});
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("number: '12': wants 11 letters or digits"));
  EXPECT_THAT(refused.err, HasSubstr("level: '绝对': wants one of these: 绝密、机密"));
  EXPECT_THAT(refused.err, HasSubstr("must be filled in"));
  EXPECT_THAT(desk({"verify"}).out, HasSubstr("0 entries"));
}

TEST_F(DeskTest, ChangesOnlyWhatWasSeenAndOnlyToAStateThatMayFollow) {
  ASSERT_EQ(add().status, 0);
  EXPECT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=维修"}).status, 0);
  const Ran late = desk({"ledger", "change", "01203C20001", "放置地点=302", "--based-on", "1"});
  EXPECT_EQ(late.status, 3);
  EXPECT_THAT(late.err, HasSubstr("somebody changed this asset meanwhile"));
  EXPECT_THAT(late.err, HasSubstr("entry 2"));
  const Ran never = desk({"ledger", "change", "01203C20001", "使用情况=已销毁"});
  EXPECT_EQ(never.status, 2);
  EXPECT_THAT(never.err, HasSubstr("it may become: 在用、停用、报废"));
  const Ran shown = desk({"ledger", "show", "01203C20001"});
  EXPECT_THAT(shown.out, HasSubstr("unapproved"));
  EXPECT_EQ(std::count(shown.out.begin(), shown.out.end(), '\n'), 2);
}

TEST_F(DeskTest, ListsTheLedgerOfAPastDay) {
  ASSERT_EQ(add().status, 0);
  EXPECT_THAT(desk({"ledger", "list", "涉密计算机", "--on", "2020-01-01"}).out,
              HasSubstr("total 0"));
  EXPECT_THAT(desk({"ledger", "list", "涉密计算机", "--on", "2999-01-01"}).out,
              HasSubstr("total 1"));
  EXPECT_EQ(desk({"ledger", "list", "涉密计算机", "--on", "yesterday"}).status, 2);
  EXPECT_THAT(desk({"ledger", "list", "--on", "2020-01-01"}).out,
              HasSubstr("classified_computer\tclassified computers\t0"));
  EXPECT_EQ(desk({"ledger", "list", "--on", "2026-02-30"}).status, 2);
  const Ran filtered = desk({"ledger", "list", "--where", "责任人=张三"});
  EXPECT_EQ(filtered.status, 2);
  EXPECT_THAT(filtered.err, HasSubstr("are for one ledger: name it"));
}

TEST_F(DeskTest, VerifyFindsAnEntryThatWasAltered) {
  ASSERT_EQ(add().status, 0);
  ASSERT_EQ(add().status, 0);
  EXPECT_EQ(desk({"verify"}).status, 0);
  {
    auto store = Store::open("sqlite://" + tree_.of("/desk.db"));
    ASSERT_OK(store);
    ASSERT_OK(store->connection().run(
        "UPDATE entry SET payload = replace(payload, '张三', '李四') WHERE sequence = 2"));
  }
  const Ran broken = desk({"verify", "--json"});
  EXPECT_EQ(broken.status, 1);
  const Json json = json_of(broken.out);
  ASSERT_NE(json.find("fault"), nullptr);
  EXPECT_EQ(*json.find("fault")->find("entry")->integer(), 2);
  EXPECT_EQ(text_in(*json.find("fault"), "kind"), "altered");
}

TEST_F(DeskTest, TakesInASnapshotAndEntersWhatItProposes) {
  VisitedTerminal terminal;
  terminal.media = {"S1"};
  terminal.write(tree_.of("/one.db"));
  const Ran early = desk({"import", tree_.of("/one.db")});
  EXPECT_EQ(early.status, 2);
  EXPECT_THAT(early.err, HasSubstr("mijian-desk level 机密"));
  EXPECT_EQ(desk({"level", "很高"}).status, 2);
  EXPECT_THAT(desk({"level", "机密"}).out, HasSubstr("机密"));
  EXPECT_THAT(desk({"import", tree_.of("/one.db")}).out,
              HasSubstr("no ledger has it; to be entered\t01203C20001\tentry 2, 2 rows"));
  ASSERT_OK(write_file(tree_.of("/findings.json"), "{}"));
  const Ran all = desk({"import", tree_.of("/")});
  EXPECT_EQ(all.status, 2);
  EXPECT_THAT(all.out, HasSubstr("here already"));
  EXPECT_THAT(all.out, HasSubstr("findings.json\trefused, on record"));
  EXPECT_EQ(desk({"import", tree_.of("/none.db")}).status, 2);
  const Ran proposed = desk({"proposal", "list"});
  EXPECT_THAT(proposed.out, HasSubstr("disk serials=DISK-1"));
  EXPECT_THAT(proposed.out, HasSubstr("state=在用？"));
  EXPECT_THAT(proposed.out, HasSubstr("to fill in: asset number、purpose、in use since"));
  const Ran partial = desk({"proposal", "take", "2", "1", "用途=涉密工作机"});
  EXPECT_EQ(partial.status, 2);
  EXPECT_THAT(partial.err, HasSubstr("in use since: must be filled in"));
  const Ran taken = desk(
      {"proposal", "take", "2", "1", "用途=涉密工作机", "启用时间=2025-03-02", "固定资产编号=无"});
  EXPECT_EQ(taken.status, 0) << taken.err;
  EXPECT_THAT(taken.out, HasSubstr("01203C20001: written as entry 4"));
  const Json left = json_of(desk({"proposal", "list", "--json"}).out);
  ASSERT_EQ(left.find("rows")->items()->size(), 1u);
  EXPECT_EQ(text_in(left.find("rows")->items()->at(0), "ledger"), "classified_medium");
  EXPECT_EQ(desk({"proposal", "take", "2", "9"}).status, 2);
  EXPECT_EQ(desk({"proposal", "take", "1", "1"}).status, 2);
}

TEST_F(DeskTest, TakesTheSnapshotsOfAuditsFromTheFoldersBelow) {
  VisitedTerminal one, two;
  two.number = "01203C20002", two.board = "BOARD-2", two.disks = {"DISK-2"};
  two.machine_id = "1123456789abcdef0123456789abcdef", two.macs = {"00:1a:2b:3c:4d:5f"};
  for (const char* folder : {"/in", "/in/2026", "/in/2026/mijian-audit-2"})
    ASSERT_EQ(::mkdir(tree_.of(folder).c_str(), 0700), 0);
  one.write(tree_.of("/in/one.db"));
  two.write(tree_.of("/in/2026/mijian-audit-2/snapshot.db"));
  ASSERT_OK(write_file(tree_.of("/in/2026/copy.db"), "?"));
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  const Ran ran = desk({"import", tree_.of("/in")});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("01203C20001"));
  EXPECT_THAT(ran.out, HasSubstr("01203C20002"));
  EXPECT_THAT(ran.err, HasSubstr("not taken, look at it: " + tree_.of("/in/2026/copy.db")));
  const Ran again = desk({"import", tree_.of("/")});
  EXPECT_EQ(again.out.find("desk.db"), std::string::npos) << again.out;
  EXPECT_EQ(again.err.find("desk.db"), std::string::npos) << "its own store is none: " << again.err;
}

TEST_F(DeskTest, IsOfNoLowerLevelThanWhatItHolds) {
  VisitedTerminal{}.write(tree_.of("/one.db"));
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_EQ(desk({"level", "秘密"}).status, 0) << "it holds nothing";
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_EQ(desk({"import", tree_.of("/one.db")}).status, 0);
  const Ran lower = desk({"level", "非密"}, "zh_CN.UTF-8");
  EXPECT_EQ(lower.status, 2);
  EXPECT_THAT(lower.err, HasSubstr("机密 1 份"));
  EXPECT_THAT(desk({"level"}).out, HasSubstr("机密"));
  EXPECT_EQ(desk({"level", "绝密"}).status, 0);
}

TEST_F(DeskTest, ListsWhatItRefused) {
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  EXPECT_THAT(desk({"import", "--aside"}).out, HasSubstr("nothing was refused"));
  ASSERT_EQ(add().status, 0);
  VisitedTerminal foreign;  // its disks and addresses are others than the ledger's
  foreign.macs = {"00:1a:2b:3c:4d:99"};
  foreign.write(tree_.of("/other.db"));
  ASSERT_OK(write_file(tree_.of("/bad.db"), "bad"));
  EXPECT_EQ(desk({"import", tree_.of("/other.db"), tree_.of("/bad.db")}).status, 2);
  const Ran listed = desk({"import", "--aside"}, "zh_CN.UTF-8");
  EXPECT_EQ(listed.status, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("other.db\t另一台机器\t声明编号 01203C20001"));
  EXPECT_THAT(listed.out, HasSubstr("bad.db\t不可信"));
  EXPECT_THAT(desk({"import", "--aside"}).out, HasSubstr("it is another machine"));
  EXPECT_EQ(json_of(desk({"import", "--aside", "--json"}).out).find("files")->items()->size(), 2u);
  EXPECT_EQ(desk({"import", "--aside", tree_.of("/bad.db")}).status, 2);
  EXPECT_THAT(desk({"import"}).err, HasSubstr("name the files"));
  EXPECT_THAT(desk({"reconcile", "01203C20001"}).out, HasSubstr("Another machine declares"));
}

TEST_F(DeskTest, HoldsTheLedgerAgainstWhatAVisitSawAndNamesTheApproval) {
  VisitedTerminal terminal;
  terminal.disks = {"WD-1", "WD-2"}, terminal.media = {"S1"};
  terminal.write(tree_.of("/one.db"));
  ASSERT_EQ(add({"--form", "入网审批表", "--approval", "RW-7", "--approver", "王", "--approved-on",
                 "2025-03-01"})
                .status,
            0);
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "放置地点=302"}).status, 0);
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_EQ(desk({"import", tree_.of("/one.db")}).status, 0);
  const auto reconciled = [&] { return desk({"reconcile", "--on", "2999-12-31"}, "zh_CN.UTF-8"); };
  EXPECT_THAT(reconciled().out, HasSubstr("审批：没有可说明此差异的审批"));
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=维修", "--form", "维修审批表",
                  "--approval", "WX-8", "--approver", "王", "--approved-on", "2025-04-01"})
                .status,
            0);
  const Ran done = reconciled();
  EXPECT_EQ(done.status, 1) << done.err;
  EXPECT_THAT(done.out, HasSubstr("【偏差】机内有台账未登记的硬盘"));
  EXPECT_THAT(done.out, HasSubstr("序列号 WD-2；台账：WD-1"));
  EXPECT_THAT(done.out,
              HasSubstr("审批：维修审批表 WX-8，王，2025-04-01（可能说明此差异，由人核对）"));
  EXPECT_THAT(done.out, HasSubstr("何时发生不详（没有检查可据以判断），不能对应到某次审批；"
                                  "可查：维修审批表 WX-8"));
  EXPECT_THAT(done.out, HasSubstr("【偏差】使用过未登记的存储介质"));
  EXPECT_THAT(done.out, HasSubstr("变更 01203C20001 的放置地点，未注明审批"));
  EXPECT_THAT(done.out, HasSubstr("核对资产 1 项、检查 1 次：偏差 3，疑点 1，未能核查 0"));
  const Json json = json_of(desk({"reconcile", "01203C20001", "--json"}).out);
  EXPECT_EQ(json.find("findings")->items()->size(), 4u);
  EXPECT_EQ(desk({"reconcile", "01203C29999", "--json"}).status, 2) << "nothing has that number";
  EXPECT_EQ(desk({"reconcile", "--on", "soon"}).status, 2);
}

TEST_F(DeskTest, WritesTheRegisterOfOneTerminalAndWhatLeaves) {
  ASSERT_EQ(add().status, 0);
  const Ran done =
      desk({"register", "export", "--terminal", "01203C20001", "--out", tree_.of("/register")});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("its own ledger row 01203C20001"));
  const auto text = read_file(tree_.of("/register/register.json"), 1u << 20);
  ASSERT_OK(text);
  EXPECT_THAT(*text, HasSubstr("\"responsible\": \"张三\""));
  EXPECT_OK(read_file(tree_.of("/register/register.txt"), 1u << 20));
  EXPECT_EQ(desk({"register", "export", "--terminal", "x", "--out", tree_.of("/y")}).status, 2);
  EXPECT_EQ(desk({"register", "export"}).status, 2);
}

TEST_F(DeskTest, ImportsASheetOnlyWhenToldTo) {
  ASSERT_EQ(add().status, 0);
  ASSERT_OK(write_file(tree_.of("/涉密计算机.csv"),
                       "保密编号,单位,科室,类型,责任人,密级,型号,操作系统,安装时间,硬盘,备注\n"));
  EXPECT_THAT(desk({"ledger", "import", tree_.of("/涉密计算机.csv")}).out,
              HasSubstr("no row of a ledger was found"));
  ASSERT_OK(write_file(tree_.of("/b.csv"),
                       "保密编号,责任人,密级,用途,放置地点,使用情况,光驱,MAC地址,操作系统版本\n"
                       "01203C20001,李四,机密,涉密工作机,302,在用,无,无,银河麒麟 V10\n"
                       "01203C20009,李四,机密,涉密工作机,302,在用,无,无,银河麒麟 V10\n"));
  const Ran shown = desk({"ledger", "import", tree_.of("/b.csv"), "--ledger", "涉密计算机"});
  EXPECT_EQ(shown.status, 2) << "a row is refused";
  EXPECT_THAT(shown.out, HasSubstr("B2 responsible person: 张三 → 李四"));
  EXPECT_THAT(shown.out, HasSubstr("1 changed, 0 the same, 1 refused"));
  EXPECT_THAT(shown.out, HasSubstr("only a preview"));
  EXPECT_THAT(desk({"ledger", "list", "涉密计算机"}).out, HasSubstr("张三"));
  const Ran done =
      desk({"ledger", "import", tree_.of("/b.csv"), "--ledger", "涉密计算机", "--apply"});
  EXPECT_THAT(done.err, HasSubstr("b.csv.refused.xlsx: correct them there"));
  EXPECT_THAT(desk({"ledger", "list", "涉密计算机"}).out, HasSubstr("李四"));
}

TEST_F(DeskTest, ReadsEveryFileAgainAndRebuildsFromTheEntries) {
  VisitedTerminal{}.write(tree_.of("/one.db"));
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_EQ(desk({"import", tree_.of("/one.db")}).status, 0);
  EXPECT_THAT(desk({"verify", "--contents"}).out, HasSubstr("2 whole files, 0 of them"));
  EXPECT_THAT(desk({"rebuild"}).out, HasSubstr("rebuilt from 2 entries"));
  EXPECT_THAT(desk({"import", tree_.of("/one.db")}).out, HasSubstr("here already"));
  for (const auto& file : std::filesystem::recursive_directory_iterator{tree_.of("/desk.db.files")})
    if (file.is_regular_file()) ASSERT_OK(write_file(file.path().string(), "other"));
  const Ran broken = desk({"verify", "--contents", "--json"});
  EXPECT_EQ(broken.status, 1);
  EXPECT_EQ(json_of(broken.out).find("broken_contents")->items()->size(), 2u);
}

TEST_F(DeskTest, SaysWhereAnApprovalIsOfADayToComeOrOfAnotherForm) {
  ASSERT_EQ(add().status, 0);
  const auto retire = [&](const std::string& form, const std::string& day) {
    return desk({"ledger", "change", "01203C20001", "使用情况=停用", "--form", form, "--approval",
                 "TY-1", "--approver", "王", "--approved-on", day},
                "zh_CN.UTF-8");
  };
  const Ran early = retire("停用审批表", "2998-01-01");
  EXPECT_EQ(early.status, 2);
  EXPECT_THAT(early.err, HasSubstr("2998-01-01 is a day to come"));
  const Ran other = retire("归还登记", "2025-03-05");
  EXPECT_EQ(other.status, 0);
  EXPECT_THAT(other.err, HasSubstr("此变更通常凭“停用审批表”，所注明的是“归还登记”"));
  const Ran right =
      desk({"ledger", "change", "01203C20001", "使用情况=在用", "--form", "启用审批表（甲）",
            "--approval", "QY-1", "--approver", "王", "--approved-on", "2025-03-06"},
           "zh_CN.UTF-8");
  EXPECT_THAT(right.err, Not(HasSubstr("请核对")));
}

TEST_F(DeskTest, RefusesToReadAStoreThatIsNotThere) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"reconcile"}, {"verify"}, {"ledger", "list"}, {"rebuild"}}) {
    const Ran ran = desk(words);
    EXPECT_EQ(ran.status, 2) << words.front();
    EXPECT_THAT(ran.err, HasSubstr("not found: a store at sqlite://"));
  }
  EXPECT_FALSE(std::filesystem::exists(tree_.of("/desk.db")));
}

TEST_F(DeskTest, ApprovesWhatWasEnteredWithoutApproval) {
  ASSERT_EQ(add().status, 0);
  const std::vector<std::string> approval{"--form",        "入网审批表", "--approval",
                                          "RW-7",          "--approver", "王",
                                          "--approved-on", "2025-03-01"};
  const auto approve = [&](const std::string& entries) {
    std::vector<std::string> words{"ledger", "approve", entries};
    words.insert(words.end(), approval.begin(), approval.end());
    return desk(words, "zh_CN.UTF-8");
  };
  EXPECT_EQ(desk({"reconcile"}).status, 1);
  EXPECT_THAT(approve("2-9").err, HasSubstr("an unapproved change among the entries 2-9"));
  EXPECT_THAT(approve("9-2").err, HasSubstr("12-40"));
  EXPECT_THAT(desk({"ledger", "approve", "1"}).err, HasSubstr("--form"));
  EXPECT_THAT(approve("1").out, HasSubstr("1 项资产的 1 次变更已补办审批"));
  EXPECT_THAT(desk({"reconcile"}, "zh_CN.UTF-8").out, Not(HasSubstr("未注明审批")));
  const Ran shown = desk({"ledger", "show", "01203C20001"}, "zh_CN.UTF-8");
  EXPECT_THAT(shown.out, HasSubstr("事后补办审批，见条目 2"));
  EXPECT_THAT(shown.out, HasSubstr("补办条目 1 的审批"));
  EXPECT_EQ(approve("1").status, 2) << "it is approved already";
  const Ran same = desk({"ledger", "change", "01203C20001", "责任人=张三"}, "zh_CN.UTF-8");
  EXPECT_EQ(same.status, 0);
  EXPECT_THAT(same.err, HasSubstr("未记新条目"));
}

TEST_F(DeskTest, SaysWhichLedgerIsNotWhatTheEntriesSay) {
  ASSERT_EQ(add().status, 0);
  {
    auto database = Connection::open({Dialect::sqlite, tree_.of("/desk.db")});
    ASSERT_OK(database);
    ASSERT_OK(database->run("UPDATE asset_word SET text = '非密' WHERE text = '机密'"));
  }
  const Ran verified = desk({"verify"}, "zh_CN.UTF-8");
  EXPECT_EQ(verified.status, 1);
  EXPECT_THAT(verified.out, HasSubstr("台账内容与链式记录不符"));
  EXPECT_EQ(desk({"rebuild"}).status, 0);
  EXPECT_EQ(desk({"verify"}).status, 0);
}

TEST_F(DeskTest, PrintsWhatItsSchemasSay) {
  VisitedTerminal terminal;
  terminal.disks = {"WD-2"}, terminal.number = "01203C20007";
  terminal.write(tree_.of("/one.db"));
  ASSERT_EQ(add().status, 0);
  ASSERT_EQ(desk({"level", "机密"}).status, 0);
  ASSERT_OK(write_file(tree_.of("/b.csv"),
                       "保密编号,责任人,密级,用途,放置地点,使用情况,光驱,MAC地址,系统版本\n"
                       "01203C20001,李四,机密,涉密工作机,302,在用,无,无,V10\n"
                       "x,李四,机密,涉密工作机,302,在用,无,无,V10\n"));
  const auto agrees = [&](const std::string& schema, std::vector<std::string> words) {
    words.emplace_back("--json");
    const Ran ran = desk(words);
    EXPECT_THAT(schema_complaints(schema, json_of(ran.out)), IsEmpty()) << schema << ran.out;
  };
  agrees("desk-import", {"import", tree_.of("/one.db")});
  agrees("desk-import", {"import", tree_.of("/b.csv")});
  agrees("desk-aside", {"import", "--aside"});
  agrees("desk-proposals", {"proposal", "list"});
  agrees("ledger-page", {"ledger", "list", "涉密计算机"});
  agrees("ledger-import", {"ledger", "import", tree_.of("/b.csv"), "--ledger", "涉密计算机"});
  agrees("reconciliation", {"reconcile"});
  agrees("desk-verify", {"verify", "--contents", "--head", "sm3:00"});
}

TEST_F(DeskTest, WrongUsageIsTwoAndSaysWhy) {
  EXPECT_EQ(desk({"ledger", "list", "飞机"}).status, 2);
  EXPECT_EQ(desk({"ledger"}).status, 2);
  EXPECT_THAT(desk({"bogus"}).err, HasSubstr("no command 'bogus'"));
  EXPECT_THAT(desk({"ledger", "lsit"}, "zh_CN.UTF-8").err, HasSubstr("没有命令“lsit”"));
  EXPECT_THAT(desk({"ledger"}).err, HasSubstr("subcommand"));
  EXPECT_EQ(run_program(MIJIAN_DESK_BINARY, {"--store", "mysql://x", "verify"}).status, 2);
  EXPECT_THAT(run_program(MIJIAN_DESK_BINARY, {"--store", "postgresql://u:pw@h/d", "verify"}).err,
              HasSubstr("~/.pgpass"));
}

}  // namespace
}  // namespace mijian
