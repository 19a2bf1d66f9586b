// mijian-desk ledger import when something stands in its way: what is written is said, and nothing
// is written that is not.
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "report/store/store.h"
#include "tests/programs/run_program.h"
#include "tests/report/sheets/read_sheets.h"
#include "tests/support/json_schema.h"
#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr int rows = 1'200;

class LedgerImportProgramTest : public testing::Test {
 protected:
  Ran desk(std::vector<std::string> words, const std::function<void()>& prepare = {}) const {
    words.insert(words.begin(), {"--store", "sqlite://" + tree_.of("/desk.db")});
    return run_program(MIJIAN_DESK_BINARY, words, prepare);
  }
  Ran imported(const std::vector<std::string>& more, const std::function<void()>& prepare = {}) {
    std::vector<std::string> words{"ledger", "import", tree_.of("/a.csv"), "--ledger",
                                   "涉密存储介质"};
    words.insert(words.end(), more.begin(), more.end());
    return desk(words, prepare);
  }
  /// Every tenth row lacks its 责任人.
  std::string write_sheet(const std::string& end = "") const {
    std::string text =
        "单位,科室/课题组,保密编号,类型,型号,责任人,密级,序列号,放置地点,用途,使用范围,"
        "启用时间,使用情况,备注\n";
    for (int row = 0; row < rows; ++row)
      text += fmt::format(
          "012 所,03 组,0120302{:04},U盘,L8267,{},机密,SN{},301,交换数据,通用,2025-03-01,在用,\n",
          row, row % 10 == 9 ? "" : "张三", row);
    EXPECT_OK(write_file(tree_.of("/a.csv"), text + end));
    return text;
  }
  void run_sql(const std::string& sql) const {
    auto store = Store::open("sqlite://" + tree_.of("/desk.db"));
    ASSERT_OK(store);
    ASSERT_OK(store->connection().run(sql));
  }
  std::size_t refused_rows() const {
    const auto bytes = read_file(tree_.of("/a.csv.refused.xlsx"), 1u << 24);
    EXPECT_OK(bytes);
    const auto book = read_all(bytes.value_or(""), "a.xlsx");
    EXPECT_OK(book);
    return book ? book->sheets.at(0).rows.size() - 2 : 0;  // title and header; the line is blank
  }
  TemporaryTree tree_;
};

TEST_F(LedgerImportProgramTest, OfABrokenFileWritesNothing) {
  write_sheet("\"never closed");
  const Ran broken = imported({"--apply", "--json"});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("A1202: a quotation mark"));
  EXPECT_THAT(broken.out, IsEmpty());
  EXPECT_THAT(desk({"verify"}).out, HasSubstr("0 entries"));
}

TEST_F(LedgerImportProgramTest, SaysWhatItWroteWhenTheStoreFails) {
  write_sheet();
  run_sql(
      "CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.sequence > 500 "
      "BEGIN SELECT RAISE(ABORT, 'disk full'); END");
  const Ran stopped = imported({"--apply", "--json"});
  EXPECT_EQ(stopped.status, 3);
  EXPECT_THAT(stopped.err, HasSubstr("disk full"));
  EXPECT_THAT(stopped.err, HasSubstr("written before it ended: 450 new, 0 changed, 0 the same, 50 "
                                     "refused"));
  EXPECT_EQ(refused_rows(), 50u);
  const Json json = json_of(stopped.out);
  EXPECT_THAT(schema_complaints("ledger-import", json), IsEmpty());
  EXPECT_THAT(text_in(json, "stopped"), HasSubstr("disk full"));
  EXPECT_EQ(json.find("rows")->items()->size(), 500u);
  run_sql("DROP TRIGGER full");
  EXPECT_THAT(imported({"--apply", "--overwrite"}).out,
              HasSubstr("630 new, 0 changed, 450 the same"));
}

TEST_F(LedgerImportProgramTest, GoesOnWhenNobodyHearsIt) {
  write_sheet();
  const auto to_a_full_disk = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
  const Ran preview = imported({}, to_a_full_disk);
  EXPECT_EQ(preview.status, 3);
  EXPECT_THAT(preview.err, HasSubstr("standard output"));
  const Ran unheard = imported({"--apply"}, to_a_full_disk);
  EXPECT_EQ(unheard.status, 3);
  EXPECT_THAT(unheard.err, HasSubstr("standard output"));
  EXPECT_THAT(unheard.err, HasSubstr("1080 new, 0 changed, 0 the same, 120 refused"));
  EXPECT_EQ(refused_rows(), 120u);
  EXPECT_THAT(imported({}).out, HasSubstr("0 new, 0 changed, 1080 the same, 120 refused"));
}

TEST_F(LedgerImportProgramTest, SaysWhatBecameOfAFileWithoutALedger) {
  ASSERT_OK(write_file(tree_.of("/a.csv"), "甲,乙\n1,2\n"));
  const Ran none = imported({"--apply"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.out, HasSubstr("no row of a ledger was found, nothing was written"));
  EXPECT_THAT(none.err, HasSubstr("no header of a ledger was found"));
  EXPECT_EQ(imported({"--apply", "--json"}).status, 2);
  write_sheet();
  EXPECT_THAT(imported({"--apply"}).out, HasSubstr("\nwritten\n"));
  EXPECT_THAT(imported({"--apply", "--overwrite"}).out, HasSubstr("there was nothing to write"));
}

}  // namespace
}  // namespace mijian
