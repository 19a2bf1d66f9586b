// Prints the pages with a browser and counts the sheets: the first sheet stays one, and the whole
// report of a usual terminal stays within four. Needs chromium, poppler-utils and a font with 汉字.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "report/render/deviation_report.h"
#include "tests/report/render/sample.h"

namespace mijian {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  for (char piece[4096]; std::size_t size = std::fread(piece, 1, sizeof piece, pipe);)
    output.append(piece, size);
  pclose(pipe);
  return output;
}

class Pages : public testing::Test {
 protected:
  void SetUp() override {
    if (output_of("command -v chromium && command -v pdftotext").find("pdftotext") ==
        std::string::npos)
      GTEST_SKIP() << "chromium or pdftotext is not installed (packaging/packages.txt, group test)";
    char name[] = "/tmp/mijian_pages.XXXXXX";
    ASSERT_NE(mkdtemp(name), nullptr);
    folder_ = name;
  }
  void TearDown() override {
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }

  /// Prints one page of a document and keeps the text of every sheet.
  void print(const Document& document, Language language, std::string_view page = "report.html") {
    auto files = render(document, sample_ledgers(), language, "html");
    ASSERT_TRUE(files) << files.error().text();
    for (const RenderedFile& file : *files)
      std::ofstream{folder_ + "/" + file.name} << file.content;
    const std::string command =
        "cd " + folder_ + " && HOME=" + folder_ +
        " timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage "
        "--no-pdf-header-footer --user-data-dir=profile --print-to-pdf=page.pdf "
        "file://" +
        folder_ + "/" + std::string{page} + " >log 2>&1; pdftotext -layout page.pdf -";
    sheets_.clear();
    std::string text = output_of(command);
    for (std::size_t at; (at = text.find('\f')) != std::string::npos; text.erase(0, at + 1))
      sheets_.push_back(text.substr(0, at));
    ASSERT_FALSE(sheets_.empty()) << output_of("cat " + folder_ + "/log");
  }

  /// Signatures and the check code stand on the first sheet and on no other.
  void expect_first_sheet(const std::string& signature, const std::string& code) {
    EXPECT_THAT(sheets_[0], HasSubstr(signature));
    EXPECT_THAT(sheets_[0], HasSubstr(code));
    for (std::size_t i = 1; i < sheets_.size(); ++i)
      EXPECT_THAT(sheets_[i], Not(HasSubstr(code))) << "sheet " << i + 1;
  }

  std::string folder_;
  std::vector<std::string> sheets_;
};

TEST_F(Pages, AReportWithTwentyDeviationsHasFourSheets) {
  print(sample_document(), Language::zh);
  EXPECT_LE(sheets_.size(), 4U);
  expect_first_sheet("安全保密管理员", "快照核对码");
}

TEST_F(Pages, EverySheetCarriesLevelAndRecordNumber) {
  print(sample_document(), Language::zh);
  for (const std::string& sheet : sheets_) {
    EXPECT_THAT(sheet, HasSubstr("机密★"));
    EXPECT_THAT(sheet, HasSubstr("JC-20261122-0117"));
  }
}

TEST_F(Pages, TheFullestFirstSheetIsStillOne) {
  print(crowded_document(), Language::zh);
  expect_first_sheet("安全保密管理员", "快照核对码");
  EXPECT_THAT(sheets_[1], HasSubstr("实际值"));
}

TEST_F(Pages, TheFirstSheetInEnglishIsOne) {
  print(crowded_document(), Language::en);
  expect_first_sheet("Security administrator", "Check code of the snapshot");
}

TEST_F(Pages, ACompliantTerminalHasTwoSheets) {
  print(compliant_document(), Language::zh);
  EXPECT_EQ(sheets_.size(), 2U);
  expect_first_sheet("安全保密管理员", "快照核对码");
}

TEST_F(Pages, TheLedgerRowsAreOneSheet) {
  print(sample_document(), Language::zh, "ledger.html");
  EXPECT_EQ(sheets_.size(), 1U);
}

}  // namespace
}  // namespace mijian
