#include "tests/support/collecting.h"

namespace mijian {

extern const Collector core_dump_setting_collector, swap_area_collector;

namespace {

class SwapAreaTest : public Collecting {
 protected:
  Rows rows() {
    return facts_.select(
        "SELECT source, kind, size_bytes, is_encrypted, is_active, is_resume, "
        "file, line FROM swap_area ORDER BY source");
  }
};

TEST_F(SwapAreaTest, FstabAndTheKernelSpeakOfOneArea) {
  tree_.write("/etc/fstab", "# swap\nUUID=abcd none swap sw 0 0\n");
  tree_.write("/dev/sda2", "");
  tree_.link("/dev/disk/by-uuid/abcd", "../../sda2");
  tree_.write("/sys/class/block/sda2/size", "100");
  tree_.write("/proc/swaps",
              "Filename\tType\tSize\tUsed\tPriority\n/dev/sda2 partition 1000 0 -2\n"
              "/swap\\040file file 500 0 -3\n/dev/zram0 partition 200 0 100\n");
  tree_.write("/proc/cmdline", "quiet resume=/dev/sda2\n");
  collect(swap_area_collector);
  EXPECT_EQ(rows(),
            (Rows{{"/dev/zram0", "zram", "204800", "NULL", "1", "0", "/proc/swaps", "NULL"},
                  {"/swap file", "file", "512000", "NULL", "1", "0", "/proc/swaps", "NULL"},
                  {"UUID=abcd", "partition", "1024000", "0", "1", "1", "/etc/fstab", "2"}}));
}

TEST_F(SwapAreaTest, LvmOnDmCryptIsEncrypted) {
  tree_.write("/proc/swaps", "/dev/dm-1 partition 1000 0 -2\n");
  tree_.write("/sys/class/block/dm-1/dm/uuid", "LVM-xyz\n");
  tree_.folder("/sys/class/block/dm-1/slaves/dm-0");
  tree_.write("/sys/class/block/dm-0/dm/uuid", "CRYPT-LUKS2-abc\n");
  collect(swap_area_collector);
  EXPECT_EQ(rows(),
            (Rows{{"/dev/dm-1", "partition", "1024000", "1", "1", "0", "/proc/swaps", "NULL"}}));
}

TEST_F(SwapAreaTest, OfflineCrypttabTells) {
  tree_.write("/etc/fstab", "/dev/mapper/swap none swap sw 0 0\n/dev/sda3 none swap sw 0 0\n");
  tree_.write("/etc/crypttab", "swap /dev/sda2 /dev/urandom swap\n");
  tree_.write("/etc/initramfs-tools/conf.d/resume", "RESUME=/dev/sda3\n");
  collect_offline(swap_area_collector);
  EXPECT_EQ(rows(),
            (Rows{{"/dev/mapper/swap", "partition", "NULL", "1", "NULL", "0", "/etc/fstab", "1"},
                  {"/dev/sda3", "partition", "NULL", "NULL", "NULL", "1", "/etc/fstab", "2"}}));
}

class CoreDumpSettingTest : public Collecting {};

TEST_F(CoreDumpSettingTest, DropInsWinAndLimitsAreNamed) {
  tree_.write("/etc/systemd/coredump.conf", "[Coredump]\nStorage=external\n#ProcessSizeMax=0\n");
  tree_.write("/etc/systemd/coredump.conf.d/50.conf", "[Coredump]\nStorage=None\n");
  tree_.write("/etc/security/limits.conf", "# * hard core 0\n* soft core unlimited\n");
  tree_.write("/etc/security/limits.d/10.conf",
              "* soft core 0\n@users - core 0\n* hard nofile 9\n");
  collect(core_dump_setting_collector);
  EXPECT_EQ(facts_.select("SELECT name, value, in_force, file, line FROM core_dump_setting "
                          "ORDER BY file, line"),
            (Rows{{"core soft *", "unlimited", "0", "/etc/security/limits.conf", "2"},
                  {"core soft *", "0", "1", "/etc/security/limits.d/10.conf", "1"},
                  {"core both @users", "0", "1", "/etc/security/limits.d/10.conf", "2"},
                  {"Storage", "external", "0", "/etc/systemd/coredump.conf", "2"},
                  {"Storage", "none", "1", "/etc/systemd/coredump.conf.d/50.conf", "2"}}));
}

TEST_F(CoreDumpSettingTest, ALaterLineForBothLimitsUndoesEachOfThem) {
  tree_.write("/etc/security/limits.conf",
              "* hard core 0\n* soft core 0\nalice - core 0\nalice hard core 9\n"
              "bob - core 0\nbob hard core 9\nbob soft core 9\n");
  tree_.write("/etc/security/limits.d/90.conf", "* - core unlimited\n");
  collect(core_dump_setting_collector);
  EXPECT_EQ(
      facts_.select("SELECT name, value, in_force FROM core_dump_setting ORDER BY file, line"),
      (Rows{{"core hard *", "0", "0"},
            {"core soft *", "0", "0"},
            {"core both alice", "0", "1"},
            {"core hard alice", "9", "1"},
            {"core both bob", "0", "0"},
            {"core hard bob", "9", "1"},
            {"core soft bob", "9", "1"},
            {"core both *", "unlimited", "1"}}));
}

}  // namespace
}  // namespace mijian
