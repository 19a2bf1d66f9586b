#include "tests/support/collecting.h"

namespace mijian {

extern const Collector network_interface_collector;

namespace {

class NetworkInterface : public Collecting {};

TEST_F(NetworkInterface, EachKindIsRecognised) {
  collect(network_interface_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select(
                "SELECT name, kind, physical, bus, driver FROM network_interface ORDER BY name"),
            (Rows{{"bnep0", "bluetooth", "0", "NULL", "NULL"},
                  {"bond0", "bond", "0", "NULL", "NULL"},
                  {"br0", "bridge", "0", "NULL", "NULL"},
                  {"can0", "other", "0", "NULL", "NULL"},
                  {"enp0s31f6", "ethernet", "1", "pci", "e1000e"},
                  {"enp0s31f6.20", "vlan", "0", "NULL", "NULL"},
                  {"enx0c5b8f279a64", "ethernet", "1", "usb", "rndis_host"},
                  {"lo", "loopback", "0", "NULL", "NULL"},
                  {"sit0", "tunnel", "0", "NULL", "NULL"},
                  {"tun0", "tunnel", "0", "NULL", "NULL"},
                  {"vethab12", "virtual", "0", "NULL", "NULL"},
                  {"wg0", "tunnel", "0", "NULL", "NULL"},
                  {"wlp3s0", "wireless", "1", "pci", "iwlwifi"},
                  {"wwx028037ec0200", "cellular", "1", "usb", "cdc_mbim"}}));
  EXPECT_EQ(facts_.coverage("network_interface", "/sys/class/net"), "complete: ");
}

TEST_F(NetworkInterface, TheAdaptersOwnAddressOutlivesAChangedOne) {
  collect(network_interface_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT name, mac, permanent_mac, stable_name FROM network_interface "
                          "WHERE name IN ('wlp3s0', 'enp0s31f6', 'vethab12', 'lo') ORDER BY name"),
            (Rows{{"enp0s31f6", "8c:16:45:aa:bb:01", "8c:16:45:aa:bb:01", "8c:16:45:aa:bb:01"},
                  {"lo", "NULL", "NULL", "lo"},
                  {"vethab12", "6a:00:00:00:00:01", "NULL", "vethab12"},
                  {"wlp3s0", "de:ad:be:ef:00:02", "98:54:1b:ab:02:03", "98:54:1b:ab:02:03"}}));
}

TEST_F(NetworkInterface, NoCarrierIsKnownOfAnInterfaceThatIsDown) {
  collect(network_interface_collector, saved_host("debian12_desktop"));
  EXPECT_EQ(facts_.select("SELECT name, operational, carrier FROM network_interface "
                          "WHERE name IN ('wlp3s0', 'enp0s31f6') ORDER BY name"),
            (Rows{{"enp0s31f6", "up", "1"}, {"wlp3s0", "down", "NULL"}}));
}

TEST_F(NetworkInterface, AnAdapterWithoutAKnownOwnAddressIsNamedByItsPlace) {
  tree_.write("/sys/class/net/eth0/type", "1\n");
  tree_.write("/sys/class/net/eth0/address", "02:00:00:00:00:09\n");
  tree_.write("/sys/class/net/eth0/addr_assign_type", "1\n");
  tree_.write("/sys/devices/1-2:1.0/x", "");
  tree_.link("/sys/devices/1-2:1.0/subsystem", "../../bus/usb");
  tree_.link("/sys/class/net/eth0/device", "../../../devices/1-2:1.0");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT stable_name, permanent_mac FROM network_interface"),
            (Rows{{"usb-1-2:1.0", "NULL"}}));
}

TEST_F(NetworkInterface, TheKernelsWordOfTheOwnAddressGoesBeforeUdevs) {
  tree_.write("/.mijian-recorded/network.json",
              R"({"links": [{"interface": "eth0", "permanent_mac": "00:1b:21:00:00:07"}]})");
  tree_.write("/sys/class/net/eth0/type", "1\n");
  tree_.write("/sys/class/net/eth0/address", "02:00:00:00:00:09\n");
  tree_.write("/sys/class/net/eth0/addr_assign_type", "3\n");
  tree_.write("/sys/devices/0000:00:1f.6/x", "");
  tree_.link("/sys/class/net/eth0/device", "../../../devices/0000:00:1f.6");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT permanent_mac, stable_name, address_origin "
                          "FROM network_interface"),
            (Rows{{"00:1b:21:00:00:07", "00:1b:21:00:00:07", "set"}}));
}

TEST_F(NetworkInterface, SaysWhoListensWhereTheAddressComesFromAndWhoseMemberItIs) {
  const auto interface = [this](const std::string& name, const char* flags, const char* origin) {
    tree_.write("/sys/class/net/" + name + "/type", "1\n");
    tree_.write("/sys/class/net/" + name + "/flags", flags);
    tree_.write("/sys/class/net/" + name + "/addr_assign_type", origin);
  };
  interface("br0", "0x1003\n", "1\n");
  interface("eth0", "0x1103\n", "0\n");
  interface("eth1", "0x1002\n", "2\n");
  interface("eth2", "junk\n", "9\n");
  tree_.link("/sys/class/net/eth0/master", "../br0");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT name, is_promiscuous, address_origin, master "
                          "FROM network_interface ORDER BY name"),
            (Rows{{"br0", "0", "random", ""},
                  {"eth0", "1", "permanent", "br0"},
                  {"eth1", "0", "stolen", ""},
                  {"eth2", "NULL", "NULL", ""}}));
}

class ServerCable : public NetworkInterface {
 protected:
  void adapter(const std::string& port, const std::string& name, const std::string& vendor,
               const std::string& driver) {
    const std::string device = "/sys/devices/usb1/" + port;
    tree_.write(device + "/idVendor", vendor + "\n");
    tree_.write("/sys/bus/usb/drivers/" + driver + "/x", "");
    tree_.link(device + "/" + port + ":1.0/subsystem", "/sys/bus/usb");
    tree_.link(device + "/" + port + ":1.0/driver", "/sys/bus/usb/drivers/" + driver);
    tree_.write("/sys/class/net/" + name + "/type", "1\n");
    tree_.link("/sys/class/net/" + name + "/device",
               "../../../devices/usb1/" + port + "/" + port + ":1.0");
  }
  Rows kinds() {
    return facts_.select("SELECT name, kind, bus FROM network_interface ORDER BY name");
  }
};

TEST_F(ServerCable, IsNoAdapterThatSomebodyPluggedIn) {
  tree_.write("/sys/class/dmi/id/chassis_type", "23\n");
  adapter("1-14", "usb0", "046b", "cdc_ether");
  adapter("1-13", "usb1", "12d1", "cdc_ether");
  adapter("1-12", "usb2", "413c", "r8152");
  adapter("1-11", "usb3", "03f0", "cdc_ether");  // any printer or phone of that maker
  collect(network_interface_collector);
  EXPECT_EQ(kinds(), (Rows{{"usb0", "bmc", "usb"},
                           {"usb1", "ethernet", "usb"},
                           {"usb2", "ethernet", "usb"},
                           {"usb3", "ethernet", "usb"}}));
}

TEST_F(ServerCable, IsInServersOnly) {
  tree_.write("/sys/class/dmi/id/chassis_type", "3\n");
  adapter("1-14", "usb0", "046b", "cdc_ether");
  collect(network_interface_collector);
  EXPECT_EQ(kinds(), (Rows{{"usb0", "ethernet", "usb"}}));
}

TEST_F(ServerCable, IsWhereTheKernelSpeaksWithAController) {
  tree_.folder("/sys/class/ipmi/ipmi0");
  adapter("1-14", "usb0", "413c", "cdc_ether");
  collect(network_interface_collector);
  EXPECT_EQ(kinds(), (Rows{{"usb0", "bmc", "usb"}}));
}

TEST_F(NetworkInterface, ADialledConnectionIsATunnelUnlessItsDeviceIsAModem) {
  tree_.write("/sys/class/net/ppp0/type", "512\n");
  tree_.write("/sys/class/net/ppp1/type", "512\n");
  tree_.write("/sys/class/net/ppp1/uevent", "DEVTYPE=ppp\nINTERFACE=ppp1\n");
  tree_.write("/sys/class/net/ppp2/type", "512\n");
  tree_.link("/sys/class/net/ppp2/device", "../../../devices/usb1/1-1/1-1:1.0");
  tree_.write("/sys/devices/usb1/1-1/idVendor", "0af0\n");
  tree_.write("/sys/bus/usb/drivers/hso/x", "");
  tree_.link("/sys/devices/usb1/1-1/1-1:1.0/driver", "/sys/bus/usb/drivers/hso");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT name, kind FROM network_interface ORDER BY name"),
            (Rows{{"ppp0", "tunnel"}, {"ppp1", "tunnel"}, {"ppp2", "cellular"}}));
}

TEST_F(NetworkInterface, ATunnelThatLooksLikeACardIsKnownByWhatItWasMadeAs) {
  tree_.write("/.mijian-recorded/network.json",
              R"({"kinds": {"gretap0": "gretap", "veth0": "veth"}})");
  tree_.write("/sys/class/net/gretap0/type", "1\n");
  tree_.write("/sys/class/net/veth0/type", "1\n");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT name, kind FROM network_interface ORDER BY name"),
            (Rows{{"gretap0", "tunnel"}, {"veth0", "virtual"}}));
}

TEST_F(NetworkInterface, KindsThatCannotBeAskedAreAGap) {
  tree_.write("/sys/class/net/gretap0/type", "1\n");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT name FROM network_interface"), (Rows{{"gretap0"}}));
  EXPECT_EQ(facts_.coverage("network_interface", "/sys/class/net"),
            "partial: what software made the interfaces to be: recorded: no "
            "network.json was saved");
}

TEST_F(NetworkInterface, OneThatLeftMeanwhileIsNoGap) {
  tree_.write("/.mijian-recorded/network.json", R"({"kinds": {}})");
  tree_.folder("/sys/class/net/usb0");  // listed, its attributes gone
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT count(*) FROM network_interface"), (Rows{{"0"}}));
  EXPECT_EQ(facts_.coverage("network_interface", "/sys/class/net"), "complete: ");
}

TEST_F(NetworkInterface, OneThatCannotBeReadIsAGapAndTheOthersStand) {
  tree_.folder("/sys/class/net/bad0/type");
  tree_.write("/sys/class/net/lo/type", "772\n");
  collect(network_interface_collector);
  EXPECT_EQ(facts_.select("SELECT name FROM network_interface"), (Rows{{"lo"}}));
  EXPECT_EQ(facts_.coverage("network_interface", "/sys/class/net").substr(0, 7), "partial");
}

TEST_F(NetworkInterface, OfflineNothingIsKnown) {
  tree_.write("/sys/class/net/lo/type", "772\n");
  collect_offline(network_interface_collector);
  EXPECT_EQ(facts_.coverage("network_interface", "/sys/class/net").substr(0, 10), "impossible");
}

}  // namespace
}  // namespace mijian
