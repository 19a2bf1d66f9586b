// host/usb_events by libudev's own eyes: real records played by umockdev.
#include "agent/host/usb_events.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/test_facts.h"
#include "tests/umockdev/testbed.h"

namespace mijian {
namespace {

constexpr std::string_view usb_and_input[] = {"usb", "input"};
constexpr std::string_view usb_only[] = {"usb"};
constexpr const char* hub = "/devices/pci0000:00/0000:00:1a.0/usb1/1-1/1-1.5/1-1.5.4";
constexpr const char* keyboard =
    "/devices/pci0000:00/0000:00:1a.0/usb1/1-1/1-1.5/1-1.5.4/1-1.5.4.2";
constexpr const char* interface =
    "/devices/pci0000:00/0000:00:1a.0/usb1/1-1/1-1.5/1-1.5.4/1-1.5.4.2/1-1.5.4.2:1.0";
constexpr const char* input =
    "/devices/pci0000:00/0000:00:1a.0/usb1/1-1/1-1.5/1-1.5.4/1-1.5.4.2/1-1.5.4.2:1.0/input/input5";

class UdevOfRecords : public testing::Test {
 protected:
  void SetUp() override {
    bed_.emplace();
    if (const std::string why = bed_->why_not(); !why.empty()) GTEST_SKIP() << why;
  }
  void load(const std::string& record) {
    for (const RecordedDevice& device : recorded_devices(record)) bed_->add(device);
  }
  /// "add 1-1.5.4.2" of each message that waits.
  static std::vector<std::string> heard(DeviceEvents& events) {
    std::vector<std::string> lines;
    for (;;) {
      auto news = events.next();
      if (!news) lines.push_back(news.error().text());
      if (!news || !*news) return lines;
      const std::string& path = (*news)->device.path;
      lines.push_back((*news)->action + " " + path.substr(path.rfind('/') + 1) +
                      ((*news)->is_asked_for ? " asked for" : ""));
    }
  }

  std::optional<Testbed> bed_;
};
using Lines = std::vector<std::string>;

TEST_F(UdevOfRecords, PresentIsEveryDeviceOfARecordWithEveryProperty) {
  for (const char* record : {"canon-powershot-sx200", "fido2", "sony-xperia-mini-pro",
                             "usbguard-devices", "usbkbd", "usbkbd.pcap"}) {
    bed_.emplace();
    load(record);
    const auto events = DeviceEvents::open(usb_and_input);
    ASSERT_OK(events);
    const auto present = events->present();
    ASSERT_OK(present);
    std::size_t expected = 0;
    for (const RecordedDevice& device : recorded_devices(record)) {
      const auto subsystem = device.properties.find("SUBSYSTEM");
      if (subsystem == device.properties.end() ||
          (subsystem->second != "usb" && subsystem->second != "input"))
        continue;
      ++expected;
      const auto found = std::find_if(present->begin(), present->end(), [&](const UdevDevice& one) {
        return one.path == device.path;
      });
      ASSERT_NE(found, present->end()) << record << " " << device.path;
      for (const auto& [name, value] : device.properties)
        EXPECT_EQ(found->property(name), value) << record << " " << device.path << " " << name;
    }
    EXPECT_GT(expected, 0u) << record;
    EXPECT_EQ(present->size(), expected) << record;
  }
}

TEST_F(UdevOfRecords, ADeviceIsSeenWithItsAttributesAndItsOwnInterfaces) {
  load("usbkbd");
  const auto events = DeviceEvents::open(usb_only);
  ASSERT_OK(events);
  constexpr std::string_view attributes[] = {"idVendor", "idProduct", "product", "serial"};
  const auto seen = events->see(keyboard, attributes);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->driver, "usb");
  EXPECT_EQ(seen->attribute("idVendor"), "05f3");
  EXPECT_EQ(seen->attribute("idProduct"), "0007");
  EXPECT_EQ(seen->attributes.count("serial"), 0u) << "it has none";
  constexpr std::string_view classes[] = {"bInterfaceClass", "bInterfaceProtocol"};
  const auto interfaces = events->see_interfaces(keyboard, classes);
  ASSERT_EQ(interfaces.size(), 1u);
  EXPECT_EQ(interfaces[0].driver, "usbhid");
  EXPECT_EQ(interfaces[0].attribute("bInterfaceClass"), "03");
  EXPECT_EQ(interfaces[0].attribute("bInterfaceProtocol"), "01") << "a boot keyboard";
  EXPECT_EQ(events->see_interfaces(hub, classes).size(), 0u) << "those behind it are not its own";
  bed_->remove(keyboard);
  EXPECT_FALSE(events->see(keyboard, attributes));
}

TEST_F(UdevOfRecords, MessagesComeInOrderOfTheDevicesThatWereAskedFor) {
  load("usbkbd");
  auto events = DeviceEvents::open(usb_only);
  ASSERT_OK(events);
  EXPECT_EQ(heard(*events), Lines{});
  bed_->tell(keyboard, "add");
  bed_->tell(interface, "bind");  // an interface is no device
  bed_->tell(input, "add");
  bed_->tell(keyboard, "remove");
  bed_->tell(hub, "remove");
  EXPECT_EQ(heard(*events), (Lines{"add 1-1.5.4.2", "remove 1-1.5.4.2", "remove 1-1.5.4"}));
  bed_->set_property(hub, "SYNTH_UUID", "0b4d1c7e-4b5e-4c8f-9d0a-1f2e3d4c5b6a");
  bed_->tell(hub, "add");
  EXPECT_EQ(heard(*events), (Lines{"add 1-1.5.4 asked for"}));
}

}  // namespace
}  // namespace mijian
