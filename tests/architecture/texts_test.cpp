#include "tests/architecture/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mijian::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Complaints complaints_about(std::string source) {
  return check_texts({{"agent/core/a.cpp", std::move(source)}});
}

TEST(Texts, EverySentenceIsAPair) {
  EXPECT_THAT(check_texts(read_source_tree(MIJIAN_SOURCE_DIR)), IsEmpty());
}

TEST(TextsCheck, AcceptsPairs) {
  EXPECT_THAT(complaints_about(R"(
      constexpr Text title{"偏差", "deviation"};
      Text other = {"合规，" "见附表", "compliant, see the table"};
      show(Text{"HTML", "HTML"}, Text{}, Text{zh, en});
      constexpr Word<Verdict> words[] = {{Verdict::lead, "lead", {"疑点", "lead"}}};
      struct Text { std::string_view zh; };
      Text in(Language language) { return language; }
  )"),
              IsEmpty());
}

TEST(TextsCheck, FindsAnEmptyHalf) {
  EXPECT_THAT(complaints_about("\nText a{\"偏差\", \"\"};\nText b{\"\", \"deviation\"};\n"),
              ElementsAre("agent/core/a.cpp:2: this text has an empty half", HasSubstr("a.cpp:3")));
}

TEST(TextsCheck, FindsAMissingHalf) {
  EXPECT_THAT(complaints_about("show(Text{\"偏差\"});"), ElementsAre(HasSubstr("no pair")));
}

TEST(TextsCheck, FindsAMissingHalfInATable) {
  EXPECT_THAT(complaints_about("Word<V> words[] = {{V::lead, \"lead\", {\"疑点\"}}, {V::ok, "
                               "\"ok\", {\"合规\", \"\"}}};"),
              ElementsAre(HasSubstr("no English half"), HasSubstr("empty half")));
}

TEST(TextsCheck, FindsAHalfInTheWrongLanguage) {
  EXPECT_THAT(complaints_about("Text a{\"deviation\", \"偏差\"}; Text b{\"偏差\", \"偏离\"};"),
              ElementsAre(HasSubstr("no Chinese"), HasSubstr("no English")));
}

TEST(TextsCheck, IsNotMisledByCommentsAndQuotes) {
  EXPECT_THAT(complaints_about("// Text{\"偏差\"}\n/* Text{\"偏差\"} */ f(\"Text{\\\"偏差\\\"}\", "
                               "'\"', R\"(Text{\"偏差\"})\", 1'000);"),
              IsEmpty());
}

}  // namespace
}  // namespace mijian::architecture
