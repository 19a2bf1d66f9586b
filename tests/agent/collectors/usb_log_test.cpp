#include "agent/collectors/usb_log.h"

#include <gtest/gtest.h>

#include "agent/collectors/log_line.h"
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

// Consoles of google/syzkaller's fuzzed kernels, with hostile descriptors. The first has 32 such
// lines, all of root hubs.
int found_devices(const std::string& name) {
  const auto text = read_file(std::string{MIJIAN_SOURCE_DIR "/tests/data/logs/"} + name, 1u << 20);
  if (!text) return -1;
  int found = 0;
  for (const auto line : lines_of(*text))
    found += kind_of(parse_log_line(line).message) == Kind::found ? 1 : 0;
  return found;
}

TEST(UsbLog, ReadsFuzzedKernels) {
  EXPECT_EQ(found_devices("syzkaller-linux-report-317.txt"), 0);
  EXPECT_EQ(found_devices("syzkaller-linux-report-557.txt"), 2);
  EXPECT_EQ(found_devices("syzkaller-linux-report-756.txt"), 2);
}

TEST(UsbLog, EveryEventLineHoldsANeedle) {
  for (const std::string_view message :
       {"usb 1-2: SerialNumber: 1", "usb-storage 1-2:1.0: USB Mass Storage device detected",
        "scsi host6: uas", "scsi6 : usb-storage 3-2:1.0", "sd 6:0:0:0: [sdb] Attached SCSI disk",
        "hub 1-3:1.0: USB hub found", "Linux version 6.1"}) {
    const auto needles = usb_log_needles();
    EXPECT_TRUE(std::any_of(needles.begin(), needles.end(), [&](const std::string& needle) {
      return message.find(needle) != std::string_view::npos;
    })) << message;
  }
}

}  // namespace
}  // namespace mijian
