#include "agent/collectors/usb/usb_identity.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

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
