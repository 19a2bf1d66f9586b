// Whole pages against those kept in tests/data/golden. After a wanted change:
//   MIJIAN_NEW_GOLDEN=1 build/release/tests/render_tests --gtest_filter='Golden*'   and read the
//   diff.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include "report/render/deviation_report.h"
#include "tests/report/render/sample.h"

namespace mijian {
namespace {

/// Without the style and its digest: how it looks is judged by eye, and by pages_test.
std::string normalised(const std::string& page) {
  const std::size_t begin = page.find("<style>"), end = page.find("</style>");
  std::string text =
      begin == std::string::npos ? page : page.substr(0, begin) + page.substr(end + 8);
  return std::regex_replace(text, std::regex{"sha256-[A-Za-z0-9+/=]+"}, "sha256-…");
}

void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = MIJIAN_SOURCE_DIR "/tests/data/golden/" + name;
  if (std::getenv("MIJIAN_NEW_GOLDEN") != nullptr) std::ofstream{path} << text;
  std::ifstream file{path};
  std::stringstream kept;
  kept << file.rdbuf();
  EXPECT_EQ(text, kept.str()) << "differs from " << path;
}

void expect_golden_files(std::string_view format, Language language, const std::string& prefix) {
  auto files = render(sample_document(), sample_ledgers(), language, format);
  ASSERT_TRUE(files) << files.error().text();
  for (const RenderedFile& file : *files)
    expect_golden(prefix + file.name, normalised(file.content));
}

TEST(Golden, TheTimelineOfUsbUse) {
  const auto drawn = render(used_document(), {}, Language::zh, "html");
  const auto told = render(used_document(), {}, Language::en, "text");
  ASSERT_TRUE(drawn && told);
  expect_golden("usb-report.html", normalised(drawn->front().content));
  expect_golden("usb-report.txt", told->front().content);
}

TEST(Golden, TheScoreWithRisksFirst) {
  const auto drawn = render(scored_document(), {}, Language::zh, "html");
  const auto told = render(scored_document(), {}, Language::en, "text");
  ASSERT_TRUE(drawn && told);
  expect_golden("score-report.html", normalised(drawn->front().content));
  expect_golden("score-report.txt", told->front().content);
}

TEST(Golden, Html) { expect_golden_files("html", Language::zh, ""); }
TEST(Golden, Text) { expect_golden_files("text", Language::zh, ""); }
TEST(Golden, TextInEnglish) { expect_golden_files("text", Language::en, "en-"); }
TEST(Golden, Csv) { expect_golden_files("csv", Language::zh, ""); }

}  // namespace
}  // namespace mijian
