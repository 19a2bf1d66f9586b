#include "agent/core/json.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string fault(std::string_view text) {
  const auto json = parse_json(text);
  return json ? "none" : json.error().text();
}

TEST(Json, KnowsWhereEachValueStands) {
  const auto json =
      parse_json("{\n  \"a\\\"]\": [1, -2.5e3,\n    {\"b\": \"x\"}],\n  \"c\": null}");
  ASSERT_TRUE(json.has_value()) << json.error().text();
  const Json* list = json->find("a\"]");
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->place().line, 2);
  EXPECT_EQ(list->place().column, 11);
  const Json& inner = (*list->items())[2];
  EXPECT_EQ(inner.place().line, 3);
  EXPECT_EQ(inner.find("b")->place().column, 11);
  EXPECT_EQ(json->find("c")->place().line, 4);
  EXPECT_TRUE(json->find("c")->is_null());
}

TEST(Json, KeepsOrderAndTypes) {
  const auto json = parse_json(R"({"z": 1, "a": true, "m": 1.5, "s": "密"})");
  ASSERT_TRUE(json.has_value());
  EXPECT_EQ(json->dump(-1), R"({"z":1,"a":true,"m":1.5,"s":"密"})");
}

TEST(Json, NamesLineAndColumnOfAFault) {
  EXPECT_TRUE(fault("{\n  \"a\": 1,\n  oops\n}").starts_with("3:3:"))
      << fault("{\n  \"a\": 1,\n  oops\n}");
  EXPECT_TRUE(fault("").starts_with("1:1:")) << fault("");
}

TEST(Json, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(fault("{\"a\": 1,\n \"a\": 2}"), "2:2: key \"a\" stands twice");
}

TEST(Json, RefusesEndlessNesting) {
  EXPECT_NE(fault(std::string(100000, '[')).find("deeper than 64"), std::string::npos);
  EXPECT_EQ(fault(std::string(64, '[') + std::string(64, ']')), "none");
}

TEST(Json, BytesThatAreNoUtf8AreRefusedOnReadingAndReplacedOnWriting) {
  EXPECT_NE(fault("\"\xff\""), "none");
  EXPECT_EQ(Json{std::string{"a\xff"}}.dump(-1), "\"a\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace mijian
