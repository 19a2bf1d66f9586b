// Real devices as umockdev recorded them below /sys: phone, camera, keyboards, tokens, and the
// devices by which USBGuard tests itself.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"
#include "tests/support/umockdev_host.h"

namespace mijian {

extern const Collector usb_device_collector;

namespace {

class UsbRecords : public Collecting {
 protected:
  void collect_record(const std::string& record) {
    unpack_umockdev(record, tree_);
    const auto host = Host::recorded(tree_.path());
    ASSERT_OK(host);
    run_collector(usb_device_collector, *host, facts_);
  }
  Rows devices() {
    return facts_.select(
        "SELECT vendor_id || ':' || product_id, serial, identity, kind FROM usb_device "
        "WHERE is_root_hub = 0 AND kind <> 'hub' ORDER BY port");
  }
};

TEST_F(UsbRecords, ASonyXperiaIsAPhoneWithAPlaceholderForASerial) {
  collect_record("sony-xperia-mini-pro");
  EXPECT_EQ(devices(), (Rows{{"0fce:0166", "0123456789ABCDEF", "shared", "phone"}}));
  // Its interfaces were not recorded; its descriptors tell of them.
  EXPECT_EQ(facts_.select("SELECT number, class, subclass, protocol, driver FROM usb_interface "
                          "WHERE port = '1-1.5.2.4'"),
            (Rows{{"0", "ff", "ff", "00", "NULL"}}));
  EXPECT_EQ(facts_.coverage("usb_device", "udev database"), "complete: ");
}

TEST_F(UsbRecords, WithoutUdevNobodyKnowsWhetherAMuteDeviceIsAPhone) {
  unpack_umockdev("sony-xperia-mini-pro", tree_);
  std::filesystem::remove(tree_.of("/.mijian-recorded/udev.txt"));
  collect(usb_device_collector);
  EXPECT_EQ(facts_.select("SELECT kind FROM usb_device WHERE vendor_id = '0fce'"),
            (Rows{{"other"}}));
  EXPECT_EQ(facts_.coverage("usb_device", "udev database").substr(0, 10), "impossible");
}

TEST_F(UsbRecords, ACanonSpeaksPtpAndKeepsFilesLikeAPhone) {
  collect_record("canon-powershot-sx200");
  EXPECT_EQ(facts_.select("SELECT vendor_id || ':' || product_id, kind FROM usb_device WHERE "
                          "vendor_id = '04a9'"),
            (Rows{{"04a9:31c0", "phone"}}));
}

TEST_F(UsbRecords, KeyboardsAreKeyboards) {
  collect_record("usbkbd");
  EXPECT_EQ(facts_.select("SELECT vendor_id || ':' || product_id, kind, parent, is_built_in FROM "
                          "usb_device WHERE kind = 'hid'"),
            (Rows{{"05f3:0007", "hid", "1-1.5.4", "0"}}));
}

TEST_F(UsbRecords, AKeyboardWithoutItsInterfacesIsOneByItsDescriptors) {
  collect_record("usbkbd.pcap");
  EXPECT_EQ(facts_.select("SELECT vendor_id || ':' || product_id, kind FROM usb_device WHERE "
                          "is_root_hub = 0"),
            (Rows{{"04d9:1603", "hid"}}));
}

TEST_F(UsbRecords, AFido2TokenIsAUsbKeyThatSpeaksHid) {
  collect_record("fido2");
  EXPECT_EQ(facts_.select("SELECT kind FROM usb_device WHERE vendor_id = '1050'"),
            (Rows{{"smart_card"}}));
  EXPECT_EQ(facts_.select("SELECT f.kind FROM usb_face f JOIN usb_device u USING (port) WHERE "
                          "vendor_id = '1050' ORDER BY f.kind"),
            (Rows{{"hid"}, {"smart_card"}}));
}

TEST_F(UsbRecords, FingerprintReadersOnOtherBusesAreNoUsbDevices) {
  for (const char* record : {"elanfingerprint", "crosfingerprint", "synaptics-touchpad"}) {
    TestFacts facts;
    TemporaryTree tree;
    unpack_umockdev(record, tree);
    const auto host = Host::recorded(tree.path());
    ASSERT_OK(host);
    run_collector(usb_device_collector, *host, facts);
    EXPECT_EQ(facts.select("SELECT * FROM usb_device"), Rows{}) << record;
  }
}

// What `usbguard generate-policy -P` of USBGuard 1.1.2 says of the same record.
TEST_F(UsbRecords, UsbGuardsHashesAreItsOwn) {
  collect_record("usbguard-devices");
  EXPECT_EQ(facts_.select("SELECT port, vendor_id || ':' || product_id, usbguard_hash, serial FROM "
                          "usb_device ORDER BY port"),
            (Rows{{"1-4", "17ef:305a", "2y2qS3rcuMr1Ye5knWsbD8CGzPtrs+eiRR/haro7+Ng=", "NULL"},
                  {"1-4.1", "05e3:0614", "nuKo91iQt3bWGpJEOr/amACCFBOYbtsrbOb+ks+DrBA=", "NULL"},
                  {"1-4.1.3", "1111:1111", "PZpkvPicQac78Xr81yaD5e23I7xPDZ7UvRC4bg2b97w=", "NULL"},
                  {"1-4.2", "047d:2048", "D3deklX12Ir3kJPfUZ5AQNwHeZn1bwtPkQkw6e+8B38=", "NULL"},
                  {"1-4.4", "17ef:305b", "PS14GNtYIa0ck+on4lPtctHJJnnYOMCcl52l+95H1FQ=", "NULL"},
                  {"1-8", "5986:0706", "9Q75KI2lAGhnCbZ6wi/TYk4fmscdljqj2a8J6M+xft8=", "NULL"},
                  {"usb1", "1d6b:0002",
                   "jEP/6WzviqdJ5VSeTUY8PatCNBKeaREvo2OqdplND/o=", "0000:00:14.0"}}));
}

TEST_F(UsbRecords, TheDockIsATreeOfHubsThatCanBePulled) {
  collect_record("usbguard-devices");
  EXPECT_EQ(facts_.select("SELECT port, parent, kind, is_authorized FROM usb_device ORDER BY port"),
            (Rows{{"1-4", "usb1", "hub", "1"},
                  {"1-4.1", "1-4", "hub", "1"},
                  {"1-4.1.3", "1-4.1", "hid", "1"},
                  {"1-4.2", "1-4", "hid", "1"},
                  {"1-4.4", "1-4", "hub", "1"},
                  {"1-8", "usb1", "camera", "1"},
                  {"usb1", "NULL", "hub", "1"}}));
}

}  // namespace
}  // namespace mijian
