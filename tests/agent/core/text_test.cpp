#include "agent/core/text.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

using Views = std::vector<std::string_view>;

TEST(Text, TrimsBlanksLineEndsAndNuls) {
  EXPECT_EQ(trim("  a b \n\0"), "a b");
  EXPECT_EQ(trim(std::string_view("x\0\0", 3)), "x");
  EXPECT_EQ(trim(" \t\r\n"), "");
}

TEST(Text, SplitsKeepingEmptyParts) {
  EXPECT_EQ(split("root:x:0", ':'), (Views{"root", "x", "0"}));
  EXPECT_EQ(split("::", ':'), (Views{"", "", ""}));
  EXPECT_EQ(split("", ':'), (Views{""}));
}

TEST(Text, WordsAreNeverEmpty) {
  EXPECT_EQ(words_of("  auth\t required  pam.so "), (Views{"auth", "required", "pam.so"}));
  EXPECT_TRUE(words_of(" \t ").empty());
}

TEST(Text, ALastLineWithoutEndCounts) {
  EXPECT_EQ(lines_of("a\r\n\nb"), (Views{"a", "", "b"}));
  EXPECT_TRUE(lines_of("").empty());
}

TEST(Text, ReadsWholeNumbersOnly) {
  EXPECT_EQ(to_integer("-12"), -12);
  EXPECT_EQ(to_integer("ff", 16), 255);
  EXPECT_EQ(to_integer("12 "), std::nullopt);
  EXPECT_EQ(to_integer(""), std::nullopt);
  EXPECT_EQ(to_integer("99999999999999999999"), std::nullopt);
}

TEST(Text, ReplacesWithoutLookingAtWhatItPutIn) {
  EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
  EXPECT_EQ(replace_all("aaa", "", "x"), "aaa");
}

TEST(Display, LeavesOrdinaryTextAlone) {
  EXPECT_EQ(display("金士顿 DataTraveler 3.0"), "金士顿 DataTraveler 3.0");
}

TEST(Display, ShowsWhatWouldBeObeyed) {
  EXPECT_EQ(display("a\x1b[31mb\n"), "a\\x1b[31mb\\x0a");
  EXPECT_EQ(display("safe\xE2\x80\xAE"
                    "exe.txt"),
            "safe\\u{202e}exe.txt");
  EXPECT_EQ(display("\xEF\xBB\xBF"
                    "x\xE2\x80\x8By"),
            "\\u{feff}x\\u{200b}y");
}

TEST(Display, ShowsBytesThatAreNoUtf8) {
  EXPECT_EQ(display("\xd0\x89\xff"), "Љ\\xff");
  EXPECT_EQ(display("\xC0\xAF"), "\\xc0\\xaf") << "an overlong form is no character";
  EXPECT_EQ(display("\xED\xA0\x80"), "\\xed\\xa0\\x80") << "a surrogate is no character";
}

TEST(Display, CutsAtACharacterAndSaysHowLongItWas) {
  EXPECT_EQ(display("密密密", 7), "密密…(9 bytes)");
  EXPECT_LT(display(std::string(65536, 'A')).size(), 500u);
}

TEST(Text, KnowsUtf8) {
  EXPECT_TRUE(is_utf8("密检"));
  EXPECT_FALSE(is_utf8("\xB0\xA1"));
  EXPECT_TRUE(is_utf8("sixteen letters: 密, and more than eight behind"));
  EXPECT_FALSE(is_utf8("eight letters and a half \xE5\xAF"));
  EXPECT_FALSE(is_utf8("12345678\x80"));
}

}  // namespace
}  // namespace mijian
