#include "agent/collectors/usb/usb_log.h"

#include <gtest/gtest.h>

#include "agent/collectors/logs/log_line.h"
#include "agent/core/file.h"
#include "agent/core/text.h"
#include "tests/support/test_facts.h"

namespace mijian {
namespace {

using Kind = UsbLogEvent::Kind;

std::optional<Kind> kind_of(std::string_view message) {
  const auto event = parse_usb_message(message);
  return event ? std::optional{event->kind} : std::nullopt;
}

TEST(UsbLog, ReadsTheLinesOfEachKernelEra) {
  const auto found = parse_usb_message(
      "usb 1-2.4: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= b.e0");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, Kind::found);
  EXPECT_EQ(found->port, "1-2.4");
  EXPECT_EQ(found->vendor_id, "0951");
  EXPECT_EQ(found->product_id, "1666");
  EXPECT_EQ(kind_of("usb 3-2: New USB device found, idVendor=0951, idProduct=1666"), Kind::found);
  EXPECT_EQ(kind_of("usb 1-3: USB disconnect, address 2"), Kind::disconnected);
  EXPECT_EQ(kind_of("usb 1-3: USB disconnect, device number 12"), Kind::disconnected);
  EXPECT_EQ(kind_of("hub 1-3:1.0: USB hub found"), Kind::is);
  EXPECT_EQ(kind_of("Linux version 6.1.0-30-amd64 (x)"), Kind::booted);
  for (const char* text : {"scsi host6: usb-storage 3-2:1.0", "scsi6 : usb-storage 3-2:1.0"}) {
    const auto storage = parse_usb_message(text);
    ASSERT_TRUE(storage) << text;
    EXPECT_EQ(storage->scsi_host, 6);
    EXPECT_EQ(storage->port, "3-2");
  }
  EXPECT_EQ(kind_of("scsi host6: uas"), Kind::unnamed_host);
  EXPECT_EQ(kind_of("usb-storage 1-2:1.0: USB Mass Storage device detected"), Kind::is);
}

TEST(UsbLog, ReadsNameAndSizeOfADisk) {
  const auto size =
      parse_usb_message("sd 6:0:0:0: [sdb] 124735488 512-byte logical blocks: (63.9 GB/59.5 GiB)");
  ASSERT_TRUE(size);
  EXPECT_EQ(size->kind, Kind::disk_size);
  EXPECT_EQ(size->disk, "sdb");
  EXPECT_EQ(size->capacity, 63'864'569'856);
  EXPECT_EQ(kind_of("sd 6:0:0:0: [sdaa] Attached SCSI disk"), Kind::disk_named);
  EXPECT_EQ(kind_of("sd 6:0:0:0: [sdb] 99999999999999999999 512-byte logical blocks"),
            std::nullopt);
  EXPECT_EQ(kind_of("sd 6:0:0:0: [sdb] Write Protect is off"), std::nullopt);
}

TEST(UsbLog, ADevicesOwnTextStaysOneField) {
  const auto product = parse_usb_message("usb 1-3: Product: x usb 1-3: SerialNumber: FORGED ");
  ASSERT_TRUE(product);
  EXPECT_EQ(product->kind, Kind::product);
  EXPECT_EQ(product->text, "x usb 1-3: SerialNumber: FORGED");
  EXPECT_EQ(kind_of(" usb 1-3: SerialNumber: x"), std::nullopt);
  EXPECT_EQ(kind_of("xusb 1-3: SerialNumber: x"), std::nullopt);
  EXPECT_EQ(kind_of("usb 1-3 : SerialNumber: x"), std::nullopt);
  EXPECT_EQ(kind_of("usb 1-3: New USB device found, idVendor=09511, idProduct=1666"), std::nullopt);
  EXPECT_EQ(kind_of("usb 1-3: New USB device found, idVendor=zzzz, idProduct=1666"), std::nullopt);
  EXPECT_EQ(kind_of("usb usb1: New USB device found, idVendor=1d6b, idProduct=0002"), std::nullopt);
}

// Consoles of google/syzkaller's fuzzed kernels, with hostile descriptors: how many lines say
// "New USB device found", and how many of these speak of more than a root hub.
struct FuzzedKernel {
  const char* report;
  int lines, devices;
};
constexpr FuzzedKernel fuzzed_kernels[] = {{"317", 32, 0}, {"381", 1, 1}, {"500", 1, 1},
                                           {"557", 2, 2},  {"744", 1, 1}, {"756", 2, 2}};

TEST(UsbLog, ReadsFuzzedKernels) {
  for (const FuzzedKernel& kernel : fuzzed_kernels) {
    const auto text =
        read_file(std::string{MIJIAN_SOURCE_DIR "/tests/data/logs/"} +
                      std::string{"syzkaller-linux-report-"}.append(kernel.report).append(".txt"),
                  1u << 20);
    ASSERT_OK(text);
    int lines = 0, devices = 0, disconnects = 0;
    for (const auto line : lines_of(*text)) {
      const LogLine read = parse_log_line(line);
      const auto kind = kind_of(read.message);
      lines += read.message.find("New USB device found") != std::string_view::npos ? 1 : 0;
      devices += kind == Kind::found ? 1 : 0;
      disconnects += kind == Kind::disconnected ? 1 : 0;
    }
    EXPECT_EQ(lines, kernel.lines) << kernel.report;
    EXPECT_EQ(devices, kernel.devices) << kernel.report;
    EXPECT_EQ(disconnects, 0) << kernel.report;
  }
}

TEST(UsbLog, EveryEventLineHoldsANeedle) {
  for (const std::string_view message :
       {"usb 1-2: SerialNumber: 1",
        "usb-storage 1-2:1.0: USB Mass Storage device detected",
        "scsi host6: uas",
        "scsi6 : usb-storage 3-2:1.0",
        "sd 6:0:0:0: [sdb] Attached SCSI disk",
        "hub 1-3:1.0: USB hub found",
        "Linux version 6.1",
        "SCSI device sdc: 31588352 512-byte hdwr sectors (16173 MB)",
        "sd 3:0:0:0: Attached scsi removable disk sdc",
        "usb-storage: device found at 2",
        "scsi3 : SCSI emulation for USB Mass Storage devices",
        "usb.c: USB disconnect on device 2",
        "hub.c: new USB device 00:08.0-1, assigned address 2",
        "r8152 2-1:1.0 eth0: v1.12.13",
        "device offline error, dev sda, sector 1",
        "FAT-fs (sda1): Volume was not properly unmounted",
        "exFAT-fs (sda1): Volume was not properly unmounted. Some data may be corrupt.",
        "FAT-fs (sda): unable to read boot sector to mark fs as dirty",
        "Buffer I/O error on dev sda1, logical block 0, lost sync page write",
        "I/O error, dev sda, sector 2048",
        "input: x as /devices/usb1/1-4/1-4:1.0/0003:046D:C31C.0001/input/input5",
        "hid-generic 0003:046D:C31C.0001: input,hidraw0: USB HID v1.11 Keyboard [x] on usb-1",
        "uvcvideo: Found UVC 1.00 device Cam (046d:0005)",
        "gspca_main: a-2.14.0 probing 0ac8:307b",
        "usblp0: USB Bidirectional printer dev 5 if 0 alt 0 proto 2 vid 0x03F0 pid 0x1D17"}) {
    EXPECT_TRUE(parse_usb_message(message)) << message;
    const auto needles = usb_log_needles();
    EXPECT_TRUE(std::any_of(needles.begin(), needles.end(), [&](const std::string& needle) {
      return message.find(needle) != std::string_view::npos;
    })) << message;
  }
}

}  // namespace
}  // namespace mijian
