#include "tests/support/collecting.h"

namespace mijian {

extern const Collector multimedia_device_collector;

namespace {

class MultimediaDeviceTest : public Collecting {
 protected:
  /// A device of a bus, listed there by a link as the kernel does it.
  void device(const std::string& bus, const std::string& name, const std::string& path) {
    tree_.folder(path);
    tree_.link("/sys/bus/" + bus + "/devices/" + name, path);
  }
  Rows rows() {
    return facts_.select(
        "SELECT kind, name, bus, path, driver, is_blocked FROM multimedia_device "
        "ORDER BY kind, path");
  }
};

TEST_F(MultimediaDeviceTest, ABlacklistedDriverDoesNotHideTheHardware) {
  const std::string card = "/sys/devices/pci0000:00/0000:02:00.0";
  device("pci", "0000:02:00.0", card);
  tree_.write(card + "/class", "0x028000\n");
  const std::string camera = "/sys/devices/pci0000:00/usb1/1-7";
  device("usb", "1-7", camera);
  tree_.write(camera + "/product", "Integrated Camera\n");
  device("usb", "1-7:1.0", camera + "/1-7:1.0");
  tree_.write(camera + "/1-7:1.0/bInterfaceClass", "0e\n");
  collect(multimedia_device_collector);
  EXPECT_EQ(facts_.select("SELECT kind, bus, driver, is_blocked FROM multimedia_device "
                          "ORDER BY kind"),
            (Rows{{"camera", "usb", "NULL", "1"}, {"wireless", "pci", "NULL", "1"}}));
}

TEST_F(MultimediaDeviceTest, ARadioIsSwitchedOffByRfkill) {
  const std::string card = "/sys/devices/pci0000:00/0000:02:00.0";
  device("pci", "0000:02:00.0", card);
  tree_.write(card + "/class", "0x028000\n");
  tree_.link(card + "/driver", "../../../bus/pci/drivers/iwlwifi");
  const std::string radio = card + "/ieee80211/phy0/rfkill0";
  tree_.write(radio + "/type", "wlan\n");
  tree_.write(radio + "/soft", "1\n");
  tree_.write(radio + "/hard", "0\n");
  tree_.link("/sys/class/rfkill/rfkill0", radio);
  collect(multimedia_device_collector);
  EXPECT_EQ(rows(), (Rows{{"wireless", "NULL", "pci", card, "iwlwifi", "1"}}));
}

TEST_F(MultimediaDeviceTest, ASoundCardIsAMicrophoneWhenItRecords) {
  const std::string chip = "/sys/devices/pci0000:00/0000:00:1f.3";
  device("pci", "0000:00:1f.3", chip);
  tree_.write(chip + "/class", "0x040300\n");
  tree_.link(chip + "/driver", "../../../bus/pci/drivers/snd_hda_intel");
  tree_.link(chip + "/subsystem", "../../../bus/pci");
  tree_.write(chip + "/sound/card0/id", "PCH\n");
  tree_.link(chip + "/sound/card0/device", "../../../0000:00:1f.3");
  tree_.link("/sys/class/sound/card0", chip + "/sound/card0");
  tree_.folder("/proc/asound/card0/pcm0c");
  tree_.folder("/proc/asound/card0/pcm0p");
  collect(multimedia_device_collector);
  EXPECT_EQ(rows(), (Rows{{"microphone", "PCH", "pci", chip, "snd_hda_intel", "0"},
                          {"speaker", "PCH", "pci", chip, "snd_hda_intel", "0"}}));
}

TEST_F(MultimediaDeviceTest, AnInfraredReceiverOfTheBoard) {
  tree_.folder("/sys/devices/platform/ir0");
  tree_.link("/sys/devices/platform/ir0/subsystem", "../../../bus/platform");
  tree_.folder("/sys/devices/platform/ir0/rc/rc0");
  tree_.link("/sys/devices/platform/ir0/rc/rc0/device", "../../../ir0");
  tree_.link("/sys/class/rc/rc0", "/sys/devices/platform/ir0/rc/rc0");
  collect(multimedia_device_collector);
  EXPECT_EQ(rows(),
            (Rows{{"infrared", "NULL", "platform", "/sys/devices/platform/ir0", "NULL", "NULL"}}));
}

TEST_F(MultimediaDeviceTest, CellularAndOtherRadiosOfPciAreWireless) {
  const auto card = [this](const std::string& slot, const std::string& number) {
    const std::string path = "/sys/devices/pci0000:00/0000:" + slot;
    device("pci", "0000:" + slot, path);
    tree_.write(path + "/class", number + "\n");
    return path;
  };
  for (const std::string number : {"10", "12", "40", "41", "80"})
    card(number + ":00.0", "0x0d" + number + "00");
  card("02:00.0", "0x010802");  // a disk
  collect(multimedia_device_collector);
  EXPECT_EQ(facts_.select("SELECT count(*), min(kind), max(kind) FROM multimedia_device"),
            (Rows{{"5", "wireless", "wireless"}}));
}

TEST_F(MultimediaDeviceTest, AMakersOwnClassWithoutDriverMayBeARadio) {
  for (const std::string slot : {"02:00.0", "03:00.0"}) {
    const std::string path = "/sys/devices/pci0000:00/0000:" + slot;
    device("pci", "0000:" + slot, path);
    tree_.write(path + "/class", "0xff0000\n");
    if (slot == "03:00.0") tree_.link(path + "/driver", "../../../bus/pci/drivers/rtsx_pci");
  }
  collect(multimedia_device_collector);
  EXPECT_EQ(
      rows(),
      (Rows{{"unknown", "NULL", "pci", "/sys/devices/pci0000:00/0000:02:00.0", "NULL", "1"}}));
}

TEST_F(MultimediaDeviceTest, RadiosOfTheSdioBus) {
  const auto function = [this](const std::string& name, const std::string& number) {
    const std::string path = "/sys/devices/platform/mmc1/mmc1:0001/" + name;
    device("sdio", name, path);
    tree_.write(path + "/class", number + "\n");
    return path;
  };
  function("mmc1:0001:1", "0x07");
  function("mmc1:0001:2", "0x02");
  function("mmc1:0001:3", "0x00");
  tree_.folder(function("mmc1:0001:4", "0x00") + "/ieee80211/phy0");
  tree_.folder(function("mmc1:0001:5", "0x00") + "/bluetooth/hci0");
  function("mmc1:0001:6", "0x04");  // GPS only listens
  collect(multimedia_device_collector);
  const std::string at = "/sys/devices/platform/mmc1/mmc1:0001/mmc1:0001:";
  EXPECT_EQ(facts_.select("SELECT kind, bus, path FROM multimedia_device ORDER BY path"),
            (Rows{{"wireless", "sdio", at + "1"},
                  {"bluetooth", "sdio", at + "2"},
                  {"unknown", "sdio", at + "3"},
                  {"wireless", "sdio", at + "4"},
                  {"bluetooth", "sdio", at + "5"}}));
}

TEST_F(MultimediaDeviceTest, OfflineNothingCanBeSaid) {
  tree_.folder("/sys");
  collect_offline(multimedia_device_collector);
  EXPECT_EQ(facts_.coverage("multimedia_device", "/sys").substr(0, 10), "impossible");
}

}  // namespace
}  // namespace mijian
