#include "report/render/deviation_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/render/sample.h"

namespace mijian {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Document document_with(const Finding& finding) {
  Document document = compliant_document();
  document.findings = {finding};
  return document;
}

Finding finding_with(Verdict verdict, const std::vector<Verdict>& rows) {
  Finding finding{.rule = "r",
                  .verdict = verdict,
                  .title = {"标题", "title"},
                  .basis = {"依据", "basis"},
                  .remedy = {"改", "mend"}};
  for (const Verdict row : rows)
    finding.rows.push_back({.subject = "s" + std::to_string(finding.rows.size()),
                            .verdict = row,
                            .observed = {"实", "seen"}});
  return finding;
}

std::string value_of(const std::vector<PageField>& fields, std::string_view label) {
  for (const PageField& field : fields)
    if (field.label == label) return field.value;
  return "no such field";
}

/// The tool on the first sheet, as its rule found it.
std::string tool_on_sheet(Verdict verdict, const std::string& approval,
                          const std::string& registered) {
  Finding finding = finding_with(verdict, {verdict});
  finding.rule = "tool-unregistered";
  finding.rows[0].columns = {{"version", "0.1.0"}, {"registered", registered}};
  Document document = document_with(finding);
  document.tool_version = "0.1.0", document.register_file = "register.json";
  document.tools = {{"mijian", "0.1.0", "/usr/bin/mijian", "", "", approval}};
  return value_of(make_page(document, Language::zh).sheet.inspection, "工具版本");
}

TEST(Tool, StandsOnTheSheetAsItsRuleFoundIt) {
  EXPECT_EQ(tool_on_sheet(Verdict::compliant, "A0001", "0.1.0"), "mijian 0.1.0（登记编号 A0001）");
  EXPECT_EQ(tool_on_sheet(Verdict::compliant, "", "0.1.0"), "mijian 0.1.0（已登记，无编号）");
  EXPECT_EQ(tool_on_sheet(Verdict::lead, "A0001", "0.2.0"), "mijian 0.1.0（登记的版本为 0.2.0）");
  EXPECT_EQ(tool_on_sheet(Verdict::waived, "", ""), "mijian 0.1.0（未登记）");
  EXPECT_EQ(tool_on_sheet(Verdict::unknown, "", ""), "mijian 0.1.0（登记与否未知）");
  EXPECT_EQ(tool_on_sheet(Verdict::unknown, "A0001", ""),
            "mijian 0.1.0（登记编号 A0001，版本未核对）");
}

TEST(Tool, WithoutItsRuleNobodyKnows) {
  Document document = compliant_document();
  document.findings.clear();
  document.tool_version = "0.1.0", document.register_file = "register.json";
  document.tools = {{"mijian", "0.1.0", "/usr/bin/mijian", "", "", ""}};
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "工具版本"),
            "mijian 0.1.0（登记与否未知）");
}

TEST(Conclusion, IsCompliantOnlyWhenEverythingComplies) {
  EXPECT_EQ(make_page(compliant_document(), Language::zh).sheet.conclusion, "合规");
}

TEST(Conclusion, CountsDeviations) {
  EXPECT_EQ(make_page(sample_document(), Language::zh).sheet.conclusion, "不符合：发现偏差 20 项");
}

TEST(Conclusion, IsOpenWhileSomethingIsUnknown) {
  Document document = compliant_document();
  document.findings.push_back(finding_with(Verdict::unknown, {}));
  const Sheet sheet = make_page(document, Language::zh).sheet;
  EXPECT_EQ(sheet.conclusion_name, "open");
  EXPECT_THAT(sheet.conclusion, HasSubstr("不作合规结论"));
}

TEST(Conclusion, NoneIsDrawnForAnUndeclaredTerminal) {
  Document document = compliant_document();
  document.profile.clear();
  document.suggested_profile = "internal";
  const Sheet sheet = make_page(document, Language::zh).sheet;
  EXPECT_EQ(sheet.conclusion, "终端类别未声明，不作结论（建议声明为 internal）");
  EXPECT_EQ(sheet.conclusion_name, "none");
}

TEST(Sheet, SaysHowMuchCouldBeLookedAt) {
  const Sheet sheet = make_page(sample_document(), Language::zh).sheet;
  EXPECT_EQ(sheet.extent, "适用规则 67 项，已核查 52 项");
  EXPECT_EQ(sheet.coverage, "采集来源 44 处：完整 40，部分 1，无法采集 3");
}

TEST(Sheet, ShowsBothClocksInTheZoneOfTheDocument) {
  const Sheet sheet = make_page(sample_document(), Language::zh).sheet;
  EXPECT_EQ(value_of(sheet.inspection, "实际时间"), "2026-11-22 09:31:12（终端时钟相差 -72 秒）");
  EXPECT_EQ(value_of(sheet.inspection, "终端时间"), "2026-11-22 09:30:00");
}

TEST(Sheet, SaysWhatHeldTheCollectorsAndWhetherAccessTimesMoved) {
  Document document = sample_document();
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "访问时间"), "未改变");
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "采集约束"),
            "禁止提权、权能收缩、seccomp、Landlock");
  document.means = "seccomp access_times_kept_but_links";
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "访问时间"),
            "文件和目录未改变；符号链接的访问时间可能更新");
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "采集约束"), "seccomp");
  document.means = "";
  EXPECT_EQ(value_of(make_page(document, Language::zh).sheet.inspection, "访问时间"), "未记录");
}

TEST(Sheet, SaysThatNothingWasSigned) {
  Document document = sample_document();
  EXPECT_EQ(make_page(document, Language::zh).sheet.unsigned_note, "策略包、登记数据未签名");
  document.signatures = true;
  EXPECT_EQ(make_page(document, Language::zh).sheet.unsigned_note, "");
}

TEST(Sheet, WhatDoesNotFitIsCountedNotDropped) {
  const Sheet sheet = make_page(crowded_document(), Language::zh).sheet;
  EXPECT_EQ(sheet.more_deviations,
            "其余 " + std::to_string(60 - sheet.deviations.size()) + " 项见第 2 页起");
  EXPECT_EQ(sheet.more_leads, "其余 8 项见第 2 页起");
  EXPECT_EQ(sheet.more_manual, "其余 12 项见后页");
}

TEST(Sections, TheSeverestComesFirst) {
  const Page page = make_page(sample_document(), Language::zh);
  EXPECT_EQ(page.deviations.front().severity, "高");
  EXPECT_EQ(page.deviations.back().severity, "低");
}

TEST(Sections, AWaivedRowIsShownAlthoughTheRuleDeviates) {
  Finding finding = finding_with(Verdict::deviation, {Verdict::deviation, Verdict::waived});
  finding.rows[1].waiver = "LW-1";
  const Page page = make_page(document_with(finding), Language::zh);
  ASSERT_EQ(page.waived.size(), 1U);
  EXPECT_EQ(page.waived[0].rows[0].subject, "s1");
  EXPECT_EQ(page.waived[0].rows[0].note, "LW-1");
  EXPECT_EQ(page.deviations[0].rows.size(), 1U);
  EXPECT_EQ(page.deviations[0].others, "已批例外 1");
}

TEST(Sections, WhatOneRuleCouldNotTellIsSaidBesideItsDeviation) {
  const Page page = make_page(
      document_with(finding_with(Verdict::deviation,
                                 {Verdict::deviation, Verdict::unknown, Verdict::compliant})),
      Language::en);
  EXPECT_EQ(page.deviations[0].others, "compliant 1, could not be checked 1");
}

TEST(Sections, UnknownRulesAreGroupedByTheirReason) {
  const Page page = make_page(sample_document(), Language::zh);
  ASSERT_EQ(page.unknown.size(), 3U);
  EXPECT_EQ(page.unknown[1].reason, "没有登记数据");
  EXPECT_EQ(page.unknown[1].items.size(), 5U);
}

TEST(Sections, FilesDeniedForOneReasonAreOneGap) {
  const Page page = make_page(sample_document(), Language::zh);
  ASSERT_EQ(page.gaps.size(), 2U);
  EXPECT_EQ(page.gaps[0].reason, "无法采集 · 权限不足");
  EXPECT_THAT(page.gaps[0].items,
              ElementsAre("/etc/shadow", "/etc/gshadow", "/boot/grub/grub.cfg"));
}

TEST(Sections, RulesThatWaitForOneSourceStandTogether) {
  Document document = compliant_document();
  document.coverage = {{"disk", "udev database", "impossible", "not found: /run/udev", "", ""}};
  for (const char* more : {"", "; x was not collected"}) {
    Finding finding = finding_with(Verdict::unknown, {});
    finding.title.en += more;
    finding.reason.en = std::string{"disk (source udev database) is impossible"} + more;
    document.findings.push_back(finding);
  }
  const Page page = make_page(document, Language::en);
  ASSERT_EQ(page.unknown.size(), 1U);
  EXPECT_EQ(page.unknown[0].reason, "udev database · impossible · not found: /run/udev");
  EXPECT_EQ(page.unknown[0].items.size(), 2U);
}

TEST(Sections, RulesThatWaitForARegisterStandTogether) {
  Finding finding = finding_with(Verdict::unknown, {});
  finding.reason.zh = "registered_asset（来源 register）无法采集";
  Document document = document_with(finding);
  document.register_file.clear();
  EXPECT_EQ(make_page(document, Language::zh).unknown.at(0).reason, "没有提供登记数据");
}

TEST(Rows, WhatIsExpectedOfSeveralSubjectsIsSaidOnce) {
  Finding finding = finding_with(Verdict::deviation,
                                 {Verdict::deviation, Verdict::deviation, Verdict::deviation});
  for (Evidence& row : finding.rows) row.expected = {"同样", "the same"};
  finding.rows[2].expected = {"另一个", "another"};
  const Page page = make_page(document_with(finding), Language::zh);
  EXPECT_EQ(page.deviations[0].rows[0].expected, "同样");
  EXPECT_EQ(page.deviations[0].rows[1].expected, "〃");
  EXPECT_EQ(page.deviations[0].rows[2].expected, "另一个");
}

TEST(Rows, EvidenceIsWhatTheWordingHasNotSaid) {
  Finding finding = finding_with(Verdict::deviation, {Verdict::deviation});
  finding.rows[0].observed = {"锁定 60 秒", "locks for 60 seconds"};
  finding.rows[0].columns = {{"unlock_seconds", "60"}, {"line", "6"}, {"nothing", ""}};
  const PageRow row = make_page(document_with(finding), Language::zh).deviations[0].rows[0];
  ASSERT_EQ(row.evidence.size(), 1U);
  EXPECT_EQ(row.evidence[0].label, "line");
}

TEST(Rows, NoneIsLostInALongList) {
  const Page page =
      make_page(document_with(finding_with(Verdict::deviation,
                                           std::vector<Verdict>(300, Verdict::deviation))),
                Language::zh);
  const PageFinding& shown_finding = page.deviations[0];
  EXPECT_EQ(shown_finding.subjects, 300U);
  EXPECT_EQ(shown_finding.rows.size() + shown_finding.more_rows.size() + shown_finding.beyond,
            300U);
}

TEST(Formats, AnUnknownOneIsRefusedWithThoseThatAre) {
  auto files = render(sample_document(), {}, Language::zh, "docx");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().text(), "no format 'docx': one of html, text, json, csv");
}

TEST(Json, IsTheWholeDocument) {
  auto files = render(sample_document(), {}, Language::zh, "json");
  ASSERT_TRUE(files);
  EXPECT_EQ(files->at(0).name, "findings.json");
  EXPECT_THAT(files->at(0).content, HasSubstr("\"login-lockout-missing\""));
}

}  // namespace
}  // namespace mijian
