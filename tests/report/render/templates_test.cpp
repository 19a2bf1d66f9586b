#include "report/render/templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "report/render/words.h"

namespace mijian {
namespace {

const std::string_view all_templates[] = {
    head_template,         body_template,   end_template,         sheet_template,
    details_template,      ledger_template, kept_ledger_template, kept_row_template,
    kept_end_template,     label_template,  cut_marks_template,   dossier_cover_template,
    dossier_parts_template};
const std::string_view all_styles[] = {page_style, label_page_style, label_element_style,
                                       dossier_style};

/// What stands between {{ and the next }}.
std::vector<std::string> tags_of(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2))
    tags.emplace_back(text.substr(at + 2, text.find("}}", at) - at - 2));
  return tags;
}

bool escapes(std::string_view tag) { return !tag.empty() && tag[0] != '{' && tag[0] != '&'; }

TEST(Templates, UseEscapedFormsOnly) {
  for (const std::string_view text : all_templates)
    for (const std::string& tag : tags_of(text)) EXPECT_TRUE(escapes(tag)) << tag;
}

TEST(Templates, TheScanSeesUnescapedForms) {
  EXPECT_THAT(tags_of("a {{{b}}} {{& c}} {{d}}"), testing::ElementsAre("{b", "& c", "d"));
  EXPECT_FALSE(escapes("{b"));
  EXPECT_FALSE(escapes("& c"));
  EXPECT_TRUE(escapes("d"));
}

TEST(Templates, NeitherChangeDelimitersNorLoadOthers) {
  for (const std::string_view text : all_templates)
    for (const std::string& tag : tags_of(text))
      EXPECT_EQ(std::string_view{"=>"}.find(tag[0]), std::string_view::npos) << tag;
}

TEST(Templates, AskOnlyForWordsThatAreThere) {
  for (const std::string_view text : all_templates)
    for (const std::string& tag : tags_of(text))
      if (tag.rfind("words.", 0) == 0) {
        EXPECT_NE(page_word(tag.substr(6), Language::zh), "") << tag;
        EXPECT_NE(page_word(tag.substr(6), Language::en), "") << tag;
      }
}

TEST(Templates, HoldNoScriptAndNothingToLoad) {
  const std::regex active{
      R"(<script|<link|<img|<iframe|<form|\bon[a-z]+=|style="|href=|src=|url\(|@import)"};
  for (const std::string_view text : all_templates)
    EXPECT_FALSE(std::regex_search(std::string{text}, active));
  for (const std::string_view style : all_styles)
    EXPECT_FALSE(std::regex_search(std::string{style}, active));
}

TEST(Templates, TheStyleCannotBeTakenForATemplateOrEndItself) {
  for (const std::string_view style : all_styles) {
    EXPECT_EQ(style.find("{{"), std::string_view::npos);
    EXPECT_EQ(style.find("</"), std::string_view::npos);
  }
}

TEST(PageWords, EveryKeyIsThereOnceAndInBothLanguages) {
  for (const PageWord& word : page_words) {
    const auto same = [&](const PageWord& other) { return other.key == word.key; };
    EXPECT_EQ(std::count_if(std::begin(page_words), std::end(page_words), same), 1) << word.key;
    EXPECT_FALSE(word.text.zh.empty() || word.text.en.empty()) << word.key;
  }
}

}  // namespace
}  // namespace mijian
