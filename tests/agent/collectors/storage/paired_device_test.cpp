#include "agent/collectors/system/printers_conf.h"
#include "tests/support/collecting.h"

namespace mijian {

extern const Collector paired_device_collector;

namespace {

class PairedDeviceTest : public Collecting {
 protected:
  PairedDeviceTest() {
    tree_.write("/etc/passwd", "alice:x:1000:1000::/home/alice:/bin/bash\n");
    tree_.folder("/home/alice");
  }
  Rows rows(const std::string& columns) {
    return facts_.select("SELECT " + columns + " FROM paired_device ORDER BY kind, identifier");
  }
};

TEST_F(PairedDeviceTest, BluetoothWithoutItsKeys) {
  tree_.write("/var/lib/bluetooth/00:1A:7D:DA:71:13/0C:B3:19:00:11:22/info",
              "[General]\nName=Alice's phone\nClass=0x5a020c\nTrusted=true\nBlocked=false\n\n"
              "[LinkKey]\nKey=LinkKeySecret\nType=4\n");
  tree_.write("/var/lib/bluetooth/00:1A:7D:DA:71:13/0C:B3:19:00:11:33/info",
              "[General]\nAppearance=0x03c1\n[LongTermKey]\nKey=LinkKeySecret\n");
  tree_.write("/var/lib/bluetooth/00:1A:7D:DA:71:13/cache/0C:B3:19:00:11:44", "[General]\n");
  tree_.write("/var/lib/bluetooth/00:1A:7D:DA:71:13/settings", "[General]\nDiscoverable=true\n");
  collect(paired_device_collector);
  EXPECT_EQ(rows("kind, identifier, name, device_class, is_trusted"),
            (Rows{{"bluetooth", "0C:B3:19:00:11:22", "Alice's phone", "0x5a020c (phone)", "1"},
                  {"bluetooth", "0C:B3:19:00:11:33", "NULL", "NULL", "NULL"}}));
  EXPECT_EQ(facts_.coverage("paired_device", "/var/lib/bluetooth"), "complete: ");
}

TEST_F(PairedDeviceTest, SavedPrintersWithoutPasswords) {
  tree_.write("/etc/cups/printers.conf",
              "# Printer configuration\n<DefaultPrinter Office>\nInfo HP in 301\n"
              "DeviceURI usb://HP/LaserJet%20P1007?serial=BB0A1B2&interface=1\n</DefaultPrinter>\n"
              "<Printer Net>\nDeviceURI smb://bob:pass@print.example/q?password=x\n</Printer>\n"
              "<Printer Jet>\nDeviceURI socket://192.168.1.9:9100\n</Printer>\n");
  collect(paired_device_collector);
  EXPECT_EQ(rows("kind, identifier, name"),
            (Rows{{"network_printer", "smb://print.example/q", "Net"},
                  {"network_printer", "socket://192.168.1.9:9100", "Jet"},
                  {"printer", "usb://HP/LaserJet%20P1007?serial=BB0A1B2", "HP in 301"}}));
}

TEST_F(PairedDeviceTest, PhonesThatTrustThisMachine) {
  tree_.write("/var/lib/lockdown/00008030-001A2B3C.plist", "<plist>DeviceSecret</plist>");
  tree_.write("/var/lib/lockdown/SystemConfiguration.plist", "<plist/>");
  tree_.write("/home/alice/.android/adbkey", "-----BEGIN PRIVATE KEY-----");
  tree_.write("/home/alice/.config/kdeconnect/trusted_devices",
              "[_abc_]\ncertificate=x\nname=P30\ntype=phone\n[_def_]\nname=PC\ntype=desktop\n");
  collect(paired_device_collector);
  EXPECT_EQ(rows("kind, identifier, name, user"),
            (Rows{{"phone", "00008030-001A2B3C", "NULL", "NULL"},
                  {"phone", "adb:adbkey", "NULL", "alice"},
                  {"phone", "kdeconnect:_abc_", "P30", "alice"}}));
}

TEST_F(PairedDeviceTest, NothingThereIsComplete) {
  collect(paired_device_collector);
  EXPECT_EQ(rows("kind"), (Rows{}));
  EXPECT_EQ(facts_.coverage("paired_device", "/var/lib/bluetooth"), "complete: nothing was paired");
  EXPECT_EQ(facts_.coverage("paired_device", "/etc/cups/printers.conf"), "complete: no such file");
}

}  // namespace
}  // namespace mijian
