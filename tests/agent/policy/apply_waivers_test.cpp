#include "agent/policy/apply_waivers.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

const Waiver waiver{"W-7", "r", "s", "试验需要", "李", "2026-01-01", "2026-01-31"};

Evidence judged(Verdict before, const char* now, const std::string& rule = "r",
                const std::string& subject = "s") {
  Evidence row;
  row.subject = subject;
  row.verdict = before;
  std::vector<Evidence> rows{row};
  apply_waivers(rows, rule, {waiver}, *parse_utc(now));
  return rows[0];
}

TEST(ApplyWaivers, WaivesDeviationsAndLeadsThroughTheLastDay) {
  const Evidence row =
      judged(Verdict::deviation, "2026-01-31T15:59:59Z");  // still the 31st in China
  EXPECT_EQ(row.verdict, Verdict::waived);
  EXPECT_EQ(row.waiver, "W-7");
  EXPECT_EQ(row.reason.zh, "例外审批 W-7：试验需要，批准人 李，有效期至 2026-01-31");
  EXPECT_EQ(judged(Verdict::lead, "2026-01-01T00:00:00Z").verdict, Verdict::waived);
}

TEST(ApplyWaivers, TellsThatAWaiverExpiredOrHasNotBegun) {
  const Evidence expired = judged(Verdict::deviation, "2026-01-31T16:00:00Z");
  EXPECT_EQ(expired.verdict, Verdict::deviation);
  EXPECT_EQ(expired.reason.en, "waiver W-7 expired on 2026-01-31");
  EXPECT_TRUE(expired.waiver.empty());
  const Evidence early = judged(Verdict::deviation, "2025-12-31T00:00:00Z");
  EXPECT_EQ(early.verdict, Verdict::deviation);
  EXPECT_EQ(early.reason.en, "waiver W-7 holds from 2026-01-01 on");
}

TEST(ApplyWaivers, WaivesNothingElse) {
  EXPECT_EQ(judged(Verdict::deviation, "2026-01-10T00:00:00Z", "r2").verdict, Verdict::deviation);
  EXPECT_EQ(judged(Verdict::deviation, "2026-01-10T00:00:00Z", "r", "S").verdict,
            Verdict::deviation);
  EXPECT_EQ(judged(Verdict::unknown, "2026-01-10T00:00:00Z").verdict, Verdict::unknown);
  EXPECT_EQ(judged(Verdict::compliant, "2026-01-10T00:00:00Z").verdict, Verdict::compliant);
}

}  // namespace
}  // namespace mijian
