#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "report/ledger/cells.h"
#include "report/render/deviation_report.h"
#include "tests/report/render/sample.h"

namespace mijian {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string page_of(const Document& document, std::string_view name = "report.html",
                    Language language = Language::zh) {
  auto files = render(document, sample_ledgers(), language, "html");
  if (!files) return files.error().text();
  for (const RenderedFile& file : *files)
    if (file.name == name) return file.content;
  return "no such page";
}

Document with_product(const std::string& product) {
  Document document = compliant_document();
  Finding finding{.rule = "usb-storage-unregistered",
                  .verdict = Verdict::deviation,
                  .title = {"介质", "medium"}};
  finding.rows.push_back({.subject = product,
                          .verdict = Verdict::deviation,
                          .observed = {product, product},
                          .expected = {product, product},
                          .columns = {{"product", product}, {"other", product + "!"}}});
  document.findings = {finding};
  document.terminal.model = document.level_line = document.record_number = product;
  document.coverage = {{"usb_device", product, "partial", product, "", ""}};
  document.to_register = {product};
  return document;
}

TEST(Html, AScriptInAProductStringIsShownNotObeyed) {
  const std::string page = page_of(with_product("<script>alert(\"1\")</script>&amp;"));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<script")),
                          HasSubstr("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;")));
}

TEST(Html, ControlAndRightToLeftCharactersAreShownNotObeyed) {
  const std::string page =
      page_of(with_product("USB\x1b[2J\xE2\x80\xAE"
                           "gpj.exe"));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("\x1b")), Not(HasSubstr("\xE2\x80\xAE")),
                          HasSubstr("USB\\x1b[2J\\u{202e}gpj.exe")));
}

TEST(Html, ALedgerCellIsShownNotObeyed) {
  auto files =
      render(sample_document(),
             {{{"medium", {"介质", "media"}, {{"型号", "Model"}}, {{known("<b>x</b>\x07")}}, {}}}},
             Language::zh, "html");
  ASSERT_TRUE(files);
  EXPECT_THAT(files->at(1).content,
              AllOf(Not(HasSubstr("<b>x</b>")), HasSubstr("&lt;b&gt;x&lt;/b&gt;\\x07")));
}

TEST(Html, ItsPolicyAllowsNothingButItsOwnStyle) {
  for (const char* name : {"report.html", "ledger.html"}) {
    const std::string page = page_of(sample_document(), name);
    const std::regex policy{
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'\">"};
    EXPECT_TRUE(std::regex_search(page, policy)) << name;
    EXPECT_LT(page.find("Content-Security-Policy"), page.find("<style>")) << name;
  }
}

TEST(Html, CarriesItsLevelOnEverySheet) {
  const std::string page = page_of(sample_document());
  const std::size_t first = page.find("密级：机密★");
  ASSERT_NE(first, std::string::npos);
  EXPECT_NE(page.find("密级：机密★", first + 1), std::string::npos);
  EXPECT_THAT(page_of(sample_document(), "ledger.html"), HasSubstr("密级：机密★"));
}

TEST(Html, EnglishPagesHaveNoChineseButWhatWasDeclared) {
  Document document = sample_document();
  document.terminal.level = document.terminal.unit = document.terminal.department =
      document.terminal.responsible = document.terminal.place = document.terminal.purpose =
          document.level_line = "x";
  document.profile_title.en = "classified stand-alone";
  for (Finding& finding : document.findings) finding.basis.en = "basis";
  for (const char* name : {"report.html", "ledger.html"}) {
    std::string page = page_of(document, name, Language::en);
    page.erase(0, page.find("<body"));
    for (const char* of_the_forms : {"□", "·", "—", "　", "〃"})
      for (std::size_t at; (at = page.find(of_the_forms)) != std::string::npos;)
        page.erase(at, std::string{of_the_forms}.size());
    for (const char c : page)
      ASSERT_LT(static_cast<unsigned char>(c), 0x80)
          << name << ": " << page.substr(page.find(c), 40);
  }
}

}  // namespace
}  // namespace mijian
