#include "agent/collectors/storage/block_attachment.h"

#include <gtest/gtest.h>

#include "agent/core/text.h"

#include "tests/support/collecting.h"
#include "tests/support/collector_run.h"

namespace mijian {

extern const Collector block_device_collector, thunderbolt_device_collector;

namespace {

class Attachment : public Collecting {
 protected:
  std::string of(const std::string& path) {
    const auto host = Host::recorded(tree_.path());
    if (!host) return host.error().text();
    BlockNode node;
    node.name = file_name(path), node.path = path;
    return attachment_of(*host, node).value_or("nothing tells");
  }
};

const std::string ahci =
    "/devices/pci0000:00/0000:00:17.0/ata5/host4/target4:0:0/4:0:0:0/block/sda";

TEST_F(Attachment, AnAhciPortSaysWhetherItIsOutside) {
  EXPECT_EQ(of(ahci), "nothing tells");
  tree_.write("/sys/class/scsi_host/host4/ahci_port_cmd", "4c017\n");  // hot-plug capable
  EXPECT_EQ(of(ahci), "nothing tells");
  tree_.write("/sys/class/scsi_host/host4/ahci_port_cmd", "24c017\n");
  EXPECT_EQ(of(ahci), "esata");
  tree_.write("/sys/class/scsi_host/host4/ahci_port_cmd", "c017\n");
  EXPECT_EQ(of(ahci), "internal");
}

TEST_F(Attachment, CardsLieInSlotsAndFlashIsSoldered) {
  const std::string card = "/devices/pci0000:00/0000:00:1a.0/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0";
  EXPECT_EQ(of(card), "nothing tells");
  tree_.write("/sys" + card + "/device/type", "SD\n");
  EXPECT_EQ(of(card), "card_slot");
  tree_.write("/sys" + card + "/device/type", "MMC\n");
  EXPECT_EQ(of(card), "internal");
}

TEST_F(Attachment, WhatLiesBeyondAnOutwardPortIsThunderbolt) {
  const std::string disk = "/devices/pci0000:00/0000:00:1d.0/0000:05:00.0/nvme/nvme1/nvme1n1";
  EXPECT_EQ(of(disk), "internal");
  tree_.write("/sys/bus/thunderbolt/devices/0-0/uevent", "");
  EXPECT_EQ(of(disk), "internal") << "a controller with nothing plugged in";
  tree_.write("/sys/bus/thunderbolt/devices/0-1/uevent", "");
  EXPECT_EQ(of(disk), "nothing tells") << "an older kernel does not say where the disk is";
  tree_.write("/sys/devices/pci0000:00/0000:00:1d.0/0000:05:00.0/removable", "removable\n");
  EXPECT_EQ(of(disk), "thunderbolt");
  // A stick in a dock is a USB device first.
  EXPECT_EQ(of("/devices/pci0000:00/0000:00:1d.0/0000:05:00.0/usb3/3-1/3-1:1.0/host6/target6:0:0/"
               "6:0:0:0/block/sdb"),
            "usb");
}

TEST_F(Attachment, MappedAndVirtualDevicesAreAttachedNowhere) {
  EXPECT_EQ(of("/devices/virtual/block/dm-0"), "nothing tells");
  EXPECT_EQ(of("/devices/pci0000:00/0000:00:05.0/virtio2/block/vda"), "internal");
}

TEST(ScsiUnit, IsTheLastNumberOfTheAddress) {
  EXPECT_EQ(scsi_unit("/devices/usb1/1-5/1-5:1.0/host6/target6:0:0/6:0:0:3/block/sde"), 3);
  EXPECT_EQ(scsi_unit("/devices/pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1"), std::nullopt);
}

TEST(CdromInfo, SaysOfEachDriveWhetherItWrites) {
  const auto writers = parse_cdrom_info(
      "CD-ROM information, Id: cdrom.c 3.20 2003/12/17\n\n"
      "drive name:\t\tsr1\tsr0\ndrive speed:\t\t24\t48\n"
      "Can read DVD:\t\t1\t1\nCan write CD-R:\t\t1\t0\nCan write CD-RW:\t1\t0\n"
      "Can write DVD-R:\t1\t0\nCan write DVD-RAM:\t1\t0\n");
  EXPECT_EQ(writers, (DiscWriters{{"sr0", false}, {"sr1", true}}));
  EXPECT_EQ(parse_cdrom_info("Can write CD-R:\t1\t1\n"), DiscWriters{});
  EXPECT_EQ(parse_cdrom_info("drive name:\tsr0\nCan write CD-R:\t1\t1\t1\n"),
            (DiscWriters{{"sr0", true}}));
}

TEST_F(Attachment, ACardIsKnownByItsId) {
  const std::string card = "/sys/devices/platform/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0";
  tree_.write(card + "/dev", "179:0\n");
  tree_.write(card + "/size", "62333952\n");
  tree_.write(card + "/device/type", "SD\n");
  tree_.write(card + "/device/cid", "035344534C33324780DEADBEEF013A00\n");
  tree_.link("/sys/class/block/mmcblk0",
             "../../devices/platform/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0");
  collect(block_device_collector);
  EXPECT_EQ(
      facts_.select("SELECT name, transport, attachment, is_storage_medium, card_id, "
                    "device_key FROM block_device"),
      (Rows{{"mmcblk0", "mmc", "card_slot", "1", "035344534c33324780deadbeef013a00", "NULL"}}));
}

// The bridge in the enclosure passes ATA through, so that udev's ID_BUS says ata.
TEST_F(Attachment, ADiskBehindUsbIsFoundByItsPathWhereUdevSaysAta) {
  const std::string device = "/sys/devices/pci0000:00/0000:00:14.0/usb2/2-3";
  const std::string disk = device + "/2-3:1.0/host6/target6:0:0/6:0:0:0/block/sdb";
  tree_.write(disk + "/dev", "8:16\n");
  tree_.write(disk + "/size", "976773168\n");
  tree_.write(disk + "/removable", "0\n");
  tree_.link("/sys/class/block/sdb", "../.." + disk.substr(4));
  tree_.write(device + "/idVendor", "152d\n");
  tree_.write(device + "/idProduct", "0583\n");
  tree_.write(device + "/serial", "DD56419883914\n");
  tree_.write(device + "/2-3:1.0/bInterfaceNumber", "00\n");
  tree_.write(device + "/2-3:1.0/bInterfaceClass", "08\n");
  tree_.link("/sys/bus/usb/devices/2-3", "../../.." + device.substr(4));
  tree_.write("/.mijian-recorded/udev.txt", "P: " + disk.substr(4) +
                                                "\nE: SUBSYSTEM=block\nE: ID_BUS=ata\n"
                                                "E: ID_SERIAL_SHORT=S4EWNX0M\n"
                                                "E: USEC_INITIALIZED=1\n");
  collect(block_device_collector);
  EXPECT_EQ(facts_.select("SELECT transport, attachment, usb_port, device_key, lun, serial, "
                          "is_storage_medium FROM block_device"),
            (Rows{{"usb", "usb", "2-3", "usb:152d:0583:DD56419883914", "0", "S4EWNX0M", "1"}}));
}

TEST_F(Attachment, ThunderboltListsDevicesAndNotTheirServices) {
  const std::string bus = "/sys/bus/thunderbolt/devices/";
  tree_.write(bus + "domain0/uevent", "DEVTYPE=thunderbolt_domain\n");
  tree_.write(bus + "0-0/uevent", "DEVTYPE=thunderbolt_device\n");
  tree_.write(bus + "0-0/unique_id", "d8030000-0072-7f18-a3e2-0c1d2e3f4a5b\n");
  tree_.write(bus + "0-1/uevent", "DEVTYPE=thunderbolt_device\nUSB4_TYPE=hub\n");
  tree_.write(bus + "0-1/vendor_name", "CalDigit, Inc.\n");
  tree_.write(bus + "0-1/device_name", "TS3 Plus\n");
  tree_.write(bus + "0-1/authorized", "0\n");
  tree_.write(bus + "0-3/uevent", "DEVTYPE=thunderbolt_xdomain\n");
  tree_.write(bus + "0-3.1/uevent", "DEVTYPE=thunderbolt_service\n");
  collect(thunderbolt_device_collector);
  EXPECT_EQ(facts_.select("SELECT name, unique_id, vendor, model, is_authorized, is_host FROM "
                          "thunderbolt_device ORDER BY name"),
            (Rows{{"0-0", "d8030000-0072-7f18-a3e2-0c1d2e3f4a5b", "NULL", "NULL", "NULL", "1"},
                  {"0-1", "NULL", "CalDigit, Inc.", "TS3 Plus", "0", "0"},
                  {"0-3", "NULL", "NULL", "NULL", "NULL", "0"}}));
  EXPECT_EQ(facts_.coverage("thunderbolt_device", "/sys/bus/thunderbolt/devices"), "complete: ");
}

TEST_F(Attachment, AKernelWithoutThunderboltIsCompletelyKnown) {
  tree_.folder("/sys/bus/usb/devices");
  collect(thunderbolt_device_collector);
  EXPECT_EQ(facts_.coverage("thunderbolt_device", "/sys/bus/thunderbolt/devices"),
            "complete: the kernel has no Thunderbolt bus");
}

TEST_F(Attachment, ThunderboltOfflineIsImpossible) {
  collect_offline(thunderbolt_device_collector);
  EXPECT_EQ(facts_.coverage("thunderbolt_device", "/sys/bus/thunderbolt/devices").substr(0, 10),
            "impossible");
}

}  // namespace
}  // namespace mijian
