#include "agent/core/system_call_names.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

TEST(SystemCallNames, DifferFromOneArchitectureToTheNext) {
  EXPECT_EQ(system_call_name("x86_64", 159), "adjtimex");
  EXPECT_EQ(system_call_name("i686", 124), "adjtimex");
  EXPECT_EQ(system_call_name("aarch64", 171), "adjtimex");
  EXPECT_EQ(system_call_number("x86_64", "clock_settime"), 227);
  EXPECT_EQ(system_call_number("i386", "stime"), 25);
}

TEST(SystemCallNames, WhatIsNotKnownHasNone) {
  EXPECT_EQ(system_call_name("x86_64", 2047), std::nullopt);
  EXPECT_EQ(system_call_name("x86_64", -1), std::nullopt);
  EXPECT_EQ(system_call_name("vax", 1), std::nullopt);
  EXPECT_EQ(system_call_number("x86_64", "stime"), std::nullopt) << "no call of a 64-bit program";
  EXPECT_EQ(system_call_number("x86_64", "no_such_call"), std::nullopt);
}

}  // namespace
}  // namespace mijian
