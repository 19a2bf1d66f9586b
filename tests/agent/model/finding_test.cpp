#include "agent/model/finding.h"

#include <gtest/gtest.h>

#include "agent/model/rule.h"

namespace mijian {
namespace {

int status_of(std::initializer_list<Verdict> verdicts, const char* profile = "internal") {
  Document document;
  document.profile = profile;
  for (const Verdict verdict : verdicts) document.findings.emplace_back().verdict = verdict;
  document.manual.resize(3);
  return exit_status(document);
}

TEST(ExitStatus, FollowsFromTheFindings) {
  EXPECT_EQ(status_of({Verdict::compliant, Verdict::not_applicable, Verdict::waived}), 0)
      << "manual items never decide";
  EXPECT_EQ(status_of({Verdict::compliant, Verdict::unknown, Verdict::deviation}), 1);
  EXPECT_EQ(status_of({Verdict::compliant, Verdict::unknown}), 4);
  EXPECT_EQ(status_of({Verdict::compliant, Verdict::lead}), 4);
  EXPECT_EQ(status_of({Verdict::compliant}, ""), 4) << "an undeclared terminal has no conclusion";
  EXPECT_EQ(status_of({Verdict::deviation}, ""), 1);
  EXPECT_EQ(status_of({}), 4) << "nothing was looked at";
}

TEST(CountVerdicts, CountsEveryVerdictAndTheManualItems) {
  Document document;
  document.findings.emplace_back().verdict = Verdict::lead;
  document.findings.emplace_back().verdict = Verdict::lead;
  document.manual.resize(2);
  const auto counts = count_verdicts(document);
  EXPECT_EQ(counts.size(), std::size(verdict_words));
  EXPECT_EQ(counts.at(Verdict::lead), 2);
  EXPECT_EQ(counts.at(Verdict::manual), 2);
  EXPECT_EQ(counts.at(Verdict::deviation), 0);
}

TEST(FindProfile, KnowsNamesAndAliasesAndNoFragment) {
  Pack pack;
  pack.profiles["standalone-jimi"].name = "standalone-jimi";
  pack.profiles["standalone-jimi"].aliases = {"涉密单机-机密"};
  pack.fragments["shared"].name = "shared";
  ASSERT_NE(pack.find_profile("涉密单机-机密"), nullptr);
  EXPECT_EQ(pack.find_profile("涉密单机-机密")->name, "standalone-jimi");
  EXPECT_NE(pack.find_profile("standalone-jimi"), nullptr);
  EXPECT_EQ(pack.find_profile("涉密单机-秘密"), nullptr);
  EXPECT_EQ(pack.find_profile("shared"), nullptr);
}

}  // namespace
}  // namespace mijian
