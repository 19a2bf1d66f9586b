#include "agent/collectors/usb/usb_sessions.h"

#include <gtest/gtest.h>

#include "tests/support/test_facts.h"

namespace mijian {
namespace {

// A device as one text: ids, serial, product, what it is; its connections one line each.
class Sessions : public testing::Test {
 protected:
  void say(std::string_view text) { say_at(now_ += 100'000, text); }
  void say_at(std::int64_t monotonic, std::string_view text) {
    KernelMessage message;
    message.text = text;
    message.stamp.utc = Time{1'767'225'600'000'000 + monotonic};
    message.monotonic = monotonic;
    message.boot_id = boot_;
    message.source = source_;
    message.number = ++number_;
    sessions_.take(message);
  }
  void boot(std::string_view id) { boot_ = id; }

  std::vector<std::string> devices() {
    finish();
    return devices_;
  }
  std::vector<std::string> connections() {
    finish();
    return connections_;
  }

  UsbTimeline timeline_{SystemTimeZone{}};

 private:
  void finish() {
    if (finished_) return;
    finished_ = true;
    sessions_.end_file(0);
    sessions_.end();
    timeline_.tell({[&](const UsbPast& past) {
                      const auto trait = past.traits.first();
                      devices_.push_back(
                          std::string{past.vendor_id} + ":" + std::string{past.product_id} + " " +
                          std::string{past.serial} + " " + std::string{past.product} + " " +
                          (trait ? std::string{stored_word(usb_trait_words, *trait)} : "") + " " +
                          std::to_string(past.connections) + "/" + std::to_string(past.uses));
                    },
                    [&](const UsbPast&, const UsbConnection& one) {
                      connections_.push_back(std::string{one.port} + " " + std::string{one.disk} +
                                             " " + std::to_string(one.capacity.value_or(0)) +
                                             (one.disconnected_at ? " left" : "") +
                                             (one.is_unsafe ? " unsafe" : ""));
                    }});
  }

  std::size_t source_ = timeline_.add_source({"/var/log/kern.log", {}});
  UsbSessions sessions_{timeline_};
  std::string boot_;
  std::int64_t now_ = 0, number_ = 0;
  bool finished_ = false;
  std::vector<std::string> devices_, connections_;
};

using Lines = std::vector<std::string>;

TEST_F(Sessions, InterleavedEnumerationsKeepTheirOwnStrings) {  // USB-NETWORK 2.1, defect 1
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.10");
  say("usb 1-2: New USB device found, idVendor=0781, idProduct=5567, bcdDevice= 1.00");
  say("usb 1-2: Product: Cruzer Blade");
  say("usb 1-1: Product: DataTraveler 3.0");
  say("usb 1-2: SerialNumber: SSSS0001");
  say("usb 1-1: SerialNumber: KKKK0001");
  EXPECT_EQ(devices(), (Lines{"0781:5567 SSSS0001 Cruzer Blade  1/1",
                              "0951:1666 KKKK0001 DataTraveler 3.0  1/1"}));
}

TEST_F(Sessions, ASerialNeedsNoManufacturer) {  // defect 2
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  say("usb 1-1: New USB device strings: Mfr=0, Product=2, SerialNumber=3");
  say("usb 1-1: Product: DataTraveler");
  say("usb 1-1: SerialNumber: KKKK0001");
  say("usb 1-2: New USB device found, idVendor=0951, idProduct=1667");
  say("usb 1-2: SerialNumber: KKKK0002");
  EXPECT_EQ(devices(), (Lines{"0951:1666 KKKK0001 DataTraveler  1/1", "0951:1667 KKKK0002   1/1"}));
}

TEST_F(Sessions, ASecondLeavingChangesNoConnection) {  // defect 5
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  say("usb 1-1: USB disconnect, device number 4");
  say("usb 1-2: New USB device found, idVendor=0951, idProduct=1667");
  say("usb 1-1: USB disconnect, device number 4");
  EXPECT_EQ(connections(), (Lines{"1-1  0 left", "1-2  0"}));
}

TEST_F(Sessions, AnotherBootEndsWhatTheOneBeforeHeard) {
  boot("11111111111111111111111111111111");
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  boot("22222222222222222222222222222222");
  say("usb 1-1: SerialNumber: OF-ANOTHER-BOOT");
  say("usb 1-1: USB disconnect, device number 4");
  EXPECT_EQ(devices(), (Lines{"0951:1666    1/1"}));
  EXPECT_EQ(connections(), (Lines{"1-1  0"}));
}

TEST_F(Sessions, AFoundDeviceEndsWhoeverWasThere) {
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1667");
  say("usb 1-1: USB disconnect, device number 5");
  EXPECT_EQ(connections(), (Lines{"1-1  0", "1-1  0 left"}));
}

TEST_F(Sessions, ComingBackWithinTwoSecondsIsTheSameUse) {
  for (const std::int64_t second : {0, 3, 6, 20}) {
    say_at(second * 1'000'000, "usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
    say_at(second * 1'000'000 + 100, "usb 1-1: SerialNumber: KKKK0001");
    say_at(second * 1'000'000 + 1'500'000, "usb 1-1: USB disconnect, device number 4");
  }
  EXPECT_EQ(devices(), (Lines{"0951:1666 KKKK0001   4/2"}));
}

TEST_F(Sessions, ADiskIsKnownByItsHost) {
  say("usb 3-2: new high-speed USB device number 4 using xhci_hcd");
  say("usb 3-2: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= b.e0");
  say("usb-storage 3-2:1.0: USB Mass Storage device detected");
  say("scsi host6: usb-storage 3-2:1.0");
  say("sd 6:0:0:0: [sdb] 124735488 512-byte logical blocks: (63.9 GB/59.5 GiB)");
  say("sd 6:0:0:0: [sdb] Attached SCSI disk");
  say("usb 3-2: USB disconnect, device number 4");
  say("device offline error, dev sdb, sector 2048 op 0x1:(WRITE) flags 0x100000 phys_seg 1");
  EXPECT_EQ(devices(), (Lines{"0951:1666   storage 1/1"}));
  EXPECT_EQ(connections(), (Lines{"3-2 sdb 63864569856 left unsafe"}));
}

TEST_F(Sessions, AnUncleanVolumeIsToldOfItsDevice) {
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  say("scsi6 : usb-storage 1-1:1.0");
  say("sd 6:0:0:0: [sda] Attached SCSI removable disk");
  say("FAT-fs (sda1): Volume was not properly unmounted. Some data may be corrupt. Please run "
      "fsck.");
  EXPECT_EQ(connections(), (Lines{"1-1 sda 0 unsafe"}));
}

TEST_F(Sessions, WhatFailsOnADiskThatHasLeftWasStillMounted) {
  for (const char* failure :
       {"FAT-fs (sda): unable to read boot sector to mark fs as dirty",
        "FAT-fs (sda1): Directory bread(block 260) failed",
        "Buffer I/O error on dev sda1, logical block 1081344, lost sync page write",
        "I/O error, dev sda, sector 2048 op 0x1:(WRITE) flags 0x800 phys_seg 1 prio class 2"}) {
    say("usb 2-5: New USB device found, idVendor=46f4, idProduct=0001");
    say("scsi host2: usb-storage 2-5:1.0");
    say("sd 2:0:0:0: [sda] Attached SCSI removable disk");
    say(failure);  // an old disk, perhaps
    say("usb 2-5: USB disconnect, device number 6");
    say("usb 2-5: New USB device found, idVendor=46f4, idProduct=0001");
    say("scsi host2: usb-storage 2-5:1.0");
    say("sd 2:0:0:0: [sda] Attached SCSI removable disk");
    say("usb 2-5: USB disconnect, device number 7");
    say(failure);
  }
  const std::string safe = "2-5 sda 0 left", unsafe = "2-5 sda 0 left unsafe";
  EXPECT_EQ(connections(), (Lines{safe, unsafe, safe, unsafe, safe, unsafe, safe, unsafe}));
}

TEST_F(Sessions, AFailureIsOfTheDiskThatLeftLastNotOfAnotherThatHadItsName) {
  for (const char* port : {"2-5", "3-1"}) {
    const std::string usb = "usb " + std::string{port};
    say(usb + ": New USB device found, idVendor=46f4, idProduct=0001");
    say("scsi host2: usb-storage " + std::string{port} + ":1.0");
    say("sd 2:0:0:0: [sda] Attached SCSI removable disk");
    say(usb + ": USB disconnect, device number 6");
  }
  say("usb 1-9: New USB device found, idVendor=46f4, idProduct=0001");
  say("scsi host2: usb-storage 1-9:1.0");
  say("sd 2:0:0:0: [sda] Attached SCSI removable disk");
  say("usb 1-9: USB disconnect, device number 6");
  say("FAT-fs (sda): unable to read boot sector to mark fs as dirty");
  EXPECT_EQ(connections(), (Lines{"1-9 sda 0 left unsafe", "2-5 sda 0 left", "3-1 sda 0 left"}));
}

TEST_F(Sessions, AUasHostIsTheOnlyNewcomers) {
  say("usb 2-1: New USB device found, idVendor=152d, idProduct=0562");
  say("scsi host6: uas");
  say("sd 6:0:0:0: [sdc] Attached SCSI disk");
  EXPECT_EQ(devices(), (Lines{"152d:0562   storage 1/1"}));
  EXPECT_EQ(connections(), (Lines{"2-1 sdc 0"}));
}

TEST_F(Sessions, AUasHostOfTwoNewcomersIsNobodys) {
  say("usb 2-1: New USB device found, idVendor=152d, idProduct=0562");
  say("usb 2-2: New USB device found, idVendor=152d, idProduct=0563");
  say("scsi host6: uas");
  say("sd 6:0:0:0: [sdc] Attached SCSI disk");
  EXPECT_EQ(devices(), (Lines{"152d:0562    1/1", "152d:0563    1/1"}));
}

TEST_F(Sessions, EarlyKernelsTellNoIds) {
  say("usb 1-3: new high speed USB device using ehci_hcd and address 2");
  say("scsi3 : SCSI emulation for USB Mass Storage devices");
  say("usb-storage: device found at 2");
  say("SCSI device sdc: 31588352 512-byte hdwr sectors (16173 MB)");
  say("sd 3:0:0:0: Attached scsi removable disk sdc");
  say("usb 1-3: USB disconnect, address 2");
  EXPECT_EQ(devices(), (Lines{":   storage 1/1"}));
  EXPECT_EQ(connections(), (Lines{"1-3 sdc 16173236224 left"}));
}

TEST_F(Sessions, Kernel24SpeaksOfNumbers) {
  say("hub.c: new USB device 00:08.0-1, assigned address 2");
  say("usb.c: USB device 2 (vend/prod 0x781/0x8181) is not claimed by any active driver.");
  say("scsi0 : SCSI emulation for USB Mass Storage devices");
  say("Attached scsi removable disk sda at scsi0, channel 0, id 0, lun 0");
  say("USB Mass Storage device found at 2");
  say("usb.c: USB disconnect on device 00:08.0-1 address 2");
  EXPECT_EQ(devices(), (Lines{"0781:8181   storage 1/1"}));
  EXPECT_EQ(connections(), (Lines{"00:08.0-1 sda 0 left"}));
}

TEST_F(Sessions, WhatNeverCameToLifeIsNoConnection) {
  say("usb 1-3: new full-speed USB device number 5 using xhci_hcd");
  say("usb 1-3: device descriptor read/64, error -71");
  say("usb 1-3: device not accepting address 5, error -71");
  EXPECT_EQ(devices(), Lines{});
}

TEST_F(Sessions, DriversTellWhatADeviceIs) {
  const char* told[] = {
      "cdc_ether 1-1:1.0 usb0: register 'cdc_ether' at usb-0000:00:14.0-1, CDC Ethernet Device, 00",
      "usb 1-2: GSM modem (1-port) converter now attached to ttyUSB0",
      "rtl8812au 1-3:1.0 wlx001122334455: renamed from wlan0",
      "input: as /devices/usb1/1-9 Keyboard as /devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/"
      "0003:046D:C31C.0001/input/input5",
      "uvcvideo: Found UVC 1.00 device Cam (dead:beef) (046d:0005)",
      "usblp 1-6:1.0: usblp0: USB Bidirectional printer dev 5 if 0 alt 0 proto 2 vid 0x03F0 pid "
      "0x1D17",
      "ipheth 1-7:4.2: Apple iPhone USB Ethernet device attached",
      "hub 1-8:1.0: USB hub found",
      "usb 1-9: 1:1: cannot get freq at ep 0x84"};
  for (int port = 1; port <= 9; ++port)
    say("usb 1-" + std::to_string(port) + ": New USB device found, idVendor=046d, idProduct=000" +
        std::to_string(port));
  for (const char* line : told) say(line);
  EXPECT_EQ(devices(),
            (Lines{"046d:0001   network 1/1", "046d:0002   modem 1/1", "046d:0003   wireless 1/1",
                   "046d:0004   hid 1/1", "046d:0005   camera 1/1", "046d:0006   printer 1/1",
                   "046d:0007   phone 1/1", "046d:0008   hub 1/1", "046d:0009   audio 1/1"}));
}

TEST_F(Sessions, ADevicesOwnTextForgesNothing) {
  say("usb 1-1: New USB device found, idVendor=0951, idProduct=1666");
  say("usb 1-1: Product: x#012usb 1-1: SerialNumber: FORGED  ");
  say("usb 1-1: Manufacturer: \x1b[2Kusb 1-1: USB disconnect, device number 4");
  say("usb 1-1: SerialNumber: \xe5\xbf\x86\xd0\x89, idVendor=1234");
  EXPECT_EQ(devices(), (Lines{"0951:1666 \xe5\xbf\x86\xd0\x89, idVendor=1234 "
                              "x#012usb 1-1: SerialNumber: FORGED  1/1"}));
  EXPECT_EQ(connections(), (Lines{"1-1  0"}));
}

TEST_F(Sessions, MoreThanFitIsSaidAndTheFirstOnesStay) {
  UsbTimeline small{SystemTimeZone{}, 200'000};
  small.add_source({"log", {}});
  UsbSession session;
  session.port = "1-1";
  for (int count = 0; count < 100'000; ++count) {
    session.found.moment.value = count;
    session.serial = std::to_string(count);
    small.add(session);
  }
  small.end_file(0);
  EXPECT_TRUE(small.is_full());
  std::int64_t told = 0;
  small.tell({[&](const UsbPast&) {}, [&](const UsbPast&, const UsbConnection&) { ++told; }});
  EXPECT_GT(told, 0);
}

}  // namespace
}  // namespace mijian
