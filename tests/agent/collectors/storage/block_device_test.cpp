#include <gtest/gtest.h>

#include "agent/collectors/common/udev_text.h"
#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector block_device_collector;

namespace {

TEST(BlockDevice, TellsDisksFromWhatLiesOnThem) {
  TestFacts facts;
  run_collector(block_device_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select("SELECT name, kind, size_bytes, removable, transport, model, serial, usb_port, "
                   "stable_name, "
                   "holds_root FROM block_device ORDER BY name"),
      (Rows{{"dm-0", "mapped", "255530631168", "0", "NULL", "NULL", "NULL", "NULL", "sda2_crypt",
             "0"},
            {"dm-1", "mapped", "250880000000", "0", "NULL", "NULL", "NULL", "NULL", "vg-root", "1"},
            {"loop0", "virtual", "0", "0", "NULL", "NULL", "NULL", "NULL",
             "/devices/virtual/block/loop0", "0"},
            {"sda", "disk", "256060514304", "0", "sata", "SAMSUNG MZ7L3256", "S6KGNE0T500123",
             "NULL", "S6KGNE0T500123", "1"},
            {"sdb", "disk", "63864569856", "1", "usb", "DataTraveler 3.0",
             "60A44C413FAEE33189500015", "1-2.4", "60A44C413FAEE33189500015", "0"}}));
  EXPECT_EQ(facts.coverage("block_device", "/sys/class/block"), "complete: ");
  EXPECT_EQ(facts.coverage("block_device", "udev database"), "complete: ");
}

TEST(BlockDevice, PartitionsAndFileSystemsHaveTheirOwnTables) {
  TestFacts facts;
  run_collector(block_device_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select(
          "SELECT name, disk, number, size_bytes, start_bytes, uuid FROM partition ORDER BY name"),
      (Rows{{"sda1", "sda", "1", "512000000", "1048576", "aaaaaaaa-0001-4000-8000-000000000001"},
            {"sda2", "sda", "2", "255547408384", "513048576", "NULL"},
            {"sdb1", "sdb", "1", "63863521280", "1048576", "NULL"}}));
  EXPECT_EQ(facts.select("SELECT device, type, uuid, label FROM file_system ORDER BY device"),
            (Rows{{"dm-1", "ext4", "33333333-2222-3333-4444-555555555555", "NULL"},
                  {"sda1", "ext2", "11111111-2222-3333-4444-555555555555", "NULL"},
                  {"sda2", "crypto_LUKS", "22222222-2222-3333-4444-555555555555", "NULL"},
                  {"sdb1", "vfat", "0D5C-1A2B", "资料"}}));
}

// canonical/checkbox's own dump: one reader with four slots is one device, the stick another.
TEST(BlockDevice, AReaderWithFourSlotsIsOnOnePort) {
  TestFacts facts;
  run_collector(block_device_collector, saved_host("udev_card_reader_and_stick"), facts);
  EXPECT_EQ(
      facts.select(
          "SELECT name, transport, usb_port, serial FROM block_device WHERE usb_port IS NOT NULL "
          "ORDER BY name"),
      (Rows{{"sdb", "usb", "1-5", "20060413092100000"},
            {"sdc", "usb", "1-5", "20060413092100000"},
            {"sdd", "usb", "1-5", "20060413092100000"},
            {"sde", "usb", "1-5", "20060413092100000"},
            {"sdf", "usb", "1-7", "07C10403C8956552"}}));
}

TEST(BlockDevice, AnOpticalDriveOnUsbIsOptical) {
  TestFacts facts;
  run_collector(block_device_collector, saved_host("udev_usb_optical_drive"), facts);
  EXPECT_EQ(
      facts.select("SELECT name, kind, transport, serial FROM block_device WHERE kind = 'optical'"),
      (Rows{{"sr0", "optical", "usb", "NULL"}}));
}

TEST(BlockDevice, ADisksOwnPageGivesItsSerialWhereUdevIsAbsent) {
  TemporaryTree tree;
  tree.folder("/.mijian-recorded");
  const std::string disk = "/sys/devices/pci0000:00/ata1/host0/target0:0:0/0:0:0:0/block/sda";
  tree.write(disk + "/dev", "8:0\n");
  tree.write(disk + "/device/vpd_pg80", std::string{"\0\x80\0\x0c  WD-WX12345", 16});
  tree.link("/sys/class/block/sda",
            "../../devices/pci0000:00/ata1/host0/target0:0:0/0:0:0:0/block/sda");
  const auto host = Host::recorded(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(block_device_collector, *host, facts);
  EXPECT_EQ(facts.select("SELECT serial, stable_name, transport FROM block_device"),
            (Rows{{"WD-WX12345", "WD-WX12345", "sata"}}));
  EXPECT_EQ(facts.coverage("file_system", "udev database").substr(0, 10), "impossible");
}

TEST(BlockDevice, OfflineNothingIsKnown) {
  TemporaryTree tree;
  tree.write("/sys/class/block/sda/dev", "8:0\n");
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(block_device_collector, *host, facts);
  EXPECT_EQ(facts.select("SELECT name FROM block_device"), Rows{});
  for (const char* table : {"block_device", "partition", "file_system"})
    EXPECT_EQ(facts.coverage(table, "/sys/class/block").substr(0, 10), "impossible");
}

TEST(UdevText, ByteEscapesAreUndone) {
  EXPECT_EQ(udev_decoded("DataTraveler\\x203.0"), "DataTraveler 3.0");
  EXPECT_EQ(udev_decoded("\\x5c\\xg1\\x2"), "\\\\xg1\\x2");
}

}  // namespace
}  // namespace mijian
