#include "agent/collectors/accounts/password_demand.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mijian {
namespace {

/// Tries every mix of characters up to a length, as libpwquality judges them.
std::int64_t shortest_by_trial(const PasswordDemand& demand) {
  for (std::int64_t length = demand.floor;; ++length)
    for (std::int64_t d = 0; d <= length; ++d)
      for (std::int64_t u = 0; d + u <= length; ++u)
        for (std::int64_t l = 0; d + u + l <= length; ++l) {
          const std::int64_t counts[] = {d, u, l, length - d - u - l};
          std::int64_t size = std::max(demand.min_length, demand.floor), classes = 0;
          bool holds = true;
          for (std::size_t i = 0; i < 4; ++i) {
            const std::int64_t credit = demand.credits[i];
            if (credit >= 0) size -= std::min(counts[i], credit);
            holds = holds && counts[i] >= -credit;
            classes += counts[i] > 0;
          }
          if (holds && length >= size && classes >= demand.min_classes) return length;
        }
}

TEST(PasswordDemand, WithoutCreditsTheLengthIsTheLength) {
  EXPECT_EQ(shortest_accepted({12, 0, {0, 0, 0, 0}, 6}), 12);
}

TEST(PasswordDemand, CreditsShortenThePassword) {
  EXPECT_EQ(shortest_accepted({9, 0, {1, 1, 1, 1}, 6}), 6);  // pam_cracklib's defaults
  EXPECT_EQ(shortest_accepted({12, 0, {1, 1, 1, 1}, 6}), 8);
  EXPECT_EQ(shortest_accepted({14, 0, {100, 0, 0, 0}, 6}), 7);  // seven digits earn seven credits
}

TEST(PasswordDemand, NegativeCreditsAskAndDoNotShorten) {
  const PasswordDemand demand{8, 0, {-1, -1, -1, -1}, 6};
  EXPECT_EQ(shortest_accepted(demand), 8);
  EXPECT_EQ(classes_asked(demand), 4);
}

TEST(PasswordDemand, NoSettingGoesBelowTheFloor) {
  EXPECT_EQ(shortest_accepted({1, 0, {0, 0, 0, 0}, 6}), 6);
}

TEST(PasswordDemand, AgreesWithTryingEveryMix) {
  for (const std::int64_t length : {0, 6, 8, 9, 12, 15})
    for (const std::int64_t first : {-3, -1, 0, 1, 4, 20})
      for (const std::int64_t second : {-2, 0, 1, 3})
        for (const std::int64_t third : {-1, 0, 2})
          for (const std::int64_t classes : {0, 3}) {
            const PasswordDemand demand{length, classes, {first, second, third, 0}, 6};
            EXPECT_EQ(shortest_accepted(demand), shortest_by_trial(demand))
                << length << " " << first << " " << second << " " << third << " " << classes;
          }
}

TEST(PasswordDemand, ClassesAreAtMostFourAndAtLeastNone) {
  PasswordDemand demand;
  demand.set("minclass", 9);
  EXPECT_EQ(classes_asked(demand), 4);
  demand.set("minclass", -1);
  EXPECT_EQ(classes_asked(demand), 0);
}

TEST(PasswordDemand, AbsurdNumbersStayInRange) {
  PasswordDemand demand;
  for (const char* name : {"minlen", "dcredit", "ucredit", "lcredit", "ocredit"})
    EXPECT_TRUE(demand.set(name, std::numeric_limits<std::int64_t>::max()));
  EXPECT_GE(shortest_accepted(demand), 6);
  for (const char* name : {"minlen", "dcredit", "ucredit", "lcredit", "ocredit"})
    EXPECT_TRUE(demand.set(name, std::numeric_limits<std::int64_t>::min()));
  EXPECT_EQ(classes_asked(demand), 4);
}

TEST(PasswordDemand, OtherNamesAreNotItsOwn) {
  PasswordDemand demand;
  EXPECT_FALSE(demand.set("difok", 5));
}

TEST(PasswordDemand, TheShortestOfPasswdqc) {
  EXPECT_EQ(passwdqc_shortest("disabled,24,11,8,7"), 7);
  EXPECT_EQ(passwdqc_shortest("disabled,disabled,16,12,10"), 10);
  EXPECT_EQ(passwdqc_shortest("1,2,3"), std::nullopt);
  EXPECT_EQ(passwdqc_shortest("a,b,c,d,e"), std::nullopt);
  EXPECT_EQ(passwdqc_shortest("disabled,disabled,disabled,disabled,disabled"), std::nullopt);
}

}  // namespace
}  // namespace mijian
