#include "agent/collectors/usb/usb_models.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

UsbInterface interface_of(std::string_view codes, const char* driver = "") {
  UsbInterface one;
  one.class_code = codes.substr(0, 2), one.subclass = codes.substr(2, 2);
  one.protocol = codes.substr(4, 2), one.driver = driver;
  return one;
}

UsbDevice device_of(const char* vendor, const char* product, std::vector<UsbInterface> interfaces) {
  UsbDevice device;
  device.port = "1-2", device.vendor_id = vendor, device.product_id = product;
  device.interfaces = std::move(interfaces);
  return device;
}

StorageUnit disc() {
  StorageUnit unit;
  unit.name = "sr1", unit.is_optical = true, unit.has_disc = true;
  return unit;
}
StorageUnit disk(std::int64_t bytes, bool read_only = false) {
  StorageUnit unit;
  unit.name = "sdb", unit.size_bytes = bytes, unit.read_only = read_only, unit.removable = true;
  return unit;
}

class Models : public testing::Test {
 protected:
  Models() {
    auto models = UsbModels::load(MIJIAN_SOURCE_DIR "/policies");
    EXPECT_OK(models);
    if (models) models_ = std::move(*models);
  }
  UsbModels models_;
};

constexpr std::int64_t mega = 1 << 20, giga = 1 << 30;

TEST_F(Models, ADiscOrTinyUnitOfAKnownTokenIsNoMedium) {
  const auto token = device_of("096e", "0807", {interface_of("0b0000"), interface_of("080650")});
  for (const StorageUnit& unit : {disc(), disk(8 * mega), disk(2 * giga, true)}) {
    EXPECT_EQ(models_.is_medium(token, unit), false);
    EXPECT_EQ(models_.kind(token, {unit}), UsbKind::smart_card);
  }
  EXPECT_EQ(models_.faces(token, {disc()}),
            (std::vector<UsbKind>{UsbKind::optical, UsbKind::smart_card}));
}

TEST_F(Models, ALargeUnitBesideATokenIsAMediumLikeAnyOther) {
  const auto token = device_of("096e", "0807", {interface_of("0b0000"), interface_of("080650")});
  EXPECT_EQ(models_.is_medium(token, disk(4 * giga)), true);
  EXPECT_EQ(models_.kind(token, {disc(), disk(4 * giga)}), UsbKind::storage);
}

TEST_F(Models, AModemThatStillShowsItsInstallerIsAModem) {
  const auto modem = device_of("12d1", "1446", {interface_of("080650", "usb-storage")});
  EXPECT_EQ(models_.kind(modem, {disc()}), UsbKind::modem);
  // The same maker's phone with its memory card shown as a disk is storage.
  EXPECT_EQ(models_.kind(modem, {disk(16 * giga)}), UsbKind::storage);
  EXPECT_EQ(models_.kind(modem, {}), UsbKind::storage);
}

TEST_F(Models, ADiscBesideAModemsDriversIsItsInstallerWhoeverMadeIt) {
  const auto modem =
      device_of("ffff", "0001", {interface_of("ffffff", "option"), interface_of("080650")});
  EXPECT_EQ(models_.kind(modem, {disc()}), UsbKind::modem);
  // Nobody knows this maker: a tiny disk that can be written is a medium.
  EXPECT_EQ(models_.kind(modem, {disk(8 * mega)}), UsbKind::storage);
}

TEST_F(Models, AStickWithAWriteProtectSwitchIsAMedium) {
  const auto stick = device_of("0951", "1666", {interface_of("080650", "usb-storage")});
  EXPECT_EQ(models_.is_medium(stick, disk(8 * giga, true)), true);
  EXPECT_EQ(models_.is_medium(stick, disk(0)), false);
  EXPECT_EQ(models_.is_medium(stick, StorageUnit{}), std::nullopt);
}

TEST_F(Models, VirtualMediaNeedTheSerialOrTheModel) {
  auto media = device_of("046b", "ff31", {interface_of("080650", "usb-storage")});
  EXPECT_EQ(models_.kind(media, {disk(0)}), UsbKind::storage);
  media.serial = "AAAABBBBCCCC3";
  EXPECT_EQ(models_.kind(media, {disk(0)}), UsbKind::bmc_media);
  media.interfaces = {interface_of("030101", "usbhid")};
  EXPECT_EQ(models_.kind(media, {}), UsbKind::hid);
}

TEST_F(Models, ABadCatalogueNamesThePlace) {
  for (const char* text :
       {"{\"tokens\": [], \"virtual_media\": []}",
        "{\"tiny_bytes\": 1, \"tokens\": 3, \"virtual_media\": []}",
        "{\"tiny_bytes\": 1, \"tokens\": [{\"vendor_id\": \"96E\"}], \"virtual_media\": []}",
        "{\"tiny_bytes\": 1, \"tokens\": [{\"vendor_id\": \"096e\", \"kind\": \"storage\"}], "
        "\"virtual_media\": []}",
        "{\"tiny_bytes\": 1, \"tokens\": [], \"virtual_media\": [{\"vendor_id\": \"046b\", "
        "\"product_ids\": [3]}]}"}) {
    const auto json = parse_json(text);
    ASSERT_OK(json);
    const auto models = UsbModels::from_json(*json);
    ASSERT_FALSE(models) << text;
    EXPECT_EQ(models.error().text().substr(0, 2), "1:") << models.error().text();
  }
}

}  // namespace
}  // namespace mijian
