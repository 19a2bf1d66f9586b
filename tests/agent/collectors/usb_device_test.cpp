#include <gtest/gtest.h>

#include "agent/collectors/usb_identity.h"
#include "agent/collectors/usb_kind.h"
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
  EXPECT_EQ(facts.select("SELECT port, device_key, identity, kind FROM usb_device WHERE kind = "
                         "'storage' ORDER BY port"),
            (Rows{{"1-5", "usb:0bda:0151:20060413092100000", "shared", "storage"},
                  {"1-7", "usb:13fe:3600:07C10403C8956552", "proven", "storage"}}));
}

TEST(UsbDevice, AnOpticalDriveIsStorageAndABluetoothRadioIsNot) {
  TestFacts drive, laptop;
  run_collector(usb_device_collector, saved_host("udev_usb_optical_drive"), drive);
  EXPECT_EQ(
      drive.select(
          "SELECT vendor_id, product_id, serial, identity FROM usb_device WHERE kind = 'storage'"),
      (Rows{{"0e8d", "1956", "NULL", "none"}}));
  run_collector(usb_device_collector, saved_host("udev_laptop"), laptop);
  EXPECT_EQ(
      laptop.select("SELECT port, kind FROM usb_device WHERE kind IN ('storage', 'bluetooth')"),
      (Rows{{"1-1.4", "bluetooth"}}));
}

TEST(UsbKind, NoSecondInterfaceHidesStorage) {
  const UsbInterface storage{0, "08", "06", "50", "", "", false},
      keyboard{1, "03", "01", "01", "usbhid", "", false};
  const UsbInterface bridge{2, "ff", "42", "01", "", "", false};
  EXPECT_EQ(usb_kind("00", {keyboard, bridge, storage}), UsbKind::storage);
  EXPECT_EQ(usb_kind("00", {keyboard, bridge}), UsbKind::phone);
  EXPECT_EQ(usb_kind("00", {{0, "ff", "06", "50", "ums-realtek", "", false}}), UsbKind::storage);
}

TEST(UsbKind, AVendorInterfaceAloneIsNoPhone) {
  const UsbInterface realtek{0, "ff", "ff", "00", "r8152", "", false};
  EXPECT_EQ(usb_kind("00", {realtek, {1, "02", "06", "00", "", "", false}}), UsbKind::network);
  EXPECT_EQ(usb_kind("00", {{0, "ff", "ff", "ff", "", "", true}}), UsbKind::wireless);
  EXPECT_EQ(usb_kind("e0", {{0, "e0", "01", "01", "btusb", "", false}}), UsbKind::bluetooth);
  EXPECT_EQ(usb_kind("00", {}), UsbKind::other);
}

TEST(UsbIdentity, PortsAreNamedAsTheKernelDoes) {
  EXPECT_TRUE(is_usb_port("1-2"));
  EXPECT_TRUE(is_usb_port("12-1.4.3"));
  for (const char* text : {"", "1", "1-", "-1", "1-2.", "1-2:1.0", "usb1", "1-2x", "123456-1"})
    EXPECT_FALSE(is_usb_port(text)) << text;
  EXPECT_EQ(usb_port_in("/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2.4/1-2.4:1.0/host6/6:0:0:0"),
            "1-2.4");
  EXPECT_EQ(usb_port_in("/devices/pci0000:00/1-2/ata1"), "");
}

TEST(UsbIdentity, PlaceholdersProveNothing) {
  const auto catalogue = UsbSerialCatalogue::load(MIJIAN_SOURCE_DIR "/policies");
  ASSERT_OK(catalogue);
  const auto grade = [&](const char* vendor, const char* product, const char* serial) {
    return catalogue->grade(vendor, product, serial);
  };
  EXPECT_EQ(grade("046B", "ff20", "AAAABBBBCCCC1"), UsbIdentity::shared);
  EXPECT_EQ(grade("152d", "9561", "00000000000000000000"), UsbIdentity::shared);
  EXPECT_EQ(grade("0bda", "0151", "20060413092100000"), UsbIdentity::shared);
  EXPECT_EQ(grade("abcd", "1234", "\xd0\x89"), UsbIdentity::shared);
  EXPECT_EQ(grade("058f", "6366", "058F63666485"), UsbIdentity::shared);
  EXPECT_EQ(grade("0951", "1666", "058F63666485"), UsbIdentity::proven);
  EXPECT_EQ(grade("125f", "312b", "0000000000000454"), UsbIdentity::proven);
  EXPECT_EQ(grade("13fe", "3600", "07C10403C8956552"), UsbIdentity::proven);
  EXPECT_EQ(grade("13fe", "3600", ""), UsbIdentity::none);
}

TEST(UsbIdentity, ABadCatalogueNamesThePlace) {
  const auto json = parse_json(
      "{\"shortest\": 5, \"fewest_characters\": 2,\n \"placeholders\": [{\"pattern\": 3}]}");
  ASSERT_OK(json);
  const auto catalogue = UsbSerialCatalogue::from_json(*json);
  ASSERT_FALSE(catalogue);
  EXPECT_EQ(catalogue.error().text().substr(0, 2), "2:");
}

TEST(UsbIdentity, APatternOfStarsTakesBoundedTime) {
  const auto json = parse_json(
      "{\"shortest\": 1, \"fewest_characters\": 1, \"placeholders\": "
      "[{\"pattern\": \"*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b\"}]}");
  ASSERT_OK(json);
  const auto catalogue = UsbSerialCatalogue::from_json(*json);
  ASSERT_OK(catalogue);
  EXPECT_EQ(catalogue->grade("0000", "0000", std::string(20'000, 'a')), UsbIdentity::proven);
}

}  // namespace
}  // namespace mijian
