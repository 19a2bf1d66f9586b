#include "agent/core/json_text.h"

#include <gtest/gtest.h>

#include "agent/core/json.h"

namespace mijian {
namespace {

std::string written(JsonText& json) {
  std::string text;
  json.hand_over([&](std::string_view part) { text = part; });
  return text;
}

TEST(JsonText, IsWhatTheTreeReads) {
  JsonText json;
  json.begin_object();
  json.text("plain", "Kingston DT 101");
  json.text("odd", "a\"b\\c\n\x01");
  json.text("chinese", "\xe9\x87\x91\xe5\xa3\xab\xe9\xa1\xbf");
  json.text("empty", "");
  json.number("least", INT64_MIN);
  json.flag("yes", true);
  json.null("none");
  json.raw("tree", Json{Json::Array{1, 2}}.dump(-1));
  json.begin_array("items");
  for (int item = 0; item < 2; ++item) {
    json.begin_object();
    json.number("n", item);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  const auto tree = parse_json(written(json));
  ASSERT_TRUE(tree.has_value()) << tree.error().text();
  EXPECT_EQ(tree->dump(-1),
            R"({"plain":"Kingston DT 101","odd":"a\"b\\c\n\u0001","chinese":"金士顿",)"
            R"("empty":"","least":-9223372036854775808,"yes":true,"none":null,"tree":[1,2],)"
            R"("items":[{"n":0},{"n":1}]})");
}

TEST(JsonText, ReplacesBytesThatAreNoUtf8) {
  JsonText json;
  json.begin_object();
  json.text("broken", "a\xff\xfe");
  json.end_object();
  EXPECT_EQ(written(json), "{\"broken\":\"a\xef\xbf\xbd\xef\xbf\xbd\"}");
}

TEST(JsonText, GoesOnBehindWhatWasHandedOver) {
  JsonText json;
  json.begin_array();
  json.text("", "one");
  EXPECT_EQ(written(json), "[\"one\"");
  json.text("", "two");
  json.end_array();
  EXPECT_EQ(written(json), ",\n\"two\"]");
}

}  // namespace
}  // namespace mijian
