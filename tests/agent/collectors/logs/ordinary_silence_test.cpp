// The collectors and the drawn timeline call the same silences ordinary.
#include <gtest/gtest.h>

#include "agent/collectors/logs/log_silences.h"
#include "agent/facts/device_timeline_gaps.h"

namespace mijian {
namespace {

TEST(OrdinarySilence, IsTheSameForTheHistoriesAndForWhatIsShaded) {
  EXPECT_EQ(ordinary_silence, doubtful_hours * 3600 * microseconds_a_second);
}

}  // namespace
}  // namespace mijian
