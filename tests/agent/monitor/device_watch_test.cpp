#include "agent/monitor/device_watch.h"

#include <gtest/gtest.h>

#include "agent/monitor/device_identity.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

constexpr const char* stick_path = "/devices/pci0000:00/0000:00:06.0/usb1/1-2";
constexpr const char* disk_path =
    "/devices/pci0000:00/0000:00:06.0/usb1/1-2/1-2:1.0/host3/target3:0:0/3:0:0:0/block/sdb";

UdevDevice said(const std::string& path, std::map<std::string, std::string> properties) {
  return {path, "", std::move(properties)};
}
UdevDevice stick_message() {
  return said(stick_path, {{"SUBSYSTEM", "usb"},
                           {"DEVTYPE", "usb_device"},
                           {"PRODUCT", "951/1666/110"},
                           {"BUSNUM", "001"},
                           {"DEVNUM", "004"},
                           {"ID_SERIAL_SHORT", "60A44C413FAEE331"},
                           {"ID_USB_INTERFACES", ":080650:"}});
}
SeenDevice stick_in_sysfs(const char* number = "4") {
  return {stick_message(),
          "usb",
          {{"idVendor", "0951"},
           {"idProduct", "1666"},
           {"serial", "60A44C413FAEE331"},
           {"busnum", "1"},
           {"devnum", number},
           {"manufacturer", "Kingston"},
           {"product", "DataTraveler 3.0"}}};
}
UdevDevice disk_message(const char* sequence = "9") {
  return said(disk_path, {{"SUBSYSTEM", "block"},
                          {"DEVTYPE", "disk"},
                          {"DEVNAME", "/dev/sdb"},
                          {"DISKSEQ", sequence},
                          {"ID_FS_UUID", "AAAA-BBBB"}});
}

/// "add usb", "remove block*": a star when it was not seen live.
std::vector<std::string> told(const std::vector<Happening>& happenings) {
  std::vector<std::string> lines;
  for (const Happening& each : happenings)
    lines.push_back(std::string{stored_word(monitor_action_words, each.action)} + " " +
                    each.device.subsystem + (each.seen_live ? "" : "*"));
  return lines;
}
using Lines = std::vector<std::string>;

class DeviceWatching : public testing::Test {
 protected:
  KnownDevices known_;
  bool is_there_ = true;
  DeviceWatch watch_{
      known_, [this](const UdevDevice& message) -> std::optional<Identified> {
        if (!is_recorded(message, std::nullopt)) return std::nullopt;
        if (message.property("SUBSYSTEM") == "usb")
          return Identified{usb_device_of(message, std::nullopt, {}, nullptr), is_there_};
        return Identified{other_device_of(message, std::nullopt, known_.usb_above(message.path)),
                          is_there_};
      }};
};

TEST(DeviceIdentity, IsWhatSysfsAndTheInterfacesSay) {
  const SeenDevice interface {
    {}, "usb-storage", {
      {"bInterfaceClass", "08"}, { "bInterfaceSubClass", "06" }
    }
  };
  const MonitoredDevice device =
      usb_device_of(stick_message(), stick_in_sysfs(), {interface}, nullptr);
  EXPECT_EQ(device.device_key, "usb:0951:1666:60A44C413FAEE331");
  EXPECT_EQ(device.port, "1-2");
  EXPECT_EQ(device.kind, "storage");
  EXPECT_EQ(device.instance, "1:4");
  EXPECT_EQ(device.product, "DataTraveler 3.0");
  EXPECT_EQ(device.identity, "shared") << "without a catalogue nobody can say it is unique";
}

TEST(DeviceIdentity, ADeviceThatIsGoneIsKnownByItsMessage) {
  const MonitoredDevice device = usb_device_of(stick_message(), std::nullopt, {}, nullptr);
  EXPECT_EQ(device.device_key, "usb:0951:1666:60A44C413FAEE331");
  EXPECT_EQ(device.kind, "storage");
}

TEST(DeviceIdentity, TheNextDeviceInThePortIsNotTakenForTheOneBefore) {
  SeenDevice next = stick_in_sysfs("5");
  next.attributes["serial"] = "OTHER";
  const MonitoredDevice device = usb_device_of(stick_message(), next, {}, nullptr);
  EXPECT_EQ(device.device_key, "usb:0951:1666:60A44C413FAEE331");
  EXPECT_EQ(device.instance, "1:4");
}

TEST(DeviceIdentity, ARootHubIsNoDeviceAndNobodysIdentity) {
  const UdevDevice hub = said("/devices/pci0000:00/0000:00:06.0/usb1",
                              {{"SUBSYSTEM", "usb"}, {"PRODUCT", "1d6b/2/601"}});
  EXPECT_FALSE(is_recorded(hub, std::nullopt));
  EXPECT_EQ(usb_device_path_in("/devices/pci0000:00/0000:00:06.0/usb1"), "");
  EXPECT_EQ(usb_device_path_in(disk_path), stick_path);
  const UdevDevice gadget =
      said("/devices/x/usb1/1-1", {{"SUBSYSTEM", "usb"}, {"PRODUCT", "1d6b/104/1"}});
  EXPECT_TRUE(is_recorded(gadget, std::nullopt)) << "a gadget of Linux is plugged in like others";
}

TEST(DeviceIdentity, WhatIsNoDeviceOfItsOwnIsNotRecorded) {
  EXPECT_FALSE(is_recorded(said("/devices/x/input/input5/event3", {{"SUBSYSTEM", "input"}}), {}));
  EXPECT_TRUE(is_recorded(
      said("/devices/x/input/input5", {{"SUBSYSTEM", "input"}, {"NAME", "\"K\""}}), {}));
  EXPECT_FALSE(is_recorded(said("/devices/virtual/block/loop0", {{"SUBSYSTEM", "block"}}), {}));
  EXPECT_FALSE(is_recorded(
      said("/devices/virtual/net/lo", {{"SUBSYSTEM", "net"}, {"INTERFACE", "lo"}}), {}));
}

TEST_F(DeviceWatching, ADiskCarriesTheIdentityOfItsStick) {
  watch_.hear({"add", stick_message(), false});
  const auto disk = watch_.hear({"add", disk_message(), false});
  ASSERT_EQ(told(disk), Lines{"add block"});
  EXPECT_EQ(disk[0].device.device_key, "usb:0951:1666:60A44C413FAEE331");
  EXPECT_EQ(disk[0].device.kind, "storage");
  EXPECT_EQ(disk[0].device.node, "sdb");
  EXPECT_EQ(disk[0].device.file_system_uuid, "AAAA-BBBB");
}

// The trap of tests/vm: pulled before its `change`, a stick leaves without a serial.
TEST_F(DeviceWatching, AQuickRemovalCarriesWhatWasLearnedWhenItCame) {
  watch_.hear({"add", stick_message(), false});
  watch_.hear({"add", disk_message(), false});
  is_there_ = false;
  EXPECT_EQ(told(watch_.hear({"change", disk_message(), false})), Lines{});
  const auto disk =
      watch_.hear({"remove", said(disk_path, {{"SUBSYSTEM", "block"}, {"ID_BUS", "scsi"}}), false});
  ASSERT_EQ(told(disk), Lines{"remove block"});
  EXPECT_EQ(disk[0].device.device_key, "usb:0951:1666:60A44C413FAEE331");
  const auto stick = watch_.hear({"remove", said(stick_path, {{"SUBSYSTEM", "usb"}}), false});
  ASSERT_EQ(told(stick), Lines{"remove usb"});
  EXPECT_EQ(stick[0].device.device_key, "usb:0951:1666:60A44C413FAEE331");
  EXPECT_TRUE(known_.paths().empty());
}

TEST_F(DeviceWatching, AnUnknownRemovalSaysWhatItsMessageSays) {
  const auto gone = watch_.hear({"remove", disk_message(), false});
  ASSERT_EQ(told(gone), Lines{"remove block"});
  EXPECT_EQ(gone[0].device.port, "1-2");
  EXPECT_EQ(gone[0].device.device_key, "");
}

TEST_F(DeviceWatching, WhatIsOnlyAskedForIsNoPluggingIn) {
  watch_.hear({"add", stick_message(), false});
  EXPECT_EQ(told(watch_.hear({"add", stick_message(), true})), Lines{});
  EXPECT_EQ(told(watch_.hear({"change", stick_message(), true})), Lines{});
  EXPECT_EQ(told(watch_.hear({"add", disk_message(), true})), Lines{"present block*"});
}

TEST_F(DeviceWatching, AMessageThatWaitedWhileItsDeviceWasEnumeratedTellsNothingNew) {
  EXPECT_EQ(told(watch_.reconcile({stick_message()})), Lines{"present usb*"});
  EXPECT_EQ(told(watch_.hear({"add", stick_message(), false})), Lines{});
}

TEST_F(DeviceWatching, AnotherSessionInTheSamePlaceEndsTheOneBefore) {
  watch_.hear({"add", disk_message("9"), false});
  EXPECT_EQ(told(watch_.hear({"add", disk_message("10"), false})),
            (Lines{"remove block*", "add block"}));
}

TEST_F(DeviceWatching, AChangeIsToldWhenSomethingKnownChanged) {
  watch_.hear({"add", disk_message(), false});
  EXPECT_EQ(told(watch_.hear({"change", disk_message(), false})), Lines{});
  UdevDevice formatted = disk_message();
  formatted.properties["ID_FS_UUID"] = "CCCC-DDDD";
  EXPECT_EQ(told(watch_.hear({"change", formatted, false})), Lines{"change block"});
}

TEST_F(DeviceWatching, ReconcilingTellsWhatLeftAndWhatCameUnseen) {
  watch_.hear({"add", stick_message(), false});
  watch_.hear({"add", disk_message(), false});
  EXPECT_EQ(told(watch_.reconcile({stick_message(), disk_message()})), Lines{});
  UdevDevice again = stick_message();
  again.properties["DEVNUM"] = "007";
  EXPECT_EQ(told(watch_.reconcile({again})),
            (Lines{"remove usb*", "remove block*", "present usb*"}));
  EXPECT_EQ(told(watch_.reconcile({})), Lines{"remove usb*"});
}

TEST_F(DeviceWatching, ARenamedInterfaceStaysTheSame) {
  const auto card = [](const char* name) {
    return said(std::string{"/devices/virtual/net/"} + name,
                {{"SUBSYSTEM", "net"}, {"INTERFACE", name}, {"IFINDEX", "5"}});
  };
  watch_.hear({"add", card("eth0"), false});
  UdevDevice renamed = card("enp1s0");
  renamed.properties["DEVPATH_OLD"] = "/devices/virtual/net/eth0";
  EXPECT_EQ(told(watch_.hear({"move", renamed, false})), Lines{"change net"});
  EXPECT_EQ(told(watch_.reconcile({card("enp1s0")})), Lines{});
}

TEST_F(DeviceWatching, TheJournalOfThisBootIsReplayed) {
  MonitorEvent event;
  event.device = usb_device_of(stick_message(), std::nullopt, {}, nullptr);
  known_.replay(event);
  EXPECT_EQ(told(watch_.reconcile({stick_message()})), Lines{});
  event.action = MonitorAction::remove;
  known_.replay(event);
  EXPECT_EQ(told(watch_.reconcile({stick_message()})), Lines{"present usb*"});
}

}  // namespace
}  // namespace mijian
