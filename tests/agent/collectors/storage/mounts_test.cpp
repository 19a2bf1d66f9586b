#include "agent/collectors/storage/mounts.h"

#include <gtest/gtest.h>

#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector mount_point_collector, fstab_entry_collector;

namespace {

TEST(MountPoint, NamesDevicesAndHidesUsersAndPasswords) {
  TestFacts facts;
  run_collector(mount_point_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select(
          "SELECT target, source, type, device, size_bytes, is_network, is_top FROM mount_point "
          "ORDER BY rowid"),
      (Rows{{"/proc", "proc", "proc", "NULL", "NULL", "0", "1"},
            {"/", "/dev/mapper/vg-root", "ext4", "dm-1", "250000000000", "0", "1"},
            {"/boot", "/dev/sda1", "ext2", "sda1", "500000000", "0", "1"},
            {"/mnt/share", "//files.example/share", "cifs", "NULL", "NULL", "1", "1"},
            {"/mnt/my remote", "server:/home", "fuse.sshfs", "NULL", "NULL", "1", "1"},
            {"/media/stick", "/dev/sdb1", "vfat", "sdb1", "NULL", "0", "0"},
            {"/media/stick", "tmpfs", "tmpfs", "NULL", "NULL", "0", "1"}}));
  EXPECT_EQ(facts.select("SELECT options FROM mount_point WHERE type = 'cifs'"),
            (Rows{{"rw,relatime,vers=3.1.1,username=…,uid=0"}}));
}

TEST(FstabEntry, KeepsLinesAndHidesPasswords) {
  TestFacts facts;
  run_collector(fstab_entry_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select("SELECT line, source, target, type, options FROM fstab_entry ORDER BY line"),
      (Rows{{"2", "/dev/mapper/vg-root", "/", "ext4", "errors=remount-ro"},
            {"3", "UUID=0d5c-1a2b", "/boot/efi", "vfat", "umask=0077"},
            {"4", "//files.example/share", "/mnt/share", "cifs",
             "username=…,password=…,iocharset=utf8"},
            {"5", "/dev/mapper/vg-swap", "none", "swap", "sw"},
            {"7", "/dev/sr0", "/media/my disc", "udf,iso9660", "user,noauto"}}));
  EXPECT_EQ(facts.coverage("fstab_entry", "/etc/fstab"),
            "partial: line 6 has fewer than three fields");
}

TEST(Mounts, AMountHidesWhatLiesBelowItsPlace) {
  const auto table = parse_mountinfo(
      "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
      "2 1 8:2 / /a/b rw - ext4 /dev/sda2 rw\n"
      "3 2 8:4 / /a/b/c rw - ext4 /dev/sda4 rw\n"
      "4 1 8:3 / /a rw - ext4 /dev/sda3 rw\n");
  ASSERT_EQ(table.mounts.size(), 4u);
  EXPECT_TRUE(table.mounts[0].is_top);
  EXPECT_FALSE(table.mounts[1].is_top);
  EXPECT_FALSE(table.mounts[2].is_top);
  EXPECT_TRUE(table.mounts[3].is_top);
  EXPECT_EQ(top_mount(table, "/a")->source, "/dev/sda3");
  EXPECT_EQ(top_mount(table, "/a/b"), nullptr);
}

TEST(Mounts, ACircleOfParentsAndHalfLinesEnd) {
  const auto table = parse_mountinfo(
      "1 2 0:1 / /x rw - a b rw\n2 1 0:1 / /y rw - a b rw\n3 1 0:1 / /z\n5 5 0:1 / / rw - t  rw\n");
  EXPECT_EQ(table.mounts.size(), 3u);
  EXPECT_EQ(table.malformed_lines, 1);
}

TEST(Mounts, SecretsInSourcesGo) {
  EXPECT_EQ(source_without_secrets("https://u:p@dav.example/x"), "https://dav.example/x");
  EXPECT_EQ(source_without_secrets("//u:pa/ss@server/share"), "//server/share");
  EXPECT_EQ(source_without_secrets("server:/export/@snapshots"), "server:/export/@snapshots");
  EXPECT_EQ(source_without_secrets("/dev/disk/by-label/a@b"), "/dev/disk/by-label/a@b");
  EXPECT_EQ(source_without_secrets("bob@host:"), "host:");
}

TEST(Mounts, SecretsInOptionsGoWithTheirCommas) {
  EXPECT_EQ(options_without_secrets("rw,password=a,,b,,c,ro"), "rw,password=…,ro");
  EXPECT_EQ(options_without_secrets("credentials=/root/c,user,user_id=0"),
            "credentials=…,user,user_id=0");
  EXPECT_EQ(options_without_secrets("PASSWD2=x"), "PASSWD2=…");
}

}  // namespace
}  // namespace mijian
