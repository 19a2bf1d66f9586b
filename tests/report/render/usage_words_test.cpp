#include "report/render/usage_words.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string zh(std::string_view fault) { return usage_fault(fault, Language::zh); }

TEST(UsageWords, NameWhatTheParserNamed) {
  EXPECT_EQ(zh("The following arguments were not expected: --a b"), "不认识或多余的参数：--a b");
  EXPECT_EQ(zh("--out is required"), "缺少 --out");
  EXPECT_EQ(zh("--lang: fr not in {zh,en}"), "--lang 不能是“fr”，只能是其一：zh,en");
  EXPECT_EQ(zh("--lang:  not in {zh,en}"), "--lang 不能是“”，只能是其一：zh,en");
  EXPECT_EQ(zh("--limit: Value 0 not in range 1 to 100000"),
            "--limit 应为 1 至 100000 的数，不能是“0”");
  EXPECT_EQ(usage_fault("FILE: At Most 1 required but received 2", Language::en),
            "FILE may be given 1 times at most, not 2 times");
}

TEST(UsageWords, LeaveWhatWasTypedAsItIsButHarmless) {
  EXPECT_EQ(zh("Could not convert: ROW = {0}{9}{"), "ROW 应为数，不能是“{0}{9}{”");
  EXPECT_EQ(zh("The following argument was not expected: a is required"),
            "不认识或多余的参数：a is required");
  EXPECT_EQ(zh("The following argument was not expected: \x1b[2J"), "不认识或多余的参数：\\x1b[2J");
  EXPECT_EQ(zh("--root: 路径为空"), "--root: 路径为空");
  EXPECT_EQ(zh(""), "");
}

TEST(UsageWords, SayOfAnErrorWhatKindItIs) {
  EXPECT_EQ(error_words(not_found("/a/b"), Language::zh), "不存在：/a/b");
  EXPECT_EQ(error_words(denied("/a/b").during("ledgers"), Language::zh), "ledgers: 权限不足：/a/b");
  EXPECT_EQ(error_words(not_found("a visit with entry 7"), Language::zh), "没有条目为 7 的检查");
  EXPECT_EQ(error_words(not_found("/a/b"), Language::en), "not found: /a/b");
}

}  // namespace
}  // namespace mijian
