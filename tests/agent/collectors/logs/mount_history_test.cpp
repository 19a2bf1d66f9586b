#include "agent/collectors/logs/mount_history.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/temporary_tree.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

std::string told(std::string_view program, std::string_view message) {
  const auto event = parse_mount_message(program, message);
  if (!event) return "none";
  return std::string{event->device} + "|" + std::string{event->file_system} + "|" +
         event->mount_point + "|" + std::string{event->user_id} +
         (event->is_unclean ? "|unclean" : "|") + (event->is_pulled ? "pulled" : "");
}

TEST(MountLog, ReadsWhatEachProgramSays) {
  EXPECT_EQ(told("udisksd", "Mounted /dev/sdb1 at /run/media/ada/STICK on behalf of uid 1000"),
            "sdb1||/run/media/ada/STICK|1000|");
  EXPECT_EQ(told("udisksd",
                 "Mounted /dev/sdb1 at /media/ada/A at B on behalf of uid 1 on behalf "
                 "of uid 1001"),
            "sdb1||/media/ada/A at B on behalf of uid 1|1001|");
  EXPECT_EQ(
      told("kernel", "EXT4-fs (sdb1): mounted filesystem with ordered data mode. Opts: (null)"),
      "sdb1|ext4|||");
  EXPECT_EQ(told("kernel",
                 "EXT4-fs (sdb1): mounted filesystem 6e0ef2b7-... r/w with ordered data "
                 "mode. Quota mode: none."),
            "sdb1|ext4|||");
  EXPECT_EQ(told("kernel", "EXT4-fs (sdb1): recovery complete"), "sdb1|ext4|||unclean");
  EXPECT_EQ(told("kernel",
                 "FAT-fs (sdc1): Volume was not properly unmounted. Some data may be "
                 "corrupt. Please run fsck."),
            "sdc1|vfat|||unclean");
  EXPECT_EQ(told("kernel", "exFAT-fs (sdc1): Volume was not properly unmounted."),
            "sdc1|exfat|||unclean");
  EXPECT_EQ(told("kernel", "XFS (sdd1): Mounting V5 Filesystem"), "sdd1|xfs|||");
  EXPECT_EQ(told("kernel", "XFS (sdd1): Starting recovery (logdev: internal)"),
            "sdd1|xfs|||unclean");
  EXPECT_EQ(told("kernel", "ntfs3: sde1: volume is dirty and \"force\" flag is not set!"),
            "sde1|ntfs|||unclean");
  EXPECT_EQ(told("kernel", "BTRFS info (device sdf1): first mount of filesystem 1b2c"),
            "sdf1|btrfs|||");
  EXPECT_EQ(told("ntfs-3g", "Mounted /dev/sdb1 (Read-Write, label \"WIN\", NTFS 3.1)"),
            "sdb1|ntfs|||");
  EXPECT_EQ(told("usbmount", "executing command: mount -tvfat -osync,noexec /dev/sda1 /media/usb0"),
            "sda1|vfat|/media/usb0||");
  EXPECT_EQ(told("udisksd", "Cleaning up mount point /media/ada/A (device 8:17 no longer exists)"),
            "||/media/ada/A||pulled");
  EXPECT_EQ(told("udisksd",
                 "Cleaning up mount point /media/ada/A (device B) (device 8:17 no longer "
                 "exist)"),
            "||/media/ada/A (device B)||pulled");
  EXPECT_EQ(told("systemd", "Mounted media-usb\\x2dstick.mount - /media/usb-stick."),
            "||/media/usb-stick||");
  EXPECT_EQ(told("systemd", "Mounted /mnt/disk."), "||/mnt/disk||");
}

TEST(MountLog, NothingElsePassesForAMount) {
  EXPECT_EQ(told("kernel", "usb 1-1: Product: EXT4-fs (sdb1): mounted filesystem"), "none");
  EXPECT_EQ(told("logger", "Mounted /dev/sdb1 at /media/x on behalf of uid 0"), "none");
  EXPECT_EQ(told("kernel", "EXT4-fs (sdb1 or so): mounted filesystem"), "none");
  EXPECT_EQ(told("kernel", "EXT4-fs (sdb1): re-mounted. Opts: errors=remount-ro"), "none");
  EXPECT_EQ(told("udisksd", "Unmounted /dev/sdb1 on behalf of uid 1000"), "none");
  EXPECT_EQ(told("udisksd", "Cleaning up mount point /media/ada/A (device 8:17 is not mounted)"),
            "none");
  EXPECT_EQ(told("udisksd", "Cleaning up mount point A (device 8:17 no longer exists)"), "none");
  EXPECT_EQ(told("udisksd",
                 "Cleaning up mount point /media/ada/A (device 8:17 no longer exists) "
                 "(device 8:17 is not mounted)"),
            "none");
  EXPECT_EQ(told("systemd", "Mounted Huge Pages File System."), "none");
  EXPECT_EQ(told("systemd", "Mounted boot-efi.mount - /boot/efi."), "none");
}

TEST(MountLog, KnowsTheDiskOfAPartition) {
  for (const auto& [device, disk] : {std::pair{"sdb1", "sdb"},
                                     {"sdb", "sdb"},
                                     {"sdaa12", "sdaa"},
                                     {"mmcblk0p1", "mmcblk0"},
                                     {"mmcblk0", "mmcblk0"},
                                     {"nvme0n1p2", "nvme0n1"},
                                     {"nvme0n1", "nvme0n1"},
                                     {"sr0", "sr0"},
                                     {"dm-0", "dm-0"},
                                     {"1", "1"}})
    EXPECT_EQ(disk_of(device), disk);
}

class MountHistories : public testing::Test {
 protected:
  MountHistories() { tree_.write("/etc/passwd", "ada:x:1000:1000::/home/ada:/bin/bash\n"); }

  Rows mounts(const std::vector<std::string>& logs,
              const std::string& columns =
                  "device, substr(mounted_at, 12, 8), file_system, mount_point, user, device_key, "
                  "is_unclean, file, line") {
    auto host = Host::offline(tree_.path());
    if (!host) return {{"no host"}};
    MountHistory history;
    const SystemTimeZone zone{"UTC", true, TimeZone{}};
    for (const std::string& log : logs)
      history.settle(read_logs(*host, {log, {log}}, zone.zone, {history.subscriber()}), zone);
    history.gather();
    history.claim("sdb", "usb:13fe:3600:S2", *parse_utc("2026-05-12T12:00:00Z"), std::nullopt);
    history.claim("sdb", "usb:0951:1666:S1", *parse_utc("2026-05-12T10:00:00Z"),
                  *parse_utc("2026-05-12T11:00:00Z"));
    history.claim("sdb", "usb:1234:5678:S0", *parse_utc("2026-05-12T09:50:00Z"),
                  *parse_utc("2026-05-12T09:55:00Z"));
    TestFacts facts;
    add_mount_history(*host, history, facts.writer());
    return facts.select("SELECT " + columns + " FROM mount_history ORDER BY mounted_at");
  }

  TemporaryTree tree_;
};

TEST_F(MountHistories, OneMountToldByAllIsOne) {
  tree_.write("/kern.log",
              "2026-05-12T10:00:05Z host kernel: [ 5.000000] EXT4-fs (sdb1): recovery complete\n"
              "2026-05-12T10:00:05Z host kernel: [ 5.100000] EXT4-fs (sdb1): mounted filesystem "
              "with ordered data mode\n");
  tree_.write("/syslog",
              "2026-05-12T10:00:05Z host kernel: [ 5.100000] EXT4-fs (sdb1): mounted filesystem "
              "with ordered data mode\n"
              "2026-05-12T10:00:06Z host udisksd[7]: Mounted /dev/sdb1 at /media/ada/STICK on "
              "behalf of uid 1000\n"
              "2026-05-12T10:00:06Z host systemd[1]: Mounted media-ada-STICK.mount - "
              "/media/ada/STICK.\n");
  EXPECT_EQ(mounts({"/kern.log", "/syslog"}),
            (Rows{{"sdb1", "10:00:05", "ext4", "/media/ada/STICK", "ada", "usb:0951:1666:S1", "1",
                   "/kern.log", "1"}}));
}

TEST_F(MountHistories, ADiskOfTheMachineIsNone) {
  tree_.write("/syslog",
              "2026-05-12T08:00:05Z host kernel: EXT4-fs (sda2): mounted filesystem\n"
              "2026-05-12T08:00:06Z host kernel: EXT4-fs (sdb1): mounted filesystem\n"
              "2026-05-12T08:30:06Z host kernel: EXT4-fs (sdc1): mounted filesystem\n"
              "2026-05-12T08:00:07Z host systemd[1]: Mounted /mnt/data.\n");
  EXPECT_EQ(mounts({"/syslog"}), Rows{});
}

TEST_F(MountHistories, AStrangeDiskInAMediaFolderIsOneWithoutAKey) {
  tree_.write("/syslog",
              "2026-05-12T11:30:00Z host udisksd[7]: Mounted /dev/sdb1 at /media/eve/X on behalf "
              "of uid 1007\n"
              "2026-05-12T13:00:00Z host udisksd[7]: Mounted /dev/sdb1 at /media/eve/X on behalf "
              "of uid 1007\n");
  EXPECT_EQ(
      mounts({"/syslog"}),
      (Rows{{"sdb1", "11:30:00", "NULL", "/media/eve/X", "uid 1007", "NULL", "0", "/syslog", "1"},
            {"sdb1", "13:00:00", "NULL", "/media/eve/X", "uid 1007", "usb:13fe:3600:S2", "0",
             "/syslog", "2"}}));
}

TEST_F(MountHistories, FilesThatTellTheSameMountAreNamedBesideTheFirst) {
  const std::string mount =
      " host udisksd[7]: Mounted /dev/sdb1 at /media/ada/A on behalf of uid 1\n";
  tree_.write("/messages", "2026-05-12T10:01:02Z" + mount);
  tree_.write("/syslog", "2026-05-12T10:01:00Z" + mount + "2026-05-12T10:01:01Z" + mount);
  tree_.write("/daemon", "2026-05-12T10:01:00.5Z" + mount);
  EXPECT_EQ(mounts({"/messages", "/syslog", "/daemon"}, "file, line, also_in"),
            (Rows{{"/syslog", "1", "/daemon, /messages"}}));
}

TEST_F(MountHistories, TwoMountsOfOneDiskStayTwo) {
  tree_.write("/syslog",
              "2026-05-12T10:01:00Z host udisksd[7]: Mounted /dev/sdb1 at /media/ada/A on behalf "
              "of uid 1000\n"
              "2026-05-12T10:01:02Z host udisksd[7]: Mounted /dev/sdb2 at /media/ada/B on behalf "
              "of uid 1000\n"
              "2026-05-12T10:09:02Z host udisksd[7]: Mounted /dev/sdb1 at /media/ada/A on behalf "
              "of uid 1000\n");
  EXPECT_EQ(mounts({"/syslog"}).size(), 3u);
}

TEST_F(MountHistories, AConnectionOwnsAllItsMountsHoweverMany) {
  std::string text;
  for (int second = 0; second < 1'500; ++second)
    text += utc_text({parse_utc("2026-05-12T10:10:00Z")->microseconds +
                      second * microseconds_a_second}) +
            " host kernel: [ 5.000000] EXT4-fs (sdb" + std::to_string(second % 15 + 1) +
            "): mounted filesystem with ordered data mode\n";
  tree_.write("/kern.log", text);
  const Rows owned = mounts({"/kern.log"}, "device_key");
  EXPECT_EQ(owned.size(), 1'500u);
  EXPECT_EQ(std::count(owned.begin(), owned.end(), Row{"usb:0951:1666:S1"}), 1'500);
}

}  // namespace
}  // namespace mijian
