#include <gtest/gtest.h>

#include "tests/agent/policy/test_rules.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

const std::string history = "SELECT device_key AS subject, kind AS name, 0 AS ok FROM usb_history";

std::optional<Time> at(const char* text) { return parse_utc(text); }

/// A rule about the last 180 days: since 2026-05-26.
class History : public ::testing::Test {
 protected:
  Finding judge() {
    Parameter since;
    since.days_before = 180;
    const Pack pack =
        pack_of({rule_of(history, {{"period", ":usage_since"}})}, {{"usage_since", since}});
    Snapshot snapshot = facts_.snapshot();
    Judging judging;
    judging.pack = &pack;
    judging.profile = &pack.profiles.at("c");
    const auto findings = evaluate(snapshot, judging);
    EXPECT_TRUE(findings) << findings.error().text();
    return findings->front();
  }
  FactWriter& writer() { return facts_.writer(); }
  TestFacts facts_;
};

TEST_F(History, CompliesForTheSpanThatTheRecordsCover) {
  writer().covers("usb_history", "kern.log", at("2026-01-01T00:00:00Z"),
                  at("2026-11-21T00:00:00Z"));
  const Finding finding = judge();
  EXPECT_EQ(finding.verdict, Verdict::compliant);
  EXPECT_EQ(finding.period_from, "2026-05-26T12:00:00.000000Z");
  EXPECT_EQ(finding.period_to, "2026-11-21T00:00:00.000000Z");
}

TEST_F(History, IsUnknownWhenARecordBeginsTooLate) {
  writer().covers("usb_history", "kern.log", at("2026-01-01T00:00:00Z"),
                  at("2026-11-21T00:00:00Z"));
  writer().covers("usb_history", "journal", at("2026-10-01T00:00:00Z"), at("2026-11-22T00:00:00Z"));
  const Finding finding = judge();
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en,
            "usb_history from journal reaches back to 2026-10-01T00:00:00.000000Z only");
  EXPECT_EQ(finding.period_from, "2026-10-01T00:00:00.000000Z");
}

TEST_F(History, IsUnknownWhenTheRecordsEndBeforeThePeriod) {
  writer().covers("usb_history", "kern.log", at("2025-01-01T00:00:00Z"),
                  at("2026-05-01T00:00:00Z"));
  const Finding finding = judge();
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en, "usb_history from kern.log ends at 2026-05-01T00:00:00.000000Z");
}

TEST_F(History, LeavesASourceWithoutRecordsOutOfTheSpan) {
  writer().covers("usb_history", "kern.log", at("2026-01-01T00:00:00Z"),
                  at("2026-11-21T00:00:00Z"));
  writer().complete("usb_history", "/var/log/messages", "no such file");
  EXPECT_EQ(judge().verdict, Verdict::compliant);
}

TEST_F(History, IsUnknownWhenNoSourceKeepsAny) {
  writer().complete("usb_history", "/var/log/messages", "no such file");
  const Finding finding = judge();
  EXPECT_EQ(finding.verdict, Verdict::unknown);
  EXPECT_EQ(finding.reason.en,
            "no source keeps a history: whether anything happened in that time, nobody can tell");
}

TEST_F(History, DeviatesByWhatWasSeenHoweverShortTheRecords) {
  writer().covers("usb_history", "kern.log", at("2026-11-01T00:00:00Z"),
                  at("2026-11-21T00:00:00Z"));
  writer().add("usb_history", {{"device_key", "usb:0951:1666:X"},
                               {"vendor_id", "0951"},
                               {"product_id", "1666"},
                               {"identity", "proven"},
                               {"kind", "storage"},
                               {"first_seen", "2026-11-02T00:00:00.000000Z"},
                               {"last_seen", "2026-11-02T00:00:00.000000Z"},
                               {"time_quality", "exact"},
                               {"connections", 1},
                               {"after_commissioning", 1}});
  EXPECT_EQ(judge().verdict, Verdict::deviation);
}

TEST(Gaps, AreToldUpToThreeAndThenCounted) {
  TestFacts facts;
  for (const char* source : {"a", "b", "c", "d", "e"})
    facts.writer().impossible("usb_history", source, denied(source));
  const Pack pack = pack_of({rule_of(history)});
  Snapshot snapshot = facts.snapshot();
  Judging judging;
  judging.pack = &pack;
  judging.profile = &pack.profiles.at("c");
  const auto findings = evaluate(snapshot, judging);
  ASSERT_TRUE(findings);
  const std::string& reason = findings->front().reason.en;
  EXPECT_NE(reason.find("usb_history from c is impossible"), std::string::npos) << reason;
  EXPECT_NE(reason.find("; and 2 more"), std::string::npos) << reason;
}

TEST(Gaps, OfAWholeTableCountForRulesThatNameTheirSources) {
  TestFacts facts;
  facts.writer().complete("usb_history", "kern.log");
  facts.writer().impossible("usb_history", "collector usb_history", too_large("it ended early"));
  const Pack pack = pack_of({rule_of(history, {{"sources", "kern.log"}})});
  Snapshot snapshot = facts.snapshot();
  Judging judging;
  judging.pack = &pack;
  judging.profile = &pack.profiles.at("c");
  const auto findings = evaluate(snapshot, judging);
  ASSERT_TRUE(findings);
  EXPECT_EQ(findings->front().verdict, Verdict::unknown);
}

TEST(OldSnapshot, MakesARuleUnknownThatReadsWhatItLacks) {
  TestFacts facts;
  facts.writer().complete("usb_history", "kern.log");
  SnapshotInfo info;
  info.schema_version = 0;  // before the first: every table of ours is newer
  info.tool_version = info.host_kind = info.root = info.user = info.tables = "x";
  info.taken_at = test_now();
  auto writer = SnapshotWriter::in_memory(info);
  ASSERT_TRUE(writer);
  auto snapshot = writer->take();
  ASSERT_TRUE(snapshot) << snapshot.error().text();
  const Pack pack = pack_of({rule_of(history)});
  Judging judging;
  judging.pack = &pack;
  judging.profile = &pack.profiles.at("c");
  const auto findings = evaluate(*snapshot, judging);
  ASSERT_TRUE(findings) << findings.error().text();
  EXPECT_EQ(findings->front().verdict, Verdict::unknown);
  EXPECT_EQ(findings->front().reason.en,
            "collected by version 0, which had no usb_history.device_key (since version 1); "
            "collect again");
}

}  // namespace
}  // namespace mijian
