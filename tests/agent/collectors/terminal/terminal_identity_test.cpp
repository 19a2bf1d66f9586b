#include "agent/collectors/terminal/terminal_identity.h"

#include <gtest/gtest.h>

#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector terminal_identity_collector, terminal_declared_collector;

namespace {

TEST(TerminalIdentity, FindsTheSystemDiskThroughLvmAndLuks) {
  TestFacts facts;
  run_collector(terminal_identity_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select(
          "SELECT system_vendor, product_name, product_serial, board_serial, bios_date, chassis, "
          "system_disk_serial, machine_id FROM terminal_identity"),
      (Rows{{"LENOVO", "ThinkCentre M70", "NULL", "L1HF0123ABC", "05/12/2023", "desktop",
             "S6KGNE0T500123", "8d1f0c2b5a7e4e3f9b6a1c2d3e4f5a6b"}}));
  EXPECT_EQ(facts.coverage("terminal_identity", "/sys/class/dmi/id"), "complete: ");
  EXPECT_EQ(facts.coverage("terminal_identity", "system disk"), "complete: ");
}

TEST(TerminalIdentity, WithoutARootDeviceTheSystemDiskIsAGap) {
  TestFacts facts;
  run_collector(terminal_identity_collector, saved_host("udev_laptop"), facts);
  EXPECT_EQ(facts.select("SELECT system_disk_serial FROM terminal_identity"), (Rows{{"NULL"}}));
  EXPECT_EQ(facts.coverage("terminal_identity", "system disk").substr(0, 10), "impossible");
}

TEST(TerminalIdentity, WhatMakersLeaveUnfilledIsNoText) {
  for (const char* text :
       {"To be filled by O.E.M.", "Default string", "System Serial Number", "00000000", "None", " ",
        "xxxxxxxx", "........", "Not Specified", "0", "123456789"})
    EXPECT_EQ(dmi_text(text), std::nullopt) << text;
  EXPECT_EQ(dmi_text(" PF3A0001 \n"), "PF3A0001");
  EXPECT_EQ(dmi_text("000000000001"), "000000000001");
}

TEST(TerminalIdentity, ChassisNumbersHaveFourMeanings) {
  EXPECT_EQ(chassis_of("3\n"), "desktop");
  EXPECT_EQ(chassis_of("10"), "portable");
  EXPECT_EQ(chassis_of("23"), "server");
  EXPECT_EQ(chassis_of("1"), "other");
  EXPECT_EQ(chassis_of("?"), "other");
}

TEST(TerminalDeclared, DaysBeginAtMidnightOfTheTerminalsZone) {
  DeclaredTerminal terminal;
  terminal.number = "BM-001", terminal.terminal_class = "standalone-jimi";
  terminal.responsible = "张三", terminal.commissioned_on = "2026-03-01";
  TestFacts facts;
  run_collector(terminal_declared_collector, saved_host("encrypted_desktop"), facts, &terminal);
  EXPECT_EQ(
      facts.select(
          "SELECT number, terminal_class, level, responsible, commissioned_at, reinstalled_at "
          "FROM terminal_declared"),
      (Rows{{"BM-001", "standalone-jimi", "NULL", "张三", "2026-02-28T16:00:00.000000Z", "NULL"}}));
}

TEST(TerminalDeclared, AnUndeclaredTerminalHasNoRow) {
  TestFacts facts;
  run_collector(terminal_declared_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(facts.select("SELECT * FROM terminal_declared"), Rows{});
  EXPECT_EQ(facts.coverage("terminal_declared", "terminal.json").substr(0, 10), "impossible");
}

}  // namespace
}  // namespace mijian
