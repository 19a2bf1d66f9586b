#include "tests/support/collecting.h"

namespace mijian {

extern const Collector clock_check_collector;

namespace {

class ClockCheck : public Collecting {
 protected:
  void collect_at(const Result<Host>& host, std::optional<Time> given_at) {
    ASSERT_OK(host);
    CollectContext context{test_now(), {}, nullptr};
    context.given_at = given_at;
    ASSERT_OK(clock_check_collector.collect(*host, context, facts_.writer()));
  }
};

TEST_F(ClockCheck, AheadOfTheInspectorsWatch) {
  collect_at(Host::recorded(tree_.path()), Time{test_now().microseconds - 90'500'000});
  EXPECT_EQ(facts_.select("SELECT offset_seconds FROM clock_check"), (Rows{{"90"}}));
  EXPECT_EQ(facts_.coverage("clock_check", "--now"), "complete: ");
}

TEST_F(ClockCheck, BehindIsNegative) {
  collect_at(Host::recorded(tree_.path()), Time{test_now().microseconds + 3'600'000'000});
  EXPECT_EQ(facts_.select("SELECT offset_seconds FROM clock_check"), (Rows{{"-3600"}}));
}

TEST_F(ClockCheck, WithoutATimeNobodyLooked) {
  collect_at(Host::recorded(tree_.path()), std::nullopt);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM clock_check"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("clock_check", "--now"),
            "impossible: no time of the inspector was given");
}

TEST_F(ClockCheck, ADiskHasNoClock) {
  collect_at(Host::offline(tree_.path()), test_now());
  EXPECT_EQ(facts_.coverage("clock_check", "--now"),
            "impossible: the clock of a system that does not run");
}

}  // namespace
}  // namespace mijian
