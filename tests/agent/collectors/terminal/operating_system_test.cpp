#include "agent/collectors/terminal/operating_system.h"

#include <gtest/gtest.h>

#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector operating_system_collector;

namespace {

TEST(OperatingSystem, TellsWhatItIsAndWhenItStarted) {
  TestFacts facts;
  run_collector(operating_system_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(facts.select(
                "SELECT id, name, version, pretty_name, kernel, architecture, hostname, time_zone, "
                "booted_at, virtualization FROM operating_system"),
            (Rows{{"debian", "Debian GNU/Linux", "12", "Debian GNU/Linux 12.9 (bookworm)",
                   "6.1.0-30-amd64", "x86_64", "terminal-07", "Asia/Shanghai",
                   "2025-11-22T00:06:40.000000Z", "none"}}));
}

TEST(OperatingSystem, OfflineTheKernelIsUnknownAndTheRestIsNot) {
  TemporaryTree tree;
  tree.write("/etc/os-release",
             "ID=kylin\nNAME=\"Kylin\"\nVERSION_ID='V10'\nPRETTY_NAME=\"Kylin V10 SP1\"\n");
  tree.write("/etc/hostname", "name\n");
  tree.write("/proc/sys/kernel/osrelease", "not the tree's own\n");
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(operating_system_collector, *host, facts);
  EXPECT_EQ(
      facts.select("SELECT id, version, pretty_name, kernel, hostname, booted_at, virtualization "
                   "FROM operating_system"),
      (Rows{{"kylin", "V10", "Kylin V10 SP1", "NULL", "name", "NULL", "NULL"}}));
  EXPECT_EQ(facts.coverage("operating_system", "/etc/os-release"), "complete: ");
  EXPECT_EQ(facts.coverage("operating_system", "/proc/stat").substr(0, 10), "impossible");
}

TEST(OperatingSystem, OsReleaseIsReadAsAShellWould) {
  const auto values =
      parse_os_release("# comment\nA=\"x \\\"y\\\"\"\nB='z'\nA=\"later\"\n=none\nC\n");
  EXPECT_EQ(values, (std::map<std::string, std::string>{{"A", "later"}, {"B", "z"}}));
  EXPECT_EQ(parse_os_release("A=\"x \\\"y\\\"\"").at("A"), "x \"y\"");
}

TEST(OperatingSystem, OnlyAPointReleaseOfTheSameVersionIsNamed) {
  EXPECT_EQ(with_point_release("Debian GNU/Linux 12 (bookworm)", "12", "12.11"),
            "Debian GNU/Linux 12.11 (bookworm)");
  EXPECT_EQ(with_point_release("Debian GNU/Linux 12 (bookworm)", "12", "bookworm/sid"),
            "Debian GNU/Linux 12 (bookworm)");
  EXPECT_EQ(with_point_release("Debian GNU/Linux trixie/sid", "", "trixie/sid"),
            "Debian GNU/Linux trixie/sid");
}

TEST(OperatingSystem, ArchitectureComesFromAProgram) {
  const std::string start =
      std::string{
          "\x7f"
          "ELF\x02\x01\x01"} +
      std::string(9, '\0') + std::string{"\x03\0", 2};
  EXPECT_EQ(elf_architecture(start + std::string{"\xb7\0", 2}), "aarch64");
  EXPECT_EQ(elf_architecture(start + std::string{"\x02\x01", 2}), "loongarch64");
  EXPECT_EQ(elf_architecture("#!/bin/bash and more than twenty bytes"), std::nullopt);
  EXPECT_EQ(elf_architecture("\x7f"
                             "ELF"),
            std::nullopt);
}

TEST(OperatingSystem, ABootTimeBeyondAllCalendarsIsNone) {
  EXPECT_EQ(boot_time("btime 200000000000001\n"), std::nullopt);
  EXPECT_EQ(boot_time("cpu 1\nbtime 60\n"), seconds_since_epoch(60));
}

TEST(OperatingSystem, AVirtualMachineShowsByItsMakerOrByTheProcessor) {
  EXPECT_EQ(virtualization("QEMU", "Standard PC", std::nullopt), "kvm");
  EXPECT_EQ(virtualization("VMware, Inc.", "VMware20,1", std::nullopt), "vmware");
  EXPECT_EQ(virtualization("Microsoft Corporation", "Virtual Machine", std::nullopt), "hyperv");
  EXPECT_EQ(virtualization(std::nullopt, std::nullopt, "flags\t: fpu hypervisor vme\n"), "other");
  EXPECT_EQ(virtualization("LENOVO", "M70", "flags\t: fpu vme\n"), "none");
  EXPECT_EQ(virtualization(std::nullopt, std::nullopt, std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace mijian
