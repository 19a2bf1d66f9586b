// mijian-desk ledger export as an administrator uses it: three kinds of file, a period, what is
// refused; and the file as LibreOffice prints it.
#include <gmock/gmock.h>

#include <filesystem>

#include "agent/core/file.h"
#include "tests/report/programs/desk_fixture.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::Not;

class LedgerExportProgramTest : public DeskTest {
 protected:
  void SetUp() override {
    const std::string asset_number = "固定资产编号=00123456";
    ASSERT_EQ(add({asset_number, "密级=机密", "备注==1+1"}).status, 0);
    ASSERT_EQ(add({asset_number, "密级=秘密", "备注=<script>alert(1)</script>"}).status, 0);
  }
  Ran desk(const std::vector<std::string>& words,
           const std::string& language = "zh_CN.UTF-8") const {
    return DeskTest::desk(words, language);
  }
  Ran exported(const std::string& name, const std::vector<std::string>& more = {},
               const std::string& language = "zh_CN.UTF-8") const {
    std::vector<std::string> words{"ledger", "export", "--out", tree_.of("/" + name)};
    words.insert(words.end(), more.begin(), more.end());
    return desk(words, language);
  }
  std::string file(const std::string& name) const {
    auto bytes = read_file(tree_.of("/" + name), 1u << 24);
    EXPECT_OK(bytes);
    return bytes ? *bytes : "";
  }
  bool is_there(const std::string& name) const {
    return std::filesystem::exists(tree_.of("/" + name));
  }
};

TEST_F(LedgerExportProgramTest, WritesASheetAsUnitsPrintIt) {
  const Ran done = exported("台账.xlsx", {"涉密计算机", "--unit", "某研究所", "--by", "李四"});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("涉密计算机：2 行"));
  const auto book = read_all(file("台账.xlsx"), "台账.xlsx");
  ASSERT_OK(book);
  const WholeSheet& sheet = book->sheets.at(0);
  EXPECT_EQ(sheet.text(1, 'A'), "某研究所涉密计算机统计表");
  EXPECT_EQ(sheet.text(2, 'A'), "单位（盖章）：某研究所");
  EXPECT_EQ(sheet.text(2, 'G'), "合计：台式机 2 台  便携机 0 台  共 2 台");
  EXPECT_THAT(sheet.text(2, 'N'), HasSubstr("填表人（签字）：李四  填表日期：20"));
  EXPECT_EQ(sheet.text(3, 'A'), "序号");
  EXPECT_EQ(sheet.at(4, 'A'), (SheetCell{0, CellKind::number, {}, {}, "1"}));
  EXPECT_EQ(sheet.at(4, 'F'), (SheetCell{5, CellKind::text, {}, {}, "00123456"}));
  EXPECT_EQ(sheet.at(4, 'K'), (SheetCell{10, CellKind::date, {}, {}, "2025-03-01"}));
  EXPECT_EQ(sheet.at(4, 'S'), (SheetCell{18, CellKind::text, {}, {}, "=1+1"}));
  EXPECT_EQ(std::filesystem::status(tree_.of("/台账.xlsx")).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

// Nobody answers for as many machines as were ever in the ledger.
TEST_F(LedgerExportProgramTest, CountsWhatIsScrappedApartFromWhatIsThere) {
  ASSERT_EQ(add({"固定资产编号=00123456", "类型=便携机", "使用情况=已销毁"}).status, 0);
  const auto total = [&](const std::string& name) {
    const Ran done = exported(name, {"涉密计算机"});
    EXPECT_THAT(done.out, HasSubstr("涉密计算机：3 行")) << "every row is in it";
    const auto book = read_all(file(name), name);
    EXPECT_OK(book);
    return book ? book->sheets.at(0).text(2, 'G') : "";
  };
  EXPECT_EQ(total("one.xlsx"), "合计：台式机 2 台  便携机 0 台  共 2 台（未计入：已销毁 1 台）");
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=报废"}).status, 0);
  EXPECT_EQ(total("two.xlsx"),
            "合计：台式机 1 台  便携机 0 台  共 1 台（未计入：报废 1 台  已销毁 1 台）");
}

TEST_F(LedgerExportProgramTest, WritesSeparatedTextAndAPage) {
  EXPECT_EQ(exported("c.csv", {"涉密计算机", "--where", "密级=机密"}).status, 0);
  const std::string csv = file("c.csv");
  EXPECT_THAT(csv, testing::StartsWith("\xEF\xBB\xBF序号,单位,科室/课题组,类型,保密编号,"));
  EXPECT_THAT(csv, HasSubstr(",在用,'=1+1\r\n"));
  EXPECT_THAT(csv, Not(HasSubstr("script")));
  EXPECT_EQ(exported("h.html", {"涉密计算机"}, "C.UTF-8").status, 0);
  const std::string page = file("h.html");
  EXPECT_THAT(page, HasSubstr("<h1>第十二研究室涉密计算机统计表</h1>"));
  EXPECT_THAT(page, HasSubstr("密级：机密"));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(1)"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_EQ(exported("e.html", {"涉密计算机"}, "en_GB.UTF-8").status, 0);
  EXPECT_THAT(file("e.html"), HasSubstr("<th>disk serials</th>"));
  EXPECT_EQ(exported("all.html", {"--all"}).status, 0);
  EXPECT_THAT(file("all.html"), HasSubstr("涉密存储介质统计表"));
}

TEST_F(LedgerExportProgramTest, WritesWhatWasScrappedInAPeriod) {
  ASSERT_EQ(desk({"ledger", "change", "01203C20001", "使用情况=报废"}).status, 0);
  EXPECT_EQ(
      exported("s.xlsx", {"涉密计算机", "--scrapped", "--from", "2020-01-01", "--to", "2999-12-31"})
          .status,
      0);
  const auto book = read_all(file("s.xlsx"), "s.xlsx");
  ASSERT_OK(book);
  const WholeSheet& sheet = book->sheets.at(0);
  EXPECT_EQ(sheet.text(1, 'A'), "第十二研究室报废涉密计算机统计表");
  EXPECT_THAT(sheet.text(2, 'G'), HasSubstr("统计区间：2020年1月1日至2999年12月31日"));
  EXPECT_EQ(sheet.text(3, 'S'), "报废时间");
  EXPECT_EQ(sheet.at(4, 'S').kind, CellKind::date);
  EXPECT_EQ(sheet.text(4, 'E'), "01203C20001");
  EXPECT_EQ(sheet.rows.size(), 4U);
}

TEST_F(LedgerExportProgramTest, RefusesWhatItCannotWriteAndLeavesNothing) {
  EXPECT_EQ(exported("a.pdf", {"涉密计算机"}).status, 2);
  EXPECT_EQ(exported("a.csv", {"--all"}).status, 2);
  EXPECT_EQ(exported("a.csv", {}).status, 2);
  EXPECT_EQ(exported("a.csv", {"涉密计算机", "--all"}).status, 2);
  EXPECT_EQ(exported("a.csv", {"飞机"}).status, 2);
  EXPECT_EQ(exported("a.csv", {"涉密计算机", "--scrapped"}).status, 2);
  EXPECT_EQ(exported("a.csv", {"涉密计算机", "--from", "2020-01-01"}).status, 2);
  EXPECT_EQ(exported("none/a.csv", {"涉密计算机"}).status, 2);
  EXPECT_FALSE(is_there("a.pdf"));
  EXPECT_FALSE(is_there("a.csv"));
}

TEST_F(LedgerExportProgramTest, LibreOfficeMakesPagesOfIt) {
  if (!std::filesystem::exists("/usr/bin/soffice"))
    GTEST_SKIP() << "no LibreOffice here (packaging/packages.txt, group test-all)";
  ASSERT_EQ(exported("all.xlsx", {"--all"}).status, 0);
  const Ran made =
      run_program("/usr/bin/soffice",
                  {"--headless", "-env:UserInstallation=file://" + tree_.of("/profile"),
                   "--convert-to", "pdf", "--outdir", tree_.of("/"), tree_.of("/all.xlsx")});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(file("all.pdf"), testing::StartsWith("%PDF-"));
}

}  // namespace
}  // namespace mijian
