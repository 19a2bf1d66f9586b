#include "report/labels/fitted_text.h"

#include <gmock/gmock.h>

#include "agent/core/text.h"
#include "tests/report/labels/sample_labels.h"

namespace mijian {
namespace {

constexpr LabelBox box{0, 0, 20, 8};

TEST(FittedText, AShortOneHasTheLargestSize) {
  const LabelText fitted = fitted_text("张三", box, 3.2, 1.7);
  EXPECT_EQ(fitted.text, "张三");
  EXPECT_DOUBLE_EQ(fitted.size, 3.2);
}

TEST(FittedText, ALongerOneShrinksAndStaysWhole) {
  const std::string text = repeated("很长", 9);
  const LabelText fitted = fitted_text(text, box, 3.2, 1.7);
  EXPECT_EQ(fitted.text, text);
  EXPECT_LT(fitted.size, 3.2);
  EXPECT_GE(fitted.size, 1.7);
}

TEST(FittedText, WhatNeverFitsIsCutAndSaysSo) {
  const LabelText fitted = fitted_text(repeated("长", 1000), box, 3.2, 1.7);
  EXPECT_DOUBLE_EQ(fitted.size, 1.7);
  EXPECT_TRUE(fitted.text.ends_with("长…"));
  EXPECT_TRUE(is_utf8(fitted.text));
  EXPECT_LT(fitted.text.size(), 200u);
}

TEST(FittedText, NothingAndNoRoomAreNoTrouble) {
  EXPECT_EQ(fitted_text("", box, 3.2, 1.7).text, "");
  EXPECT_EQ(fitted_text("长长", {0, 0, 1, 1}, 3.2, 1.7).text, "…");
}

}  // namespace
}  // namespace mijian
