// mijian-desk label and dossier, as an administrator uses it.
#include <gmock/gmock.h>

#include "agent/core/file.h"
#include "tests/programs/run_program.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class DeskLabelTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* person : {"张三", "李四"})
      ASSERT_EQ(
          desk({"ledger", "add", "应用系统", std::string{"责任人="} + person,
                "编号=0120301000" + std::to_string(++count_), "系统名称=门户", "密级=秘密",
                "信息资源=公文", "安装位置=机房", "访问方式=浏览器", "用途=办公", "用户范围=全体",
                "管理员鉴别方式=UKey", "普通用户鉴别方式=口令", "访问权限=只读", "开发单位=本所",
                "所属部门=信息中心", "启用时间=2025-03-02", "使用情况=在用"})
              .status,
          0);
  }

  Ran desk(std::vector<std::string> words) {
    std::vector<std::string> all{"--store", "sqlite://" + tree_.of("/desk.db")};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(MIJIAN_DESK_BINARY, all);
  }

  TemporaryTree tree_;
  int count_ = 0;
};

TEST_F(DeskLabelTest, PrintsTheRowsThatWereAskedFor) {
  const Ran all = desk({"label", "应用系统", "--out", tree_.of("/all.html")});
  EXPECT_EQ(all.status, 0) << all.err;
  EXPECT_THAT(all.out, HasSubstr("2 labels in 1 files"));
  const Ran one = desk({"label", "应用系统", "--where", "责任人=张三", "--out",
                        tree_.of("/one.html"), "--lang", "en"});
  EXPECT_THAT(one.out, HasSubstr("1 labels"));
  const std::string page = read_file(tree_.of("/one.html"), 1u << 20).value_or("");
  EXPECT_THAT(page, HasSubstr("张三"));
  EXPECT_THAT(page, HasSubstr("purpose"));
  EXPECT_THAT(page, Not(HasSubstr("李四")));
}

TEST_F(DeskLabelTest, NamesASinglePictureForItsNumber) {
  const Ran ran = desk({"label", "--number", "01203010002", "--number", "01203010001", "--layout",
                        "single", "--format", "png", "--out", tree_.of("/pictures")});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(names_in(tree_.of("/pictures")), ElementsAre("01203010001.png", "01203010002.png"));
}

TEST_F(DeskLabelTest, WritesTheDossierOfOneAsset) {
  const Ran ran = desk({"dossier", "01203010001", "--out", tree_.of("/dossier.html")});
  EXPECT_EQ(ran.status, 0) << ran.err;
  const std::string page = read_file(tree_.of("/dossier.html"), 1u << 20).value_or("");
  EXPECT_THAT(page, HasSubstr("密级：秘密"));
  EXPECT_THAT(page, HasSubstr("一机一档 01203010001"));
  EXPECT_THAT(page, Not(HasSubstr("李四")));
  EXPECT_EQ(desk({"dossier", "7", "--out", tree_.of("/none.html")}).status, 2);
  EXPECT_FALSE(read_file(tree_.of("/none.html"), 10));
}

TEST_F(DeskLabelTest, SaysWhatIsWrongAndWritesNothing) {
  EXPECT_THAT(desk({"label", "--out", tree_.of("/x")}).err, HasSubstr("say which"));
  EXPECT_THAT(desk({"label", "--number", "7", "--out", tree_.of("/x")}).err,
              HasSubstr("not found: asset 7"));
  EXPECT_THAT(desk({"label", "应用系统", "--where", "责任人=谁", "--out", tree_.of("/x")}).err,
              HasSubstr("a row to make a label of"));
  tree_.write("/labels.json", "{\"format\": \"mijian-labels/9\"}");
  const Ran bad =
      desk({"label", "应用系统", "--labels", tree_.of("/labels.json"), "--out", tree_.of("/x")});
  EXPECT_EQ(bad.status, 2);
  EXPECT_THAT(bad.err, HasSubstr("labels.json:1:1"));
  EXPECT_FALSE(read_file(tree_.of("/x"), 10));
}

}  // namespace
}  // namespace mijian
