#include "agent/policy/placeholders.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

bool all_empty(std::string_view /*column*/) { return true; }
bool line_is_empty(std::string_view column) { return column == "line"; }

TEST(Placeholders, ABracketThatTellsNoPlaceIsLeftOut) {
  EXPECT_EQ(without_empty_places("口令最短 {length}（{file} 第 {line} 行）", all_empty),
            "口令最短 {length}");
  EXPECT_EQ(without_empty_places("at least {length} ({file} line {line}), {kind}", all_empty),
            "at least {length}, {kind}");
  EXPECT_EQ(without_empty_places("（{place}）（{file}）", all_empty), "");
}

TEST(Placeholders, WhatElseIsUnknownIsSaid) {
  const std::string half_known = "{length} ({file} line {line})";
  EXPECT_EQ(without_empty_places(half_known, line_is_empty), half_known);
  const std::string another = "{name} ({kind}) (no place) ({file";
  EXPECT_EQ(without_empty_places(another, all_empty), another);
}

TEST(Placeholders, AreFilledWithWordsOfAChoice) {
  const auto shown = [](std::string_view column, std::string_view choice) {
    return std::string{column} + "=" + std::string{choice};
  };
  EXPECT_EQ(fill_placeholders("a {b} {c?d:e} {", shown), "a b= c=d:e {");
  EXPECT_EQ(chosen_words("1", "yes:no"), "yes");
  EXPECT_EQ(chosen_words("0", "yes:no"), "no");
  EXPECT_EQ(chosen_words("2", "yes:no"), "2");
}

}  // namespace
}  // namespace mijian
