#include "agent/collectors/usb/usb_kind.h"

#include <gtest/gtest.h>

namespace mijian {
namespace {

using Kinds = std::vector<UsbKind>;

UsbInterface interface_of(const char* codes, const char* driver = "") {
  const std::string_view text = codes;  // "080650"
  UsbInterface one;
  one.number = 0;
  one.class_code = text.substr(0, 2), one.subclass = text.substr(2, 2);
  one.protocol = text.substr(4, 2), one.driver = driver;
  return one;
}

UsbKind kind_of(const char* codes, const char* driver = "") {
  return usb_kind("00", {interface_of(codes, driver)});
}

TEST(UsbKind, NoSecondInterfaceHidesStorage) {
  const auto storage = interface_of("080650"), keyboard = interface_of("030101", "usbhid"),
             bridge = interface_of("ff4201");
  EXPECT_EQ(usb_kind("00", {keyboard, bridge, storage}), UsbKind::storage);
  EXPECT_EQ(usb_kind("00", {keyboard, bridge}), UsbKind::phone);
  EXPECT_EQ(usb_faces("00", {keyboard, bridge, storage}),
            (Kinds{UsbKind::storage, UsbKind::phone, UsbKind::hid}));
}

TEST(UsbKind, AVendorInterfaceAloneIsNoPhone) {
  EXPECT_EQ(kind_of("ffff00"), UsbKind::other);
  EXPECT_EQ(usb_kind("00", {interface_of("ffff00", "r8152"), interface_of("020600"),
                            interface_of("0a0000")}),
            UsbKind::network);
  auto named = interface_of("ffff00");
  named.description = "MTP";
  EXPECT_EQ(usb_kind("00", {named}), UsbKind::phone);
  EXPECT_EQ(usb_kind("00", {}), UsbKind::other);
}

TEST(UsbKind, DriversTellWhatVendorClassesHide) {
  EXPECT_EQ(kind_of("ff0650", "ums-realtek"), UsbKind::card_reader);
  EXPECT_EQ(kind_of("ffffff", "rtsx_usb"), UsbKind::card_reader);
  EXPECT_EQ(kind_of("ffffff", "option"), UsbKind::modem);
  EXPECT_EQ(kind_of("ffffff", "qmi_wwan"), UsbKind::modem);
  EXPECT_EQ(kind_of("ffffff", "rtl8xxxu"), UsbKind::wireless);
  EXPECT_EQ(kind_of("ff0101", "btusb"), UsbKind::bluetooth);
  EXPECT_EQ(kind_of("fffd01", "ipheth"), UsbKind::phone);
}

TEST(UsbKind, ClassesTellWithoutADriver) {
  EXPECT_EQ(kind_of("060101"), UsbKind::phone);
  EXPECT_EQ(kind_of("080250"), UsbKind::optical);
  EXPECT_EQ(kind_of("080662"), UsbKind::storage);
  EXPECT_EQ(kind_of("020e00"), UsbKind::modem);
  EXPECT_EQ(kind_of("020d00"), UsbKind::network);
  EXPECT_EQ(kind_of("020201", "cdc_acm"), UsbKind::other);  // a serial line may be anything
  EXPECT_EQ(kind_of("e00101"), UsbKind::bluetooth);
  EXPECT_EQ(kind_of("e00103"), UsbKind::network);
  EXPECT_EQ(kind_of("ef0401"), UsbKind::network);
  EXPECT_EQ(kind_of("0b0000"), UsbKind::smart_card);
  EXPECT_EQ(kind_of("070102"), UsbKind::printer);
  EXPECT_EQ(kind_of("010100"), UsbKind::audio);
  EXPECT_EQ(kind_of("0e0100"), UsbKind::camera);
}

TEST(UsbKind, WhatTheKernelMadeOfAnInterfaceTellsOnUnknownDrivers) {
  auto one = interface_of("ffffff", "newest_driver");
  one.network = UsbNetwork::radio;
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::wireless);
  one.network = UsbNetwork::cellular;
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::modem);
  one.network = UsbNetwork::wired;
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::network);
  one.network = UsbNetwork::none, one.has_bluetooth = true;
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::bluetooth);
}

TEST(UsbKind, ADriverSharedByEthernetAndModemsIsDecidedByItsNetwork) {
  auto one = interface_of("020600", "cdc_ether");
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::network);
  one.network = UsbNetwork::cellular;
  EXPECT_EQ(usb_kind("00", {one}), UsbKind::modem);
}

StorageUnit unit(const char* name, bool is_optical, std::optional<bool> removable = true) {
  StorageUnit one;
  one.name = name, one.is_optical = is_optical, one.removable = removable;
  return one;
}

TEST(UsbKind, UnitsTellDiscsSlotsAndDisksApart) {
  const std::vector<UsbInterface> storage{interface_of("080650", "usb-storage")};
  const auto faces = [&](const std::vector<StorageUnit>& units) {
    return usb_faces("00", storage, units);
  };
  EXPECT_EQ(faces({unit("sdb", false)}), (Kinds{UsbKind::storage}));
  EXPECT_EQ(faces({unit("sr0", true)}), (Kinds{UsbKind::optical}));
  EXPECT_EQ(faces({unit("sr0", true), unit("sdb", false)}),
            (Kinds{UsbKind::storage, UsbKind::optical}));
  EXPECT_EQ(faces({unit("sdb", false), unit("sdc", false)}), (Kinds{UsbKind::card_reader}));
  // Two disks that do not come out of their enclosure are no slots.
  EXPECT_EQ(faces({unit("sdb", false, false), unit("sdc", false, false)}),
            (Kinds{UsbKind::storage}));
}

}  // namespace
}  // namespace mijian
