#include "report/labels/label_style.h"

#include <gmock/gmock.h>

#include "agent/core/text.h"
#include "tests/report/labels/sample_labels.h"
#include "tests/support/json_schema.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string refused(const std::string& what, const std::string& with) {
  const std::string text = built_in_labels_text();
  const std::string changed = replace_all(text, what, with);
  EXPECT_NE(text, changed) << what;
  const auto json = parse_json(changed);
  EXPECT_OK(json);
  const auto style = label_style_from_json(*json);
  return style ? "taken" : style.error().text();
}

TEST(LabelStyle, TheBuiltInOneIsAsItsSchemaSays) {
  const auto json = parse_json(built_in_labels_text());
  ASSERT_OK(json);
  EXPECT_THAT(schema_complaints("labels", *json), IsEmpty());
  const LabelStyle style = built_in_labels();
  EXPECT_EQ(style.levels.size(), 5u);
  EXPECT_EQ(style.levels.at("机密").border, "#c8102e");
  EXPECT_EQ(style.fields.size(), 4u);
}

TEST(LabelStyle, SaysWhereSomethingIsWrong) {
  EXPECT_THAT(refused("\"width\": 60", "\"width\": \"60\""), HasSubstr("4:12: width: a number"));
  EXPECT_THAT(refused("\"width\": 60", "\"width\": 600"), HasSubstr("from 20 to 210"));
  EXPECT_THAT(refused("\"gap\"", "\"gaps\""), HasSubstr("gaps"));
  EXPECT_THAT(refused("\"rows\": 6", "\"rows\": 1.5"), HasSubstr("a whole number from 1"));
  EXPECT_THAT(refused("300", "1"), HasSubstr("from 72 to 600"));
}

TEST(LabelStyle, RefusesWhatDoesNotFit) {
  EXPECT_THAT(refused("\"columns\": 3", "\"columns\": 4"), HasSubstr("210 by 297"));
  EXPECT_THAT(refused("\"size\": 18", "\"size\": 29"), HasSubstr("at most half"));
  EXPECT_THAT(refused("\"smallest\": 1.7", "\"smallest\": 9"), HasSubstr("not above largest"));
}

TEST(LabelStyle, RefusesColoursThatCannotBeReadAndStyleThatIsNone) {
  EXPECT_THAT(refused("#c8102e", "red"), HasSubstr("#c8102e"));
  EXPECT_THAT(refused("#c8102e", "#c8102g"), HasSubstr("six small hex digits"));
  EXPECT_THAT(refused("#c8102e", "#fff}x{"), HasSubstr("six small hex digits"));
  EXPECT_THAT(refused("#3d0008", "#f0d0d0"), HasSubstr("stand out"));
  EXPECT_THAT(refused("\"level\": \"绝密\"", "\"level\": \"机密\""), HasSubstr("second time"));
}

}  // namespace
}  // namespace mijian
