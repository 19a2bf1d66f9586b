#include "agent/policy/fill_remedy.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

Evidence row(std::string subject, std::string file, Verdict verdict) {
  Evidence one;
  one.subject = std::move(subject);
  one.columns = {{"file", std::move(file)}};
  one.verdict = verdict;
  return one;
}

TEST(FillRemedy, NamesWhatDeviatesAndNotWhatComplies) {
  const Sentence filled =
      fill_remedy({"在 {file} 改 {subject}", "Change {subject} in {file}"},
                  {row("a", "/etc/x", Verdict::deviation), row("b", "/etc/x", Verdict::deviation),
                   row("c", "/etc/y", Verdict::compliant)});
  EXPECT_EQ(filled.zh, "在 /etc/x 改 a、b");
  EXPECT_EQ(filled.en, "Change a, b in /etc/x");
}

TEST(FillRemedy, NamesNobodyOnAGuessBesideWhatDeviates) {
  const Evidence bob = row("bob", "1", Verdict::deviation), eve = row("eve", "0", Verdict::unknown);
  EXPECT_EQ(fill_remedy({"停用 {subject}", "Disable {subject}"}, {eve, bob}).en, "Disable bob");
  EXPECT_EQ(fill_remedy({"核实 {subject}", "Ask about {subject}"}, {eve}).en, "Ask about eve");
}

TEST(FillRemedy, ChoosesWordsAsWhatIsObservedDoes) {
  EXPECT_EQ(fill_remedy({"{file?开:关}", "{file?on:off}"}, {row("a", "1", Verdict::lead)}).en,
            "on");
  EXPECT_EQ(fill_remedy({"{file?开:关}", "{file?on:off}"}, {row("a", "0", Verdict::lead)}).zh,
            "关");
}

TEST(FillRemedy, NamesThreeOfMany) {
  std::vector<Evidence> rows;
  for (const char* name : {"a", "b", "c", "d", "e"}) rows.push_back(row(name, "", Verdict::lead));
  EXPECT_EQ(fill_remedy({"查 {subject}", "Look at {subject}"}, rows).zh, "查 a、b、c 等");
}

TEST(FillRemedy, SaysThatTheSubjectIsMeantWhereNothingDeviates) {
  EXPECT_EQ(fill_remedy({"改 {file}", "Change {file}"}, {}).en, "Change the subject");
}

}  // namespace
}  // namespace mijian
