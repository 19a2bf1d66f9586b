#include "agent/model/json_keys.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

std::string complaint(const char* text, std::vector<JsonKey> keys) {
  const auto json = parse_json(text);
  if (!json) return json.error().text();
  const auto checked = check_object(*json, keys);
  return checked ? "" : checked.error().text();
}

TEST(CheckObject, NamesThePlaceOfWhatDoesNotFit) {
  EXPECT_EQ(complaint("{\"a\": \"x\"}", {{"a", JsonKind::filled, must}}), "");
  EXPECT_EQ(complaint("{\"a\": \" \"}", {{"a", JsonKind::filled}}),
            "1:7: 'a' must be a text that is not empty");
  EXPECT_EQ(complaint("{\n  \"b\": 1}", {{"a", JsonKind::text}}),
            "2:8: unknown key 'b'; known here are a");
  EXPECT_EQ(complaint("{}", {{"a", JsonKind::text, must}}),
            "1:1: key 'a' is missing; it must be a text");
  EXPECT_EQ(complaint("[1]", {{"a", JsonKind::text}}),
            "1:1: this is no object; wanted is {…} with a");
  EXPECT_EQ(complaint("{\"a\": -1}", {{"a", JsonKind::integer}}),
            "1:7: 'a' must be a whole number, zero or more");
  EXPECT_EQ(complaint("{\"a\": 1.5}", {{"a", JsonKind::integer}}),
            "1:7: 'a' must be a whole number, zero or more");
  EXPECT_EQ(complaint("{\"a\": 1}", {{"a", JsonKind::boolean}}), "1:7: 'a' must be true or false");
  EXPECT_EQ(complaint("{\"a\": [\"x\", 1]}", {{"a", JsonKind::texts}}),
            "1:7: 'a' must be a list of texts that are not empty");
  EXPECT_EQ(complaint("{\"a\": {\"zh\": \"中\"}}", {{"a", JsonKind::sentence}}),
            "1:7: 'a' must be {\"zh\": …, \"en\": …}, neither of them empty");
  EXPECT_EQ(complaint("{\"a\": {\"zh\": \"中\", \"en\": \"\"}}", {{"a", JsonKind::sentence}}),
            "1:7: 'a' must be {\"zh\": …, \"en\": …}, neither of them empty");
  EXPECT_EQ(complaint("{\"a\": {\"zh\": \"\", \"en\": \"\"}}", {{"a", JsonKind::words}}), "");
  EXPECT_EQ(
      complaint("{\"a\": {\"zh\": \"\", \"en\": \"\", \"fr\": \"\"}}", {{"a", JsonKind::words}}),
      "1:7: 'a' must be {\"zh\": …, \"en\": …}");
}

TEST(IsDate, KnowsTheCalendar) {
  for (const char* day : {"2026-01-31", "2024-02-29", "2000-02-29", "1999-12-31"})
    EXPECT_TRUE(is_date(day)) << day;
  for (const char* day :
       {"2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
        "2026-1-1", "2026/01/01", "26-01-01", "2026-01-01 ", "", "无", "2026-01-1x", "-026-01-01"})
    EXPECT_FALSE(is_date(day)) << day;
}

}  // namespace
}  // namespace mijian
