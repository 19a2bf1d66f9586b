#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/ledger/cells.h"
#include "report/render/deviation_report.h"
#include "tests/report/render/sample.h"

namespace mijian {
namespace {

std::string csv_of(std::vector<LedgerCell> cells, Language language = Language::zh) {
  Ledger ledger{"computer", {"台账", "ledger"}, {{"列", "Column"}}, {std::move(cells)}, {}};
  auto files = render(sample_document(), {{ledger}}, language, "csv");
  return files ? files->at(0).content : files.error().text();
}

TEST(Csv, IsUtf8WithItsMarkAndWindowsLineEnds) {
  EXPECT_EQ(csv_of({known("1"), known("张三")}), "\xEF\xBB\xBF列\r\n1,张三\r\n");
}

TEST(Csv, QuotesWhatHasToBeQuoted) {
  EXPECT_EQ(csv_of({known("a,b"), known("say \"x\"")}),
            "\xEF\xBB\xBF列\r\n\"a,b\",\"say \"\"x\"\"\"\r\n");
}

TEST(Csv, AFormulaIsText) {
  EXPECT_EQ(csv_of({known("=1+2"), known("+1"), known("-1"), known("@x"), known("a=b")}),
            "\xEF\xBB\xBF列\r\n'=1+2,'+1,'-1,'@x,a=b\r\n");
}

TEST(Csv, AControlCharacterIsShownNotObeyed) {
  EXPECT_EQ(csv_of({known("a\r\nb\x1b")}), "\xEF\xBB\xBF列\r\na\\x0d\\x0ab\\x1b\r\n");
}

TEST(Csv, SaysWhatAPersonMustEnterOrConfirm) {
  EXPECT_EQ(csv_of({to_fill(), to_confirm("S1")}), "\xEF\xBB\xBF列\r\n【待填】,S1【待核】\r\n");
  EXPECT_EQ(csv_of({to_fill(), to_confirm("S1")}, Language::en),
            "\xEF\xBB\xBF"
            "Column\r\n[fill in],S1[confirm]\r\n");
}

TEST(Csv, ThereIsAFileForEachLedger) {
  auto files = render(sample_document(), sample_ledgers(), Language::zh, "csv");
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ(files->at(0).name, "ledger-computer.csv");
  EXPECT_EQ(files->at(1).name, "ledger-medium.csv");
}

}  // namespace
}  // namespace mijian
