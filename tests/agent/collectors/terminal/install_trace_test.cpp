#include "agent/collectors/terminal/install_trace.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector install_trace_collector;

namespace {

void set_modified(const std::string& path, std::int64_t seconds) {
  const timespec times[] = {{seconds, 0}, {seconds, 0}};
  ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, AT_SYMLINK_NOFOLLOW), 0) << path;
}

TEST(InstallTrace, TheRootDevicesSuperblockTellsWhenItWasMade) {
  TestFacts facts;
  run_collector(install_trace_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(facts.select("SELECT path, installed_at, quality FROM install_trace WHERE trace = "
                         "'superblock_created'"),
            (Rows{{"/dev/dm-1", "2023-11-14T22:13:20.000000Z", "exact"}}));
  EXPECT_EQ(facts.coverage("install_trace", "root superblock"), "complete: ");
  EXPECT_EQ(facts.coverage("install_trace", "/var/log/dpkg.log"), "complete: no such file");
}

TEST(InstallTrace, OldestFilesAndOldestLinesSpeak) {
  TemporaryTree tree;
  tree.write("/etc/timezone", "Asia/Shanghai\n");
  tree.write("/var/lib/dpkg/info/bash.list", "");
  tree.write("/var/lib/dpkg/info/old.list", "");
  tree.write("/var/lib/dpkg/info/older.md5sums", "");
  set_modified(tree.of("/var/lib/dpkg/info/bash.list"), 1'700'000'000);
  set_modified(tree.of("/var/lib/dpkg/info/old.list"), 1'690'000'000);
  set_modified(tree.of("/var/lib/dpkg/info/older.md5sums"), 1'600'000'000);
  tree.write("/var/log/dpkg.log", "2024-03-01 10:00:00 startup archives unpack\n");
  tree.write("/var/log/dpkg.log.1",
             "2023-07-22 10:00:00 startup archives unpack\n2023-07-23 10:00:00 x\n");
  tree.write("/var/log/apt/history.log",
             "\nStart-Date: 2023-07-22  11:00:00\nCommandline: apt install x\n");
  tree.write("/etc/machine-id", "x\n");
  set_modified(tree.of("/etc/machine-id"), 100);
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(install_trace_collector, *host, facts);
  EXPECT_EQ(
      facts.select(
          "SELECT trace, path, installed_at, quality FROM install_trace WHERE trace IN "
          "('oldest_package', 'first_package_log', 'first_apt_log', 'machine_id') ORDER BY trace"),
      (Rows{{"first_apt_log", "/var/log/apt/history.log", "2023-07-22T03:00:00.000000Z", "exact"},
            {"first_package_log", "/var/log/dpkg.log.1", "2023-07-22T02:00:00.000000Z", "exact"},
            {"machine_id", "/etc/machine-id", "1970-01-01T00:01:40.000000Z", "clock_unset"},
            {"oldest_package", "/var/lib/dpkg/info/old.list", "2023-07-22T04:26:40.000000Z",
             "exact"}}));
  EXPECT_EQ(facts.coverage("install_trace", "root superblock").substr(0, 10), "impossible");
}

TEST(InstallTrace, WithoutAZoneTheLogsTimeIsAssumed) {
  TemporaryTree tree;
  tree.write("/var/log/dpkg.log", "garbage\n2024-03-01 10:00:00 startup archives unpack\n");
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(install_trace_collector, *host, facts);
  EXPECT_EQ(
      facts.select(
          "SELECT installed_at, quality FROM install_trace WHERE trace = 'first_package_log'"),
      (Rows{{"2024-03-01T10:00:00.000000Z", "zone_assumed"}}));
}

TEST(InstallTrace, OtherBytesAreNoExtSuperblock) {
  EXPECT_EQ(ext_created(std::string(1024, '\0')), std::nullopt);
  EXPECT_EQ(ext_created("XFSB"), std::nullopt);
}

}  // namespace
}  // namespace mijian
