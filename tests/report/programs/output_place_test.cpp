// Where the commands of mijian-desk write: nothing that is there is lost unasked, and the store
// and what a command reads never.
#include <gmock/gmock.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/programs/run_program.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class OutputPlaceTest : public testing::Test {
 protected:
  void SetUp() override {
    tree_.write(
        "/a.csv",
        "单位,科室/课题组,保密编号,类型,型号,责任人,密级,序列号,放置地点,用途,使用范围,"
        "启用时间,使用情况,备注\n"
        "012 所,03 组,01203020001,U盘,L8267,张三,机密,S1,301,交换数据,通用,2025-03-01,在用,\n"
        "012 所,03 组,01203020002,U盘,L8267,,机密,S2,301,交换数据,通用,2025-03-01,在用,\n");
    ASSERT_EQ(imported({"--apply"}).status, 2) << "one row is refused";
    ASSERT_THAT(desk({"ledger", "list"}).out, HasSubstr("\t1\n"));
  }
  Ran desk(std::vector<std::string> words, const std::string& language = "C.UTF-8") const {
    words.insert(words.begin(), {"--store", "sqlite://" + tree_.of("/desk.db")});
    return run_program(MIJIAN_DESK_BINARY, words, [&] { ::setenv("LC_ALL", language.c_str(), 1); });
  }
  Ran imported(const std::vector<std::string>& more) const {
    std::vector<std::string> words{"ledger", "import", tree_.of("/a.csv"), "--ledger",
                                   "涉密存储介质"};
    words.insert(words.end(), more.begin(), more.end());
    return desk(words);
  }
  std::string file(const std::string& path) const {
    return read_file(tree_.of(path), 1u << 24).value_or("");
  }
  /// Every command that writes a file, writing this one.
  std::vector<std::vector<std::string>> commands(const std::string& path) const {
    const std::string out = tree_.of(path);
    return {{"label", "涉密存储介质", "--out", out},
            {"dossier", "01203020001", "--out", out},
            {"ledger", "export", "涉密存储介质", "--out", out},
            {"inspection", "print", "01203020001", "--out", out},
            {"ledger", "import", tree_.of("/a.csv"), "--ledger", "涉密存储介质", "--apply",
             "--refused", out}};
  }
  TemporaryTree tree_;
};

TEST_F(OutputPlaceTest, AFileThatIsThereStaysUnlessToldOtherwise) {
  for (const auto& words : commands("/there.xlsx")) {
    tree_.write("/there.xlsx", "mine");
    const Ran refused = desk(words);
    EXPECT_EQ(refused.status, 2) << words[0];
    EXPECT_THAT(refused.err, HasSubstr("/there.xlsx is there already and was left as it is; choose "
                                       "another name, or replace it with --overwrite"));
    EXPECT_THAT(refused.out, IsEmpty());
    EXPECT_EQ(file("/there.xlsx"), "mine") << words[0];
    std::vector<std::string> willing = words;
    willing.emplace_back("--overwrite");
    EXPECT_NE(desk(willing).status, 3);
    EXPECT_NE(file("/there.xlsx"), "mine") << words[0];
  }
  EXPECT_THAT(desk(commands("/there.xlsx")[0], "zh_CN.UTF-8").err,
              HasSubstr("已存在，未改动；请换一个文件名，或加 --overwrite 覆盖"));
}

TEST_F(OutputPlaceTest, TheStoreAndWhatIsReadAreNeverWrittenOver) {
  std::filesystem::create_symlink("desk.db", tree_.of("/link.xlsx"));
  std::filesystem::create_hard_link(tree_.of("/desk.db"), tree_.of("/hard.xlsx"));
  for (const char* store : {"/desk.db", "/desk.db-wal", "/desk.db.files/x.xlsx", "/./desk.db",
                            "/link.xlsx", "/hard.xlsx"})
    for (auto words : commands(store)) {
      words.emplace_back("--overwrite");
      const Ran refused = desk(words);
      EXPECT_EQ(refused.status, 2) << words[0] << store;
      EXPECT_THAT(refused.err, HasSubstr("belongs to the store of this desk")) << store;
    }
  EXPECT_EQ(desk({"verify"}).status, 0);
  const Ran input = imported({"--apply", "--json", "--overwrite", "--refused", tree_.of("/a.csv")});
  EXPECT_EQ(input.status, 2);
  EXPECT_THAT(input.out, IsEmpty());
  EXPECT_THAT(input.err, HasSubstr("a.csv is a file that this command reads"));
  EXPECT_THAT(file("/a.csv"), HasSubstr("01203020002"));
}

TEST_F(OutputPlaceTest, FoldersAndLinksAreNoPlaceForAFile) {
  ASSERT_OK(make_folders(tree_.of("/folder")));
  std::filesystem::create_symlink("nowhere", tree_.of("/dangling"));
  for (const char* other : {"/folder", "/dangling"})
    EXPECT_THAT(desk({"dossier", "01203020001", "--overwrite", "--out", tree_.of(other)}).err,
                HasSubstr("is no plain file"));
}

TEST_F(OutputPlaceTest, FoldersOfFilesAreCheckedBeforeTheFirstIsWritten) {
  tree_.write("/register/register.txt", "mine");
  const std::vector<std::string> exported{"register",    "export", "--terminal",
                                          "01203020001", "--out",  tree_.of("/register")};
  EXPECT_THAT(desk(exported).err, HasSubstr("register.txt is there already"));
  EXPECT_THAT(names_in(tree_.of("/register")), testing::ElementsAre("register.txt"));
  const std::vector<std::string> pictures{"label",    "--number", "01203020001",
                                          "--layout", "single",   "--format",
                                          "png",      "--out",    tree_.of("/pictures")};
  EXPECT_EQ(desk(pictures).status, 0);
  EXPECT_THAT(desk(pictures).err, HasSubstr("01203020001.png is there already"));
}

TEST_F(OutputPlaceTest, RefusedRowsOfAnEarlierImportAreKeptUntilToldOtherwise) {
  tree_.write("/a.csv.refused.xlsx", "half corrected");
  EXPECT_THAT(imported({}).out, HasSubstr("only a preview"));
  const Ran again = imported({"--apply"});
  EXPECT_EQ(again.status, 2);
  EXPECT_THAT(again.err, HasSubstr("a.csv.refused.xlsx is there already"));
  EXPECT_EQ(file("/a.csv.refused.xlsx"), "half corrected");
  EXPECT_THAT(imported({"--apply", "--overwrite"}).err, HasSubstr("the refused rows are in"));
  EXPECT_THAT(file("/a.csv.refused.xlsx"), Not(HasSubstr("half corrected")));
}

}  // namespace
}  // namespace mijian
