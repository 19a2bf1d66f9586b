#include "report/fleet/recognise.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(Likeness, ComparesOnlyWhatBothTell) {
  const Identifiers before{{"board_serial", "B1"}, {"disk_serial", "D1"},  {"disk_serial", "D2"},
                           {"mac", "m1"},          {"machine_id", "same"}, {"ip", "10.1.1.1"}};
  const auto counts = [&](const Identifiers& now) {
    const Likeness found = likeness(now, before);
    return std::pair{found.same, found.different};
  };
  EXPECT_EQ(counts(before), std::pair(2, 0));
  EXPECT_EQ(counts({{"disk_serial", "D2"}}), std::pair(1, 0)) << "one of the disks is enough";
  EXPECT_EQ(counts({{"board_serial", "B2"}, {"disk_serial", "D9"}}), std::pair(0, 2));
  EXPECT_EQ(counts({{"board_serial", "B2"}, {"disk_serial", "D9"}, {"mac", "m1"}}), std::pair(0, 2))
      << "an adapter plugged into another machine";
  EXPECT_EQ(counts({{"disk_serial", "D9"}, {"mac", "m1"}}), std::pair(1, 1))
      << "too little else to go by";
  EXPECT_EQ(counts({{"product_serial", "P"}, {"machine_id", "same"}}), std::pair(0, 0))
      << "images share a machine id";
}

}  // namespace
}  // namespace mijian
