#include "agent/collectors/usb/usb_descriptors.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

const std::string device{"\x12\x01\x00\x02\x00\x00\x00\x40\x51\x09\x66\x16\x10\x01\x01\x02\x03\x01",
                         18};
const std::string configuration{"\x09\x02\x20\x00\x01\x01\x00\x80\x32", 9};

std::string interface(char number, char code, char subclass, char protocol, char alternate = 0) {
  return {9, 4, number, alternate, 1, code, subclass, protocol, 0};
}

TEST(UsbDescriptors, NameTheInterfacesOfADeviceKeptOutOfUse) {
  const auto said = parse_usb_descriptors(device + configuration + interface(0, 8, 6, 0x50) +
                                          interface(1, 3, 1, 1));
  ASSERT_OK(said);
  EXPECT_EQ(said->device_class, "00");
  ASSERT_EQ(said->interfaces.size(), 2u);
  EXPECT_EQ(
      said->interfaces[0].class_code + said->interfaces[0].subclass + said->interfaces[0].protocol,
      "080650");
  EXPECT_EQ(usb_kind(said->device_class, said->interfaces), UsbKind::storage);
}

TEST(UsbDescriptors, ASecondConfigurationHidesNothing) {
  const auto said =
      parse_usb_descriptors(device + configuration + interface(0, 3, 1, 1) +
                            interface(0, 3, 1, 1, 1) + configuration + interface(0, 8, 6, 0x50));
  ASSERT_OK(said);
  EXPECT_EQ(said->interfaces.size(), 2u);
  EXPECT_EQ(usb_kind(said->device_class, said->interfaces), UsbKind::storage);
}

TEST(UsbDescriptors, HostileOnesAreRefusedAtTheirPlace) {
  EXPECT_FALSE(parse_usb_descriptors(""));
  EXPECT_FALSE(parse_usb_descriptors(device.substr(0, 17)));
  const auto endless = parse_usb_descriptors(device + std::string("\0\4", 2));
  ASSERT_FALSE(endless);
  EXPECT_EQ(endless.error().text(), "a descriptor of 0 bytes at byte 18 of 20");
  EXPECT_FALSE(parse_usb_descriptors(device + "\xff\x04"));
  std::string many = device;
  for (int at = 0; at < 70'000; ++at)
    many += interface(static_cast<char>(at), static_cast<char>(at >> 8), static_cast<char>(at), 1);
  EXPECT_FALSE(parse_usb_descriptors(many));
}

TEST(UsbDescriptors, ARootHubsHashIsThatOfEveryKernel) {
  std::string other = device;
  other[12] = 0x15, other[13] = 0x06;  // bcdDevice 6.15
  const auto hash = [](const std::string& descriptors, bool is_root_hub) {
    return usbguard_hash({"Hub", "1d6b", "0002", "0000:00:14.0", descriptors, is_root_hub});
  };
  EXPECT_EQ(*hash(device, true), *hash(other, true));
  EXPECT_NE(*hash(device, false), *hash(other, false));
  EXPECT_EQ(hash(device, true)->size(), 44u);
}

}  // namespace
}  // namespace mijian
