#include <gtest/gtest.h>

#include "tests/support/collector_run.h"
#include "tests/support/temporary_tree.h"

namespace mijian {

extern const Collector usb_device_collector;

namespace {

TEST(UsbDevice, GradesEachDeviceByItsSerial) {
  TestFacts facts;
  run_collector(usb_device_collector, saved_host("encrypted_desktop"), facts);
  EXPECT_EQ(
      facts.select("SELECT port, device_key, identity, kind, product, is_root_hub FROM usb_device "
                   "ORDER BY port"),
      (Rows{{"1-2", "usb:05e3:0610@1-2", "none", "hub", "USB2.1 Hub", "0"},
            {"1-2.4", "usb:0951:1666:60A44C413FAEE33189500015", "proven", "storage",
             "DataTraveler 3.0", "0"},
            {"1-3", "usb:18d1:4ee2:0123456789ABCDEF", "shared", "phone", "Phone", "0"},
            {"1-4", "usb:046d:c31c@1-4", "none", "hid", "USB Keyboard", "0"},
            {"usb1", "usb:1d6b:0002:0000:00:14.0", "shared", "hub", "xHCI Host Controller", "1"}}));
  EXPECT_EQ(facts.select("SELECT port, number, class, subclass, protocol, driver FROM "
                         "usb_interface ORDER BY port, number"),
            (Rows{{"1-2", "0", "09", "00", "02", "hub"},
                  {"1-2.4", "0", "08", "06", "50", "usb-storage"},
                  {"1-3", "0", "ff", "ff", "00", "NULL"},
                  {"1-3", "1", "ff", "42", "01", "NULL"},
                  {"1-4", "0", "03", "01", "01", "usbhid"},
                  {"usb1", "0", "09", "00", "00", "hub"}}));
  EXPECT_EQ(facts.coverage("usb_device", "/sys/bus/usb/devices"), "complete: ");
}

TEST(UsbDevice, AKernelWithoutUsbIsCompletelyKnown) {
  TestFacts facts;
  run_collector(usb_device_collector, saved_host("no_usb_bus"), facts);
  EXPECT_EQ(facts.select("SELECT * FROM usb_device"), Rows{});
  EXPECT_EQ(facts.coverage("usb_device", "/sys/bus/usb/devices"),
            "complete: the kernel has no USB bus");
  EXPECT_EQ(facts.coverage("usb_interface", "/sys/bus/usb/devices"),
            "complete: the kernel has no USB bus");
}

TEST(UsbDevice, OfflineIsImpossibleNotEmpty) {
  TemporaryTree tree;
  tree.write("/sys/bus/usb/devices/1-1/idVendor", "0951\n");
  const auto host = Host::offline(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(usb_device_collector, *host, facts);
  EXPECT_EQ(facts.select("SELECT * FROM usb_device"), Rows{});
  EXPECT_EQ(facts.coverage("usb_device", "/sys/bus/usb/devices").substr(0, 10), "impossible");
}

TEST(UsbDevice, AHalfDeviceIsAGapAndCostsOnlyItself) {
  TemporaryTree tree;
  tree.folder("/.mijian-recorded");
  tree.folder("/sys/bus/usb/devices/1-1/idVendor");  // cannot be read as a file
  tree.write("/sys/bus/usb/devices/1-1/idProduct", "1666\n");
  tree.write("/sys/bus/usb/devices/1-2/idVendor", "0951\n");
  tree.write("/sys/bus/usb/devices/1-2/idProduct", "1666\n");
  tree.folder("/sys/bus/usb/devices/1-3");  // left between list and read
  const auto host = Host::recorded(tree.path());
  ASSERT_OK(host);
  TestFacts facts;
  run_collector(usb_device_collector, *host, facts);
  EXPECT_EQ(facts.select("SELECT port FROM usb_device"), (Rows{{"1-2"}}));
  EXPECT_EQ(facts.coverage("usb_device", "/sys/bus/usb/devices").substr(0, 7), "partial");
}

// A recorded machine that kept only its udev database.
TEST(UsbDevice, ReadsADumpOfUdev) {
  TestFacts facts;
  run_collector(usb_device_collector, saved_host("udev_card_reader_and_stick"), facts);
  EXPECT_EQ(facts.select("SELECT port, device_key, identity, kind FROM usb_device WHERE kind IN "
                         "('storage', 'card_reader') ORDER BY port"),
            (Rows{{"1-5", "usb:0bda:0151:20060413092100000", "shared", "card_reader"},
                  {"1-7", "usb:13fe:3600:07C10403C8956552", "proven", "storage"}}));
}

TEST(UsbDevice, ADiscDriveIsToldFromDisksAndABluetoothRadioFromBoth) {
  TestFacts drive, laptop;
  run_collector(usb_device_collector, saved_host("udev_usb_optical_drive"), drive);
  EXPECT_EQ(
      drive.select(
          "SELECT vendor_id, product_id, serial, identity FROM usb_device WHERE kind = 'optical'"),
      (Rows{{"0e8d", "1956", "NULL", "none"}}));
  run_collector(usb_device_collector, saved_host("udev_laptop"), laptop);
  EXPECT_EQ(
      laptop.select("SELECT port, kind FROM usb_device WHERE kind IN ('storage', 'bluetooth')"),
      (Rows{{"1-1.4", "bluetooth"}}));
}

}  // namespace
}  // namespace mijian
