// What mijian-desk says of a command line it cannot take: in both languages, whatever sentence its
// parser has for it.
#include <gmock/gmock.h>

#include "tests/report/programs/desk_fixture.h"

namespace mijian {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class DeskArgumentsTest : public DeskTest {
 protected:
  /// The line that each language has for the same words.
  void expect_said(const std::vector<std::string>& words, const std::string& zh,
                   const std::string& en) {
    const Ran chinese = desk(words, "zh_CN.UTF-8"), english = desk(words);
    EXPECT_EQ(chinese.status, 2);
    EXPECT_THAT(chinese.err, EndsWith("mijian-desk: " + zh + "\n"));
    EXPECT_THAT(english.err, EndsWith("mijian-desk: " + en + "\n"));
  }
};

TEST_F(DeskArgumentsTest, AreSaidInTheLanguageOfTheirReader) {
  expect_said({"verify", "--bogus"}, "不认识或多余的参数：--bogus",
              "an argument that is not known, or one too many: --bogus");
  expect_said({"ledger", "show"}, "缺少 NUMBER", "NUMBER is required");
  expect_said({"ledger"}, "缺少命令；各命令见 --help",
              "a subcommand is missing; --help lists them");
  expect_said({"dossier", "--out"}, "--out 后面缺少内容", "--out wants a value behind it");
  expect_said({"proposal", "take", "x", "1"}, "ENTRY 应为数，不能是“x”",
              "ENTRY is a number, not 'x'");
  expect_said({"ledger", "list", "--limit", "0"}, "--limit 应为 1 至 100000 的数，不能是“0”",
              "--limit is a number from 1 to 100000, not '0'");
  expect_said({"ledger", "import", "a", "b"}, "FILE 最多给 1 个，给了 2 个",
              "FILE may be given 1 times at most, not 2 times");
  expect_said({"label", "--lang", "fr", "--out", "x"}, "--lang 不能是“fr”，只能是其一：zh,en",
              "--lang cannot be 'fr', only one of these: zh,en");
}

TEST_F(DeskArgumentsTest, OfWhatIsNotThereAreSaidSoToo) {
  EXPECT_THAT(desk({"verify"}, "zh_CN.UTF-8").err, HasSubstr("verify: 没有库 sqlite://"));
  ASSERT_EQ(add().status, 0);
  EXPECT_THAT(desk({"--scheme", "/none.json", "verify"}, "zh_CN.UTF-8").err,
              HasSubstr("不存在：/none.json"));
  EXPECT_THAT(desk({"--scheme", "/none.json", "verify"}).err, HasSubstr("not found: /none.json"));
}

}  // namespace
}  // namespace mijian
