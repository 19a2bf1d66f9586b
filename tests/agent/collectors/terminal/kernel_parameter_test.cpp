#include "agent/collectors/terminal/kernel_parameter.h"

#include <gtest/gtest.h>

#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector kernel_parameter_collector;

namespace {

TEST(KernelParameter, KeepsOrderAndHidesWhatMayBeSecret) {
  TestFacts facts;
  run_collector(kernel_parameter_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(facts.select("SELECT position, name, value FROM kernel_parameter ORDER BY position"),
            (Rows{{"1", "BOOT_IMAGE", "/vmlinuz-6.1.0-30-amd64"},
                  {"2", "root", "/dev/mapper/vg-root"},
                  {"3", "ro", "NULL"},
                  {"4", "quiet", "NULL"},
                  {"5", "audit", "1"},
                  {"6", "rd.iscsi.password", "NULL"},
                  {"7", "dyndbg", "NULL"}}));
  EXPECT_EQ(facts.coverage("kernel_parameter", "/proc/cmdline"), "complete: ");
}

TEST(KernelParameter, QuotesHoldBlanksTogether) {
  const auto parameters = parse_kernel_command_line("a=\"one two\" \"b=three four\" c=\"\" d");
  ASSERT_EQ(parameters.size(), 4u);
  EXPECT_EQ(parameters[0].value, "one two");
  EXPECT_EQ(parameters[1].name, "b");
  EXPECT_EQ(parameters[1].value, "three four");
  EXPECT_EQ(parameters[2].value, "");
  EXPECT_EQ(parameters[3].value, std::nullopt);
}

TEST(KernelParameter, WhatFollowsTwoDashesBelongsToInit) {
  EXPECT_EQ(parse_kernel_command_line("quiet -- audit=0").size(), 1u);
  EXPECT_TRUE(parse_kernel_command_line(" \n").empty());
}

TEST(KernelParameter, ARootThatNamesAUserIsNotShown) {
  EXPECT_EQ(value_to_show({"root", "iscsi:user:pass@server"}), std::nullopt);
  EXPECT_EQ(value_to_show({"root", "/dev/sda1"}), "/dev/sda1");
}

}  // namespace
}  // namespace mijian
