#include "report/labels/label.h"

#include <gmock/gmock.h>

#include "report/labels/qr_code.h"
#include "tests/report/labels/sample_labels.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> texts_of(const LabelFace& face) {
  std::vector<std::string> texts;
  for (const LabelText& text : face.texts) texts.push_back(text.text);
  return texts;
}

TEST(Label, ShowsLevelNumberAndTheFieldsInTheirOrder) {
  const LabelStyle style = built_in_labels();
  const LabelFace face = faces_of(style, {labelled_computer()})[0];
  EXPECT_THAT(texts_of(face),
              ElementsAre("机密", "01203C20001", "用途", "涉密工作机", "责任人", "张三", "部门",
                          "012 第十二研究室 03 总体组", "启用日期", "2025-03-02"));
  EXPECT_EQ(label_design(style).colours[face.colours].border, style.levels.at("机密").border);
}

TEST(Label, WhatIsNotKnownIsNotInvented) {
  const LabelStyle style = built_in_labels();
  const LabelFace face = faces_of(style, {{{"number", "01203C20001"}}})[0];
  EXPECT_THAT(texts_of(face), ElementsAre("密级未定", "01203C20001", "用途", "—", "责任人", "—",
                                          "部门", "—", "启用日期", "—"));
  EXPECT_EQ(label_design(style).colours[face.colours].border, style.other_level.border);
}

TEST(Label, ARowWithoutANumberAndANumberNoScannerReadsHaveNone) {
  const LabelStyle style = built_in_labels();
  const LabelDesign design = label_design(style);
  const auto none = label_of(style, design, {}, Language::zh);
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().text(), HasSubstr("without a number"));
  const auto fine = label_of(style, design, labelled_computer(repeated("7", 1000)), Language::zh);
  ASSERT_FALSE(fine);
  EXPECT_THAT(fine.error().text(), HasSubstr("squares finer than 0.3 mm"));
  for (const std::string& number :
       {std::string{"0\0001", 3}, std::string{"1\n2"}, std::string{"\xff"}})
    EXPECT_FALSE(label_of(style, design, labelled_computer(number), Language::zh));
}

TEST(Label, EveryPartStaysInsideTheBorderAndNoneCoversAnother) {
  const LabelStyle style = built_in_labels();
  const LabelDesign design = label_design(style);
  std::vector<LabelBox> boxes{design.code, design.rule};
  for (const LabelSlot& slot : design.slots) boxes.push_back(slot.box);
  const auto apart = [](const LabelBox& a, const LabelBox& b) {
    constexpr double slack = 1e-6;
    return a.left + a.width <= b.left + slack || b.left + b.width <= a.left + slack ||
           a.top + a.height <= b.top + slack || b.top + b.height <= a.top + slack;
  };
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    EXPECT_GE(boxes[i].left, style.border) << i;
    EXPECT_GE(boxes[i].top, style.border) << i;
    EXPECT_LE(boxes[i].left + boxes[i].width, style.width - style.border) << i;
    EXPECT_LE(boxes[i].top + boxes[i].height, style.height - style.border) << i;
    for (std::size_t j = 0; j < i; ++j) EXPECT_TRUE(apart(boxes[i], boxes[j])) << i << " " << j;
  }
}

TEST(LabelPage, WhatOthersWroteIsTextAndNothingElse) {
  const LabelStyle style = built_in_labels();
  const auto page = label_page(label_design(style), a4_paper(style),
                               faces_of(style, many_labelled_rows()), Language::zh);
  ASSERT_OK(page);
  EXPECT_THAT(*page, Not(HasSubstr("<script")));
  EXPECT_THAT(*page, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(*page, HasSubstr("{{number}}"));
  EXPECT_THAT(*page, HasSubstr("\\x01\\x1b[31m\\x80\\xff\\u{202e}"));
  EXPECT_THAT(*page, Not(HasSubstr("\x1b")));
}

TEST(QrCode, RefusesWhatNoCodeHolds) {
  EXPECT_FALSE(qr_code(""));
  const auto huge = qr_code(repeated("x", 4000));
  ASSERT_FALSE(huge);
  EXPECT_EQ(huge.error().cause(), Cause::too_large);
  EXPECT_EQ(qr_code("01203C20001")->side, 21);
}

}  // namespace
}  // namespace mijian
