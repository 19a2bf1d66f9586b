#include "tests/support/collecting.h"

namespace mijian {

extern const Collector rfkill_switch_collector;

namespace {

class RfkillSwitch : public Collecting {
 protected:
  void radio(const std::string& entry, const char* name, const char* kind, const char* soft,
             const char* hard) {
    const std::string folder = "/sys/class/rfkill/" + entry;
    tree_.write(folder + "/name", std::string{name} + "\n");
    tree_.write(folder + "/type", std::string{kind} + "\n");
    tree_.write(folder + "/soft", std::string{soft} + "\n");
    tree_.write(folder + "/hard", std::string{hard} + "\n");
  }
};

TEST_F(RfkillSwitch, SaysWhichRadioIsSwitchedOffAndByWhat) {
  radio("rfkill0", "phy0", "wlan", "1", "0");
  radio("rfkill1", "hci0", "bluetooth", "0", "1");
  radio("rfkill2", "tpacpi_wwan_sw", "wwan", "0", "0");
  tree_.link("/sys/class/rfkill/rfkill0/device", "../../phy0");
  collect(rfkill_switch_collector);
  EXPECT_EQ(facts_.select("SELECT * FROM rfkill_switch ORDER BY kind"),
            (Rows{{"hci0", "bluetooth", "NULL", "0", "1"},
                  {"phy0", "wlan", "phy0", "1", "0"},
                  {"tpacpi_wwan_sw", "wwan", "NULL", "0", "0"}}));
  EXPECT_EQ(facts_.coverage("rfkill_switch", "/sys/class/rfkill"), "complete: ");
}

TEST_F(RfkillSwitch, AnOddOneIsAGapAndTheOthersStand) {
  radio("rfkill0", "phy0", "wlan", "2", "0");
  radio("rfkill1", "hci0", "bluetooth", "0", "0");
  tree_.folder("/sys/class/rfkill/rfkill2");  // it left meanwhile
  collect(rfkill_switch_collector);
  EXPECT_EQ(facts_.select("SELECT name FROM rfkill_switch"), (Rows{{"hci0"}}));
  EXPECT_EQ(facts_.coverage("rfkill_switch", "/sys/class/rfkill"),
            "partial: /sys/class/rfkill/rfkill0/soft: neither 0 nor 1");
}

TEST_F(RfkillSwitch, AKernelWithoutThemHasNone) {
  tree_.folder("/sys/class");
  collect(rfkill_switch_collector);
  EXPECT_EQ(facts_.coverage("rfkill_switch", "/sys/class/rfkill"),
            "complete: no such folder: this kernel knows no radio switches");
}

TEST_F(RfkillSwitch, WithoutSysNothingIsKnown) {
  collect(rfkill_switch_collector);
  EXPECT_EQ(facts_.coverage("rfkill_switch", "/sys/class/rfkill").substr(0, 10), "impossible");
}

}  // namespace
}  // namespace mijian
